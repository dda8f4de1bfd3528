"""县（区）年度检查计划汇总: what a county passes up to the city (M01.4)."""
