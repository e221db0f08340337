"""`doorleefd restore`: put a backup back into an empty house."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.backup.shelf import Shelf, own_shelf, shelf_in
from doorleefd.foundation.keystore import master


class Command(BaseCommand):
    help = "Put a backup back into an empty data folder or database, and do again what was erased or withdrawn since."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", help="where the backups stand; otherwise DOORLEEFD_BACKUP")
        parser.add_argument("--moment", default="", help="the beginning of its name, as 2026-06-15; otherwise the last")
        parser.add_argument("--earlier-key", help="a file with the master key it was made under, when that was rotated")

    def handle(self, *args: Any, folder: str | None, moment: str, earlier_key: str | None, **options: Any) -> None:
        try:
            earlier = [master.from_text(Path(earlier_key).read_text())] if earlier_key else []
            done = backup.restore(_shelf(folder), stamp=moment, earlier=earlier, now=timezone.now())
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        except master.MasterKeyMissing as error:
            raise CommandError(_("Er is geen hoofdsleutel. Typ hem over van het herstelblad.")) from error
        except master.MasterKeyWrong as error:
            raise CommandError(_("De hoofdsleutel klopt niet. Kijk hem na op het herstelblad.")) from error
        except OSError as error:
            raise CommandError(_("Het terugzetten is niet gelukt: %s") % error.strerror) from error
        self.tell(done)
        self.tell_problems()

    def tell(self, done: backup.Restored) -> None:
        self.stdout.write(_("De back-up van %s is teruggezet.") % _moment(done.made_at))
        if done.keys_from:
            self.stdout.write(_("De sleutels komen uit de back-up van %s.") % _moment(done.keys_from))
        else:
            self.stdout.write(_("De sleutels die hier al stonden, zijn gebleven."))
        again = ngettext(
            "Opnieuw gewist: %(count)s mens die na deze back-up gewist is.",
            "Opnieuw gewist: %(count)s mensen die na deze back-up gewist zijn.",
            done.erased_again,
        )
        self.stdout.write(again % {"count": done.erased_again})
        withdrawn = ngettext(
            "Opnieuw ingetrokken: wat %(count)s mens na deze back-up introk of liet stilzetten.",
            "Opnieuw ingetrokken: wat %(count)s mensen na deze back-up introkken of lieten stilzetten.",
            done.withdrawn_again,
        )
        self.stdout.write(withdrawn % {"count": done.withdrawn_again})
        self.stdout.write(_("De zoekindex is opnieuw gemaakt: %s teksten.") % done.indexed)
        self.stdout.write(_("Let op: wat mensen na deze back-up vertelden of veranderden, zit er niet in."))

    def tell_problems(self) -> None:
        problems = upkeep.verify()
        for problem in problems:
            self.stderr.write(problem)
        self.stdout.write(_("Alles past bij elkaar.") if not problems else _("Kijk na wat hierboven staat."))


def _shelf(folder: str | None) -> Shelf:
    shelf = shelf_in(Path(folder)) if folder else own_shelf()
    if shelf is None:
        raise CommandError(_("Noem de map met back-ups, of zet hem in DOORLEEFD_BACKUP."))
    return shelf


def _moment(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")
