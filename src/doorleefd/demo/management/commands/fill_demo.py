"""`doorleefd fill_demo`: the fictional municipality, once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.demo.filling import PASSWORD, code_of_a_teller, fill, is_filled, logins
from doorleefd.foundation.keystore import master


class Command(BaseCommand):
    help = "Fill in the fictional municipality of Veenbeek, unless an organisation is there already."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            master.master_key()
        except master.MasterKeyMissing as error:
            raise CommandError(_("Er is nog geen hoofdsleutel. Roep eerst `doorleefd prepare` aan.")) from error
        if not is_filled():
            fill(now=timezone.now())
        for name, function, email in logins():
            self.stdout.write(f"  {name:<20} {function:<36} {email}")
        self.stdout.write(f"  Wachtwoord voor iedereen: {PASSWORD}")
        if code := code_of_a_teller():
            self.stdout.write(f"  Code van een verteller (op /code/): {code}")
