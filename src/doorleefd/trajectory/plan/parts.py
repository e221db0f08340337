"""The seven parts of the plan, each fed by the lines of its subjects: nothing is asked twice (R163 to R169)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from doorleefd.trajectory.activities import lines_for_plan as lines_of_activities
from doorleefd.trajectory.aims import lines_for_plan as lines_of_aims
from doorleefd.trajectory.budget import table_for_plan as table_of_budget
from doorleefd.trajectory.finding_plan import lines_for_plan as lines_of_finding
from doorleefd.trajectory.fitting.chosen import lines_for_plan as lines_of_form
from doorleefd.trajectory.models import (
    BudgetLine,
    FormChoice,
    Group,
    PlanningLine,
    Step,
    Trajectory,
    WorkingOut,
)
from doorleefd.trajectory.participating import lines_for_plan as lines_of_ladder
from doorleefd.trajectory.plan_shapes import Line, Part, Section
from doorleefd.trajectory.planning import table_for_plan as table_of_planning
from doorleefd.trajectory.queries.readers import told_readers
from doorleefd.trajectory.who_lines import gap_lines, purpose_lines, viewpoint_lines, who_lines

TITLES: Mapping[Part, Promise] = {
    Part.KNOWLEDGE: gettext_lazy("Welke kennis wij zoeken, en waarvoor"),
    Part.PEOPLE: gettext_lazy("Van wie, en in welke rol"),
    Part.APPROACH: gettext_lazy("Hoe wij mensen vinden en vragen"),
    Part.COLLECTING: gettext_lazy("Hoe wij het ophalen"),
    Part.PRECONDITIONS: gettext_lazy("Wat daarvoor moet staan"),
    Part.USE: gettext_lazy("Wat wij ermee doen"),
    Part.PLANNING: gettext_lazy("Planning en begroting"),
}


@dataclass(frozen=True)
class Told:
    """What the parts are made from, read once."""

    trajectory: Trajectory
    groups: Sequence[Group]
    notes: Mapping[Step, str]
    forms: Sequence[FormChoice]
    planning: Sequence[PlanningLine]
    budget: Sequence[BudgetLine]
    working_out: WorkingOut

    def at(self, page: str, field: str = "") -> str:
        """Where one fills something in."""
        address = reverse(f"trajectory:{page}", args=[self.trajectory.pk])
        return f"{address}#id_{field}" if field else address

    def note(self, step: Step, question: str) -> tuple[Line, ...]:
        """What was noted at a step; no line where nothing was."""
        note = self.notes[step].strip()
        return (Line(question, note),) if note else ()


def parts_of(told: Told) -> tuple[Section, ...]:
    """All seven, in order, whether or not there is anything in them yet."""
    lines = {
        Part.KNOWLEDGE: _knowledge(told),
        Part.PEOPLE: _people(told),
        Part.APPROACH: lines_of_finding(told.trajectory),
        Part.COLLECTING: _collecting(told),
        Part.PRECONDITIONS: _preconditions(told),
        Part.USE: _use(told),
        Part.PLANNING: _planning(told),
    }
    tables = (*table_of_planning(told.planning), *table_of_budget(told.budget))
    return tuple(
        Section(str(TITLES[part]), lines[part], part=part, tables=tables if part is Part.PLANNING else ())
        for part in Part
    )


def _knowledge(told: Told) -> tuple[Line, ...]:
    known = told.trajectory
    return (
        Line(_("Wat willen wij weten?"), known.knowledge_sought, url=told.at("purpose", "knowledge_sought")),
        Line(_("Wat gaan wij ermee doen?"), known.intended_use, url=told.at("purpose", "intended_use")),
        *purpose_lines(known),
        Line(_("Wie beslist?"), known.who_decides, url=told.at("room", "who_decides")),
        Line(_("Wat kan veranderen?"), known.can_change, url=told.at("room", "can_change")),
        Line(_("Wat kan niet veranderen?"), known.cannot_change, url=told.at("room", "cannot_change")),
        *told.note(Step.PURPOSE, _("Wat is er over het doel nog besloten?")),
        *viewpoint_lines(known),
        *lines_of_aims(known),
    )


def _people(told: Told) -> tuple[Line, ...]:
    wanted = "\n".join(_wanted(group) for group in told.groups)
    asked = (Line(_("Welke groepen willen wij zeker horen?"), wanted),) if wanted else ()
    return (
        Line(_("Van wie willen wij het horen?"), told.trajectory.sought_from, url=told.at("purpose", "sought_from")),
        *who_lines(told.trajectory),
        *asked,
        *gap_lines(told.groups),
        *lines_of_ladder(told.trajectory),
        *told.note(Step.WHO, _("Wat is er over wie nog besloten?")),
    )


def _wanted(group: Group) -> str:
    if not group.target:
        return _("%(group)s: nog geen aantal") % {"group": group.name}
    words = ngettext("%(group)s: %(target)s mens", "%(group)s: %(target)s mensen", group.target)
    return words % {"group": group.name, "target": group.target}


def _collecting(told: Told) -> tuple[Line, ...]:
    chosen = lines_of_form(told.trajectory, told.forms)
    said = told.note(Step.FORM, _("Hoe kunnen mensen vertellen?"))
    gap = Line(_("Hoe kunnen mensen vertellen?"), "", url=told.at("weigh_form"))
    return (
        *(chosen or said or (gap,)),
        *(said if chosen else ()),
        *told.note(Step.COLLECT, _("Hoe gaat het ophalen?")),
    )


def _preconditions(told: Told) -> tuple[Line, ...]:
    known = told.trajectory
    contact = [known.contact_name, known.contact_phone, known.contact_hours]
    aftercare = [known.aftercare_name, known.aftercare_phone, known.aftercare_hours]
    asked = (
        (_("Wie kunnen mensen bellen?"), _listed(contact), "contact_name"),
        (_("Wie helpt als het iemand raakt?"), _listed(aftercare), "aftercare_name"),
        (_("Wie leest de verhalen?"), told_readers(known), "readers"),
        (_("Grondslag"), known.get_basis_display(), "basis"),
        (_("Tot wanneer bewaren wij de verhalen?"), _day(known.keep_until), "keep_until"),
        (_("Wat krijgen mensen ervoor?"), known.compensation, "compensation"),
        (_("Hoe krijgen mensen dat?"), known.compensation_how, "compensation_how"),
    )
    lines = (Line(question, answer, url=told.at("preparation", field)) for question, answer, field in asked)
    return (*lines, *lines_of_activities(known))


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(part for part in parts if part)


def _use(told: Told) -> tuple[Line, ...]:
    how, answer_by = told.working_out, _day(told.trajectory.answer_by)
    return (
        Line(_("Hoe maken wij er inzichten van?"), how.analysed_how, url=told.at("working_out", "analysed_how")),
        Line(_("Hoe vertellen wij wat wij vonden?"), how.reported_how, url=told.at("working_out", "reported_how")),
        Line(_("Wanneer hoort iedereen wat wij doen?"), answer_by, url=told.at("room", "answer_by")),
        *told.note(Step.USE, _("Hoe gebruiken wij het en koppelen wij terug?")),
    )


def _planning(told: Told) -> tuple[Line, ...]:
    """What was agreed in words; the days and the money stand in their tables, or are a gap."""
    return (
        *([] if told.planning else [Line(_("Wanneer doen wij wat?"), "", url=told.at("planning"))]),
        *([] if told.budget else [Line(_("Wat kost het, en wie betaalt?"), "", url=told.at("budget"))]),
        *told.note(Step.PLAN, _("Wat is er nog afgesproken?")),
    )


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""
