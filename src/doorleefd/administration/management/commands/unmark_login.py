"""`doorleefd unmark_login ADDRESS`: takes off the mark of deciding, where everyone who could do it bears it too."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.administration import actions
from doorleefd.administration.for_one_login import ForOneLogin
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.models import Login


class Command(ForOneLogin):
    help = "Take the mark of deciding on benefit off a login. It stands in the log, and the privacy officer reads it."

    def act(self, login: Login, **options: Any) -> None:
        actions.unmark_as_deciding(by=HOUSE, login=login, now=timezone.now())
        self.stdout.write(_("Het merkteken van %s is weg.") % login.name)
