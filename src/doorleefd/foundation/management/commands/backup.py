"""`doorleefd backup`: now, while everything runs on; every night by itself once a folder is set."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.foundation import backup
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import half_restored


class Command(BaseCommand):
    help = "Back up both databases and the epoch keys, sealed under the master key, into DOORLEEFD_BACKUP."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            half_restored.refuse()
            made = backup.make_backup(now=timezone.now())
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            # Its own text may name a file, never words; what was begun is swept by the next one.
            raise CommandError(_("De back-up is niet gelukt: %s") % error.strerror) from error
        self.stdout.write(_("De back-up staat in %s") % made.path)
