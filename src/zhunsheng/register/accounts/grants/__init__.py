"""Grants: which account holds which role; given and ended by the security administrator alone (三员分立)."""
