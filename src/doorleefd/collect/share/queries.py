"""What the pages of telling read."""

from doorleefd.people.models import Contributor, Participation
from doorleefd.trajectory.models import Trajectory


def participation_of(contributor: Contributor, *, trajectory: Trajectory) -> Participation:
    """How a contributor takes part in a trajectory. Raises Participation.DoesNotExist."""
    return Participation.objects.get(
        organisation=contributor.organisation_id, contributor=contributor, trajectory=trajectory
    )
