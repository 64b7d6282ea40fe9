"""Every setting of Newsroom: read from the environment once, here, and refused loudly where it makes no sense.

Two ways to run, told apart by one variable:

* `ALLOWED_HOSTS` unset: development on this machine. Only loopback hosts are answered, and a secret key is made once
  and kept in `var/`.
* `ALLOWED_HOSTS` set: production. `SECRET_KEY` must be set too, cookies travel over https only, and http is sent there.

README lists the variables.
"""

import logging
import os
import secrets
import zoneinfo
from pathlib import Path
from typing import Any

import django_stubs_ext
import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

django_stubs_ext.monkeypatch()  # lets `ModelAdmin[Article]` stand at run time as the type checker reads it

BASE_DIR = Path(__file__).resolve().parent.parent

_env = environ.Env()


def _text(name: str, default: str = "") -> str:
    return str(_env.str(name, default)).strip()


def _flag(name: str, default: bool) -> bool:
    """True or False as said; django-environ alone would read "ture" as False."""
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    said = _text(name).lower()
    if not said:
        return default
    if said not in words:
        raise ImproperlyConfigured(f"{name} is {said!r}; it must be 1 or 0 (or true/false, yes/no, on/off).")
    return words[said]


def _number(name: str, default: int) -> int:
    said = _text(name) or str(default)
    if not (said.isascii() and said.isdigit()):
        raise ImproperlyConfigured(f"{name} is {said!r}; it must be a whole number.")
    return int(said)


def _words(name: str) -> list[str]:
    return [word.strip() for word in _text(name).split(",") if word.strip()]


def _time_zone() -> str:
    said = _text("TIME_ZONE", "UTC") or "UTC"
    if said not in zoneinfo.available_timezones():
        raise ImproperlyConfigured(f"TIME_ZONE is {said!r}; it must be a name of the IANA database, as Asia/Dubai.")
    return said


def _database() -> dict[str, Any]:
    """PostgreSQL where `DATABASE_URL` names one, else SQLite in `var/`."""
    said = _text("DATABASE_URL")
    if not said:
        said = f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}"
    scheme = said.partition(":")[0]
    if scheme not in {"postgres", "postgresql", "sqlite"}:
        raise ImproperlyConfigured(f"DATABASE_URL begins with {scheme!r}; it must be postgresql:// or sqlite:///.")
    config: dict[str, Any] = dict(environ.Env.db_url_config(said))
    if not config.get("NAME"):
        raise ImproperlyConfigured("DATABASE_URL names no database: postgresql://user@host:5432/NAME.")
    if scheme == "sqlite":
        config["OPTIONS"] = {
            # A writer takes its turn at BEGIN, so that two importers wait for each other instead of failing half way.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,  # seconds
            # FULL: what was acknowledged survives a loss of power. Foreign keys are switched on by Django itself.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
        config["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}  # a file, as in earnest: threads share it
    else:
        config["CONN_MAX_AGE"] = 60  # seconds
        config["CONN_HEALTH_CHECKS"] = True
    return config


def _kept_secret_key(path: Path) -> str:
    """The key kept at `path`: made on first use, whole or not at all, readable by its owner alone."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process made it in the meantime: that one counts
        finally:
            draft.unlink()
    return path.read_text().strip()


def _secret_key() -> str:
    said = _text("SECRET_KEY")
    if said:
        return said
    if PRODUCTION:
        raise ImproperlyConfigured(
            "SECRET_KEY must be set where ALLOWED_HOSTS is set. Make one with: openssl rand -hex 50"
        )
    return _kept_secret_key(VAR_DIR / "secret_key")


VAR_DIR = Path(_text("VAR_DIR") or BASE_DIR / "var")
VAR_DIR.mkdir(parents=True, exist_ok=True)

ALLOWED_HOSTS = _words("ALLOWED_HOSTS")
PRODUCTION = bool(ALLOWED_HOSTS)
if not PRODUCTION:
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DEBUG = _flag("DEBUG", default=False)
SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = _words("SECRET_KEY_FALLBACKS")

INSTALLED_APPS = [
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# Five wrong passwords for one name from one address close that door for a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = _time_zone()
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Nothing inline, nothing evaluated, nothing from elsewhere: on the site, in the admin and on the API's page alike.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_TRUSTED_ORIGINS = _words("CSRF_TRUSTED_ORIGINS")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = _number("HSTS_SECONDS", 31_536_000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION and _flag("HSTS_SUBDOMAINS", default=True)

LOG_LEVEL = _text("LOG_LEVEL").upper() or "WARNING"
if LOG_LEVEL not in logging.getLevelNamesMapping():
    raise ImproperlyConfigured(f"LOG_LEVEL is {_text('LOG_LEVEL')!r}; it must be DEBUG, INFO, WARNING or ERROR.")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_PAGINATION_CLASS": "articles.api.pagination.Pages",
    "EXCEPTION_HANDLER": "articles.api.errors.problem",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Newsroom",
    "DESCRIPTION": "Published stories, the quotations in them, and who said each.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}
