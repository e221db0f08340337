"""What the colleague who is meant may see of a case, without what tells who told it (GDPR art. 15(1) and (4))."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from doorleefd.analyse.actions.accusing import add_step
from doorleefd.analyse.models import Accusation, AccusationStep
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations.gates import to_show
from doorleefd.respond.accusations.queries import is_still_told, written_in

Step, Outcome = AccusationStep.Kind, Accusation.Outcome
BY_THE_TELLER = (Outcome.GONE, Outcome.NO_MORE)
"""What the teller wanted, and when, is of the teller: of a case that ended so, only that it is over."""


@dataclass(frozen=True)
class ShownToColleague:
    """The name as it stands there, what was done on which day, what the colleague said, and what is held back."""

    name: str
    steps: Sequence[AccusationStep]
    reactions: Sequence[str]
    is_told_still: bool
    is_something_held_back: bool
    ended_otherwise: bool


def shown_to_colleague(case: Accusation, *, viewer: Login) -> ShownToColleague:
    """For who handles it, to be given to the colleague. What the review or the handler wrote stays out."""
    written = written_in(case, viewer=viewer)
    said = [each for each in written if each.step.kind == Step.REACTED]
    return ShownToColleague(
        name=next((each.name for each in reversed(written) if each.name), ""),
        steps=[each.step for each in written if each.step.by and each.step.kind != Step.NO_MORE],
        reactions=[each.words for each in said if each.words],
        is_told_still=is_still_told(case),
        is_something_held_back=any(each.words for each in written if each.step.kind != Step.REACTED),
        ended_otherwise=case.outcome in BY_THE_TELLER,
    )


@action(may="respond.handle_accusation", audit="accused colleague shown what is kept", on="accusation")
def show_kept(*, by: Login, accusation: Accusation, now: datetime) -> None:
    """Keep that the colleague asked to see it and gets it; running or closed.

    Raises AboutYou, ReadsAlong, NotTakenUp, StoryStandsStill, StoryIsGone.
    """
    add_step(to_show(accusation, by=by), Step.SHOWN, by=by, now=now)
