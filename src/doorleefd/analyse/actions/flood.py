"""What came in a flood: a person lets it through to the ordinary review, or sets it aside. Nothing is thrown away."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@action(may="analyse.review", audit="flood let through", on="trajectory")
def let_through(*, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime) -> int:
    """From now on they wait with the others. Gives how many."""
    return _changed(_in_flood(trajectory, contributions))


@action(may="analyse.review", audit="flood set aside", on="trajectory")
def set_flood_aside(
    *, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime
) -> int:
    """Keep them out of the analysis; each can be taken back, and whoever told it still sees it. Gives how many.

    What asks for a person stays in the review, and so does what names a colleague: nobody sets these aside before
    someone looked (R206).
    """
    named = ColleagueNamed.objects.filter(organisation=trajectory.organisation_id, contribution=OuterRef("pk"))
    chosen = _in_flood(trajectory, contributions).filter(~Exists(named), needs_a_person=False)
    return _changed(chosen, review=Contribution.Review.SET_ASIDE, reviewed_by=by, reviewed_at=now)


def _in_flood(trajectory: Trajectory, contributions: Collection[Contribution]) -> QuerySet[Contribution]:
    """Those that still wait in the flood of this trajectory; what a colleague did meanwhile stays."""
    return Contribution.objects.of_house().filter(
        pk__in=[contribution.pk for contribution in contributions],
        trajectory=trajectory,
        review=Contribution.Review.WAITING,
        in_flood=True,
    )


def _changed(chosen: QuerySet[Contribution], **changed: Any) -> int:
    count = chosen.update(in_flood=False, **changed)
    counted(count)
    return count
