"""The six steps: what was decided, who takes care, and how far it is. Going back is always possible (R026)."""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import Care, Remark
from doorleefd.trajectory.models import GatePassed, Step, StepProgress, Trajectory
from doorleefd.trajectory.readiness import unclear_in, unfinished_in
from doorleefd.trajectory.refusals import LastStep, NeedsReason, StepUnfinished
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="step described", on="trajectory")
def note_step(*, by: Login, trajectory: Trajectory, step: Step, remark: Remark, now: datetime) -> StepProgress:
    """Keep what was decided in a step; a step that waited is now at work. Raises TrajectoryIsClosed."""
    progress = _changeable(trajectory, step, now)
    progress.note = remark.note
    if progress.state == StepProgress.State.LATER and remark.note:
        progress.state = StepProgress.State.OPEN
    progress.save()
    return progress


@action(may="trajectory.shape", audit="step assigned", on="trajectory")
def care_for_step(*, by: Login, trajectory: Trajectory, step: Step, care: Care, now: datetime) -> StepProgress:
    """Keep who takes care of a step and until when. Raises TrajectoryIsClosed."""
    progress = _changeable(trajectory, step, now)
    progress.owner = care.owner
    progress.due_on = care.due_on
    progress.save()
    return progress


@action(may="trajectory.shape", audit="step finished", on="trajectory")
def finish_step(*, by: Login, trajectory: Trajectory, step: Step, now: datetime) -> StepProgress:
    """Call a step done; the next one begins. Raises TrajectoryIsClosed, StepUnfinished."""
    progress = _changeable(trajectory, step, now)
    if lacking := unfinished_in(trajectory, step, note=progress.note, today=localdate(now)):
        raise StepUnfinished(lacking)
    progress.state = StepProgress.State.DONE
    progress.save()
    _begin_next(trajectory, step, now)
    return progress


@action(may="trajectory.shape", audit="step passed with a reason", on="trajectory")
def bridge_step(*, by: Login, trajectory: Trajectory, step: Step, reason: str, now: datetime) -> StepProgress:
    """Go on while a step is not done, openly: the reason is kept and shows in the plan (law 10).

    For step 1 with an unclear purpose this is the gate of R040, so that opening the page asks no second time.
    Raises TrajectoryIsClosed, NeedsReason, LastStep.
    """
    progress = _changeable(trajectory, step, now)
    if step is Step.USE:
        raise LastStep
    reason = reason.strip()
    if not reason:
        raise NeedsReason
    unclear = step is Step.PURPOSE and unclear_in(trajectory)
    GatePassed.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        gate=GatePassed.Gate.PURPOSE_UNCLEAR if unclear else GatePassed.Gate.STEP_NOT_DONE,
        step=step,
        reason=reason,
        by=by,
        at=now,
    )
    progress.state = StepProgress.State.BRIDGED
    progress.save()
    _begin_next(trajectory, step, now)
    return progress


@action(may="trajectory.shape", audit="step reopened", on="trajectory")
def reopen_step(*, by: Login, trajectory: Trajectory, step: Step, now: datetime) -> StepProgress:
    """Take up a step again. What was decided in it stays. Raises TrajectoryIsClosed."""
    progress = _changeable(trajectory, step, now)
    progress.state = StepProgress.State.OPEN
    progress.save()
    return progress


def progress_of(trajectory: Trajectory, step: Step, *, now: datetime) -> StepProgress:
    """The row of a step, made when it is not there yet; for use inside actions."""
    given = {"state": StepProgress.State.LATER, "changed_at": now}
    progress, _made = StepProgress.objects.get_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, step=step, defaults=given
    )
    progress.changed_at = now
    return progress


def _changeable(trajectory: Trajectory, step: Step, now: datetime) -> StepProgress:
    refuse_closed(trajectory)
    return progress_of(trajectory, step, now=now)


def _begin_next(trajectory: Trajectory, step: Step, now: datetime) -> None:
    if step is Step.USE:
        return
    following = progress_of(trajectory, Step(step + 1), now=now)
    if following.state == StepProgress.State.LATER:
        following.state = StepProgress.State.OPEN
        following.save()
