"""Officers, reviewers, supervision staff and appointed supervisors: one qualification a row."""
