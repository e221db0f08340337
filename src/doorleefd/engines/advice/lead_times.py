"""Realistic lead times for a plan (R035, R108).

The handbook says that careful work takes time, and where an interview costs it; it gives no numbers. These are a
rule of thumb of ours, to begin from: a plan shows them as such, and a person fills in what fits.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from doorleefd.engines.advice.forms.catalogue import Form


@dataclass(frozen=True)
class Weeks:
    """How many weeks it takes to prepare (with finding people), to collect, and to work out with those it is about."""

    prepare: int
    collect: int
    work_out: int

    @property
    def total(self) -> int:
        return self.prepare + self.collect + self.work_out


LEAD_TIMES: dict[Form, Weeks] = {
    Form.STORIES: Weeks(3, 1, 1),
    Form.CONVERSATIONS: Weeks(2, 4, 2),
    Form.INTERVIEWS: Weeks(4, 4, 4),
    Form.GROUP_TALKS: Weeks(4, 2, 3),
    Form.QUESTIONNAIRES: Weeks(4, 3, 3),
    Form.CASES: Weeks(4, 8, 4),
    Form.STORY_BANK: Weeks(8, 12, 4),
    Form.REPORTING_POINT: Weeks(6, 12, 4),
    Form.SOUNDING_BOARD: Weeks(8, 26, 2),
    Form.EXPERIENCE_COUNCIL: Weeks(12, 40, 4),
    Form.PANEL: Weeks(16, 3, 3),
    Form.CREATIVE: Weeks(4, 5, 4),
    Form.PARTICIPATORY: Weeks(10, 8, 8),
    Form.PEER: Weeks(8, 6, 4),
    Form.DESIGN_THINKING: Weeks(4, 8, 4),
    Form.DEEP_DEMOCRACY: Weeks(4, 1, 2),
    Form.JOURNEYS: Weeks(4, 4, 4),
}


@dataclass(frozen=True)
class Hours:
    """The hours of work of interviews, in the four places where they go (R108)."""

    prepare: int
    hold: int
    write_up: int
    analyse: int

    @property
    def total(self) -> int:
        return self.prepare + self.hold + self.write_up + self.analyse


GUIDE_HOURS = 8
EACH = Hours(prepare=1, hold=2, write_up=4, analyse=3)


def hours_of_interviews(interviews: int) -> Hours:
    """What a number of interviews costs: a guide once, and each interview with its travel, report and analysis."""
    if interviews < 1:
        return Hours(0, 0, 0, 0)
    return Hours(
        prepare=GUIDE_HOURS + interviews * EACH.prepare,
        hold=interviews * EACH.hold,
        write_up=interviews * EACH.write_up,
        analyse=interviews * EACH.analyse,
    )


def weeks_short(form: Form, *, weeks: int) -> int:
    """How many weeks a plan of so many weeks lacks for this form; 0 when it fits."""
    return max(0, LEAD_TIMES[form].total - weeks)


ANSWER_WEEKS = 3
"""To decide on the recommendations, to write the answer and to have it read before it goes out."""


class Stage(StrEnum):
    """What a plan takes one after the other."""

    PREPARE = "prepare"
    COLLECT = "collect"
    WORK_OUT = "work_out"
    ANSWER = "answer"


@dataclass(frozen=True)
class Stretch:
    """A stage from its first day to its last, that day included."""

    stage: Stage
    first: date
    last: date


def weeks_by_stage(forms: Collection[Form]) -> dict[Stage, int]:
    """The weeks of each stage: forms go on side by side, so the slowest counts. Empty for no form at all."""
    if not forms:
        return {}
    times = [LEAD_TIMES[form] for form in forms]
    return {
        Stage.PREPARE: max(weeks.prepare for weeks in times),
        Stage.COLLECT: max(weeks.collect for weeks in times),
        Stage.WORK_OUT: max(weeks.work_out for weeks in times),
        Stage.ANSWER: ANSWER_WEEKS,
    }


def counted_back(forms: Collection[Form], *, answer_by: date) -> tuple[Stretch, ...]:
    """The stages in their order, each right behind the one before, so that the last ends on the day of the answer."""
    found: list[Stretch] = []
    last = answer_by
    for stage, weeks in reversed(weeks_by_stage(forms).items()):
        first = last - timedelta(weeks=weeks) + timedelta(days=1)
        found.insert(0, Stretch(stage, first, last))
        last = first - timedelta(days=1)
    return tuple(found)


def weeks_late(forms: Collection[Form], *, answer_by: date, begin: date) -> int:
    """How many weeks, rounded up, one would have had to begin before `begin`; 0 when there is time enough."""
    stages = counted_back(forms, answer_by=answer_by)
    if not stages:
        return 0
    return max(0, -((stages[0].first - begin).days // 7))
