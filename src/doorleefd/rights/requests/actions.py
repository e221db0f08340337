"""Taking in a request, extending it, carrying it out and answering it. Each step is an audit row without words."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils.timezone import localdate

from doorleefd.collect.actions.opening import open_everything
from doorleefd.collect.models import WordsOpened
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.models import Login, Organisation
from doorleefd.people import codes
from doorleefd.people.models import Contributor, Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import (
    ask_to_be_erased,
    carry_out_erasure,
    restrict,
    withdraw_all,
)
from doorleefd.rights.actions.renewing import free_sending, take_code
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries import everything_about
from doorleefd.rights.requests.gone_out import gone_out_for
from doorleefd.rights.requests.identity import refuse_answered, refuse_one_step
from doorleefd.rights.requests.queries import needs_call_back, ways_left
from doorleefd.rights.requests.refusals import (
    ExtendedBefore,
    IsFound,
    NeedsCallBack,
    NeedsReason,
    NoAddress,
    NobodyKnown,
    NotCarriedOut,
    NotThisKind,
    NotYet,
    TermIsOver,
)
from doorleefd.rights.requests.terms import EXTENDED, TO_ANSWER
from doorleefd.rights.requests.weighing import end_weighing, refuse_objection
from doorleefd.trajectory.terms import months_after
from doorleefd.vault.actions import NeedsSecondFactor
from doorleefd.vault.rules import has_second_factor

Kind, Outcome = RightsRequest.Kind, RightsRequest.Outcome
TEXT_VERSION = "request-1"
SHORTEST = 10


@action(may="rights.receive_request", audit="request: received")
def receive_request(
    *,
    by: Login,
    organisation: Organisation,
    kind: RightsRequest.Kind,
    came_by: RightsRequest.CameBy,
    received_on: date,
    filed_as: str,
    now: datetime,
) -> RightsRequest:
    """Keep that someone asked something; the term runs from the day it came in. Raises NotYet."""
    if received_on > localdate(now):
        raise NotYet
    # One at a time: two at the same moment would get one number.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    last = RightsRequest.objects.of(organisation).aggregate(last=Max("number"))["last"]
    return RightsRequest.objects.create(
        organisation=organisation,
        number=(last or 0) + 1,
        kind=kind,
        came_by=came_by,
        received_on=received_on,
        due_on=months_after(received_on, TO_ANSWER),
        filed_as=filed_as.strip(),
        recorded_by=by,
    )


@action(may="rights.answer_request", audit="request: term extended", on="request")
def extend_term(*, by: Login, request: RightsRequest, because: str, now: datetime) -> None:
    """Two months more, once, with the reason that the person is told within the first month (art. 12(3)).

    Raises AlreadyAnswered, ExtendedBefore, TermIsOver, NeedsReason.
    """
    refuse_answered(request)
    if request.extended_on:
        raise ExtendedBefore
    if localdate(now) > request.due_on:
        raise TermIsOver
    if len(because.strip()) < SHORTEST:
        raise NeedsReason
    request.extended_on, request.extended_because = localdate(now), because.strip()
    request.due_on = months_after(request.received_on, EXTENDED)
    request.save(update_fields=["extended_on", "extended_because", "due_on"])


@action(may="rights.answer_request", audit="request: words restricted", on="request")
def restrict_on_request(*, by: Login, request: RightsRequest, now: datetime) -> None:
    """Let the words of who asks stand still (art. 18).

    Raises NeedsTwoSteps, AlreadyAnswered, NotThisKind, NobodyKnown.

    Without calling back: it takes nothing away and shows nothing, and whoever told sets it going with the code.
    """
    refuse_one_step(by)
    for contributor in found_for(request, Kind.RESTRICT):
        for participation in Participation.objects.filter(contributor=contributor):
            restrict(by=Teller(contributor), participation=participation, now=now)
    is_carried_out(request, now=now)


@action(may="rights.answer_request", audit="request: objection honoured", on="request")
def honour_objection(*, by: Login, request: RightsRequest, now: datetime) -> None:
    """Stop for good: everything on no, as when someone does so with the code (art. 21).

    Raises NeedsTwoSteps, AlreadyAnswered, NotThisKind, NobodyKnown, NeedsCallBack.
    """
    refuse_one_step(by)
    for contributor in askers_of(request, Kind.OBJECT):
        for participation in Participation.objects.filter(contributor=contributor):
            teller = Teller(contributor)
            withdraw_all(
                by=teller, participation=participation, said=HowSaid(TEXT_VERSION, how=request.channel), now=now
            )
    end_weighing(request, now=now)
    is_carried_out(request, now=now)


def erase_on_request(*, by: Login, request: RightsRequest, now: datetime) -> None:
    """Erase who asks: first said, then done by the house, which ends it at night if it is killed in between.

    Raises NeedsTwoSteps, AlreadyAnswered, NotThisKind, NobodyKnown, NeedsCallBack.
    """
    for contributor in ask_erasure(by=by, request=request, now=now):
        carry_out_erasure(by=HOUSE, contributor=contributor, now=now)


@action(may="rights.answer_request", audit="request: erasure asked", on="request")
def ask_erasure(*, by: Login, request: RightsRequest, now: datetime) -> Sequence[Contributor]:
    """Keep that who asks is to be erased (art. 17).

    Raises NeedsTwoSteps, AlreadyAnswered, NotThisKind, NobodyKnown, NeedsCallBack.
    """
    refuse_one_step(by)
    askers = askers_of(request, Kind.ERASE)
    for contributor in askers:
        ask_to_be_erased(by=Teller(contributor), contributor=contributor, now=now)
    is_carried_out(request, now=now)
    return askers


@action(may="rights.answer_request", audit="request: everything handed out", on="request")
def hand_out(*, by: Login, request: RightsRequest, now: datetime) -> list[dict[str, Any]]:
    """Everything about who asks, to give to that person and nobody else (art. 15 and 20).

    Raises NeedsSecondFactor, AlreadyAnswered, NotThisKind, NobodyKnown, NeedsCallBack.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    askers = askers_of(request, Kind.SEE, Kind.CARRY)
    what = WordsOpened.What.FILE
    counted(sum(open_everything(by=by, contributor=each, what=what, now=now) for each in askers))
    found = [everything_about(Teller(contributor)) for contributor in askers]
    is_carried_out(request, now=now)
    return found


@action(may="rights.answer_request", audit="request: new code made", on="request")
def make_new_code(*, by: Login, request: RightsRequest, now: datetime) -> list[str]:
    """New codes for who lost the old ones: to send to the address that the person left, and kept nowhere here.

    With it the person does the rest alone, and no employee reads along. Raises NeedsSecondFactor, AlreadyAnswered,
    NobodyKnown, NeedsCallBack, NoAddress.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    askers = askers_of(request, *Kind)
    if not ways_left(request):
        raise NoAddress
    made = [new_code_of(contributor) for contributor in askers]
    if request.kind in (Kind.SEE, Kind.CARRY, Kind.CORRECT):
        is_carried_out(request, now=now)
    return made


@action(may="rights.answer_request", audit="request: answered", on="request")
def answer_request(
    *, by: Login, request: RightsRequest, outcome: RightsRequest.Outcome, answer: str, weighed: str, now: datetime
) -> None:
    """Close it with what is told to the person; from then on it leads to nobody any more.

    Raises AlreadyAnswered, IsFound, NobodyKnown, NotCarriedOut, NeedsReason, NeedsCallBack,
    CannotBeRefused, NeedsWeighing.
    """
    refuse_answered(request)
    if outcome == Outcome.NOT_FOUND:
        _refuse_found(request)
    if outcome in (Outcome.DONE, Outcome.PARTLY) and request.carried_out_on is None:
        raise NotCarriedOut
    if outcome != Outcome.DONE and len(answer.strip()) < SHORTEST:
        raise NeedsReason
    if request.kind == Kind.OBJECT and outcome == Outcome.REFUSED:
        refuse_objection(request, weighed, now=now)
    request.outcome, request.answer, request.weighed = outcome, answer.strip(), weighed.strip()
    request.answered_by, request.answered_on = by, localdate(now)
    request.save(update_fields=["outcome", "answer", "weighed", "answered_by", "answered_on"])
    request.askers.all().delete()


def _refuse_found(request: RightsRequest) -> None:
    """Nobody is told "not found" whose words were found, nor before anyone looked."""
    if request.carried_out_on or request.askers.exists():
        raise IsFound
    if not request.checked:
        raise NobodyKnown


def askers_of(request: RightsRequest, *kinds: RightsRequest.Kind) -> list[Contributor]:
    """Who surely asks: with the code, or reached on what was left. Raises as `found_for` does, and NeedsCallBack."""
    found = found_for(request, *kinds)
    if needs_call_back(request):
        raise NeedsCallBack
    return found


def found_for(request: RightsRequest, *kinds: RightsRequest.Kind) -> list[Contributor]:
    """Whoever was found. Raises AlreadyAnswered, NotThisKind, NobodyKnown."""
    refuse_answered(request)
    if request.kind not in kinds:
        raise NotThisKind
    found = list(Contributor.objects.filter(pk__in=request.askers.values("contributor")))
    if not found:
        raise NobodyKnown
    return found


def is_carried_out(request: RightsRequest, *, now: datetime) -> None:
    """Keep, within the action that did it, the day on which it was done, and who got the words before that."""
    request.gone_out = [each.row() for each in gone_out_for(request)]
    request.carried_out_on = localdate(now)
    request.save(update_fields=["carried_out_on", "gone_out"])


def new_code_of(contributor: Contributor) -> str:
    """Another code for the same words, which who makes it sees; the old one opens nothing any more."""
    code = codes.code_for(free_sending())
    take_code(contributor, code, was_seen_by_staff=True)
    return code
