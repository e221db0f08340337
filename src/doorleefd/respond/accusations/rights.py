"""What the colleague who is meant asks, and the letter promises: correct, erase, let rest, object (GDPR art. 16 to 21).

Each is a step with its reason, sealed; running or closed, the colleague may ask.
"""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.analyse.actions.accusing import add_step
from doorleefd.analyse.models import Accusation, AccusationNote, AccusationNoteQuerySet, AccusationStep
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.forgetting import forget_written, is_needed_for_review
from doorleefd.respond.accusations.gates import locked
from doorleefd.respond.accusations.queries import is_about
from doorleefd.respond.accusations.refusals import (
    AboutYou,
    NeedsName,
    NeedsReason,
    NothingKept,
    RestsAlready,
    RestsNot,
    StillReviewed,
)

Step = AccusationStep.Kind
SHORTEST_REASON = 10


@action(may="respond.handle_accusation", audit="name of accused corrected", on="accusation")
def correct_name(*, by: Login, accusation: Accusation, name: str, reason: str, now: datetime) -> None:
    """Let another name stand in the case; the wrong one is nowhere any more.

    Raises AboutYou, NeedsReason, NeedsName, NothingKept, StillReviewed.
    """
    case = _asked(accusation, by, reason)
    if not name.split():
        raise NeedsName
    _refuse_nameless(case)
    _notes_of(case).update(name=None)
    add_step(case, Step.CORRECTED, by=by, now=now, name=" ".join(name.split()), words=reason.strip())


@action(may="respond.handle_accusation", audit="name of accused erased", on="accusation", irreversible=True)
def erase_name(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Remove who is meant and what was written about it; the case stays, as one of so many and without a name.

    Raises AboutYou, NeedsReason, NothingKept, StillReviewed.
    """
    case = _asked(accusation, by, reason)
    _refuse_nameless(case)
    forget_written([case])
    add_step(case, Step.ERASED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="objection of accused weighed", on="accusation")
def weigh_objection(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Keep how an objection against keeping this was weighed; honoured, the name is erased.

    Raises AboutYou, NeedsReason.
    """
    case = _asked(accusation, by, reason)
    add_step(case, Step.OBJECTED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="accusation rests", on="accusation")
def let_rest(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Keep it and do nothing with it, until it goes on. Raises AboutYou, NeedsReason, RestsAlready."""
    case = _asked(accusation, by, reason)
    if case.rests_on:
        raise RestsAlready
    case.rests_on = localdate(now)
    case.save(update_fields=["rests_on"])
    add_step(case, Step.RESTED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="accusation goes on", on="accusation")
def go_on(*, by: Login, accusation: Accusation, now: datetime) -> None:
    """Handle it again, from where it was. Raises AboutYou, RestsNot."""
    case = _not_ones_own(accusation, by)
    if not case.rests_on:
        raise RestsNot
    case.rests_on = None
    case.save(update_fields=["rests_on"])
    add_step(case, Step.WENT_ON, by=by, now=now)


def _asked(accusation: Accusation, by: Login, reason: str) -> Accusation:
    case = _not_ones_own(accusation, by)
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    return case


def _not_ones_own(accusation: Accusation, by: Login) -> Accusation:
    case = locked(accusation)
    if is_about(case, viewer=by):
        raise AboutYou
    return case


def _refuse_nameless(case: Accusation) -> None:
    if not _notes_of(case).exists():
        raise NothingKept
    if is_needed_for_review(case):
        raise StillReviewed


def _notes_of(case: Accusation) -> AccusationNoteQuerySet:
    return AccusationNote.objects.of_house().filter(step__accusation=case)
