"""The public page opens, rests and opens again; a trajectory ends with an answer, or with a reason."""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.plan import keep_changed_plan
from doorleefd.trajectory.actions.steps import progress_of
from doorleefd.trajectory.models import GatePassed, Step, StepProgress, Trajectory
from doorleefd.trajectory.readiness import labels_of, missing_in, purpose_gate_is_passed, unclear_in
from doorleefd.trajectory.refusals import InArchive, NeedsReason, NotClosed, NotComplete, PurposeUnclear
from doorleefd.trajectory.resting import refuse_closed
from doorleefd.trajectory.terms import end_after_closing, refuse_too_near


@action(may="trajectory.shape", audit="public page opened", on="trajectory")
def open_page(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """From now on people can tell. What they are promised is kept as a version of the plan.

    Raises TrajectoryIsClosed, TakesNothingNew, NotComplete, PurposeUnclear (R040).
    """
    refuse_closed(trajectory)
    refuse_too_near(trajectory, today=localdate(now))
    if missing := missing_in(trajectory, today=localdate(now)):
        raise NotComplete(labels_of(missing))
    if unclear_in(trajectory) and not purpose_gate_is_passed(trajectory):
        raise PurposeUnclear
    trajectory.state = Trajectory.State.OPEN
    trajectory.opened_at = trajectory.opened_at or now
    trajectory.save(update_fields=["state", "opened_at"])
    keep_changed_plan(by=by, trajectory=trajectory, now=now)
    collecting = progress_of(trajectory, Step.COLLECT, now=now)
    if collecting.state == StepProgress.State.LATER:
        collecting.state = StepProgress.State.OPEN
        collecting.save()
    return trajectory


@action(may="trajectory.shape", audit="public page paused", on="trajectory")
def pause_page(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """Nobody can tell for now; codes keep working. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    if trajectory.state == Trajectory.State.OPEN:
        trajectory.state = Trajectory.State.PAUSED
        trajectory.save(update_fields=["state"])
    return trajectory


@action(may="trajectory.shape", audit="trajectory closed", on="trajectory")
def close_trajectory(
    *,
    by: Login,
    trajectory: Trajectory,
    answered: bool,
    now: datetime,
    gate: GatePassed.Gate = GatePassed.Gate.CLOSING_WITHOUT_ANSWER,
    reason: str = "",
    for_tellers: str = "",
) -> Trajectory:
    """End a trajectory. Without an answer to who told, only with a reason that plan and report show (R240).

    `gate`, one of `GatePassed.CLOSINGS`, says who has none; `for_tellers` is what they read behind their code instead.

    The day on which words go comes earlier where the term after closing ends earlier, and stays there.

    Raises TrajectoryIsClosed, NeedsReason.
    """
    reason = reason.strip()
    refuse_closed(trajectory)
    if not answered:
        if not reason:
            raise NeedsReason
        GatePassed.objects.create(
            organisation=trajectory.organisation,
            trajectory=trajectory,
            gate=gate,
            step=Step.USE,
            reason=reason,
            for_tellers=for_tellers.strip(),
            by=by,
            at=now,
        )
    trajectory.state = Trajectory.State.CLOSED
    trajectory.closed_at = now
    trajectory.keep_until = end_after_closing(trajectory, closed_on=localdate(now))
    trajectory.save(update_fields=["state", "closed_at", "keep_until"])
    using = progress_of(trajectory, Step.USE, now=now)
    using.state = StepProgress.State.DONE if answered else StepProgress.State.BRIDGED
    using.save()
    return trajectory


@action(may="trajectory.shape", audit="trajectory reopened", on="trajectory")
def reopen_trajectory(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """Go on with a trajectory that was closed. Its page stays shut until someone opens it. Raises NotClosed."""
    if trajectory.state == Trajectory.State.ARCHIVED:
        raise InArchive
    if trajectory.state != Trajectory.State.CLOSED:
        raise NotClosed
    trajectory.state = Trajectory.State.PAUSED if trajectory.opened_at else Trajectory.State.DRAFT
    trajectory.closed_at = None
    trajectory.save(update_fields=["state", "closed_at"])
    using = progress_of(trajectory, Step.USE, now=now)
    using.state = StepProgress.State.OPEN
    using.save()
    return trajectory
