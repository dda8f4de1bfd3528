"""行政诉讼法 (2017 text, in force from 1 July 2017)."""
