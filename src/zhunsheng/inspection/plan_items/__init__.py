"""Annual plan items (年度检查计划事项): one line of a department's plan for a year."""
