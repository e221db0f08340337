"""Settings, all from the environment; `docs/operations.md` lists them."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONCE, SELF
from django.utils.translation import gettext_lazy as _

PACKAGE = Path(__file__).resolve().parent
DATA_FOLDER = Path(os.environ.get("DOORLEEFD_DATA", "data")).resolve()
DEBUG = os.environ.get("DOORLEEFD_DEBUG") == "1"


def _kept_secret(name: str) -> str:
    """A secret from a file in the data folder, made on first use."""
    path = DATA_FOLDER / name
    if not path.exists():
        DATA_FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text().strip()


SECRET_KEY = os.environ.get("DOORLEEFD_SECRET_KEY") or _kept_secret("session.key")
MASTER_KEY = os.environ.get("DOORLEEFD_MASTER_KEY", "")
MASTER_KEY_FILE = Path(os.environ.get("DOORLEEFD_MASTER_KEY_FILE", DATA_FOLDER / "master.key"))
EPOCH_FOLDER = Path(os.environ.get("DOORLEEFD_EPOCH_FOLDER", DATA_FOLDER / "epochs"))

# Data keys that the server makes in one go for those who tell next (`foundation.keystore.spare`).
SPARE_KEYS = 16

ALLOWED_HOSTS = os.environ.get("DOORLEEFD_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("DOORLEEFD_ORIGINS", "").split(",") if origin]
HTTPS = os.environ.get("DOORLEEFD_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# A browser takes a cookie of this name from this very host alone, over HTTPS, for the whole of it.
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid", f"{COOKIE_PREFIX}csrftoken"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# Where someone reports a weakness, as `mailto:` or `https:` address; else the e-mail address of the organisation.
SECURITY_CONTACT = os.environ.get("DOORLEEFD_SECURITY_CONTACT", "")
# Frog, where it runs on this machine (`frog -S PORT`): asked over the loopback, and not waited for longer than this.
FROG_PORT = int(os.environ.get("DOORLEEFD_FROG_PORT", "0"))
FROG_SECONDS = float(os.environ.get("DOORLEEFD_FROG_SECONDS", "3"))
# How many stories an open page takes within ten minutes before the next ones wait apart from the ordinary review.
FLOOD_LIMIT = int(os.environ.get("DOORLEEFD_FLOOD", "60"))
# How many proxies of one's own stand in front: that many addresses at the end of X-Forwarded-For are to be believed.
PROXIES = ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("DOORLEEFD_PROXY", "0"))

INSTALLED_APPS = [
    "doorleefd.foundation",
    "doorleefd.foundation.keystore",
    "doorleefd.ui",
    "doorleefd.administration",
    "doorleefd.trajectory",
    "doorleefd.people",
    "doorleefd.vault",
    "doorleefd.collect",
    "doorleefd.collect.share",
    "doorleefd.collect.imports",
    "doorleefd.analyse",
    "doorleefd.respond",
    "doorleefd.rights",
    "doorleefd.home",
    "doorleefd.demo",
    "rules.apps.AutodiscoverRulesConfig",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "doorleefd.foundation.headers.safe_headers",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "doorleefd.foundation.middleware.house",
    "doorleefd.ui.errors.with_a_way_back",
]

ROOT_URLCONF = "doorleefd.urls"
WSGI_APPLICATION = "doorleefd.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "doorleefd.ui.context.house",
            ],
        },
    }
]

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
}
KEY_STORE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
}


def _database(variable: str, file: str, options: dict[str, object]) -> dict[str, object]:
    if url := os.environ.get(variable):
        return {**dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_FOLDER / file,
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
    }


DATABASES = {
    "default": _database("DOORLEEFD_DATABASE", "doorleefd.sqlite3", SQLITE_OPTIONS),
    "keys": _database("DOORLEEFD_KEYS_DATABASE", "keys.sqlite3", KEY_STORE_OPTIONS),
}
# In the memory of each process. Counts have a place of their own: they must not push out who tried to log in too often.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # Wrong codes of the second step, and codes that were used: no flood of letters asked for may push them out.
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    "counts": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "counts",
        "TIMEOUT": 24 * 60 * 60,
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}
DATABASE_ROUTERS = ["doorleefd.foundation.routing.KeyStoreRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "foundation.Login"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "doorleefd.foundation.passwords.NotOurWords"},
    {
        "NAME": "doorleefd.foundation.passwords.NotLeaked",
        "OPTIONS": {"file": os.environ.get("DOORLEEFD_LEAKED_PASSWORDS", "")},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "doorleefd.foundation.login_adapter.StaffOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
# Passwords are counted by `foundation.guessing`; a wrong code of the second step for whose it is, and by no address.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key"}
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
# In `foundation.guessing`; it goes along with the pages of logging in alone, which "__Host-" cannot.
KNOWN_COOKIE_NAME = "__Secure-bekend" if HTTPS else "bekend"
# Whether every login needs a second step: so behind HTTPS, where a house with real words stands.
SECOND_FACTOR = os.environ.get("DOORLEEFD_SECOND_FACTOR", "1" if HTTPS else "0") == "1"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Doorleefd"

# The login server of the organisation (OpenID Connect); without an issuer there is none.
OPENID_ISSUER = os.environ.get("DOORLEEFD_OPENID_ISSUER", "")
OPENID_CLIENT = os.environ.get("DOORLEEFD_OPENID_CLIENT", "")
OPENID_SECRET = os.environ.get("DOORLEEFD_OPENID_SECRET", "")
OPENID_NAME = os.environ.get("DOORLEEFD_OPENID_NAME", "je organisatie")
OPENID_ACR = os.environ.get("DOORLEEFD_OPENID_ACR", "")
OPENID_TRUSTS_EMAIL = os.environ.get("DOORLEEFD_OPENID_TRUSTS_EMAIL") == "1"

SESSION_ENGINE = "doorleefd.foundation.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60
IDLE_MINUTES = int(os.environ.get("DOORLEEFD_IDLE_MINUTES", "60"))
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "doorleefd.ui.access.kept_after_csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 20_000_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
SECURE_CONTENT_TYPE_NOSNIFF = True
# Not "no-referrer": with that a browser sends `Origin: null` and every form of a login fails its CSRF check.
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": [NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

EMAIL_BACKEND = os.environ.get("DOORLEEFD_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = os.environ.get("DOORLEEFD_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("DOORLEEFD_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("DOORLEEFD_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("DOORLEEFD_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("DOORLEEFD_EMAIL_TLS") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DOORLEEFD_EMAIL_FROM", "doorleefd@localhost")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = "doorleefd.ui.formats"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}taal"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_ROOT = DATA_FOLDER / "files"
# How long the rows of the audit stay; the seals on them stay for good.
AUDIT_KEPT = timedelta(days=365 * int(os.environ.get("DOORLEEFD_AUDIT_YEARS", "3")))
# A line for each processing (Logboek dataverwerkingen), written each night.
PROCESSING_LOG = Path(os.environ.get("DOORLEEFD_PROCESSING_LOG", DATA_FOLDER / "logboek"))
BACKUP_FOLDER = os.environ.get("DOORLEEFD_BACKUP", "")
BACKUP_KEYS_FOLDER = os.environ.get("DOORLEEFD_BACKUP_KEYS", "")
BACKUP_DAYS = int(os.environ.get("DOORLEEFD_BACKUP_DAYS", "30"))
BACKUP_KEY_DAYS = int(os.environ.get("DOORLEEFD_BACKUP_KEY_DAYS", "3"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "doorleefd.foundation.logs.Line"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # An error page or a traceback may hold words (law 13): Django's own report stays off, and
        # `doorleefd.ui.errors` logs the kind of error and the route only.
        "django.request": {"handlers": ["nowhere"], "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        # It names the key that someone came in with; that a login came in, `login_adapter` says.
        "fido2": {"level": "WARNING"},
    },
}
