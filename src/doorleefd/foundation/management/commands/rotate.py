"""`doorleefd rotate`: a new master key."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import master


class Command(BaseCommand):
    help = "Turn to a new master key. May be stopped and called again; codes keep working."

    def handle(self, *args: Any, **options: Any) -> None:
        sheet = upkeep.rotate()
        self.stdout.write(_("De hoofdsleutel is vernieuwd. Print dit herstelblad en bewaar het in een kluis:"))
        self.stdout.write(f"  {sheet}")
        if master.awaits_environment():
            self.stdout.write(
                _("Zet de nieuwe sleutel nu in DOORLEEFD_MASTER_KEY, start opnieuw en roep dit nog eens aan.")
            )
