"""The steps in a case. Each is a line in its log and an audit row, without a word or a name."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from doorleefd.analyse.actions.accusing import add_step, forget_written
from doorleefd.analyse.models import Accusation, AccusationDuty, AccusationStep
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login, Organisation
from doorleefd.people.models import Teller
from doorleefd.respond.accusations.forgetting import FORGOTTEN_AT_ONCE, is_needed_for_review
from doorleefd.respond.accusations.gates import counting, still_open, to_hand_on, to_handle, to_take_up
from doorleefd.respond.accusations.queries import (
    can_take_all,
    can_take_over,
    cases_left_by,
    is_still_told,
    knows_of_it,
    stands_still,
    surely_not_about,
)
from doorleefd.respond.accusations.refusals import (
    CannotHandle,
    DoneBefore,
    NothingWritten,
    NotSaidWhy,
    NotToldYet,
    NotYours,
    StillTold,
    StoryIsGone,
    StoryStandsStill,
)

Step, Outcome = AccusationStep.Kind, Accusation.Outcome
WITHOUT_COLLEAGUE = (Outcome.NO_ACCUSATION, Outcome.GONE, Outcome.NO_MORE)
"""Outcomes after which nothing is kept about anyone: the colleague need not have been told."""


@action(may="respond.choose_accusation_holder", audit="accusation holder chosen", on="organisation")
def choose_holder(
    *, by: Login, organisation: Organisation, holder: Login | None, working_days: int, now: datetime
) -> AccusationDuty:
    """Who looks at new cases, and within how many working days; None is the privacy officer. Raises CannotHandle."""
    if holder and (not holder.is_active or holder.decides_on_benefit):
        raise CannotHandle
    duty, _new = AccusationDuty.objects.update_or_create(
        organisation=organisation, defaults={"holder": holder, "working_days": working_days}
    )
    return duty


@action(may="respond.handle_accusation", audit="accusation taken up", on="accusation")
def take_up(*, by: Login, accusation: Accusation, now: datetime) -> None:
    """Begin. What was nobody's is one's own from now on, and no other's.

    Raises CaseIsClosed, AboutYou, ReadsAlong, CaseRests, StoryStandsStill, StoryIsGone, DoneBefore.
    """
    case = to_take_up(accusation, by=by)
    add_step(case, Step.TAKEN_UP, by=by, now=now)
    case.handler = by
    case.save(update_fields=["handler"])


@action(may="respond.handle_accusation", audit="accused colleague told", on="accusation")
def tell_colleague(*, by: Login, accusation: Accusation, now: datetime) -> None:
    """Keep that the colleague knows that there is something, and of the rights.

    Raises CaseIsClosed, AboutYou, ReadsAlong, NotTakenUp, CaseRests, StoryStandsStill, StoryIsGone, DoneBefore.
    """
    case = counting(to_handle(accusation, by=by))
    if knows_of_it(case):
        raise DoneBefore
    add_step(case, Step.TOLD, by=by, now=now)


@action(may="respond.handle_accusation", audit="reaction of accused colleague kept", on="accusation")
def keep_reaction(*, by: Login, accusation: Accusation, words: str, now: datetime) -> None:
    """Keep, sealed, what the colleague says.

    Raises CaseIsClosed, AboutYou, ReadsAlong, NotTakenUp, CaseRests, NotToldYet, NothingWritten, StoryStandsStill,
    StoryIsGone.
    """
    case = to_handle(accusation, by=by)
    if not knows_of_it(case):
        raise NotToldYet
    if not words.strip():
        raise NothingWritten
    counting(case)
    add_step(case, Step.REACTED, by=by, now=now, words=words.strip())


@action(may="respond.handle_accusation", audit="accusation handed on", on="accusation")
def hand_on(*, by: Login, accusation: Accusation, to: Login, now: datetime) -> None:
    """Let a colleague handle it, as when one is the accused oneself; from then on one sees it no more.

    A closed one too, where one may not open it. Raises CaseIsClosed, CannotHandle.
    """
    case = to_hand_on(accusation, by=by)
    if not can_take_over(case, viewer=by).filter(pk=to.pk).exists():
        raise CannotHandle
    _give(case, to, Step.HANDED_ON, by, now)


@action(may="respond.choose_accusation_holder", audit="accusations handed on", on="leaver")
def hand_on_all(*, by: Login, leaver: Login, to: Login, now: datetime) -> int:
    """Let a colleague handle the open cases of who leaves; how many. Who does this sees none of them now.

    Those that the colleague handed on before stay where they are, for another. Raises CannotHandle.
    """
    left = cases_left_by(leaver, viewer=by)
    if left.exists() and not can_take_all(leaver, viewer=by).filter(pk=to.pk).exists():
        raise CannotHandle
    cases = list(surely_not_about(to, left).select_for_update(no_key=True, of=("self",)))
    for case in cases:
        _give(case, to, Step.PASSED_ON, by, now)
    counted(len(cases))
    return len(cases)


@action(may="respond.handle_accusation", audit="accusation closed", on="accusation")
def close_case(
    *, by: Login, accusation: Accusation, outcome: Accusation.Outcome, now: datetime, because: str = ""
) -> None:
    """End it with what came of it, which the teller reads; where nobody is accused after all, with a `Because`.

    Of a story that was taken back only that it is gone, and of no other. Raises CaseIsClosed, AboutYou, ReadsAlong,
    NotTakenUp, CaseRests, StoryStandsStill, StoryIsGone, StillTold, NotToldYet, NotSaidWhy.
    """
    case = to_handle(accusation, by=by)
    if stands_still(case):
        raise StoryStandsStill
    if (outcome == Outcome.GONE) == is_still_told(case):
        raise StillTold if outcome == Outcome.GONE else StoryIsGone
    if case.is_named and outcome not in WITHOUT_COLLEAGUE and not knows_of_it(case):
        raise NotToldYet
    if outcome == Outcome.NO_ACCUSATION:
        if because not in Accusation.Because:
            raise NotSaidWhy
        case.because = because
    add_step(case, Step.CLOSED, by=by, now=now)
    _close(case, outcome, now)


@action(may="respond.want_no_more", audit="accusation: no more wanted")
def want_no_more(*, by: Teller, accusation: Accusation, now: datetime) -> None:
    """The teller wants no more than that the name is gone: the case ends, the name stays away.

    Raises NotYours, CaseIsClosed.
    """
    told = accusation.contribution
    if told is None or told.participation.contributor != by.contributor:
        raise NotYours
    case = still_open(accusation)
    add_step(case, Step.NO_MORE, by=None, now=now)
    _close(case, Outcome.NO_MORE, now)


def _give(case: Accusation, to: Login, step: AccusationStep.Kind, by: Login, now: datetime) -> None:
    """Raises CannotHandle where that one would not see it: who was a privacy officer today, and is none any more."""
    add_step(case, step, by=by, now=now)
    case.handler = to
    case.save(update_fields=["handler"])
    if not Accusation.objects.for_handler(to).filter(pk=case.pk).exists():
        raise CannotHandle


def close_cases_of(contributions: QuerySet[Contribution], *, now: datetime) -> None:
    """Within the action that takes these stories away for good: what runs about them ends, and says why.

    Nobody did it: a teller stands in no log.
    """
    for case in Accusation.objects.filter(contribution__in=contributions, closed_on=None).select_for_update(
        no_key=True, of=("self",)
    ):
        add_step(case, Step.CLOSED, by=None, now=now)
        _close(case, Outcome.GONE, now)


def _close(case: Accusation, outcome: Accusation.Outcome, now: datetime) -> None:
    case.closed_on, case.outcome = localdate(now), outcome
    case.save(update_fields=["closed_on", "outcome", "because"])
    # Where the name must first go out of the story, the night after that takes it from here.
    if outcome in FORGOTTEN_AT_ONCE and not is_needed_for_review(case):
        forget_written([case])
