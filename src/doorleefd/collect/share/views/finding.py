"""Which trajectory a public address leads to."""

from django.http import Http404

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import open_trajectory


def trajectory_at(organisation: str, slug: str) -> Trajectory:
    """What may be seen from outside: all but a trajectory that is still being prepared. Raises Http404."""
    try:
        found = open_trajectory(organisation, slug)
    except Trajectory.DoesNotExist as missing:
        raise Http404 from missing
    if found.state == Trajectory.State.DRAFT:
        raise Http404
    return found
