"""`doorleefd rotate`: a new master key."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils.translation import gettext as _

from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import master


class Command(BaseCommand):
    help = "Turn to a new master key. May be stopped and called again; codes keep working."

    def handle(self, *args: Any, **options: Any) -> None:
        old = master.master_key()
        try:
            sheet = upkeep.rotate()
        except (OSError, OperationalError) as error:
            raise CommandError(_half_way(old) % {"why": getattr(error, "strerror", None) or error}) from error
        self.stdout.write(_("De hoofdsleutel is vernieuwd. Print dit herstelblad en bewaar het in een kluis:"))
        self.stdout.write(f"  {sheet}")
        if master.awaits_environment():
            self.stdout.write(
                _("Zet de nieuwe sleutel nu in DOORLEEFD_MASTER_KEY, start opnieuw en roep dit nog eens aan.")
            )


def _half_way(old: bytes) -> str:
    """What holds now that it stopped, and what ends it."""
    if master.master_key() == old:
        return _(
            "Het vernieuwen is niet gelukt: %(why)s. De hoofdsleutel en het herstelblad zijn nog de oude, en elk "
            "verhaal gaat gewoon open. Kijk of de schijf vol is, maak ruimte en roep `doorleefd rotate` nog eens aan."
        )
    return _(
        "De hoofdsleutel is al een nieuwe, maar het vernieuwen is niet af: %(why)s. Elk verhaal gaat gewoon open, maar "
        "er is nog geen herstelblad van de nieuwe sleutel, en het oude past er niet op. Kijk of de schijf vol is, maak "
        "ruimte en roep `doorleefd rotate` nog eens aan: dat maakt het af, met een herstelblad."
    )
