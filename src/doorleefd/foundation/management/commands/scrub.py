"""`doorleefd scrub`: every night; from then on nothing erased can be read back from any file or backup."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import half_restored


class Command(BaseCommand):
    help = "Sweep keys that nothing holds, rebuild the search index under a new key, and turn to a new epoch key."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            half_restored.refuse()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        done = upkeep.scrub(now=timezone.now())
        self.stdout.write(f"{done.living} keys live, {done.swept} swept, {done.indexed} texts indexed again")
