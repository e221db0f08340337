"""What the server calls for every request."""

import os

from django.core.wsgi import get_wsgi_application

from doorleefd.cli import OWNER_ONLY

os.umask(OWNER_ONLY)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorleefd.settings")
application = get_wsgi_application()

from doorleefd.foundation.running import half_restored  # noqa: E402

half_restored.refuse()
