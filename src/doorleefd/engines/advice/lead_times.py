"""Realistic lead times for a plan (R035, R108).

The handbook says that careful work takes time, and where an interview costs it; it gives no numbers. These are a
rule of thumb of ours, to begin from: a plan shows them as such, and a person fills in what fits.
"""

from dataclasses import dataclass

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
