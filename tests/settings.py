"""The settings of the tests: those of the product, in a data folder that is thrown away."""

import atexit
import os
import shutil
import tempfile

folder = tempfile.mkdtemp(prefix="doorleefd-test-")
atexit.register(shutil.rmtree, folder, ignore_errors=True)
os.environ["DOORLEEFD_DATA"] = folder

from doorleefd.settings import *  # noqa: E402, F403
from doorleefd.settings import DATABASES, STORAGES  # noqa: E402
from doorleefd.ui.texts import compile_texts  # noqa: E402

compile_texts()

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT = None
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# A test sees each key made when it is asked for.
SPARE_KEYS = 1
# In files, as in the product: in memory a reader and a writer lock each other out at once, with no waiting.
for alias, database in DATABASES.items():
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"] = {"NAME": f"{folder}/test-{alias}.sqlite3"}
