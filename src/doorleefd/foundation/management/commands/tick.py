"""`doorleefd tick`: every minute, on the operator's timer; ./start does it by itself."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from doorleefd.foundation import upkeep


class Command(BaseCommand):
    help = "Take up jobs whose worker was killed; after three o'clock at night also scrub, once."

    def handle(self, *args: Any, **options: Any) -> None:
        upkeep.tick(now=timezone.now())
        if upkeep.scrub_is_due(now=timezone.now()):
            upkeep.scrub(now=timezone.now())
