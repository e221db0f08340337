"""`migrate` writes outside any action, and may. The key store has one app, so the others cost it nothing."""

from typing import Any

from django.core.management.commands.migrate import Command as DjangoCommand

from doorleefd.foundation.guard import mark_all, writing
from doorleefd.foundation.routing import KEY_STORE_APP, KEYS


class Command(DjangoCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] == KEYS and not options["app_label"]:
            options |= {"app_label": KEY_STORE_APP, "run_syncdb": False}
        with writing(marks=False):
            super().handle(*args, **options)
        if options["database"] != KEYS:
            mark_all()
