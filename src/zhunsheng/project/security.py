"""Who gets in, and how long they stay: passwords, locks, sessions, cookies, headers (等保2.0 第三级, 8.1.4.1—8.1.4.2)."""

from datetime import timedelta
from typing import Any

ARGON2 = "django.contrib.auth.hashers.Argon2PasswordHasher"
SM3 = "zhunsheng.register.accounts.hashing.SM3PasswordHasher"
IN_THE_FORMS = ["username", "ip_address", "code", "old", "new", "repeat"]  # never kept of a form that failed
VALIDATORS = {
    "django.contrib.auth.password_validation.MinimumLengthValidator": {"min_length": 10},
    "zhunsheng.register.accounts.password_rules.Classes": {"least": 3},
    "zhunsheng.register.accounts.password_rules.NotTheName": {},
    "django.contrib.auth.password_validation.CommonPasswordValidator": {},
}


def settings(*, secure: bool, crypto: str, proxies: int) -> dict[str, Any]:
    """The settings of access. `secure`: behind HTTPS; `crypto`: default or gm; `proxies`: how many stand before us."""
    return passwords(crypto) | locks() | sessions(secure=secure) | headers(secure=secure) | {"PROXIES": proxies}


def passwords(crypto: str) -> dict[str, Any]:
    """Argon2, or PBKDF2 over SM3 where `gm` is asked; either reads what the other wrote."""
    return {
        "AUTHENTICATION_BACKENDS": [
            "axes.backends.AxesStandaloneBackend",
            "zhunsheng.web.access.backend.PasswordBackend",
        ],
        "PASSWORD_HASHERS": [SM3, ARGON2] if crypto == "gm" else [ARGON2, SM3],
        "PASSWORD_LASTS": timedelta(days=90),
        "AUTH_PASSWORD_VALIDATORS": [{"NAME": name, "OPTIONS": options} for name, options in VALIDATORS.items()],
        "LOGIN_URL": "login",
    }


def locks() -> dict[str, Any]:
    """Five wrong tries keep a name, and an address, out for a quarter of an hour."""
    return {
        "AXES_FAILURE_LIMIT": 5,
        "AXES_COOLOFF_TIME": timedelta(minutes=15),
        "AXES_LOCKOUT_PARAMETERS": ["username", "ip_address"],
        "AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT": False,
        "AXES_USERNAME_CALLABLE": "zhunsheng.web.access.address.counted_under",
        "AXES_CLIENT_IP_CALLABLE": "zhunsheng.web.access.address.of",
        "AXES_SENSITIVE_PARAMETERS": IN_THE_FORMS,
        "AXES_DISABLE_ACCESS_LOG": True,  # logins are in the trail
        "AXES_ENABLE_ADMIN": False,
        "AXES_VERBOSE": False,
        "OTP_TOTP_THROTTLE_FACTOR": 0,  # wrong codes count towards the same lock
        "SILENCED_SYSTEM_CHECKS": ["axes.W002"],  # the login page itself says that it is locked
    }


def sessions(*, secure: bool) -> dict[str, Any]:
    """Thirty minutes without a request, twelve hours in all, five minutes after a password for what is sensitive."""
    prefix = "__Host-" if secure else ""
    return {
        "SESSION_ENGINE": "zhunsheng.web.access.sessions",
        "SESSION_IDLE": timedelta(minutes=30),
        "SESSION_LONGEST": timedelta(hours=12),
        "SESSION_FRESH": timedelta(minutes=5),
        "SESSION_REFRESH": timedelta(minutes=1),  # a session in use is noted as such once a minute
        "SESSION_COOKIE_NAME": f"{prefix}session",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": secure,
        "CSRF_COOKIE_NAME": f"{prefix}csrf",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_SECURE": secure,
        "LANGUAGE_COOKIE_SAMESITE": "Lax",
        "LANGUAGE_COOKIE_SECURE": secure,
        "MESSAGE_STORAGE": "django.contrib.messages.storage.cookie.CookieStorage",
    }


def headers(*, secure: bool) -> dict[str, Any]:
    """What every answer says to the browser beside the content policy."""
    https = {
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_SSL_REDIRECT": True,
    }
    return {
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "X_FRAME_OPTIONS": "DENY",
    } | (https if secure else {})
