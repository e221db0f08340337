"""A trajectory that is closed or in the archive stays as it is."""

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.refusals import InArchive, TrajectoryIsClosed


def refuse_closed(trajectory: Trajectory) -> None:
    """Raises TrajectoryIsClosed; for one in the archive InArchive, which is one too."""
    refuse_archived(trajectory)
    if trajectory.state == Trajectory.State.CLOSED:
        raise TrajectoryIsClosed


def refuse_archived(trajectory: Trajectory) -> None:
    """For what may still be done after closing. Raises InArchive."""
    if trajectory.state == Trajectory.State.ARCHIVED:
        raise InArchive
