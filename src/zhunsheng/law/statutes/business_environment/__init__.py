"""优化营商环境条例 (in force from 1 January 2020)."""
