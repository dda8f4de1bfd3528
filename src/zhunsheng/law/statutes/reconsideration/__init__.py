"""行政复议法 (2023 revision, in force from 1 January 2024)."""
