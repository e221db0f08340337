"""A trajectory as its pages show it: lines of the list, and steps on the thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import GatePassed, PlanVersion, Step, StepProgress, Trajectory
from doorleefd.trajectory.overview import OpenDoor, doors_of
from doorleefd.trajectory.own_words import within

TONES = {
    StepProgress.State.DONE: "good",
    StepProgress.State.BRIDGED: "care",
    StepProgress.State.OPEN: "plain",
    StepProgress.State.LATER: "pencil",
}
STATE_TONES = {
    Trajectory.State.DRAFT: "pencil",
    Trajectory.State.OPEN: "good",
    Trajectory.State.PAUSED: "care",
    Trajectory.State.CLOSED: "plain",
    Trajectory.State.ARCHIVED: "pencil",
}


@dataclass(frozen=True)
class ShownTrajectory:
    """One line of the list. `step` says where it is: "Stap 3: Vorm"."""

    title: str
    url: str
    status: str
    tone: str
    owner: str
    step: str
    answer_by: date | None
    is_practice: bool


@dataclass(frozen=True)
class ShownStep:
    """A step on the thread: what it decided, why it was passed, who takes care, and where one can go."""

    step: Step
    title: str
    url: str
    state: str
    status: str
    tone: str
    said: Sequence[str]
    reasons: Sequence[str]
    owner: str
    due_on: date | None
    doors: Sequence[OpenDoor] = field(default_factory=list)


def shown_trajectories(trajectories: Iterable[Trajectory]) -> list[ShownTrajectory]:
    """Lines of the list; `steps` were fetched along."""
    return [
        ShownTrajectory(
            title=trajectory.title,
            url=reverse("trajectory:show", args=[trajectory.pk]),
            status=trajectory.get_state_display(),
            tone=STATE_TONES[Trajectory.State(trajectory.state)],
            owner=trajectory.owner.name,
            step=_here(list(trajectory.steps.all())),
            answer_by=trajectory.answer_by,
            is_practice=trajectory.is_practice,
        )
        for trajectory in trajectories
    ]


def _here(steps: Sequence[StepProgress]) -> str:
    """The step that is at work, else the first that waits; nothing when all six are behind."""
    waiting = (StepProgress.State.OPEN, StepProgress.State.LATER)
    for state in waiting:
        for progress in steps:
            if progress.state == state:
                name = progress.get_step_display()
                return _("stap %(number)s: %(name)s") % {"number": progress.step, "name": name}
    return ""


def shown_steps(
    trajectory: Trajectory,
    *,
    viewer: Login,
    steps: Sequence[StepProgress],
    gates: Sequence[GatePassed],
    versions: Sequence[PlanVersion],
) -> list[ShownStep]:
    """The six steps as `viewer` sees them; `versions` are those of the plan, newest first."""
    return [
        ShownStep(
            step=Step(progress.step),
            title=f"{progress.step}. {progress.get_step_display()}",
            url=reverse("trajectory:step", args=[trajectory.pk, progress.step]),
            state=progress.state,
            status=progress.get_state_display(),
            tone=TONES[StepProgress.State(progress.state)],
            said=[*_kept_plan(progress, versions), *_said(trajectory, progress)],
            reasons=[gate.reason for gate in gates if gate.step == progress.step],
            owner=progress.owner.name if progress.owner else "",
            due_on=progress.due_on,
            doors=doors_of(trajectory, step=Step(progress.step), viewer=viewer),
        )
        for progress in steps
    ]


def who_has_no_answer(trajectory: Trajectory, gates: Iterable[GatePassed]) -> str:
    """ "zonder antwoord", or "niet iedereen kreeg antwoord", where it ended so; empty else.

    A closing from before it was reopened says nothing of that.
    """
    said: dict[str, str] = {
        GatePassed.Gate.CLOSING_WITHOUT_ANSWER: _("zonder antwoord"),
        GatePassed.Gate.CLOSING_BEFORE_ALL: _("niet iedereen kreeg antwoord"),
    }
    return next((said[gate.gate] for gate in gates if gate.at == trajectory.closed_at and gate.gate in said), "")


def _kept_plan(progress: StepProgress, versions: Sequence[PlanVersion]) -> list[str]:
    """Which version of the plan there is, and with whom it was agreed, once the plan is finished."""
    if progress.step == Step.PLAN and versions and progress.state == StepProgress.State.DONE:
        return [capfirst(version_label(versions)) + "."]
    return []


def version_label(versions: Sequence[PlanVersion]) -> str:
    """ "versie 2, afgestemd met de Meidoorn"; where an earlier one was agreed on, "versie 3 (versie 2 afgestemd …)"."""
    last = versions[0]
    agreed = next((version for version in versions if version.alignments.all()), None)
    if agreed is None:
        return _("versie %(number)s") % {"number": last.number}
    who = ", ".join(alignment.who for alignment in agreed.alignments.all())
    words = {"number": last.number, "agreed": agreed.number, "who": who}
    if agreed is last:
        return _("versie %(number)s, afgestemd met %(who)s") % words
    return _("versie %(number)s, versie %(agreed)s is afgestemd met %(who)s") % words


def _said(trajectory: Trajectory, progress: StepProgress) -> list[str]:
    """What a step decided, in a sentence or two: from its own answers, then from its note."""
    said: list[str] = []
    if progress.step == Step.PURPOSE:
        said = _said_of_room(trajectory)
    if progress.step == Step.WHO and trajectory.sought_from:
        said = [_sentence(trajectory.sought_from)]
    return [*said, progress.note] if progress.note else said


def _said_of_room(trajectory: Trajectory) -> list[str]:
    parts = (
        (_("Beslist: %s."), trajectory.who_decides),
        (_("Kan veranderen: %s."), trajectory.can_change),
        (_("Kan niet veranderen: %s."), trajectory.cannot_change),
    )
    said = " ".join(words % within(answer) for words, answer in parts if answer)
    return [said] if said else []


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "?")) else f"{words}."
