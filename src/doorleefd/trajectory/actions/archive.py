"""Out of the way and still there: a trajectory goes to the archive, and comes back as it was."""

from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.refusals import InArchive, NotInArchive, StillRunning


@action(may="trajectory.shape", audit="trajectory archived", on="trajectory")
def archive_trajectory(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """Take a draft or a closed one out of the lists; it can be read and not changed. Raises InArchive, StillRunning."""
    if trajectory.state == Trajectory.State.ARCHIVED:
        raise InArchive
    if not trajectory.may_be_archived:
        raise StillRunning
    trajectory.state = Trajectory.State.ARCHIVED
    trajectory.save(update_fields=["state"])
    return trajectory


@action(may="trajectory.shape", audit="trajectory taken out of archive", on="trajectory")
def take_out_of_archive(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """As it was: closed, or in preparation. Raises NotInArchive."""
    if trajectory.state != Trajectory.State.ARCHIVED:
        raise NotInArchive
    trajectory.state = Trajectory.State.CLOSED if trajectory.closed_at else Trajectory.State.DRAFT
    trajectory.save(update_fields=["state"])
    return trajectory
