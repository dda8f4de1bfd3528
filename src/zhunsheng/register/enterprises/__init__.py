"""Enterprises (经营主体): whom enforcement meets."""
