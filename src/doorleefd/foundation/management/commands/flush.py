"""`flush` writes outside any action, and may; what it empties comes with its triggers again."""

from typing import Any

from django.core.management.commands.flush import Command as DjangoCommand
from django.db import DEFAULT_DB_ALIAS, connections

from doorleefd.foundation.audit import triggers
from doorleefd.foundation.guard import writing


class Command(DjangoCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        with writing():
            if options["database"] == DEFAULT_DB_ALIAS:
                triggers.drop(connections[DEFAULT_DB_ALIAS])
            super().handle(*args, **options)
            triggers.stand_after_migrating(options["database"])
