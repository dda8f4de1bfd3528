"""Who gets in and how long they stay: passwords, locks, sessions, cookies, headers (等保2.0 第三级 8.1.4.1, 8.1.4.2).

Settings.py imports every name of this page.
"""

import os
from datetime import timedelta

SECURE = os.environ.get("ZHUNSHENG_HTTPS", "") == "1"  # behind the city's HTTPS proxy
PROXIES: int = int(os.environ.get("ZHUNSHENG_PROXIES", "0"))  # proxies of our own in front, each adding X-Forwarded-For
GM = os.environ.get("ZHUNSHENG_CRYPTO", "") == "gm"  # passwords by SM3
_HOST = "__Host-" if SECURE else ""

# passwords: argon2, or PBKDF2 over SM3; either reads what the other wrote
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "zhunsheng.web.access.backend.PasswordBackend"]
_ARGON2 = "django.contrib.auth.hashers.Argon2PasswordHasher"
_SM3 = "zhunsheng.register.accounts.hashing.SM3PasswordHasher"
PASSWORD_HASHERS = [_SM3, _ARGON2] if GM else [_ARGON2, _SM3]
PASSWORD_LASTS = timedelta(days=90)
_RULES = "zhunsheng.register.accounts.password_rules"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_RULES}.Length", "OPTIONS": {"least": 10}},
    {"NAME": f"{_RULES}.Classes", "OPTIONS": {"least": 3}},
    {"NAME": f"{_RULES}.NotTheName"},
    {"NAME": f"{_RULES}.NotCommon"},
]
LOGIN_URL = "login"

# locks: five wrong tries keep a name, and an address, out for a quarter of an hour
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "zhunsheng.web.access.address.counted_under"
AXES_CLIENT_IP_CALLABLE = "zhunsheng.web.access.address.of"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "code", "old", "new", "repeat", "proof"]  # kept of no form
AXES_DISABLE_ACCESS_LOG = True  # logins are in the trail
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
OTP_TOTP_THROTTLE_FACTOR = 0  # wrong codes count towards the same lock
SILENCED_SYSTEM_CHECKS = ["axes.W002"]  # the login page says itself that it is locked

# sessions
SESSION_ENGINE = "zhunsheng.web.access.sessions"
SESSION_IDLE = timedelta(minutes=30)
SESSION_LONGEST = timedelta(hours=12)
SESSION_FRESH = timedelta(minutes=5)  # after a password was proved, for what is sensitive
SESSION_REFRESH = timedelta(minutes=1)  # a session in use is noted as such once a minute
SESSION_COOKIE_NAME = f"{_HOST}session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_NAME = f"{_HOST}csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = SECURE
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SECURE
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# what every answer says to the browser, beside the content policy
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
