"""The forward half of the thread, for one teller about *these* words (R239, R241, law 12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.timezone import localdate

from doorleefd.analyse.holding import is_held
from doorleefd.analyse.models import FrozenFigure, Pattern
from doorleefd.analyse.queries.figures import are_codes_people, frozen_figures
from doorleefd.collect.models import Contribution
from doorleefd.collect.models.contribution import unchecked_reports
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.respond.accusations.queries import OwnAccusation, own_accusations
from doorleefd.respond.along import stories_of
from doorleefd.respond.checking.own import OwnCheck, own_check
from doorleefd.respond.following import Line, lines_forward
from doorleefd.respond.models import Answer, Decision, Evaluation, Reaction
from doorleefd.respond.queries import published_answer, reaction_of
from doorleefd.rights.queries.evaluation import evaluation_of
from doorleefd.rights.retention.holding import KeptLonger, holds_now, kept_longer
from doorleefd.trajectory.models import GatePassed, Trajectory
from doorleefd.trajectory.queries import gates_of, has_sessions
from doorleefd.trajectory.queries.readers import ReadsAlong, reading_along
from doorleefd.trajectory.terms import is_too_near
from doorleefd.ui.counting import counted


@dataclass(frozen=True)
class Shared:
    """A pattern that the teller's words are part of, with the published number of people in words, if there is one."""

    name: str
    said: str
    is_few: bool


@dataclass(frozen=True)
class OwnThread:
    """From someone's own words to what came of them."""

    participation: Participation
    told_on: date | None
    is_read: bool
    waits_to_be_read: bool
    is_unused: bool
    """Whether all that was told was set aside."""
    takes_part: bool
    can_add: bool
    """Whether someone reads in time what is told under the same code today."""
    can_meet: bool
    """Whether there is a session to come to."""
    answer: Answer | None
    was_told_after_it: bool
    """Whether all this was told on a later day than the answer, which does not speak of it."""
    is_stopped: bool
    """Whether the trajectory ended without an answer: none comes any more."""
    why_stopped: str
    """What staff wrote at its end for whoever has no answer; empty where they wrote nothing, or it is looked at."""
    is_late: bool
    """Whether the day of the answer passed, and it may still come."""
    shared: Sequence[Shared]
    learned: Sequence[str]
    changes: Sequence[Decision]
    no_change: Sequence[Decision]
    undecided: bool
    reaction: Reaction | None
    evaluation: Evaluation | None
    check: OwnCheck | None
    accusations: Sequence[OwnAccusation]
    reading_along: Sequence[ReadsAlong]
    """Colleagues who were chosen after this was told, and read it all the same."""
    kept_longer: KeptLonger | None
    """Where these words are held on the day that was promised."""
    asks_about_a_talk: bool
    """Whether an employee wrote something down of a talk, and the teller did not say yet that it is right (R210)."""

    @property
    def is_answered(self) -> bool:
        """Whether an answer came after these words, also one that says that nothing was done with them."""
        return self.answer is not None and not self.was_told_after_it

    @property
    def led_to_something(self) -> bool:
        return bool(self.shared)

    @property
    def was_not_the_only_one(self) -> bool:
        """Of a few nobody is told that there were others: there may have been none."""
        return any(not shared.is_few for shared in self.shared)


def own_thread(participation: Participation, *, teller: Teller, today: date) -> OwnThread:
    """What the code page shows. Before an answer is published nothing of the analysis is told."""
    told = list(stories_of(participation, teller=teller).order_by("told_on"))
    answer = published_answer(participation.trajectory)
    is_after = _was_told_after(answer, told)
    # What was told later may rest in an older pattern: the answer still does not speak of it.
    lines = lines_forward(participation, teller=teller) if answer and not is_after else []
    decisions = list({decision.pk: decision for line in lines for decision in line.decisions}.values())
    reviews = {each.review for each in told}
    takes_part = permissions_of(participation).get(Use.TAKE_PART, False)
    trajectory = participation.trajectory
    return OwnThread(
        participation=participation,
        told_on=told[0].told_on if told else None,
        is_read=reviews == {Contribution.Review.ACCEPTED},
        waits_to_be_read=Contribution.Review.WAITING in reviews,
        is_unused=reviews == {Contribution.Review.SET_ASIDE},
        takes_part=takes_part,
        can_add=takes_part
        and participation.restricted_on is None
        and not is_too_near(participation.trajectory.keep_until, today=today),
        can_meet=has_sessions(participation.trajectory),
        answer=answer,
        was_told_after_it=is_after,
        is_stopped=answer is None and trajectory.is_at_rest,
        why_stopped=_why_stopped(trajectory, answer) if trajectory.is_at_rest and (is_after or not answer) else "",
        is_late=_is_late(trajectory, answer, today),
        shared=_shared(lines, participation, answer) if answer else [],
        learned=[line.insight.sentence for line in lines],
        changes=[decision for decision in decisions if decision.what_we_do],
        no_change=[decision for decision in decisions if decision.what_we_do_not],
        undecided=any(len(line.decisions) < len(line.recommendations) for line in lines),
        reaction=reaction_of(participation, answer, teller=teller) if answer else None,
        evaluation=evaluation_of(participation, teller=teller),
        check=own_check(participation, teller=teller),
        accusations=own_accusations(participation, teller=teller),
        reading_along=_reading_along(participation, told) if takes_part else [],
        kept_longer=_kept_longer(participation) if told else None,
        asks_about_a_talk=_asks_about_a_talk(participation, teller=teller),
    )


def _asks_about_a_talk(participation: Participation, *, teller: Teller) -> bool:
    own = Contribution.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    return own.filter(unchecked_reports("")).exists()


def _is_late(trajectory: Trajectory, answer: Answer | None, today: date) -> bool:
    may_still_come = answer is None and not trajectory.is_at_rest
    return may_still_come and trajectory.answer_by is not None and trajectory.answer_by < today


def _was_told_after(answer: Answer | None, told: Sequence[Contribution]) -> bool:
    if answer is None or answer.published_at is None or not told:
        return False
    return told[0].told_on > localdate(answer.published_at)


def _why_stopped(trajectory: Trajectory, answer: Answer | None) -> str:
    """What was written for them when it ended; not when it ended once before the answer."""
    gates = gates_of(trajectory).filter(gate__in=GatePassed.CLOSINGS)
    if answer and answer.published_at:
        gates = gates.filter(at__gt=answer.published_at)
    said = gates.order_by("-at").values_list("for_tellers", flat=True).first() or ""
    return "" if is_held(said) else said


def _kept_longer(participation: Participation) -> KeptLonger | None:
    holds = holds_now(participation.organisation_id)
    return kept_longer(participation.trajectory, holds, participation=participation)


def _reading_along(participation: Participation, told: Sequence[Contribution]) -> list[ReadsAlong]:
    if not told:
        return []
    return reading_along(participation.trajectory, yes_on=min(each.day_of_yes for each in told))


def _shared(lines: Sequence[Line], participation: Participation, answer: Answer) -> list[Shared]:
    """The patterns that the answer knew, with their frozen figures: one withdrawal never moves these (law 5)."""
    patterns: dict[UUID, Pattern] = {
        pattern.pk: pattern
        for line in lines
        for pattern in line.patterns
        if answer.published_at and pattern.at <= answer.published_at
    }
    figures = frozen_figures(patterns.values())
    limit = participation.organisation.small_cell_limit
    at_most = bool(figures) and not are_codes_people(participation.trajectory, viewer=None)
    return [
        Shared(
            name=pattern.name,
            said=_said(figures[pk], at_most=at_most, limit=limit) if pk in figures else "",
            is_few=pk not in figures or figures[pk].people < limit,
        )
        for pk, pattern in patterns.items()
    ]


def _said(figure: FrozenFigure, *, at_most: bool, limit: int) -> str:
    """As it stands on the pages of staff: two ways of hiding the same number could be laid beside each other."""
    return counted(figure.people, of=figure.of_people, at_most=at_most, below=limit).text
