"""A trajectory with its steps, gates, groups and kept plans, and who works here."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import GatePassed, Group, Step, StepProgress, Trajectory


def trajectories_of(viewer: Login) -> QuerySet[Trajectory]:
    """All trajectories of the organisation of `viewer`, newest first, each with its owner and organisation."""
    found = Trajectory.objects.filter(organisation=viewer.organisation_id)
    return found.select_related("owner", "organisation", "came_from").order_by("-created_at", "pk")


def listed_for(viewer: Login) -> QuerySet[Trajectory]:
    """Those that stand in the list: all that are not in the archive."""
    return trajectories_of(viewer).exclude(state=Trajectory.State.ARCHIVED)


def archived_for(viewer: Login) -> QuerySet[Trajectory]:
    """Those that were put away."""
    return trajectories_of(viewer).filter(state=Trajectory.State.ARCHIVED)


def trajectory_of(pk: UUID, *, viewer: Login) -> Trajectory:
    """One trajectory with its owner and organisation. Raises Trajectory.DoesNotExist, also for another's."""
    return trajectories_of(viewer).get(pk=pk)


def open_trajectory(organisation_slug: str, slug: str) -> Trajectory:
    """The trajectory at a public address, in any state: the view says what a closed door reads like.

    Raises Trajectory.DoesNotExist. The organisation comes along, in the same query.
    """
    found = Trajectory.objects.select_related("organisation")
    return found.get(organisation__slug=organisation_slug, slug=slug)


def steps_of(trajectory: Trajectory) -> list[StepProgress]:
    """The six steps in order, with their owners; one that was never touched is there too, unsaved. One query."""
    rows = StepProgress.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    known = {row.step: row for row in rows.select_related("owner")}
    return [known.get(step) or StepProgress(trajectory=trajectory, step=step) for step in Step]


def gates_of(trajectory: Trajectory) -> QuerySet[GatePassed]:
    """The gates that were passed with a reason, oldest first."""
    found = GatePassed.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("by").order_by("at")


def groups_of(trajectory: Trajectory) -> QuerySet[Group]:
    """The groups one wants to hear, in their order."""
    return Group.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def group_of(pk: UUID, *, trajectory: Trajectory) -> Group:
    """One group of a trajectory. Raises Group.DoesNotExist."""
    return groups_of(trajectory).select_related("trajectory").get(pk=pk)


def colleagues_of(viewer: Login) -> QuerySet[Login]:
    """Who can take care of something: the active logins of the organisation, by name."""
    return Login.objects.filter(organisation=viewer.organisation_id, is_active=True).order_by("name", "pk")
