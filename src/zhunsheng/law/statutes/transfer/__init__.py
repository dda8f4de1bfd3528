"""行政执法机关移送涉嫌犯罪案件的规定 (2020 revision, in force from 7 August 2020)."""
