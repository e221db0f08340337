"""Figures as they may be shown: once published, a figure stands still until enough has changed (law 5).

Whoever reads every story closely counts what is not yet published as it is now. Anyone else, once figures of a
trajectory are out, sees only what is kept: a figure that moves from day to day would tell who came or went.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.analyse.models import FrozenFigure, FrozenTable, Pattern
from doorleefd.analyse.queries.counting import Spread, spreads_of
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Figure:
    """How widely a pattern is carried: as it was published on `frozen_on`, or as it is now while nothing is out.

    `spread` is None where it is withheld until a next answer. `recount` is a later count that is kept as well.
    """

    spread: Spread | None
    frozen_on: date | None = None
    recount: Spread | None = None


def figures_of(patterns: Iterable[Pattern], trajectory: Trajectory, *, viewer: Login) -> dict[UUID, Figure]:
    """The figure of each pattern as `viewer` may see it; six queries however many."""
    listed = list(patterns)
    published, recounts = frozen_figures(listed), recounted_figures(listed)
    others = [pattern for pattern in listed if pattern.pk not in published]
    counts_now = bool(others) and counts_as_it_is_now(trajectory, viewer=viewer)
    living = spreads_of(others, trajectory) if counts_now else {}
    return {
        pattern.pk: _published(published[pattern.pk], recounts.get(pattern.pk))
        if pattern.pk in published
        else Figure(living.get(pattern.pk))
        for pattern in listed
    }


def counts_as_it_is_now(trajectory: Trajectory, *, viewer: Login) -> bool:
    """Whether `viewer` may see a figure that was never published."""
    return viewer.has_perm("analyse.code") or not has_figures_out(trajectory)


def has_figures_out(trajectory: Trajectory) -> bool:
    """Whether any figure of a trajectory was published."""
    tables = FrozenTable.objects.filter(trajectory=trajectory)
    return tables.exists() or FrozenFigure.objects.filter(pattern__trajectory=trajectory).exists()


def frozen_figures(patterns: Iterable[Pattern]) -> dict[UUID, FrozenFigure]:
    """The last published figure of each pattern that has one."""
    rows = FrozenFigure.objects.filter(pattern__in=[pattern.pk for pattern in patterns], is_recount=False)
    return {row.pattern_id: row for row in rows.order_by("frozen_on")}


def recounted_figures(patterns: Iterable[Pattern]) -> dict[UUID, FrozenFigure]:
    """What was counted since the last answer, of each pattern that changed enough."""
    rows = FrozenFigure.objects.filter(pattern__in=[pattern.pk for pattern in patterns], is_recount=True)
    return {row.pattern_id: row for row in rows.order_by("frozen_on")}


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


def _published(frozen: FrozenFigure, recount: FrozenFigure | None) -> Figure:
    return Figure(spread_of(frozen), frozen.frozen_on, spread_of(recount) if recount else None)


def spread_of(frozen: FrozenFigure) -> Spread:
    return Spread(frozen.people, frozen.of_people, frozen.groups, frozen.channels)
