"""The trajectory in an address, for views of every room: another organisation's is not there."""

from uuid import UUID

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import trajectory_of
from doorleefd.ui.asking import StaffRequest, found


def found_trajectory(request: StaffRequest, pk: UUID) -> Trajectory:
    """The trajectory that a staff page is about. Raises Http404."""
    return found(lambda: trajectory_of(pk, viewer=request.login))
