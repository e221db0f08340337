"""The peer of a submission: a bare Django view that stores as many rows in one transaction, and nothing more.

The same server command, database and database settings; no middleware, no template, no key, no sealing, no code.
"""

import os
import sys
from typing import Any
from uuid import uuid4

import django
from django.conf import settings

if not settings.configured:
    from doorleefd.settings import DATABASES

    settings.configure(
        DATABASES={"default": DATABASES["default"]},
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="benchmarks.bare",
        SECRET_KEY=os.environ.get("DOORLEEFD_SECRET_KEY", "bare"),
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402

INSERTS = 10


class Row(models.Model):
    """A row of about the size of those of a submission."""

    id: Any = models.UUIDField(primary_key=True, default=uuid4)
    of: Any = models.UUIDField(db_index=True)
    words = models.BinaryField()
    number = models.IntegerField()

    class Meta:
        app_label = "bare"


def keep(request: HttpRequest) -> HttpResponse:
    """Store one submission: ten INSERTs, one transaction, one commit."""
    words, of = request.POST["words"].encode(), uuid4()
    with transaction.atomic():
        for number in range(INSERTS):
            Row.objects.create(of=of, words=words, number=number)
    return HttpResponse("<p>Kept.</p>")


def ready(request: HttpRequest) -> HttpResponse:
    """So that a client can tell that the server runs."""
    return HttpResponse("ready")


urlpatterns = [path("keep/", keep), path("", ready)]
application = get_wsgi_application()

if __name__ == "__main__" and sys.argv[1:] == ["table"]:
    with connection.schema_editor() as editor:
        editor.create_model(Row)
