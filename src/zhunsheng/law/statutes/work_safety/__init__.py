"""安全生产法 (text of 2021, in force from 1 September 2021)."""
