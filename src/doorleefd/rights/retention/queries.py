"""What goes when, without looking at a word: the dry run, the holds and the log."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.rights.models.retention import Hold, Removal
from doorleefd.rights.retention.holding import not_held
from doorleefd.rights.retention.kinds import KINDS, Kind
from doorleefd.trajectory.models import OwnTerm, Trajectory

SOON, LATER = timedelta(days=30), timedelta(days=365)
OF_LOGINS = (OwnTerm.Kind.ACCOUNT, OwnTerm.Kind.CLOSED)


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


@dataclass(frozen=True)
class Unread:
    """How many stories of a trajectory go on its day while they wait for a viewer's review."""

    trajectory: Trajectory
    count: int


def going_unread(viewer: Login, *, today: date) -> list[Unread]:
    """Where stories go within a month that this viewer may review and nobody did, also of what is closed.

    What goes first comes first. At most two queries; empty for who may not review.
    """
    if not viewer.has_perm("analyse.review"):
        return []
    held = Hold.objects.filter(Q(trajectory=None) | Q(trajectory=OuterRef("pk")), lifted_on=None)
    mine = Trajectory.objects.filter(organisation=viewer.organisation_id, is_practice=False)
    near = list(
        mine.filter(~Exists(held.filter(organisation=viewer.organisation_id)), keep_until__lte=today + SOON).order_by(
            "keep_until", "title"
        )
    )
    if not near:
        return []
    waiting = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(
        not_held(participation="participation"), review=Contribution.Review.WAITING, trajectory__in=near
    )
    counts = dict(waiting.order_by().values_list("trajectory").annotate(Count("pk")))
    return [Unread(each, counts[each.pk]) for each in near if each.pk in counts]


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
    """What the nights took away, the latest first. Empty without permission; for who may not count it logins alone:
    a line that appears tells of whom something was there as well as a number does."""
    if not viewer.has_perm("rights.see_retention"):
        return Removal.objects.none()
    found = Removal.objects.filter(organisation=viewer.organisation_id).select_related("trajectory")
    if not viewer.has_perm("rights.count_what_goes"):
        found = found.filter(kind__in=OF_LOGINS)
    return found.order_by("-day", "kind", "pk")
