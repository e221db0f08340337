"""Inside an action: keep the answers of one page in its row."""

from datetime import datetime
from typing import Any

from doorleefd.trajectory.actions.steps import progress_of
from doorleefd.trajectory.models import Step, StepProgress, Trajectory
from doorleefd.trajectory.models.answered import TrajectoryAnswers
from doorleefd.trajectory.resting import refuse_closed


def put(model: type[TrajectoryAnswers], trajectory: Trajectory, answers: dict[str, Any]) -> Any:
    """Write the answers on the one row of this trajectory, made when it is not there yet. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    row, _made = model._default_manager.update_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, defaults=answers
    )
    return row


def take_up(trajectory: Trajectory, step: Step, now: datetime) -> None:
    """A step that waited is at work as soon as one of its pages is kept."""
    progress = progress_of(trajectory, step, now=now)
    if progress.state == StepProgress.State.LATER:
        progress.state = StepProgress.State.OPEN
        progress.save()
