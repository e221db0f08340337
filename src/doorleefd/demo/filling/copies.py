"""An exercise to try things out in, and a draft that did not go on, in the archive."""

from datetime import datetime

from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions import archive_trajectory, copy_trajectory
from doorleefd.trajectory.models import Trajectory

EXERCISE = "Oefenen met een traject"
PUT_AWAY = "Eerste idee: alleen een enquête"


def copy_twice(made: Trajectory, *, lead: Login, now: datetime) -> None:
    """Both are copies, made as a lead would."""
    copy_trajectory(by=lead, trajectory=made, title=EXERCISE, is_practice=True, now=now)
    draft = copy_trajectory(by=lead, trajectory=made, title=PUT_AWAY, is_practice=False, now=now)
    archive_trajectory(by=lead, trajectory=draft, now=now)
