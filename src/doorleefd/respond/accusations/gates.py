"""What stands before every step in a case: that it is as it was, not one's own, and does not rest."""

from doorleefd.analyse.models import Accusation
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.queries import is_about
from doorleefd.respond.accusations.refusals import AboutYou, CaseIsClosed, CaseRests


def locked(accusation: Accusation) -> Accusation:
    """The case as it is now, locked, so that of two steps at once the second is told."""
    return Accusation.objects.select_for_update(no_key=True).get(pk=accusation.pk)


def still_open(accusation: Accusation) -> Accusation:
    """The same, while it runs. Raises CaseIsClosed."""
    case = locked(accusation)
    if not case.is_open:
        raise CaseIsClosed
    return case


def to_handle(accusation: Accusation, *, by: Login) -> Accusation:
    """The same, for who handles it and is not meant in it. Raises CaseIsClosed, AboutYou, CaseRests."""
    case = still_open(accusation)
    if is_about(case, viewer=by):
        raise AboutYou
    if case.rests_on:
        raise CaseRests
    return case
