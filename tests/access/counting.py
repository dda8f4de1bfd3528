"""A hasher that counts: what takes time in a login is the hashing, and noise cannot hide how often it was done."""

from typing import ClassVar

from django.contrib.auth.hashers import MD5PasswordHasher


class CountingHasher(MD5PasswordHasher):
    """Fast, and counted."""

    algorithm = "counted"
    hashed: ClassVar[list[str]] = []

    def encode(self, password: str, salt: str) -> str:
        self.hashed.append(salt)
        return super().encode(password, salt)
