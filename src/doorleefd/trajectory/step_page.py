"""What the page of one step shows, read once: its answers, its tasks, its gate and its doors."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.box_tick import signs_in
from doorleefd.trajectory.fitting.chosen import lines_for_plan as form_lines
from doorleefd.trajectory.models import Step, StepProgress, Trajectory
from doorleefd.trajectory.queries import form_choices_of, gates_of, plan_versions_of, steps_of
from doorleefd.trajectory.readiness import unclear_in, unfinished_in
from doorleefd.trajectory.shown import shown_steps
from doorleefd.trajectory.step_tasks import tasks_of
from doorleefd.trajectory.who_lines import viewpoint_lines, who_lines
from doorleefd.ui.shapes import Answer

FORM_FIELDS = ("chosen_0", "rationale", "consulted")
"""Where each line on the form is changed, in their order."""
PASSED = (StepProgress.State.DONE, StepProgress.State.BRIDGED)


def content_of_step(trajectory: Trajectory, step: Step, *, viewer: Login, today: date) -> dict[str, Any]:
    """The context of the page, forms aside. The number of queries does not grow with what is in the step."""
    gates = list(gates_of(trajectory))
    versions = list(plan_versions_of(trajectory).defer("content")) if step is Step.PLAN else []
    rows = steps_of(trajectory)
    shown = shown_steps(trajectory, viewer=viewer, steps=[rows[step - 1]], gates=gates, versions=versions)[0]
    may_change = may_change_step(trajectory, viewer)
    is_passed = shown.state in PASSED
    lacking = [] if is_passed else unfinished_in(trajectory, step, note=rows[step - 1].note, today=today)
    return {
        "trajectory": trajectory,
        "step": step,
        "shown": shown,
        "note": rows[step - 1].note,
        "tasks": tasks_of(trajectory, step) if may_change or _stays_open(step, viewer) else [],
        "answers": _answers(trajectory, step, may_change=may_change),
        "gates_passed": [gate for gate in gates if gate.step == step],
        "lacking": lacking,
        "box_tick": signs_in(trajectory) if step is Step.PURPOSE and is_passed else [],
        "mend": _mend(trajectory, step),
        "may_change": may_change,
        "is_passed": is_passed,
        "is_last": step is Step.USE,
        "earlier": _neighbour(trajectory, step - 1),
        "later": _neighbour(trajectory, step + 1),
    }


def may_change_step(trajectory: Trajectory, viewer: Login) -> bool:
    """Whoever shapes a trajectory may, until it is closed or put away."""
    return viewer.has_perm("trajectory.shape") and not trajectory.is_at_rest


def _stays_open(step: Step, viewer: Login) -> bool:
    """Whoever collects checks what must stand, and one looks back on what is closed: those pages refuse the rest."""
    return step in (Step.COLLECT, Step.USE) and viewer.has_perm("trajectory.check")


def _neighbour(trajectory: Trajectory, number: int) -> dict[str, str] | None:
    if number not in Step.values:
        return None
    title = f"{number}. {Step(number).label}"
    return {"url": reverse("trajectory:step", args=[trajectory.pk, number]), "title": title}


def _mend(trajectory: Trajectory, step: Step) -> dict[str, str]:
    """Where one fills in what a step lacks, and how that button is called."""
    if step is Step.PURPOSE and not unclear_in(trajectory):
        return {"url": reverse("trajectory:room", args=[trajectory.pk]), "way": _("Vul het in"), "source": "R041"}
    if step is Step.PURPOSE:
        return {
            "url": reverse("trajectory:purpose", args=[trajectory.pk]),
            "way": _("Maak het helder"),
            "source": "R040",
        }
    if step is Step.WHO:
        return {"url": reverse("trajectory:purpose", args=[trajectory.pk]), "way": _("Vul het in"), "source": ""}
    if step is Step.FORM:
        return {
            "url": reverse("trajectory:weigh_form", args=[trajectory.pk]),
            "way": _("Zoek wat past"),
            "source": "R091",
        }
    if step is Step.PLAN:
        return {
            "url": reverse("trajectory:versions", args=[trajectory.pk]),
            "way": _("Bewaar een versie"),
            "source": "R170",
        }
    return {"url": "#id_note", "way": _("Vul het in"), "source": ""}


def _answers(trajectory: Trajectory, step: Step, *, may_change: bool) -> list[Answer]:
    """What the step decided in its own fields, each with the way to change it."""
    purpose = reverse("trajectory:purpose", args=[trajectory.pk]) if may_change else ""
    room = reverse("trajectory:room", args=[trajectory.pk]) if may_change else ""
    if step is Step.WHO:
        return [_answer(_("Van wie?"), trajectory.sought_from, purpose, "sought_from"), *_told(trajectory, may_change)]
    if step is Step.FORM:
        page = reverse("trajectory:choose_form", args=[trajectory.pk]) if may_change else ""
        lines = form_lines(trajectory, list(form_choices_of(trajectory)))
        return [
            _answer(line.question, line.answer, page, field) for line, field in zip(lines, FORM_FIELDS, strict=False)
        ]
    if step is not Step.PURPOSE:
        return []
    answer_by = date_format(trajectory.answer_by, "DATE_FORMAT") if trajectory.answer_by else ""
    return [
        _answer(_("Wat wil je weten?"), trajectory.knowledge_sought, purpose, "knowledge_sought"),
        _answer(_("Wat ga je ermee doen?"), trajectory.intended_use, purpose, "intended_use"),
        _answer(_("Wie beslist?"), trajectory.who_decides, room, "who_decides"),
        _answer(_("Wat kan veranderen?"), trajectory.can_change, room, "can_change"),
        _answer(_("Wat kan niet veranderen?"), trajectory.cannot_change, room, "cannot_change"),
        _answer(_("Uiterlijk wanneer hoort iedereen wat jullie doen?"), answer_by, room, "answer_by"),
    ]


def _told(trajectory: Trajectory, may_change: bool) -> list[Answer]:
    """Who may not change step 2 reads what it decided; who may, finds it in the task list."""
    if may_change:
        return []
    lines = (*who_lines(trajectory), *viewpoint_lines(trajectory))
    return [Answer(line.question, line.answer) for line in lines if line.answer]


def _answer(question: str, answer: str, page: str, field: str) -> Answer:
    return Answer(question, answer or _("Nog niet ingevuld"), url=f"{page}#id_{field}" if page else "")
