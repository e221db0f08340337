"""`doorleefd login_link ADDRESS`: a link with which someone chooses a password, where no mail goes out."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.administration import actions, invitations
from doorleefd.administration.for_one_login import ForOneLogin
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.models import Login


class Command(ForOneLogin):
    help = "Print a link with which someone chooses a new password. It stands in the log, and its owner reads it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        known = [*settings.CSRF_TRUSTED_ORIGINS, "http://localhost:8000"]
        parser.add_argument("--site", default=known[0], help="where people find this installation")

    def act(self, login: Login, **options: Any) -> None:
        actions.make_link(by=HOUSE, login=login, now=timezone.now())
        self.stdout.write(options["site"].rstrip("/") + invitations.path_for(login))
        self.stderr.write(_("Geef deze link aan niemand anders dan %s. Hij werkt drie dagen en één keer.") % login.name)
