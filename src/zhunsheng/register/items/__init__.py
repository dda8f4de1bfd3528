"""Inspection items (检查事项): what may be inspected, on which basis, how often."""
