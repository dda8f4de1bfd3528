"""Chapter two of the notice: one inspection instead of many, and what happens with a result (深化“综合查一次”改革)."""
