"""`migrate` writes outside any action, and may."""

from typing import Any

from django.core.management.commands.migrate import Command as DjangoCommand

from doorleefd.foundation.guard import writing


class Command(DjangoCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        with writing():
            super().handle(*args, **options)
