"""`doorleefd reseal`: everything that is sealed, under the newest cipher."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from doorleefd.foundation import upkeep


class Command(BaseCommand):
    help = "Close what another cipher closed with the newest one. May be stopped and called again."

    def handle(self, *args: Any, **options: Any) -> None:
        said = _("Opnieuw verzegeld: %(count)s. Alles opent met dezelfde sleutels.")
        self.stdout.write(said % {"count": upkeep.reseal()})
