"""What a trajectory leaves to do (R290)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import LastWords
from doorleefd.trajectory.models import Ending, Trajectory
from doorleefd.trajectory.resting import refuse_archived


@action(may="trajectory.shape", audit="end of trajectory described", on="trajectory")
def describe_end(*, by: Login, trajectory: Trajectory, words: LastWords, now: datetime) -> Ending:
    """Keep what stays open and the next question; at closing, and also after it. Raises InArchive."""
    refuse_archived(trajectory)
    kept, _made = Ending.objects.update_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, defaults=asdict(words)
    )
    return kept
