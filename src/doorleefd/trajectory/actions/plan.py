"""The plan as it stood: versions that never change, and whom each was agreed with (R163, R168, R170, R171)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import put, take_up
from doorleefd.trajectory.models import Alignment, PlanVersion, Step, Trajectory, WorkingOut
from doorleefd.trajectory.plan import content_in_languages, plan_in
from doorleefd.trajectory.plan_answers import Agreed, WorkedOut
from doorleefd.trajectory.refusals import Unchanged
from doorleefd.trajectory.resting import refuse_archived


@action(may="trajectory.shape", audit="plan kept", on="trajectory")
def keep_plan(*, by: Login, trajectory: Trajectory, now: datetime) -> PlanVersion:
    """Keep the plan of now as a version. Raises InArchive, Unchanged when the last says the same."""
    refuse_archived(trajectory)
    kept = keep_changed_plan(by=by, trajectory=trajectory, now=now)
    if kept is None:
        raise Unchanged
    return kept


def keep_changed_plan(*, by: Login, trajectory: Trajectory, now: datetime) -> PlanVersion | None:
    """Inside an action: keep a version when it says something else than the last one, else None."""
    # The row of the trajectory is locked, so that two versions do not take the same number.
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    content = content_in_languages(trajectory)
    last = PlanVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()
    if last and plan_in(last.content) == plan_in(content):
        return None
    return PlanVersion.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        number=last.number + 1 if last else 1,
        content=content,
        by=by,
        at=now,
    )


@action(may="trajectory.shape", audit="plan agreed", on="version")
def align_plan(*, by: Login, version: PlanVersion, agreed: Agreed, now: datetime) -> Alignment:
    """Keep with whom a version was agreed, and what they said of it (R171)."""
    return Alignment.objects.create(organisation=version.organisation, version=version, by=by, **asdict(agreed))


@action(may="trajectory.shape", audit="agreement on plan removed", on="alignment")
def remove_alignment(*, by: Login, alignment: Alignment, now: datetime) -> None:
    """Take away what was written by mistake."""
    alignment.delete()


@action(may="trajectory.shape", audit="working out described", on="trajectory")
def describe_working_out(*, by: Login, trajectory: Trajectory, worked_out: WorkedOut, now: datetime) -> WorkingOut:
    """Keep how one analyses and reports (R168). Raises TrajectoryIsClosed."""
    kept: WorkingOut = put(WorkingOut, trajectory, asdict(worked_out))
    take_up(trajectory, Step.PLAN, now)
    return kept
