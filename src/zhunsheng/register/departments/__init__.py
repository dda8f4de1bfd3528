"""Departments (行政执法部门): the tree, the roster of annex 6, confirmed qualification, entrustment."""
