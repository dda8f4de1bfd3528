"""行政处罚法 (2021 revision, in force from 15 July 2021)."""
