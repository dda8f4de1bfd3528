"""Accounts and the roles they hold; three administrators kept apart."""
