"""Passwords hashed with SM3 (国密) by PBKDF2, for cities that ask for it (ZHUNSHENG_CRYPTO=gm)."""

import functools
import hashlib

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class SM3PasswordHasher(PBKDF2PasswordHasher):
    """PBKDF2 over SM3 from OpenSSL; needs an OpenSSL that has it (every Debian since 12)."""

    algorithm = "pbkdf2_sm3"
    iterations = 300_000
    digest = functools.partial(hashlib.new, "sm3")
