"""Keeping the figures that others than the analysts see, and counting them again once that tells nothing about a few.

What is kept never moves (law 5). A figure may stand beside those that are kept already only where nobody can take the
one from the other (law 7): `may_stand_beside`. So it is with figures of one moment too: fourteen with one of two
themes and twelve with the first leave two with the second alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from uuid import UUID

from doorleefd.analyse.models import FrozenFigure, FrozenTable, Pattern, Theme
from doorleefd.analyse.queries import by_group
from doorleefd.analyse.queries.counting import Spread, spreads_of
from doorleefd.analyse.queries.figures import frozen_figures, may_recount, recounted_figures
from doorleefd.engines.disclosure import Table
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Out:
    """A number that is known outside: of people with one of these themes; `of_people` where all heard were told too.

    `people` is None for a main theme whose number is hidden in the table.
    """

    themes: frozenset[UUID]
    people: int | None
    of_people: int | None = None


def freeze_figures(trajectory: Trajectory, *, day: date) -> None:
    """Within an action. What is out already stands, until a recount tells nothing about a few."""
    patterns = _patterns(trajectory)
    published, recounts = frozen_figures(patterns), recounted_figures(patterns)
    kept = {**published, **recounts}
    _freeze_table(trajectory, day, list(_patterns_out(patterns, kept).values()))
    rows, spreads = _rows_out(trajectory), spreads_of(patterns, trajectory)
    limit = trajectory.organisation.small_cell_limit
    known = _patterns_out(patterns, kept)
    for pattern in patterns:
        now, before = spreads[pattern.pk], kept.get(pattern.pk)
        others = [*rows, *(out for pk, out in known.items() if pk != pattern.pk)]
        if _may_be_kept(before, now, _themes_in(pattern), others, limit):
            _keep(pattern, now, day)
            known[pattern.pk] = Out(_themes_in(pattern), now.people, now.of_people)
        elif pattern.pk in recounts:
            _publish_recount(recounts[pattern.pk])
    FrozenFigure.objects.filter(pattern__in=patterns, is_recount=True).delete()


@action(may="analyse.recount", audit="published figures counted again", on="trajectory")
def recount(*, by: House, trajectory: Trajectory, now: datetime) -> None:
    """Keep a new count beside each published figure that changed enough; the day after, it stands as still."""
    patterns = _patterns(trajectory)
    kept = {**frozen_figures(patterns), **recounted_figures(patterns)}
    known, rows = _patterns_out(patterns, kept), _rows_out(trajectory)
    spreads = spreads_of([pattern for pattern in patterns if pattern.pk in kept], trajectory)
    limit = trajectory.organisation.small_cell_limit
    for pattern in patterns:
        if pattern.pk not in kept:
            continue
        spread, themes = spreads[pattern.pk], _themes_in(pattern)
        others = [*rows, *(out for pk, out in known.items() if pk != pattern.pk)]
        if _may_be_kept(kept[pattern.pk], spread, themes, others, limit):
            FrozenFigure.objects.filter(pattern=pattern, is_recount=True).delete()
            _keep(pattern, spread, now.date(), is_recount=True)
            known[pattern.pk] = Out(themes, spread.people, spread.of_people)
            counted(1)
    _freeze_table(trajectory, now.date(), list(known.values()))


def recount_every_night(*, now: datetime) -> None:
    """Each trajectory of which figures are out and that is still worked on."""
    out = FrozenTable.objects.values("trajectory"), FrozenFigure.objects.values("pattern__trajectory")
    living = Trajectory.objects.exclude(state=Trajectory.State.ARCHIVED).select_related("organisation")
    for trajectory in (living.filter(pk__in=out[0]) | living.filter(pk__in=out[1])).iterator():
        recount(by=HOUSE, trajectory=trajectory, now=now)


def may_stand_beside(now: Spread, themes: frozenset[UUID], out: Out, *, limit: int) -> bool:
    """Whether nobody learns of a few people by taking `out` and this figure from each other."""
    if out.of_people is not None and _is_few(now.of_people - out.of_people, limit):
        return False
    is_nested = themes <= out.themes or out.themes <= themes
    return out.people is None or not (is_nested and _is_few(now.people - out.people, limit))


def may_stand_among(people: int, themes: frozenset[UUID], others: Sequence[Out], *, limit: int) -> bool:
    """Whether nobody learns of a few by taking two figures together from a third, or all that is known from this one.

    Who said both of two themes is what the two make more than their union. What this figure has more than the main
    themes that are told can only be people of those that are hidden.
    """
    known = [*((out.themes, out.people) for out in others if out.people is not None), (themes, people)]
    for (one, many), (other, more), (both, all_of_them) in product(known, known, known):
        is_union = not one & other and one | other == both
        if is_union and (themes in (one, other, both)) and _is_few(many + more - all_of_them, limit):
            return False
    touched = [out for out in others if out.themes & themes]
    has_hidden = any(out.people is None for out in touched)
    return people < limit or not has_hidden or people <= sum(out.people or 0 for out in touched)


def _may_be_kept(
    before: FrozenFigure | None, now: Spread, themes: frozenset[UUID], others: Sequence[Out], limit: int
) -> bool:
    """Whether the figure of now may be kept, after what was kept of it before and beside what is known of others."""
    if before and not may_recount(before, now, limit=limit):
        return False
    beside_each = all(may_stand_beside(now, themes, out, limit=limit) for out in others)
    return beside_each and may_stand_among(now.people, themes, others, limit=limit)


def _is_few(difference: int, limit: int) -> bool:
    return 0 < abs(difference) < limit


def _patterns(trajectory: Trajectory) -> list[Pattern]:
    return list(Pattern.objects.filter(trajectory=trajectory).prefetch_related("pattern_themes").order_by("at", "pk"))


def _themes_in(pattern: Pattern) -> frozenset[UUID]:
    return frozenset(link.theme_id for link in pattern.pattern_themes.all())


def _patterns_out(patterns: Sequence[Pattern], kept: dict[UUID, FrozenFigure]) -> dict[UUID, Out]:
    return {
        pattern.pk: Out(_themes_in(pattern), kept[pattern.pk].people, kept[pattern.pk].of_people)
        for pattern in patterns
        if pattern.pk in kept
    }


def _rows_out(trajectory: Trajectory) -> list[Out]:
    """The main themes of the kept table, each with its branches."""
    table = by_group.frozen_table(trajectory)
    return _rows_of(by_group.published(table), trajectory) if table else []


def _rows_of(table: Table, trajectory: Trajectory) -> list[Out]:
    roots = by_group.roots_of(Theme.objects.filter(trajectory=trajectory))
    rows = [
        Out(frozenset(theme for theme, root in roots.items() if str(root.pk) == row), people)
        for row, people in zip(table.rows, table.row_totals, strict=True)
    ]
    return [row for row in rows if row.themes]


def _keep(pattern: Pattern, now: Spread, day: date, *, is_recount: bool = False) -> None:
    counts = {"people": now.people, "of_people": now.of_people, "groups": now.groups, "channels": now.channels}
    FrozenFigure.objects.update_or_create(
        organisation_id=pattern.organisation_id, pattern=pattern, frozen_on=day, is_recount=is_recount, defaults=counts
    )


def _publish_recount(recounted: FrozenFigure) -> None:
    """A count that was kept since is published with the answer, as it stands and with its own day."""
    counts = {name: getattr(recounted, name) for name in ("people", "of_people", "groups", "channels")}
    FrozenFigure.objects.update_or_create(
        organisation_id=recounted.organisation_id,
        pattern_id=recounted.pattern_id,
        frozen_on=recounted.frozen_on,
        is_recount=False,
        defaults=counts,
    )


def _freeze_table(trajectory: Trajectory, day: date, patterns: Sequence[Out]) -> None:
    now, out = by_group.counted_by_group(trajectory), by_group.frozen_table(trajectory)
    limit = trajectory.organisation.small_cell_limit
    if now is None or (out and not by_group.may_recount(by_group.published(out), now, limit=limit)):
        return
    if not _may_stand_under(_rows_of(now, trajectory), patterns, limit):
        return
    FrozenTable.objects.update_or_create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        frozen_on=day,
        defaults={"counted": by_group.kept(now)},
    )


def _may_stand_under(rows: Sequence[Out], patterns: Sequence[Out], limit: int) -> bool:
    """Whether a table may be kept beside figures of patterns that are known: they are taken from its rows."""
    for each in patterns:
        people = each.people or 0
        nested = [row for row in rows if row.themes <= each.themes or each.themes <= row.themes]
        if any(row.people is not None and _is_few(people - row.people, limit) for row in nested):
            return False
        others = [*rows, *(pattern for pattern in patterns if pattern is not each)]
        if not may_stand_among(people, each.themes, others, limit=limit):
            return False
    return True
