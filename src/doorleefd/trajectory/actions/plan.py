"""The plan as it stood: versions that never change (R163, R170, R171)."""

from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import PlanVersion, Trajectory
from doorleefd.trajectory.plan import content_of, plan_of
from doorleefd.trajectory.refusals import Unchanged


@action(may="trajectory.shape", audit="plan kept", on="trajectory")
def keep_plan(*, by: Login, trajectory: Trajectory, agreed_with: str, now: datetime) -> PlanVersion:
    """Keep the plan of now as a version, and with whom it was agreed.

    Raises Unchanged when the last version says the same and nobody new agreed with it.
    """
    kept = keep_changed_plan(by=by, trajectory=trajectory, agreed_with=agreed_with, now=now)
    if kept is None:
        raise Unchanged
    return kept


def keep_changed_plan(*, by: Login, trajectory: Trajectory, agreed_with: str, now: datetime) -> PlanVersion | None:
    """Inside an action: keep a version when it says something else than the last one, else None."""
    # The row of the trajectory is locked, so that two versions do not take the same number.
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    content = content_of(plan_of(trajectory))
    agreed_with = agreed_with.strip()
    versions = PlanVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    last = versions.first()
    if last and last.content == content and agreed_with in ("", last.agreed_with):
        return None
    return PlanVersion.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        number=last.number + 1 if last else 1,
        content=content,
        agreed_with=agreed_with,
        by=by,
        at=now,
    )
