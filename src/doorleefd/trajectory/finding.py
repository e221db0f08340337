"""The trajectory in an address, for views of every room: another organisation's is not there."""

from uuid import UUID

from django.core.exceptions import PermissionDenied

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import trajectory_of
from doorleefd.trajectory.refusals import InArchive
from doorleefd.ui.asking import StaffRequest, found


def found_trajectory(request: StaffRequest, pk: UUID) -> Trajectory:
    """The trajectory that a staff page is about. One in the archive is only read, in every room.

    Raises Http404, PermissionDenied.
    """
    trajectory = found_also_in_archive(request, pk)
    if request.method == "POST" and trajectory.state == Trajectory.State.ARCHIVED:
        raise PermissionDenied(str(InArchive()))
    return trajectory


def found_also_in_archive(request: StaffRequest, pk: UUID) -> Trajectory:
    """The same, for what one may do with a trajectory that was put away: copy it, take it out. Raises Http404."""
    return found(lambda: trajectory_of(pk, viewer=request.login))
