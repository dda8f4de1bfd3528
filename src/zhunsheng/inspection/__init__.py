"""Inspection: plan items now; plans, announcements, visits and their results as they are built."""
