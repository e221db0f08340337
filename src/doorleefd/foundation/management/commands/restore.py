"""`doorleefd restore`: put a backup back into an empty house."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.backup.shelf import ERASED, Shelf, own_shelf, shelf_in
from doorleefd.foundation.keystore import master

AGAIN = {
    ERASED: ngettext_lazy(
        "Opnieuw gewist: %(count)s mens die na deze back-up gewist is.",
        "Opnieuw gewist: %(count)s mensen die na deze back-up gewist zijn.",
        "count",
    ),
    backup.WITHDRAWN: ngettext_lazy(
        "Opnieuw ingetrokken: wat %(count)s mens na deze back-up introk of liet stilzetten.",
        "Opnieuw ingetrokken: wat %(count)s mensen na deze back-up introkken of lieten stilzetten.",
        "count",
    ),
    backup.LOGINS: ngettext_lazy(
        "Opnieuw beperkt: %(count)s login die na deze back-up gestopt werd, een rol verloor of gaat beslissen.",
        "Opnieuw beperkt: %(count)s logins die na deze back-up gestopt werden, een rol verloren of gaan beslissen.",
        "count",
    ),
    backup.READERS: gettext_lazy(
        "Opnieuw weg: %(count)s keer dat iemand na deze back-up ophield alles te lezen.",
    ),
    backup.CODES: ngettext_lazy(
        "Opnieuw vervangen: de code van %(count)s mens. De oude code opent niets.",
        "Opnieuw vervangen: de code van %(count)s mensen. De oude code opent niets.",
        "count",
    ),
    backup.ACCUSED: ngettext_lazy(
        "Opnieuw gedaan: wat na deze back-up gebeurde in %(count)s zaak over een medewerker.",
        "Opnieuw gedaan: wat na deze back-up gebeurde in %(count)s zaken over een medewerker.",
        "count",
    ),
    backup.KEEPING: gettext_lazy(
        "Opnieuw gezet: %(count)s keer wat na deze back-up tegengehouden werd, of korter of langer bewaard.",
    ),
}
"""What is said of each list that was done again."""


class Command(BaseCommand):
    help = "Put a backup back into an empty data folder or database, and do again what was done since."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", help="where the backups stand; otherwise DOORLEEFD_BACKUP")
        parser.add_argument("--moment", default="", help="the beginning of its name, as 2026-06-15; otherwise the last")
        parser.add_argument("--earlier-key", help="a file with the master key it was made under, when that was rotated")

        parser.add_argument(
            "--without-lists",
            action="store_true",
            help="also where a list of what was erased, withdrawn, locked or replaced is missing: all that comes back",
        )

    def handle(
        self,
        *args: Any,
        folder: str | None,
        moment: str,
        earlier_key: str | None,
        without_lists: bool,
        **options: Any,
    ) -> None:
        try:
            earlier = [master.from_text(Path(earlier_key).read_text())] if earlier_key else []
            done = backup.restore(
                _shelf(folder), stamp=moment, earlier=earlier, without_lists=without_lists, now=timezone.now()
            )
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        except master.MasterKeyMissing as error:
            raise CommandError(_("Er is geen hoofdsleutel. Typ hem over van het herstelblad.")) from error
        except master.MasterKeyWrong as error:
            raise CommandError(_("De hoofdsleutel klopt niet. Kijk hem na op het herstelblad.")) from error
        except OSError as error:
            raise CommandError(_("Het terugzetten is niet gelukt: %s") % error.strerror) from error
        self.tell(done)
        self.tell_problems(done)

    def tell(self, done: backup.Restored) -> None:
        self.stdout.write(_("De back-up van %s is teruggezet.") % _moment(done.made_at))
        if done.keys_from:
            self.stdout.write(_("De sleutels komen uit de back-up van %s.") % _moment(done.keys_from))
        else:
            self.stdout.write(_("De sleutels die hier al stonden, zijn gebleven."))
        self.tell_lists(done)
        self.tell_again(done)
        self.stdout.write(_("Iedereen die ingelogd was, logt opnieuw in. Wachtwoorden zijn die van de back-up."))
        self.stdout.write(_("De zoekindex is opnieuw gemaakt: %s teksten.") % done.indexed)
        self.stdout.write(_("Let op: wat mensen na deze back-up vertelden of veranderden, zit er niet in."))
        self.stdout.write(
            _("Laat de privacyfunctionaris nakijken, bij Verzoeken: wat daarna gevraagd is, staat er niet.")
        )
        self.stdout.write(_("Kijk na, bij Medewerkers: wie welke rol heeft, wie beslist en wie weg is."))
        self.stdout.write(_("Kijk ook na, bij elk traject: wie alles leest."))
        for left in done.left:
            self.stdout.write(left)

    def tell_again(self, done: backup.Restored) -> None:
        """What was done again since the backup, and how often."""
        for kind, said in AGAIN.items():
            count = done.erased_again if kind == ERASED else done.again[kind]
            self.stdout.write(str(said % {"count": count}))
        if upkeep.doubted_since():
            self.stderr.write(
                _(
                    "Wat zijn tijd had, is nog niet weggehaald: de klok van de server sprong vooruit. Kijk die na. "
                    "Loopt hij een dag zo door, dan gaat het vanzelf weg."
                )
            )
        elif done.removed is None:
            self.stderr.write(
                _(
                    "Wat zijn tijd had, is nog niet weggehaald: niemand weet wat tegengehouden werd. Vannacht gaat het "
                    "weg. Kijk daarvoor bij Bewaren en weghalen wat moet blijven."
                )
            )
        else:
            self.stdout.write(_("Weggehaald omdat het zijn tijd had: %s.") % done.removed)

    def tell_lists(self, done: backup.Restored) -> None:
        """Of which moment each list was, and what is not known where one is missing."""
        for kind, moment in done.lists.items():
            of = _moment(moment) if moment else _("er is er geen")
            self.stdout.write(_("Lijst %(kind)s: %(moment)s") % {"kind": f"*.{kind}", "moment": of})
        if done.missed:
            missed = ", ".join(f"*.{kind}" for kind in done.missed)
            self.stderr.write(
                _("Zonder lijst teruggezet (%s): wat daarna gewist, ingetrokken, gestopt of vervangen is, is terug.")
                % missed
            )

    def tell_problems(self, done: backup.Restored) -> None:
        problems = upkeep.verify(now=timezone.now())
        for problem in problems:
            self.stderr.write(problem)
        whole = not problems and not done.missed
        self.stdout.write(_("Alles past bij elkaar.") if whole else _("Kijk na wat hierboven staat."))


def _shelf(folder: str | None) -> Shelf:
    shelf = shelf_in(Path(folder)) if folder else own_shelf()
    if shelf is None:
        raise CommandError(_("Noem de map met back-ups, of zet hem in DOORLEEFD_BACKUP."))
    return shelf


def _moment(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")
