"""When someone leaves, a colleague takes over."""

from collections.abc import Sequence
from datetime import datetime

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.trajectory.actions.shape import let_lead_read
from doorleefd.trajectory.actions.steps import progress_of
from doorleefd.trajectory.models import Step, StepProgress, Trajectory
from doorleefd.trajectory.queries.owners import PASSED, led_by, works_here
from doorleefd.trajectory.refusals import LeadsNoTrajectories, StepHasSomeone
from doorleefd.trajectory.resting import refuse_archived, refuse_closed


@action(may="trajectory.hand_over", audit="trajectory handed over", on="trajectory")
def hand_over(*, by: Login, trajectory: Trajectory, to: Login, now: datetime) -> Trajectory:
    """Let a colleague lead it, with the open steps of who led it and works here no more.

    Where nobody is left who reads what people tell, this colleague does.

    Raises InArchive, LeadsNoTrajectories.
    """
    refuse_archived(trajectory)
    _refuse_no_lead(to)
    _pass_on([trajectory], to, by=by, now=now)
    return trajectory


@action(may="trajectory.hand_over", audit="trajectories handed over", on="leaver")
def hand_over_all(*, by: Login, leaver: Login, to: Login, now: datetime) -> int:
    """Let a colleague lead all running trajectories of someone; how many. Raises LeadsNoTrajectories."""
    _refuse_no_lead(to)
    passed_on = list(led_by(leaver, viewer=by))
    _pass_on(passed_on, to, by=by, now=now)
    counted(len(passed_on))
    return len(passed_on)


@action(may="trajectory.hand_over", audit="step taken over", on="trajectory")
def take_over_step(*, by: Login, trajectory: Trajectory, step: Step, now: datetime) -> StepProgress:
    """Take care of a step whose owner works here no more. Raises TrajectoryIsClosed, StepHasSomeone."""
    refuse_closed(trajectory)
    progress = progress_of(trajectory, step, now=now)
    if progress.owner and progress.owner != by and works_here(progress.owner):
        raise StepHasSomeone
    progress.owner = by
    progress.save()
    return progress


def _pass_on(trajectories: Sequence[Trajectory], to: Login, *, by: Login, now: datetime) -> None:
    for trajectory in trajectories:
        before, trajectory.owner = trajectory.owner, to
        trajectory.save(update_fields=["owner"])
        if not works_here(before):
            steps = StepProgress.objects.filter(organisation=to.organisation_id, trajectory=trajectory, owner=before)
            steps.exclude(state__in=PASSED).update(owner=to)
        let_lead_read(trajectory, by=by, now=now)


def _refuse_no_lead(login: Login) -> None:
    if not login.is_active or Role.LEAD not in login.roles:
        raise LeadsNoTrajectories
