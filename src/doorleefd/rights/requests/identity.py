"""Checking who asks: by the code, by the contact details that were left, or otherwise. Nothing of it is shown."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Contributor, Participation, Teller
from doorleefd.rights.actions import restrict
from doorleefd.rights.models.requests import Asker, RightsRequest
from doorleefd.rights.requests.refusals import AddressWrong, AlreadyAnswered, NeedsWords, TooManyTries
from doorleefd.vault.actions import NeedsSecondFactor
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import contributors_reached_at
from doorleefd.vault.rules import has_second_factor

MOST_TRIES = 5
SHORTEST = 10


@action(may="rights.answer_request", audit="request: code compared", on="request")
def check_by_code(*, by: Login, request: RightsRequest, code: str, now: datetime) -> bool:
    """Whether this is the code of someone who told here; if so, that is who asks.

    Raises AlreadyAnswered, TooManyTries.
    """
    _try_once(request)
    found = contributor_with(code)
    if found is None or found.organisation_id != request.organisation_id:
        return False
    _known(by, request, [found], RightsRequest.Checked.CODE, now)
    return True


@action(may="rights.answer_request", audit="request: contact details compared", on="request")
def check_by_contact(*, by: Login, request: RightsRequest, way: ContactDetail.Way, address: str, now: datetime) -> bool:
    """Whether someone left this address or number; if so, that is who asks. The vault compares, and shows nothing.

    Raises AlreadyAnswered, TooManyTries, NeedsSecondFactor, AddressWrong.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    _try_once(request)
    try:
        found = contributors_reached_at(address, way=way, viewer=by)
    except ValidationError as wrong:
        raise AddressWrong(wrong.messages[0]) from wrong
    if not found:
        return False
    _known(by, request, found, RightsRequest.Checked.CONTACT, now)
    return True


@action(may="rights.answer_request", audit="request: checked who asks otherwise", on="request")
def check_otherwise(*, by: Login, request: RightsRequest, how: str, now: datetime) -> None:
    """Keep what was done to know who asks, where that leads to no code (art. 11).

    Raises AlreadyAnswered, NeedsWords.
    """
    refuse_answered(request)
    if len(how.strip()) < SHORTEST:
        raise NeedsWords
    request.checked_how = how.strip()
    _known(by, request, [], RightsRequest.Checked.OTHER, now)


def refuse_answered(request: RightsRequest) -> None:
    if not request.is_open:
        raise AlreadyAnswered


def _try_once(request: RightsRequest) -> None:
    refuse_answered(request)
    if request.tries >= MOST_TRIES:
        raise TooManyTries
    request.tries += 1
    request.save(update_fields=["tries"])


def _known(
    by: Login, request: RightsRequest, found: Iterable[Contributor], checked: RightsRequest.Checked, now: datetime
) -> None:
    for contributor in found:
        Asker.objects.get_or_create(organisation=request.organisation, request=request, contributor=contributor)
    request.checked, request.checked_by, request.checked_on = checked, by, localdate(now)
    request.save(update_fields=["checked", "checked_how", "checked_by", "checked_on"])
    if request.kind == RightsRequest.Kind.OBJECT:
        # While an objection is weighed nothing is done with the words (art. 18(1)(d)).
        for contributor in found:
            for participation in Participation.objects.filter(contributor=contributor):
                restrict(by=Teller(contributor), participation=participation, now=now)
