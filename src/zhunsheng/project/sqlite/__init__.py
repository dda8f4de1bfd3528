"""SQLite as Django has it, with its queries rewritten once instead of each time they are asked."""
