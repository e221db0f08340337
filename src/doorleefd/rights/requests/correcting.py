"""Correcting for who has no internet: reading what they told, with two factors and a reason, and writing what they say.

Whoever only named an address or number is called back on it before a word is read: anyone may know a number.
What was told stays as a version; the new words come in as when the teller corrects them, and are reviewed like those
(law 2, GDPR art. 12(2) and 16).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from doorleefd.collect.actions.opening import open_everything
from doorleefd.collect.models import Version, WordsOpened
from doorleefd.foundation import tokens
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel, Contributor, Teller
from doorleefd.rights.actions import correct
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries import OwnContribution, own_contributions, participations_of
from doorleefd.rights.requests.actions import askers_of, is_carried_out
from doorleefd.rights.requests.refusals import ChangedSince, NothingCorrected
from doorleefd.trajectory.terms import is_too_near
from doorleefd.vault.actions import NeedsReason, NeedsSecondFactor
from doorleefd.vault.rules import has_second_factor

SHORTEST_REASON = 10
LABEL = "correcting for a teller"
LIVES = timedelta(minutes=30)
Kind = RightsRequest.Kind


@dataclass(frozen=True)
class Corrected:
    """The new words of one part; `number` is the version that the teller was read."""

    part_id: UUID
    number: int
    words: str


@action(may="rights.answer_request", audit="request: words opened to correct", on="request")
def open_to_correct(*, by: Login, request: RightsRequest, reason: str, now: datetime) -> str:
    """Keep who opens the words of who asks and why, as with contact details (R283); a note that shows them.

    Raises NeedsSecondFactor, NeedsReason, NeedsCallBack, AlreadyAnswered, NotThisKind, NobodyKnown.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    opening: dict[str, Any] = {"by": by, "what": WordsOpened.What.WORDS, "reason": reason.strip()[:200], "now": now}
    counted(sum(open_everything(contributor=each, **opening) for each in askers_of(request, Kind.CORRECT)))
    return tokens.written({"request": str(request.pk), "login": str(by.pk)}, label=LABEL, now=now)


@action(may="rights.answer_request", audit="request: corrected for the teller", on="request")
def correct_on_request(
    *, by: Login, request: RightsRequest, corrections: Sequence[Corrected], how: Channel, now: datetime
) -> None:
    """Write the words as the teller says them now, each as a new version (art. 16).

    Raises NeedsSecondFactor, NothingCorrected, ChangedSince, NeedsCallBack, AlreadyAnswered, NotThisKind, NobodyKnown
    and what `correct` raises.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    askers = askers_of(request, Kind.CORRECT)
    if not corrections:
        raise NothingCorrected
    for each in corrections:
        told = _as_read(each, askers)
        teller = Teller(told.part.contribution.participation.contributor)
        correct(by=teller, part_id=each.part_id, words=each.words, how=how, recorded_by=by, now=now)
    counted(len(corrections))
    is_carried_out(request, now=now)


def opened_to_correct(
    request: RightsRequest, note: str, *, viewer: Login, now: datetime
) -> list[OwnContribution] | None:
    """What who asks told, for whoever opened it less than half an hour ago; None for anyone else or later.

    Raises NeedsCallBack, AlreadyAnswered, NotThisKind, NobodyKnown.
    """
    try:
        held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    except tokens.NoteUnreadable:
        return None
    if held != {"request": str(request.pk), "login": str(viewer.pk)}:
        return None
    tellers = [Teller(contributor) for contributor in askers_of(request, Kind.CORRECT)]
    return [
        told
        for teller in tellers
        for participation in participations_of(teller)
        for told in own_contributions(participation, teller=teller)
    ]


def near_end(told: Sequence[OwnContribution], *, today: date) -> date | None:
    """The first day on which words that were corrected go unread; None where someone can read all of it in time."""
    ends = (each.kept_until for each in told if not all(part.is_without_names for part in each.parts))
    return min((end for end in ends if end and is_too_near(end, today=today)), default=None)


def _as_read(each: Corrected, askers: Sequence[Contributor]) -> Version:
    """The version that the teller was read, while it is what stands there. Raises ChangedSince."""
    now_told = Version.objects.of_house().filter(
        part=each.part_id,
        part__contribution__participation__contributor__in=askers,
        kind=Version.Kind.TOLD,
        is_current=True,
        number=each.number,
    )
    found = now_told.select_related("part__contribution__participation__contributor").first()
    if found is None:
        raise ChangedSince
    return found
