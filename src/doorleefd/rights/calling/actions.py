"""Withdrawing for someone who names the code. Only a no: a yes is asked with the text, a question before all."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.models import Login
from doorleefd.foundation.throttle import Throttle
from doorleefd.people.guessing import UnknownCode, contributor_named, count_wrong
from doorleefd.people.models import Channel, Contributor, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission, withdraw_all
from doorleefd.rights.queries.gone_out import GoneOut, gone_out_of
from doorleefd.vault.actions import forget_contact

TEXT_VERSION = "calling-1"
GUESSES = Throttle("codes named to staff", most=10, window=timedelta(hours=1))


class Wish(models.TextChoices):
    """What someone wants no more."""

    EVERYTHING = "everything", _("Met alles stoppen: niets wordt meer gelezen of getoond")
    SENSITIVE = "sensitive", _("Niet gebruiken wat over gezondheid, geloof of afkomst gaat")
    QUOTES = "report", _("Geen zinnen meer laten lezen, nergens")
    PUBLISH = "publish", _("Geen zinnen meer op internet")
    RECORDING = "recording", _("De opname weg")
    CONTACT = "contact", _("Geen bericht meer")
    AFTERCARE = "aftercare", _("Niet meer bellen bij zorgen")


TAKES_BACK = (Wish.EVERYTHING, Wish.SENSITIVE, Wish.QUOTES, Wish.PUBLISH)


class NotOfHere(Refusal):
    sentence = _("Deze code kennen wij niet. Het zijn drie woorden en twee cijfers. Laat de persoon hem spellen.")


def caller_with(code: str, *, viewer: Login, now: datetime) -> Contributor:
    """Who named this code, within the organisation. Raises NotOfHere, and what `contributor_named` raises."""
    asker = str(viewer.pk)
    try:
        found = contributor_named(code, asker=asker, now=now, guesses=GUESSES)
    except UnknownCode as unknown:
        raise NotOfHere from unknown
    if found.organisation_id != viewer.organisation_id:
        count_wrong(code, asker=asker, now=now, guesses=GUESSES)
        raise NotOfHere
    return found


@action(may="rights.withdraw_for", audit="permission withdrawn for someone with a code", for_a_teller=True)
def withdraw_for(*, by: Login, contributor: Contributor, wish: Wish, how: Channel, now: datetime) -> list[GoneOut]:
    """Record the no of someone who named the code, in every subject they told about; it holds from now on (R209).

    Gives who got the words that are taken back, to be told to whoever asks (GDPR art. 19). The audit row says on which
    day it was done, and not for whom.
    """
    teller, gone_out = Teller(contributor), gone_out_of(contributor) if wish in TAKES_BACK else []
    for participation in Participation.objects.filter(contributor=contributor).select_related("trajectory"):
        _withdraw(teller, participation, wish, by=by, how=how, now=now)
    return gone_out


def _withdraw(
    teller: Teller, participation: Participation, wish: Wish, *, by: Login, how: Channel, now: datetime
) -> None:
    no: dict[str, Any] = {
        "by": teller,
        "participation": participation,
        "said": HowSaid(TEXT_VERSION, how, taken_by=by),
    }
    if wish is Wish.EVERYTHING:
        withdraw_all(**no, now=now)
    elif wish in (Wish.CONTACT, Wish.AFTERCARE):
        forget_contact(**no, use=Use(wish.value), now=now)
    else:
        answer_permission(**no, use=Use(wish.value), given=False, now=now)
