"""Tokens by which a program acts as an account: its secret is shown once and kept only as a digest."""
