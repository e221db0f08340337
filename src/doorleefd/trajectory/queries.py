"""Every read of trajectories. A viewer sees those of the own organisation only."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


def trajectories_of(viewer: Login) -> QuerySet[Trajectory]:
    """All trajectories of the organisation of `viewer`, newest first, each with its owner and organisation."""
    found = Trajectory.objects.filter(organisation=viewer.organisation_id)
    return found.select_related("owner", "organisation").order_by("-created_at", "pk")


def trajectory_of(pk: UUID, *, viewer: Login) -> Trajectory:
    """One trajectory with its owner and organisation. Raises Trajectory.DoesNotExist, also for another's."""
    return trajectories_of(viewer).get(pk=pk)


def open_trajectory(organisation_slug: str, slug: str) -> Trajectory:
    """The trajectory at a public address, in any state: the view says what a closed door reads like.

    Raises Trajectory.DoesNotExist. The organisation comes along, in the same query.
    """
    found = Trajectory.objects.select_related("organisation")
    return found.get(organisation__slug=organisation_slug, slug=slug)
