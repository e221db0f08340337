"""What came in a flood: a person lets it through to the ordinary review, or sets it aside. Nothing is thrown away."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from doorleefd.analyse.accused import hints_in
from doorleefd.collect.models import Contribution, Part, Recording, Version
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class SetAside:
    """How many were set aside, and how many stayed because a person looks at these first."""

    moved: int
    stayed: int


@action(may="analyse.review", audit="flood let through", on="trajectory")
def let_through(*, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime) -> int:
    """From now on they wait with the others. Gives how many."""
    return _changed(_in_flood(trajectory, contributions))


@action(may="analyse.review", audit="flood set aside", on="trajectory")
def set_flood_aside(
    *, by: Login, trajectory: Trajectory, contributions: Collection[Contribution], now: datetime
) -> SetAside:
    """Keep them out of the analysis; each can be taken back, and whoever told it still sees it.

    What asks for a person stays (R206), and what was spoken, since no computer heard what is in it. So does what one by
    one would be refused: where the computer asks whether a colleague is accused and nobody answered for these words
    yet. So does what `by` may not read.
    """
    # One after the other with a correction, of which nobody answered that question.
    waiting = list(_in_flood(trajectory, contributions).select_for_update(no_key=True).order_by("pk"))
    spoken = set(_recordings_of(waiting).values_list("part__contribution", flat=True))
    calm = [story for story in waiting if not story.needs_a_person and story.pk not in spoken]
    hints = hints_in(_told_in(calm, by=by), viewer=by)
    chosen = _in_flood(trajectory, [story for story, hint in hints.items() if not hint])
    moved = _changed(chosen, review=Contribution.Review.SET_ASIDE, reviewed_by=by, reviewed_at=now)
    return SetAside(moved, stayed=len(waiting) - moved)


def _recordings_of(stories: Iterable[Contribution]) -> QuerySet[Recording]:
    return Recording.objects.of_house().filter(part__contribution__in=list(stories))


def _told_in(stories: Iterable[Contribution], *, by: Login) -> dict[Contribution, list[Version]]:
    """The words as told of those that `by` may review, for the computer alone: no one sees them. Three queries."""
    parts = Part.objects.visible_to(by, Purpose.REVIEW).filter(contribution__in=list(stories))
    # The parts come first: joined in one query, SQLite reads every version of the organisation.
    versions = Version.objects.visible_to(by, Purpose.REVIEW).filter(
        part__in=list(parts.values_list("pk", flat=True)), kind=Version.Kind.TOLD, is_current=True
    )
    told: dict[Contribution, list[Version]] = defaultdict(list)
    for version in opened(versions.select_related("part__contribution").order_by("part__order")):
        told[version.part.contribution].append(version)
    return told


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
