"""Many stories in a short time: each is kept and gets its code, but those beyond the usual number wait apart.

Nothing is asked of who tells, nothing is refused, and no address or hour is kept: only how many there were of late, by
trajectory, in the memory of this process.
"""

from datetime import datetime, timedelta
from functools import lru_cache

from django.conf import settings

from doorleefd.foundation.throttle import Throttle
from doorleefd.trajectory.models import Trajectory

WINDOW = timedelta(minutes=10)


def comes_in_flood(trajectory: Trajectory, *, now: datetime) -> bool:
    """Whether more came for this trajectory within the window than the house is set for; counts this one."""
    counter, key = _counter(settings.FLOOD_LIMIT), str(trajectory.pk)
    if not counter.allows(key, now=now):
        return True
    counter.tried(key, now=now)
    return False


@lru_cache(maxsize=1)
def _counter(limit: int) -> Throttle:
    return Throttle("stories", most=limit, window=WINDOW)
