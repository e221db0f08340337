"""What goes when, without looking at a word: the dry run, the holds and the log."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, QuerySet

from doorleefd.foundation.models import Login
from doorleefd.rights.models.retention import Hold, Removal
from doorleefd.rights.retention.kinds import KINDS, Kind
from doorleefd.trajectory.models import Trajectory

SOON, LATER = timedelta(days=30), timedelta(days=365)


@dataclass(frozen=True)
class Coming:
    """A kind with how many rows go tonight, within a month and within a year; no numbers for who may not count them."""

    kind: Kind
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Going:
    """How many rows of a kind go by a day, of one trajectory; `trajectory` is empty for what belongs to none."""

    kind: Kind
    trajectory: str
    count: int


def coming_up(viewer: Login, *, today: date) -> list[Coming]:
    """What goes tonight, and until when how much more; the same queries as the night. Empty without permission."""
    if not viewer.has_perm("rights.see_retention"):
        return []
    days = (today, today + SOON, today + LATER) if viewer.has_perm("rights.count_what_goes") else ()
    return [Coming(kind, tuple(kind.due(viewer.organisation, day).count() for day in days)) for kind in KINDS]


def dry_run(viewer: Login, *, on: date) -> list[Going]:
    """What would be gone by a day, by kind and trajectory, if nothing changed. Empty for who may not count it."""
    if not viewer.has_perm("rights.count_what_goes"):
        return []
    going = [(kind, trajectory, count) for kind in KINDS for trajectory, count in _by_trajectory(kind, viewer, on)]
    ids = {trajectory for _kind, trajectory, _count in going if trajectory}
    titles = dict(Trajectory.objects.filter(organisation=viewer.organisation, pk__in=ids).values_list("pk", "title"))
    return [Going(kind, titles[trajectory] if trajectory else "", count) for kind, trajectory, count in going]


def _by_trajectory(kind: Kind, viewer: Login, on: date) -> list[tuple[UUID | None, int]]:
    due = kind.due(viewer.organisation, on).order_by()
    if kind.path:
        return list(due.values_list(kind.path).annotate(count=Count("pk")).order_by(kind.path))
    count = due.count()
    return [(None, count)] if count else []


def holds_of(viewer: Login) -> QuerySet[Hold]:
    """What is held now, the oldest first. Empty without permission."""
    if not viewer.has_perm("rights.see_retention"):
        return Hold.objects.none()
    found = Hold.objects.filter(organisation=viewer.organisation_id, lifted_on=None)
    return found.select_related("trajectory", "by").order_by("since", "pk")


def hold_of(pk: UUID, *, viewer: Login) -> Hold:
    """Raises Hold.DoesNotExist."""
    return holds_of(viewer).get(pk=pk)


def removals_of(viewer: Login) -> QuerySet[Removal]:
    """What the nights took away, the latest first. Empty without permission."""
    if not viewer.has_perm("rights.see_retention"):
        return Removal.objects.none()
    found = Removal.objects.filter(organisation=viewer.organisation_id).select_related("trajectory")
    return found.order_by("-day", "kind", "pk")
