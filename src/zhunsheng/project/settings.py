"""Every setting, each with its default; what a city changes comes from the environment (docs/reference/settings.md)."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from zhunsheng.project import security
from zhunsheng.project.database import database
from zhunsheng.project.secret import secret_key

HOME = Path(os.environ.get("ZHUNSHENG_HOME", "var")).resolve()  # the data of this city; made at first start
DEMO = os.environ.get("ZHUNSHENG_DEMO", "") == "1"  # the demo city's weak passwords are allowed; never in a real city
CITY = os.environ.get("ZHUNSHENG_CITY", "")  # the city's own file; the model city's when empty
CHAIN_HASH = os.environ.get("ZHUNSHENG_CHAIN_HASH", "sha256")  # sha256 or sm3

DEBUG = False
SECRET_KEY = secret_key(HOME, os.environ.get("ZHUNSHENG_SECRET_KEY", ""))
ALLOWED_HOSTS = os.environ.get("ZHUNSHENG_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")
SECURE = os.environ.get("ZHUNSHENG_HTTPS", "") == "1"  # behind the city's HTTPS proxy

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "zhunsheng.trail",
    "zhunsheng.acts",
    "zhunsheng.register",
    "zhunsheng.inspection",
    "zhunsheng.web",
    "zhunsheng.project",
]
AUTH_USER_MODEL = "register.Account"
ROOT_URLCONF = "zhunsheng.project.urls"
WSGI_APPLICATION = "zhunsheng.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), HOME / "zhunsheng.sqlite3")}

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
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "zhunsheng.web.access.middleware.AccessMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
]
globals().update(  # passwords, locks, sessions, cookies, headers
    security.settings(
        secure=SECURE,
        crypto=os.environ.get("ZHUNSHENG_CRYPTO", "default"),
        proxies=int(os.environ.get("ZHUNSHENG_PROXIES", "0")),
    )
)
CSRF_FAILURE_VIEW = "zhunsheng.web.faults.stale_form"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [Path(__file__).parent.parent / "web" / "templates"],
        "OPTIONS": {"environment": "zhunsheng.web.jinja.environment"},
    }
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
