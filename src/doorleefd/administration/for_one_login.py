"""A command line command about one login, for whoever runs the machine where no colleague can do it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login
from doorleefd.foundation.running import half_restored


class ForOneLogin(BaseCommand):
    """`act` does it for the login with the address that was given; a refusal is said in its own words."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the e-mail address of the login")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        login = Login.objects.filter(email__iexact=email.strip()).first()
        if login is None:
            raise CommandError(_("Er is geen login met dit e-mailadres."))
        try:
            half_restored.refuse()
            self.act(login, **options)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal

    def act(self, login: Login, **options: Any) -> None:
        """Do it and say so. Raises Refusal."""
        raise NotImplementedError
