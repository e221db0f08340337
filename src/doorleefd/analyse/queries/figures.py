"""Figures as they may be shown: once published, a figure stands still until enough has changed (law 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.analyse.models import FrozenFigure, Pattern
from doorleefd.analyse.queries.counting import Spread, spreads_of
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Figure:
    """How widely a pattern is carried: as it was published on `frozen_on`, or as it is now while nothing is out.

    `recount` is how it is now, only where that tells nothing about a few who came or went since.
    """

    spread: Spread
    frozen_on: date | None = None
    recount: Spread | None = None


def figures_of(patterns: Iterable[Pattern], trajectory: Trajectory) -> dict[UUID, Figure]:
    """The figure of each pattern; four queries however many. `trajectory` comes with its organisation."""
    listed = list(patterns)
    living = spreads_of(listed, trajectory)
    frozen = frozen_figures(listed)
    limit = trajectory.organisation.small_cell_limit
    return {pk: _figure(frozen.get(pk), now, limit) for pk, now in living.items()}


def frozen_figures(patterns: Iterable[Pattern]) -> dict[UUID, FrozenFigure]:
    """The last published figure of each pattern that has one."""
    rows = FrozenFigure.objects.filter(pattern__in=[pattern.pk for pattern in patterns])
    return {row.pattern_id: row for row in rows.order_by("frozen_on", "pk")}


def may_recount(frozen: FrozenFigure, now: Spread, *, limit: int) -> bool:
    """Whether the figure of now may stand beside the published one: nothing in it moved by fewer than `limit`.

    Neither the people, nor those who did not say it, nor all who were heard: a smaller step would tell who came
    or went.
    """
    before, after = (frozen.people, frozen.of_people), (now.people, now.of_people)
    steps = [abs(new - old) for old, new in zip(_parts(*before), _parts(*after), strict=True)]
    return any(steps) and all(step == 0 or step >= limit for step in steps)


def _parts(people: int, of_people: int) -> tuple[int, int, int]:
    return people, of_people - people, of_people


def _figure(frozen: FrozenFigure | None, now: Spread, limit: int) -> Figure:
    if frozen is None:
        return Figure(now)
    published = Spread(
        people=frozen.people,
        of_people=frozen.of_people,
        groups=frozen.groups,
        channels=frozen.channels,
        fragments=now.fragments,
    )
    return Figure(published, frozen.frozen_on, now if may_recount(frozen, now, limit=limit) else None)
