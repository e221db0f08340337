"""What people asked by telephone and letter: answered, nearly due, just in, to correct. And how long what is kept."""

from datetime import datetime, timedelta

from django.utils.timezone import localdate

from doorleefd.foundation.models import Login
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.requests.actions import answer_request, receive_request
from doorleefd.rights.requests.identity import check_by_code, check_otherwise
from doorleefd.trajectory.actions.terms import set_term
from doorleefd.trajectory.models import OwnTerm

Kind, CameBy = RightsRequest.Kind, RightsRequest.CameBy
CAME_IN = (
    (Kind.ERASE, CameBy.LETTER, 41, "Z-2041"),
    (Kind.SEE, CameBy.PHONE, 25, "Z-2077"),
    (Kind.OBJECT, CameBy.COUNTER, 2, ""),
    (Kind.CORRECT, CameBy.PHONE, 4, "Z-2103"),
)


def choose_terms(*, by: Login, now: datetime) -> None:
    """One organisation that keeps contact details shorter than usual, and says why."""
    set_term(
        by=by,
        trajectory=None,
        kind=OwnTerm.Kind.CONTACT,
        days=60,
        reason="Wij bellen iedereen binnen zes weken na het antwoord.",
        now=now,
    )


def take_in_requests(*, by: Login, code: str, now: datetime) -> None:
    """Four requests. Of the first nobody can tell whose story it is about, and that is said; of the last the code shows
    who asks, and what is to be corrected waits.
    """
    taken_in = [
        receive_request(
            by=by,
            organisation=by.organisation,
            kind=kind,
            came_by=came_by,
            received_on=localdate(now) - timedelta(days=days),
            filed_as=filed_as,
            now=now - timedelta(days=days),
        )
        for kind, came_by, days, filed_as in CAME_IN
    ]
    at = now - timedelta(days=30)
    check_otherwise(by=by, request=taken_in[0], how="Teruggebeld, en gevraagd naar een code of adres.", now=at)
    answer_request(
        by=by,
        request=taken_in[0],
        outcome=RightsRequest.Outcome.NOT_FOUND,
        answer="Zonder code of adres kunnen wij uw verhaal niet vinden. Vindt u de code terug? Dan wist u alles zelf.",
        weighed="",
        now=at,
    )
    check_by_code(by=by, request=taken_in[-1], code=code, now=now - timedelta(days=4))
