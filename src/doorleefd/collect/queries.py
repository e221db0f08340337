"""What earlier rooms may know of stories: that there are any."""

from doorleefd.collect.models import Contribution
from doorleefd.trajectory.models import Trajectory


def is_anything_told(trajectory: Trajectory) -> bool:
    """Whether a trajectory holds a story, in whatever state; one query."""
    told = Contribution.objects.of_house().filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return told.exists()
