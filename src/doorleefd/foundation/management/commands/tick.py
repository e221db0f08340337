"""`doorleefd tick`: every minute, on the operator's timer; ./start does it by itself."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import half_restored


class Command(BaseCommand):
    help = "Take up jobs whose worker was killed; after three o'clock at night also scrub and back up, once."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            half_restored.refuse()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        upkeep.tick(now=timezone.now())
        if upkeep.scrub_is_due(now=timezone.now()):
            upkeep.scrub(now=timezone.now())
        if backup.backup_is_due(now=timezone.now()):
            call_command("backup")
