"""When what happens: a suggestion counted back from the day of the answer, and what was planned (R035, R169)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.engines.advice.lead_times import (
    EACH,
    GUIDE_HOURS,
    Stage,
    Stretch,
    counted_back,
    weeks_late,
)
from doorleefd.trajectory.models import FormChoice, PlanningLine, Trajectory
from doorleefd.trajectory.plan_shapes import Table


def forms_in(choices: Iterable[FormChoice]) -> list[Form]:
    """The chosen forms of the method; of a form of one's own nobody knows how long it takes."""
    return [Form(choice.form) for choice in choices if choice.form]


def suggested(
    trajectory: Trajectory, choices: Iterable[FormChoice], lines: Iterable[PlanningLine]
) -> Sequence[Stretch]:
    """The stages that nobody took over yet; nothing without a form or a day for the answer."""
    if trajectory.answer_by is None:
        return []
    taken = {line.stage for line in lines}
    stages = counted_back(forms_in(choices), answer_by=trajectory.answer_by)
    return [stretch for stretch in stages if stretch.stage not in taken]


def too_short(trajectory: Trajectory, choices: Iterable[FormChoice], *, today: date) -> str:
    """A warning when beginning today is too late for these forms; empty when there is time (R035)."""
    if trajectory.answer_by is None or trajectory.opened_at is not None:
        return ""
    return _late(forms_in(choices), answer_by=trajectory.answer_by, begin=today)


def cautions_in(trajectory: Trajectory, choices: Iterable[FormChoice], lines: Sequence[PlanningLine]) -> Sequence[str]:
    """What the planning itself says: it begins too late for its forms, or goes on after the answer."""
    if not lines or trajectory.answer_by is None:
        return []
    late = _late(forms_in(choices), answer_by=trajectory.answer_by, begin=lines[0].first)
    after = [line.what for line in lines if (line.last or line.first) > trajectory.answer_by]
    said = _("Dit staat na de dag van jullie antwoord: %s.") % ", ".join(after) if after else ""
    return [caution for caution in (late, said) if caution]


def _late(forms: Sequence[Form], *, answer_by: date, begin: date) -> str:
    weeks = weeks_late(forms, answer_by=answer_by, begin=begin)
    words = ngettext(
        "De tijd is kort: voor deze vorm reken je op ongeveer %(weeks)s week meer.",
        "De tijd is kort: voor deze vorm reken je op ongeveer %(weeks)s weken meer.",
        weeks,
    )
    return words % {"weeks": weeks} if weeks else ""


def hours_told(choices: Iterable[FormChoice]) -> str:
    """What interviews cost in hours, where interviews were chosen (R108)."""
    if Form.INTERVIEWS not in forms_in(choices):
        return ""
    told = {
        "each": EACH.total,
        "prepare": EACH.prepare,
        "hold": EACH.hold,
        "write_up": EACH.write_up,
        "analyse": EACH.analyse,
        "guide": GUIDE_HOURS,
    }
    return (
        _(
            "Reken voor één interview op ongeveer %(each)s uur: %(prepare)s voor de voorbereiding, %(hold)s voor het "
            "gesprek met de reis, %(write_up)s voor het verslag en %(analyse)s om het te lezen en te vergelijken. "
            "Daarbij komt één keer %(guide)s uur voor de vragenlijst."
        )
        % told
    )


def period_of(line: PlanningLine) -> str:
    """ "15 juni 2026 tot en met 3 juli 2026", or "week 25 tot en met week 27, 2026"."""
    return _between(line.first, line.last or line.first, by_week=line.by_week)


def _between(first: date, last: date, *, by_week: bool) -> str:
    begin, end = _moment(first, by_week), _moment(last, by_week)
    return begin if begin == end else _("%(first)s tot en met %(last)s") % {"first": begin, "last": end}


def _moment(day: date, by_week: bool) -> str:
    if not by_week:
        return str(date_format(day, "DATE_FORMAT"))
    year, week, _day = day.isocalendar()
    return _("week %(week)s van %(year)s") % {"week": week, "year": year}


def table_for_plan(lines: Sequence[PlanningLine]) -> tuple[Table, ...]:
    """The planning as a table of the plan; none without a line."""
    if not lines:
        return ()
    rows = tuple((line.what, period_of(line), line.who or _("nog niemand")) for line in lines)
    return (Table(_("Planning"), (_("Wat"), _("Wanneer"), _("Wie")), rows),)


@dataclass(frozen=True)
class ShownLine:
    """A line as the page shows it: the row, when, and who made it (law 6)."""

    row: PlanningLine
    period: str

    @property
    def accepted_by(self) -> str:
        """Who took it over from the computer as it was; empty for what a person wrote."""
        return self.row.accepted_by.name if self.row.accepted_by else ""


@dataclass(frozen=True)
class ShownSuggestion:
    """A stage in pencil: its key, what happens, and when."""

    stage: Stage
    what: str
    period: str
    weeks: int


def shown_lines(lines: Iterable[PlanningLine]) -> list[ShownLine]:
    """The planning, in its order."""
    return [ShownLine(line, period_of(line)) for line in lines]


def shown_suggestion(
    trajectory: Trajectory, choices: Iterable[FormChoice], lines: Iterable[PlanningLine]
) -> list[ShownSuggestion]:
    """What the computer suggests and nobody took over yet."""
    return [
        ShownSuggestion(
            stage=stretch.stage,
            what=str(PlanningLine.Stage(stretch.stage).label),
            period=_between(stretch.first, stretch.last, by_week=False),
            weeks=((stretch.last - stretch.first).days + 1) // 7,
        )
        for stretch in suggested(trajectory, choices, lines)
    ]
