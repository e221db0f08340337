"""Counting people, and what they allow."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from doorleefd.foundation.models import Login, Organisation
from doorleefd.people.models import Basis, Participation, Permission, PermissionEvent, Use
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


def who_is_heard(trajectory: Trajectory, viewer: Login) -> dict[str, Any]:
    """How many people told, and per group beside how many one wants to hear (R076, R078); small numbers as None.

    Empty while nobody told. Four queries however many.
    """
    people = people_in(trajectory)
    if not people:
        return {}
    limit = viewer.organisation.small_cell_limit
    by_group = people_by_group(trajectory)
    heard = {pk: count if count >= limit else None for pk, count in by_group.items()}
    return {
        "people": people if people >= limit else None,
        "known": are_known_people(trajectory),
        "limit": limit,
        "groups": [(group, heard.get(group.pk)) for group in trajectory.groups.all() if group.target],
    }


def basis_of(participation: Participation, use: Use) -> Basis | None:
    """On which basis a use was last said yes or no to; None while it was never asked."""
    events = PermissionEvent.objects.filter(participation=participation, use=use)
    last = events.order_by("-order").values_list("basis", flat=True).first()
    return Basis(last) if last else None


def only_organisation() -> Organisation | None:
    """The organisation of this installation, where there is just one: a page can then speak in its name."""
    first_two = list(Organisation.objects.order_by("name")[:2])
    return first_two[0] if len(first_two) == 1 else None
