"""The whole plan as it stands now."""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.trajectory.box_tick import signs_in
from doorleefd.trajectory.budget import cautions_in as cautions_in_budget
from doorleefd.trajectory.models import BudgetLine, GatePassed, Step, StepProgress, Trajectory
from doorleefd.trajectory.plan.parts import Told, parts_of
from doorleefd.trajectory.plan_shapes import Line, Plan, PromisedPage, Section
from doorleefd.trajectory.planning import cautions_in as cautions_in_planning
from doorleefd.trajectory.public_text import Paragraph, promise_of
from doorleefd.trajectory.queries import (
    budget_of,
    form_choices_of,
    gates_of,
    groups_of,
    planning_of,
    steps_of,
    working_out_of,
)

PASSED = (StepProgress.State.DONE, StepProgress.State.BRIDGED)


def plan_of(trajectory: Trajectory) -> Plan:
    """The plan as it stands now. As many queries however much is in it."""
    steps = {Step(progress.step): progress for progress in steps_of(trajectory)}
    told = Told(
        trajectory=trajectory,
        groups=list(groups_of(trajectory)),
        notes={step: progress.note for step, progress in steps.items()},
        forms=list(form_choices_of(trajectory)),
        planning=list(planning_of(trajectory)),
        budget=list(budget_of(trajectory)),
        working_out=working_out_of(trajectory),
    )
    gates = _gates(list(gates_of(trajectory)))
    promise = promise_of(trajectory)
    return Plan(
        title=trajectory.title,
        organisation=trajectory.organisation.name,
        lead=trajectory.owner.name,
        sections=(*parts_of(told), *([gates] if gates.lines else [])),
        promise_version=promise.version,
        promised=(
            _promised(promise.opening_title, promise.opening),
            _promised(promise.permission_title, promise.permission),
        ),
        cautions=(*_box_tick(trajectory, steps[Step.PURPOSE]), *_of_planning(told), *_of_budget(told.budget)),
    )


def _promised(title: str, paragraphs: Sequence[Paragraph]) -> PromisedPage:
    return PromisedPage(title, tuple(" ".join(str(sentence) for sentence in paragraph) for paragraph in paragraphs))


def _box_tick(trajectory: Trajectory, purpose: StepProgress) -> Sequence[str]:
    """Whether it begins to look like a tick in a box, asked once step 1 is behind (R016)."""
    return [sign.text for sign in signs_in(trajectory)] if purpose.state in PASSED else []


def _of_planning(told: Told) -> Sequence[str]:
    return cautions_in_planning(told.trajectory, told.forms, told.planning)


def _of_budget(lines: Sequence[BudgetLine]) -> Sequence[str]:
    return cautions_in_budget(lines) if lines else []


def _gates(gates: Sequence[GatePassed]) -> Section:
    return Section(
        _("Verdergegaan met een reden"),
        tuple(
            Line(
                gate.get_gate_display(),
                gate.reason,
                _("%(name)s, %(day)s") % {"name": gate.by.name, "day": date_format(localdate(gate.at), "DATE_FORMAT")},
            )
            for gate in gates
        ),
    )
