"""What came in a flood: a person lets it through to the ordinary review, or sets it aside. Nothing is thrown away."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@action(may="analyse.review", audit="flood let through", on="trajectory")
def let_through(*, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime) -> int:
    """From now on they wait with the others. Gives how many."""
    return _changed(trajectory, contributions)


@action(may="analyse.review", audit="flood set aside", on="trajectory")
def set_flood_aside(
    *, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime
) -> int:
    """Keep them out of the analysis; each can be taken back, and whoever told it still sees it. Gives how many."""
    aside = Contribution.Review.SET_ASIDE
    return _changed(trajectory, contributions, review=aside, reviewed_by=by, reviewed_at=now)


def _changed(trajectory: Trajectory, contributions: Collection[Contribution], **changed: Any) -> int:
    """Those that still wait in the flood of this trajectory; what a colleague did meanwhile stays."""
    chosen = Contribution.objects.of_house().filter(
        pk__in=[contribution.pk for contribution in contributions],
        trajectory=trajectory,
        review=Contribution.Review.WAITING,
        in_flood=True,
    )
    count = chosen.update(in_flood=False, **changed)
    counted(count)
    return count
