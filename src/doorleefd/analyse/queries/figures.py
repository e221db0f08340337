"""Figures as they may be shown: whoever does not read the stories sees a count that stands still (laws 5 and 7).

Whoever reads every story closely counts what is not yet kept as it is now. Anyone else sees only what is kept: from
the first recommendation on, since then others read along to decide. A figure that moves from day to day would tell
who came or went.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.analyse.models import FrozenFigure, Pattern
from doorleefd.analyse.queries.counting import Spread, spreads_of
from doorleefd.foundation.models import Login
from doorleefd.people.queries import KNOWN, are_known_people
from doorleefd.people.still import still_count
from doorleefd.trajectory.models import Trajectory

FIGURES = "figures"
"""The name under which it is kept when all was counted last, and which patterns were looked at then.

The part `KNOWN` is there where each code was surely one person.
"""


@dataclass(frozen=True)
class Figure:
    """How widely a pattern is carried: as it was kept on `frozen_on`, or as it is now while nothing was kept.

    `spread` is None where nothing is out; `is_withheld` then says that it was counted, and that showing it beside the
    other figures would tell of a few. `recount` is a later count that is kept as well, on `recounted_on`.
    """

    spread: Spread | None
    frozen_on: date | None = None
    recount: Spread | None = None
    recounted_on: date | None = None
    is_withheld: bool = False


def figures_of(patterns: Iterable[Pattern], trajectory: Trajectory, *, viewer: Login | None) -> dict[UUID, Figure]:
    """The figure of each pattern as `viewer` may see it, or as it may go to anyone (None); seven queries at most."""
    listed = list(patterns)
    published, recounts = frozen_figures(listed), recounted_figures(listed)
    others = [pattern for pattern in listed if pattern.pk not in published]
    counts_now = counts_as_it_is_now(viewer)
    living = spreads_of(others, trajectory) if others and counts_now else {}
    looked_at = still_count(trajectory, FIGURES).people if others and not counts_now else {}
    return {
        pattern.pk: _kept(published[pattern.pk], recounts.get(pattern.pk), trajectory.organisation.small_cell_limit)
        if pattern.pk in published
        else Figure(living.get(pattern.pk), is_withheld=str(pattern.pk) in looked_at)
        for pattern in listed
    }


def counts_as_it_is_now(viewer: Login | None) -> bool:
    """Whether `viewer` reads each story anyway, and so may see a count that moves with each of them."""
    return viewer is not None and viewer.has_perm("analyse.code")


def are_codes_people(trajectory: Trajectory, *, viewer: Login | None) -> bool:
    """Whether each code is surely one person, as far as `viewer` may know it; else it is "hoogstens n mensen".

    To whoever does not read the stories it stands still with the figures: one person who comes by the open page, or
    leaves, would show in every number.
    """
    if counts_as_it_is_now(viewer):
        return are_known_people(trajectory)
    return KNOWN in still_count(trajectory, FIGURES).people


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

    Both the people and those who did not say it: a smaller step would tell who came or went, and where only the one
    moved, that all who came or went said it (or none of them). What is hidden before and after tells neither.
    """
    before, after = (frozen.people, frozen.of_people), (now.people, now.of_people)
    moved = [enough_moved(old, new, limit=limit) for old, new in zip(_parts(*before), _parts(*after), strict=True)]
    of_people = abs(now.of_people - frozen.of_people)
    return before != after and all(moved) and (of_people == 0 or of_people >= limit)


def enough_moved(old: int, new: int, *, limit: int) -> bool:
    """Whether a count moved by `limit` people or more, or is hidden both before and after."""
    return abs(new - old) >= limit or max(old, new) < limit


def _parts(people: int, of_people: int) -> tuple[int, int]:
    return people, of_people - people


def _kept(frozen: FrozenFigure, recount: FrozenFigure | None, limit: int) -> Figure:
    spread = spread_of(frozen, limit=limit)
    if recount is None:
        return Figure(spread, frozen.frozen_on)
    return Figure(spread, frozen.frozen_on, spread_of(recount, limit=limit), recount.frozen_on)


def spread_of(frozen: FrozenFigure, *, limit: int) -> Spread:
    """What a kept figure tells under the limit of now; no groups and channels where they tell more than the number.

    One group of five tells that "minder dan 10" is five or more, and that of "hoogstens 5" everyone said it: as much as
    is hidden (`engines.disclosure.shown_of`). Once the limit rose, a group of the limit of then is too small.
    """
    is_hidden = frozen.people < limit or frozen.of_people < 2 * limit - 1
    if is_hidden or (frozen.limit is not None and frozen.limit < limit):
        return Spread(frozen.people, frozen.of_people, groups=0, channels=0)
    return Spread(frozen.people, frozen.of_people, frozen.groups, frozen.channels)
