"""What stands before every step in a case: that it is as it was, may be opened by who does it, and does not rest."""

from doorleefd.analyse.models import Accusation, AccusationStep
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.queries import (
    hands_on_first,
    is_about,
    is_still_told,
    is_taken_up_first,
    knows_of_it,
    stands_still,
)
from doorleefd.respond.accusations.refusals import (
    AboutYou,
    CaseIsClosed,
    CaseRests,
    DoneBefore,
    NotTakenUp,
    ReadsAlong,
    StoryIsGone,
    StoryStandsStill,
)


def locked(accusation: Accusation) -> Accusation:
    """The case as it is now, locked, so that of two steps at once the second is told."""
    return Accusation.objects.select_for_update(no_key=True).get(pk=accusation.pk)


def still_open(accusation: Accusation) -> Accusation:
    """The same, while it runs. Raises CaseIsClosed."""
    case = locked(accusation)
    if not case.is_open:
        raise CaseIsClosed
    return case


def to_open(accusation: Accusation, *, by: Login) -> Accusation:
    """The same, running or closed, for who is not meant in it and does not read the stories where another can.

    Raises AboutYou, ReadsAlong, NotTakenUp.
    """
    return _opened(locked(accusation), by)


def to_hand_on(accusation: Accusation, *, by: Login) -> Accusation:
    """The same: closed only for who may not open it, so that the colleague who is meant can still ask another.

    Raises CaseIsClosed.
    """
    case = locked(accusation)
    if not case.is_open and not hands_on_first(case, viewer=by):
        raise CaseIsClosed
    return case


def to_take_up(accusation: Accusation, *, by: Login) -> Accusation:
    """The same, where nobody took it up yet; or, running or closed, where nobody handles it any more.

    Of a story that counts no more only where nobody handles it: someone must be able to close it.

    Raises CaseIsClosed, AboutYou, ReadsAlong, CaseRests, StoryStandsStill, StoryIsGone, DoneBefore.
    """
    case = locked(accusation)
    if is_taken_up_first(case):
        return _not_handed_on(case, by)
    case = counting(to_handle(case, by=by))
    if case.steps.filter(kind=AccusationStep.Kind.TAKEN_UP).exists():
        raise DoneBefore
    return case


def to_handle(accusation: Accusation, *, by: Login) -> Accusation:
    """The same, while it runs and does not rest. Raises CaseIsClosed, AboutYou, ReadsAlong, NotTakenUp, CaseRests."""
    case = _opened(still_open(accusation), by)
    if case.rests_on:
        raise CaseRests
    return case


def to_show(accusation: Accusation, *, by: Login) -> Accusation:
    """As `to_open`, for what the colleague gets: after the teller's no nobody hears of it who did not know.

    Raises AboutYou, ReadsAlong, NotTakenUp, StoryStandsStill, StoryIsGone.
    """
    case = to_open(accusation, by=by)
    return case if knows_of_it(case) else counting(case)


def counting(case: Accusation) -> Accusation:
    """The same, while its story is used: the teller takes part and did not let it stand still.

    Raises StoryStandsStill, StoryIsGone.
    """
    if stands_still(case):
        raise StoryStandsStill
    if not is_still_told(case):
        raise StoryIsGone
    return case


def _opened(case: Accusation, by: Login) -> Accusation:
    if is_taken_up_first(_not_handed_on(case, by)):
        raise NotTakenUp
    return case


def _not_handed_on(case: Accusation, by: Login) -> Accusation:
    if hands_on_first(case, viewer=by):
        raise AboutYou if is_about(case, viewer=by) else ReadsAlong
    return case
