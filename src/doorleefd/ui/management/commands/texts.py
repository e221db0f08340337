"""`doorleefd texts`: make the English of the screens ready to be read."""

from typing import Any

from django.core.management.base import BaseCommand

from doorleefd.ui.texts import compile_texts


class Command(BaseCommand):
    help = "Compile the English texts when they changed. Without it every screen is in Dutch."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            compile_texts()
        except PermissionError as error:
            # No reason not to start: the texts are the older ones, or Dutch.
            self.stderr.write(f"The English texts were not made ready, {error.filename} may not be written.")
