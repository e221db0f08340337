"""What the server calls for every request."""

import os

from django.core.wsgi import get_wsgi_application

# What the server makes is for its own account alone, as with every command (`doorleefd.cli`).
os.umask(0o077)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorleefd.settings")
application = get_wsgi_application()

from doorleefd.foundation.running import half_restored  # noqa: E402

half_restored.refuse()
