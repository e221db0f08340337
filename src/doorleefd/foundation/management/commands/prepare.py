"""`doorleefd prepare`: everything that must be there before a server or worker runs, where `start` does not do it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import first_run, preparing, recovery_sheet


class Command(BaseCommand):
    help = "Make ready what is not there yet: master key with its recovery sheet, tables, static files, texts."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sheet = preparing.house()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        if sheet:
            self.stdout.write(recovery_sheet.told(sheet))
        if preparing.is_empty():
            self.stdout.write(first_run.told("/"))
        self.stdout.write(_("Alles staat klaar."))
