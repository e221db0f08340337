"""`doorleefd verify`: does everything still fit together?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import half_restored


class Command(BaseCommand):
    help = "Look for relations across organisations, rows without a key, and whatever else rooms check."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            half_restored.refuse()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        problems = upkeep.verify(now=timezone.now())
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            said = ngettext("Er klopt %(count)s ding niet.", "Er kloppen %(count)s dingen niet.", len(problems))
            raise CommandError(said % {"count": len(problems)})
        self.stdout.write(_("Alles past bij elkaar."))
