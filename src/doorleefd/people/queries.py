"""Counting people, and what they allow."""

from uuid import UUID

from django.db.models import Count, Q, QuerySet

from doorleefd.people.models import Participation, Permission, Use
from doorleefd.trajectory.models import Trajectory


def participations_in(trajectory: Trajectory) -> QuerySet[Participation]:
    """Everyone who takes part now."""
    return Participation.objects.filter(
        organisation=trajectory.organisation_id,
        trajectory=trajectory,
        permissions__use=Use.TAKE_PART,
        permissions__given=True,
    )


def people_in(trajectory: Trajectory) -> int:
    """How many people take part: contributors, not mentions (law 7)."""
    return participations_in(trajectory).values("contributor").distinct().count()


def people_by_group(trajectory: Trajectory) -> dict[UUID, int]:
    """How many people take part for each group of the trajectory, in one query. Show through disclosure only."""
    rows = (
        participations_in(trajectory)
        .filter(~Q(memberships__group=None))
        .values("memberships__group")
        .annotate(people=Count("contributor", distinct=True))
    )
    return {row["memberships__group"]: row["people"] for row in rows}


def are_known_people(trajectory: Trajectory) -> bool:
    """Whether each code is surely one person; on an open page it is "hoogstens n mensen" (LOOK, Count)."""
    return not participations_in(trajectory).filter(is_known_person=False).exists()


def permissions_of(participation: Participation) -> dict[str, bool]:
    """What holds now, by use; a use that was never asked is absent."""
    return dict(Permission.objects.filter(participation=participation).values_list("use", "given"))
