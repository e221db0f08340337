"""The plan of a trajectory on one page, made from what its steps decided (R163 to R168)."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.trajectory.activities import lines_for_plan as lines_of_activities
from doorleefd.trajectory.aims import section_for_plan as section_of_aims
from doorleefd.trajectory.finding_plan import lines_for_plan as lines_of_finding
from doorleefd.trajectory.fitting.chosen import lines_for_plan as lines_of_form
from doorleefd.trajectory.models import GatePassed, Group, Step, StepProgress, Trajectory
from doorleefd.trajectory.participating import lines_for_plan as lines_of_ladder
from doorleefd.trajectory.plan_shapes import Line, Plan, PromisedPage, Section
from doorleefd.trajectory.public_text import Paragraph, promise_of
from doorleefd.trajectory.who_lines import gap_lines, purpose_lines, viewpoint_lines, who_lines


def plan_of(trajectory: Trajectory) -> Plan:
    """The plan as it stands now. As many queries however much is in it."""
    groups = list(Group.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory))
    steps = StepProgress.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    notes = dict(steps.values_list("step", "note"))
    gates = GatePassed.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    promise = promise_of(trajectory)
    sections = (
        _purpose(trajectory, notes),
        _room(trajectory),
        _who(trajectory, groups, notes),
        _form(trajectory, notes),
        _preconditions(trajectory),
        _use(trajectory, notes),
        section_of_aims(trajectory),
        _gates(list(gates.select_related("by").order_by("at"))),
    )
    return Plan(
        title=trajectory.title,
        organisation=trajectory.organisation.name,
        lead=trajectory.owner.name,
        sections=tuple(section for section in sections if section.lines),
        promise_version=promise.version,
        promised=(
            _promised(promise.opening_title, promise.opening),
            _promised(promise.permission_title, promise.permission),
        ),
    )


def _promised(title: str, paragraphs: Sequence[Paragraph]) -> PromisedPage:
    return PromisedPage(title, tuple(" ".join(str(sentence) for sentence in paragraph) for paragraph in paragraphs))


def content_of(plan: Plan) -> dict[str, Any]:
    """A plan as it is kept in a version: text and lists alone, equal to what comes back from the database."""
    content: dict[str, Any] = json.loads(json.dumps(asdict(plan)))
    return content


def plan_in(content: dict[str, Any]) -> Plan:
    """The plan in a kept version."""
    sections = tuple(
        Section(section["title"], tuple(Line(**line) for line in section["lines"])) for section in content["sections"]
    )
    promised = tuple(PromisedPage(page["title"], tuple(page["paragraphs"])) for page in content["promised"])
    return Plan(**{**content, "sections": sections, "promised": promised})


def _note(notes: dict[int, str], step: Step, question: str) -> tuple[Line, ...]:
    note = notes.get(step, "").strip()
    return (Line(question, note),) if note else ()


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def _purpose(trajectory: Trajectory, notes: dict[int, str]) -> Section:
    return Section(
        _("Doel"),
        (
            Line(_("Wat willen wij weten?"), trajectory.knowledge_sought),
            Line(_("Wat gaan wij ermee doen?"), trajectory.intended_use),
            *purpose_lines(trajectory),
            *_note(notes, Step.PURPOSE, _("Wat is er nog besloten?")),
        ),
    )


def _room(trajectory: Trajectory) -> Section:
    return Section(
        _("Ruimte voor verandering"),
        (
            Line(_("Wie beslist?"), trajectory.who_decides),
            Line(_("Wat kan veranderen?"), trajectory.can_change),
            Line(_("Wat kan niet veranderen?"), trajectory.cannot_change),
        ),
    )


def _who(trajectory: Trajectory, groups: Sequence[Group], notes: dict[int, str]) -> Section:
    wanted = "\n".join(_wanted(group) for group in groups)
    asked = (Line(_("Welke groepen willen wij zeker horen?"), wanted),) if wanted else ()
    return Section(
        _("Wie"),
        (
            Line(_("Van wie willen wij het horen?"), trajectory.sought_from),
            *who_lines(trajectory),
            *asked,
            *lines_of_finding(trajectory),
            *gap_lines(groups),
            *viewpoint_lines(trajectory),
            *_note(notes, Step.WHO, _("Wat is er nog besloten?")),
        ),
    )


def _wanted(group: Group) -> str:
    if not group.target:
        return _("%(group)s: nog geen aantal") % {"group": group.name}
    words = ngettext("%(group)s: %(target)s mens", "%(group)s: %(target)s mensen", group.target)
    return words % {"group": group.name, "target": group.target}


def _form(trajectory: Trajectory, notes: dict[int, str]) -> Section:
    chosen = lines_of_form(trajectory)
    said = _note(notes, Step.FORM, _("Hoe kunnen mensen vertellen?"))
    return Section(
        _("Vorm"),
        (
            *(chosen or said or (Line(_("Hoe kunnen mensen vertellen?"), ""),)),
            *(said if chosen else ()),
            *lines_of_ladder(trajectory),
            *_note(notes, Step.PLAN, _("Planning en afspraken")),
        ),
    )


def _preconditions(trajectory: Trajectory) -> Section:
    contact = [trajectory.contact_name, trajectory.contact_phone, trajectory.contact_hours]
    aftercare = [trajectory.aftercare_name, trajectory.aftercare_phone, trajectory.aftercare_hours]
    readers = [trajectory.readers, trajectory.co_readers]
    return Section(
        _("Randvoorwaarden"),
        (
            Line(_("Wie kunnen mensen bellen?"), _listed(contact)),
            Line(_("Wie helpt als het iemand raakt?"), _listed(aftercare)),
            Line(_("Wie leest de verhalen?"), _listed(readers)),
            Line(_("Grondslag"), trajectory.get_basis_display()),
            Line(_("Tot wanneer bewaren wij de verhalen?"), _day(trajectory.keep_until)),
            Line(_("Wat krijgen mensen ervoor?"), trajectory.compensation),
            *lines_of_activities(trajectory),
        ),
    )


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(part for part in parts if part)


def _use(trajectory: Trajectory, notes: dict[int, str]) -> Section:
    return Section(
        _("Ophalen en terugkoppelen"),
        (
            *_note(notes, Step.COLLECT, _("Hoe halen wij het op?")),
            Line(_("Wanneer hoort iedereen wat wij doen?"), _day(trajectory.answer_by)),
            *_note(notes, Step.USE, _("Hoe gebruiken wij het en koppelen wij terug?")),
        ),
    )


def _gates(gates: Sequence[GatePassed]) -> Section:
    return Section(
        _("Verdergegaan met een reden"),
        tuple(
            Line(
                gate.get_gate_display(),
                gate.reason,
                _("%(name)s, %(day)s") % {"name": gate.by.name, "day": _day(localdate(gate.at))},
            )
            for gate in gates
        ),
    )
