"""Every setting, each with its default; what a city changes comes from the environment (docs/reference/settings.md)."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from zhunsheng.project.database import database
from zhunsheng.project.mail import mail
from zhunsheng.project.secret import secret_key
from zhunsheng.project.security import (  # noqa: F401 — settings are what stands here
    AUTH_PASSWORD_VALIDATORS,
    AUTHENTICATION_BACKENDS,
    AXES_CLIENT_IP_CALLABLE,
    AXES_COOLOFF_TIME,
    AXES_DISABLE_ACCESS_LOG,
    AXES_ENABLE_ADMIN,
    AXES_FAILURE_LIMIT,
    AXES_LOCKOUT_PARAMETERS,
    AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT,
    AXES_SENSITIVE_PARAMETERS,
    AXES_USERNAME_CALLABLE,
    AXES_VERBOSE,
    CSRF_COOKIE_HTTPONLY,
    CSRF_COOKIE_NAME,
    CSRF_COOKIE_SAMESITE,
    CSRF_COOKIE_SECURE,
    LANGUAGE_COOKIE_SAMESITE,
    LANGUAGE_COOKIE_SECURE,
    LOGIN_URL,
    MESSAGE_STORAGE,
    OTP_TOTP_THROTTLE_FACTOR,
    PASSWORD_HASHERS,
    PASSWORD_LASTS,
    PERMISSIONS_POLICY,
    PROXIES,
    SECURE,
    SECURE_CONTENT_TYPE_NOSNIFF,
    SECURE_CROSS_ORIGIN_OPENER_POLICY,
    SECURE_HSTS_INCLUDE_SUBDOMAINS,
    SECURE_HSTS_SECONDS,
    SECURE_PROXY_SSL_HEADER,
    SECURE_REFERRER_POLICY,
    SECURE_SSL_REDIRECT,
    SESSION_COOKIE_HTTPONLY,
    SESSION_COOKIE_NAME,
    SESSION_COOKIE_SAMESITE,
    SESSION_COOKIE_SECURE,
    SESSION_ENGINE,
    SESSION_FRESH,
    SESSION_IDLE,
    SESSION_LONGEST,
    SESSION_REFRESH,
    SILENCED_SYSTEM_CHECKS,
)

HOME = Path(os.environ.get("ZHUNSHENG_HOME", "var")).resolve()  # the data of this city; made at first start
# The demo city's weak passwords are allowed, never in a real city; `zhunsheng demo` leaves the file.
DEMO = os.environ.get("ZHUNSHENG_DEMO", "") == "1" or (HOME / "demo").exists()
KEPT_CITY = HOME / "city.yaml"  # the file a real city was set up from
CITY = os.environ.get("ZHUNSHENG_CITY", "") or (str(KEPT_CITY) if KEPT_CITY.exists() else "")  # "": the model city's
PUBLIC_ADDRESS = os.environ.get("ZHUNSHENG_ADDRESS", "").rstrip("/")  # https://…: where papers' QR codes lead
CHAIN_HASH = os.environ.get("ZHUNSHENG_CHAIN_HASH", "sha256")  # sha256 or sm3

DEBUG = False
SECRET_KEY = secret_key(HOME, os.environ.get("ZHUNSHENG_SECRET_KEY", ""))
ALLOWED_HOSTS = os.environ.get("ZHUNSHENG_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "zhunsheng.trail",
    "zhunsheng.acts",
    "zhunsheng.papers",
    "zhunsheng.register",
    "zhunsheng.inspection",
    "zhunsheng.web",
    "zhunsheng.bridges",
    "zhunsheng.project",
]
AUTH_USER_MODEL = "register.Account"
ROOT_URLCONF = "zhunsheng.project.urls"
WSGI_APPLICATION = "zhunsheng.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), HOME / "zhunsheng.sqlite3")}

MAIL = mail(os.environ.get("ZHUNSHENG_MAIL", ""))  # smtp://user:password@host:port/?domain=…&tls=1; files when empty
MAIL_DOMAIN: str = MAIL.domain
DEFAULT_FROM_EMAIL = f"zhunsheng@{MAIL.domain}"
EMAIL_BACKEND = MAIL.backend
EMAIL_FILE_PATH = str(HOME / "mail")
EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS = MAIL.host, MAIL.port, MAIL.tls
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_TIMEOUT = 20

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("中文")), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = HOME / "files"

MIDDLEWARE = [
    "zhunsheng.web.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "zhunsheng.web.access.middleware.AccessMiddleware",
]
CSRF_FAILURE_VIEW = "zhunsheng.web.faults.stale_form"
