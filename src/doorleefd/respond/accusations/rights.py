"""What the colleague who is meant asks, and the letter promises: correct, erase, let rest, object (GDPR art. 16 to 21).

Each is a step with its reason, sealed; running or closed, the colleague may ask. While the teller's story is not used,
nothing is written, and what is kept can still be erased (GDPR art. 18(2)).
"""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.analyse.actions.accusing import add_step, forget_written
from doorleefd.analyse.models import Accusation, AccusationNote, AccusationStep
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.forgetting import is_needed_for_review
from doorleefd.respond.accusations.gates import counting, to_open
from doorleefd.respond.accusations.queries import keeps_something
from doorleefd.respond.accusations.refusals import (
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

    Raises AboutYou, ReadsAlong, NotTakenUp, NeedsReason, StoryStandsStill, StoryIsGone, NeedsName, NothingKept,
    StillReviewed.
    """
    case = counting(_asked(accusation, by, reason))
    if not name.split():
        raise NeedsName
    _refuse_nameless(case)
    AccusationNote.objects.of_house().filter(step__accusation=case).update(name=None)
    add_step(case, Step.CORRECTED, by=by, now=now, name=" ".join(name.split()), words=reason.strip())


@action(may="respond.handle_accusation", audit="name of accused erased", on="accusation", irreversible=True)
def erase_name(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Remove who is meant and what was written about it; the case stays, as one of so many and without a name.

    Raises AboutYou, ReadsAlong, NotTakenUp, NeedsReason, NothingKept, StillReviewed.
    """
    case = _asked(accusation, by, reason)
    _refuse_nameless(case)
    forget_written([case])
    add_step(case, Step.ERASED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="objection of accused weighed", on="accusation")
def weigh_objection(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Keep how an objection against keeping this was weighed; honoured, the name is erased.

    Raises AboutYou, ReadsAlong, NotTakenUp, NeedsReason, StoryStandsStill, StoryIsGone.
    """
    case = counting(_asked(accusation, by, reason))
    add_step(case, Step.OBJECTED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="accusation rests", on="accusation")
def let_rest(*, by: Login, accusation: Accusation, reason: str, now: datetime) -> None:
    """Keep it and do nothing with it, until it goes on.

    Raises AboutYou, ReadsAlong, NotTakenUp, NeedsReason, StoryStandsStill, StoryIsGone, RestsAlready.
    """
    case = counting(_asked(accusation, by, reason))
    if case.rests_on:
        raise RestsAlready
    case.rests_on = localdate(now)
    case.save(update_fields=["rests_on"])
    add_step(case, Step.RESTED, by=by, now=now, words=reason.strip())


@action(may="respond.handle_accusation", audit="accusation goes on", on="accusation")
def go_on(*, by: Login, accusation: Accusation, now: datetime) -> None:
    """Handle it again, from where it was. Raises AboutYou, ReadsAlong, NotTakenUp, RestsNot."""
    case = to_open(accusation, by=by)
    if not case.rests_on:
        raise RestsNot
    case.rests_on = None
    case.save(update_fields=["rests_on"])
    add_step(case, Step.WENT_ON, by=by, now=now)


def _asked(accusation: Accusation, by: Login, reason: str) -> Accusation:
    case = to_open(accusation, by=by)
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    return case


def _refuse_nameless(case: Accusation) -> None:
    if not keeps_something(case):
        raise NothingKept
    if is_needed_for_review(case):
        raise StillReviewed
