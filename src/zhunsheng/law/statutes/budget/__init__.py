"""预算法 (2018 text, in force from 29 December 2018; not seen)."""
