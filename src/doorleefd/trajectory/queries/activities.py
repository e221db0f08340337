"""The activities of a trajectory with their preconditions."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from doorleefd.trajectory.models import Activity, Precondition, Trajectory
from doorleefd.trajectory.models.activities import ONLINE, online_telling_id


def activities_of(trajectory: Trajectory) -> list[Activity]:
    """Online telling first, then the others by day. Two queries however many.

    Online telling is there from the start: until someone says something of it, it has no row.
    """
    found = list(_rows(trajectory))
    online = next((each for each in found if each.is_online_telling), None) or online_telling_of(trajectory)
    activities = [online, *(each for each in found if not each.is_online_telling)]
    for activity in activities:
        activity.trajectory = trajectory
    return activities


def activity_of(pk: UUID, *, trajectory: Trajectory) -> Activity:
    """One activity of a trajectory. Raises Activity.DoesNotExist."""
    if (found := _rows(trajectory).filter(pk=pk).first()) is None:
        if pk == online_telling_id(trajectory):
            return online_telling_of(trajectory)
        raise Activity.DoesNotExist
    found.trajectory = trajectory
    return found


def online_telling_of(trajectory: Trajectory) -> Activity:
    """Online telling of a trajectory that has no row for it yet."""
    return Activity(
        pk=online_telling_id(trajectory),
        organisation=trajectory.organisation,
        trajectory=trajectory,
        kind=ONLINE,
        where=Activity.Where.ONLINE,
    )


def has_sessions(trajectory: Trajectory) -> bool:
    """Whether there is an activity that people come to, by whichever way. One query."""
    found = Activity.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.exclude(kind=ONLINE).exists()


def _rows(trajectory: Trajectory) -> QuerySet[Activity]:
    found = Activity.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    said = Precondition.objects.select_related("owner")
    return found.select_related("confirmed_by").prefetch_related(Prefetch("preconditions", queryset=said))
