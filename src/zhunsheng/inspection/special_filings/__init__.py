"""专项行政执法检查备案: special inspections, filed with the department's own legal section (M01.6, M01.7, X.9)."""
