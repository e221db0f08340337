"""What was answered on the pages of steps 1 and 2; a page that nobody kept yet is there too, unsaved."""

from typing import Any, TypeVar

from django.db.models import QuerySet

from doorleefd.trajectory.models import (
    Background,
    Experience,
    LevelChoice,
    OwnExpertise,
    Trajectory,
    Viewpoint,
    WhomChoice,
)
from doorleefd.trajectory.models.answered import TrajectoryAnswers

Answers = TypeVar("Answers", bound=TrajectoryAnswers)


def background_of(trajectory: Trajectory) -> Background:
    """Kinds of use, own role, who asked, phase and scale. One query."""
    return answers_of(Background, trajectory)


def experience_of(trajectory: Trajectory) -> Experience:
    """The exact experience that is looked for. One query."""
    return answers_of(Experience, trajectory)


def level_choice_of(trajectory: Trajectory) -> LevelChoice:
    """One story or a larger picture. One query."""
    return answers_of(LevelChoice, trajectory)


def whom_choice_of(trajectory: Trajectory) -> WhomChoice:
    """What the task asks for, and whom one chose. One query."""
    return answers_of(WhomChoice, trajectory)


def own_expertise_of(trajectory: Trajectory) -> OwnExpertise:
    """How at home one is in collecting experiences. One query."""
    return answers_of(OwnExpertise, trajectory)


def viewpoint_of(trajectory: Trajectory) -> Viewpoint:
    """What there is of the three sources of knowledge. One query."""
    return answers_of(Viewpoint, trajectory)


def answers_of(model: type[Answers], trajectory: Trajectory) -> Answers:
    """The one row of a page; unsaved where nobody kept it. One query."""
    rows: QuerySet[Any] = model._default_manager.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return rows.first() or model(organisation=trajectory.organisation, trajectory=trajectory)
