"""行政强制法 (in force from 1 January 2012)."""
