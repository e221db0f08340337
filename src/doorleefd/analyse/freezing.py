"""Keeping the figures that others than the analysts see, and counting them again once that tells nothing about a few.

What is kept never moves (law 5). Two things must hold before a figure is counted again (law 7):

- *When* tells nothing. All figures of a trajectory are counted again at once, as soon as the number of people who were
  heard moved by as many as the limit since the last time. Who comes or leaves last could be any of them: whatever
  theme, pattern or group they have, the figures would have moved at that moment.
- *What* tells nothing. A figure moves only where as many as the limit came or went both among those who said it and
  among those who did not (`may_recount`), and may stand beside those that are out only where nobody can take the one
  from the other: `may_stand_beside`. So it is with figures of one moment too: fourteen with one of two themes and
  twelve with the first leave two with the second alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate

from doorleefd.analyse.known_outside import (
    Out,
    is_few,
    leaves_room,
    may_stand_among,
    may_stand_beside,
    tell_of_few_by_being_equal,
)
from doorleefd.analyse.models import FrozenFigure, FrozenTable, Pattern, Theme
from doorleefd.analyse.queries import by_group
from doorleefd.analyse.queries.counting import Spread, people_heard, spreads_of
from doorleefd.analyse.queries.figures import FIGURES, frozen_figures, may_recount, recounted_figures
from doorleefd.engines.disclosure import Table
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.people.queries import KNOWN, are_known_people
from doorleefd.people.still import WHOLE, Counts, Still, may_move, stand_still, still_count
from doorleefd.trajectory.models import Trajectory


def freeze_figures(trajectory: Trajectory, *, day: date) -> None:
    """Within an action. What is out already stands, until a recount tells nothing about a few."""
    patterns = _patterns(trajectory)
    published, recounts = frozen_figures(patterns), recounted_figures(patterns)
    known = _patterns_out(patterns, published, recounts)
    still, heard = still_count(trajectory, FIGURES), people_heard(trajectory)
    moves = still.day is None or may_move(still, heard)
    if moves:
        still = _counted_now(trajectory, still, day)
    # What was looked at and held back waits for the next count: who made it fit meanwhile may be just one.
    ours = [pattern for pattern in patterns if str(pattern.pk) not in still.people]
    kept = _keep_where_it_may(ours, trajectory, _Kept(published, recounts, known), day=day)
    if moves:
        _freeze_table(trajectory, day, [out for _pk, out in known])
    _remember(trajectory, still, looked_at=patterns, day=still.day or day)
    for pk in recounts.keys() - kept:
        _publish_recount(recounts[pk])
    FrozenFigure.objects.filter(pattern__in=patterns, is_recount=True).delete()


@action(may="analyse.recount", audit="published figures counted again", on="trajectory")
def recount(*, by: House, trajectory: Trajectory, now: datetime) -> None:
    """Keep a new count beside each published figure that changed enough; the day after, it stands as still."""
    patterns, day = _patterns(trajectory), localdate(now)
    published, recounts = frozen_figures(patterns), recounted_figures(patterns)
    known = _patterns_out(patterns, published, recounts)
    ours = [pattern for pattern in patterns if pattern.pk in published]
    counted(len(_keep_where_it_may(ours, trajectory, _Kept(published, recounts, known), day=day, is_recount=True)))
    _freeze_table(trajectory, day, [out for _pk, out in known])
    still = _counted_now(trajectory, still_count(trajectory, FIGURES), day)
    _remember(trajectory, still, looked_at=ours, day=day)


def recount_every_night(*, now: datetime) -> None:
    """Each trajectory of which figures are out and that is still worked on, where enough people came or left."""
    out = FrozenTable.objects.values("trajectory"), FrozenFigure.objects.values("pattern__trajectory")
    living = Trajectory.objects.exclude(state=Trajectory.State.ARCHIVED).select_related("organisation")
    for trajectory in (living.filter(pk__in=out[0]) | living.filter(pk__in=out[1])).iterator():
        if may_move(still_count(trajectory, FIGURES), people_heard(trajectory)):
            recount(by=HOUSE, trajectory=trajectory, now=now)


@dataclass(frozen=True)
class _Kept:
    """What is out of patterns: the last that was published, and the last recount beside it."""

    published: dict[UUID, FrozenFigure]
    recounts: dict[UUID, FrozenFigure]
    known: list[tuple[UUID, Out]]

    def before(self, pk: UUID) -> list[FrozenFigure]:
        return [figures[pk] for figures in (self.published, self.recounts) if pk in figures]


def _keep_where_it_may(
    ours: Sequence[Pattern], trajectory: Trajectory, kept: _Kept, *, day: date, is_recount: bool = False
) -> set[UUID]:
    """Keep the figure of now of each of these patterns that may be out; gives which."""
    rows, spreads, limit = _rows_out(trajectory), spreads_of(ours, trajectory), trajectory.organisation.small_cell_limit
    done: set[UUID] = set()
    for pattern in ours:
        now, themes = spreads[pattern.pk], _themes_in(pattern)
        others = [*rows, *(out for pk, out in kept.known if pk != pattern.pk)]
        if not all(may_recount(before, now, limit=limit) for before in kept.before(pattern.pk)):
            continue
        beside_each = all(may_stand_beside(now, themes, out, limit=limit) for out in others)
        among_all = may_stand_among(now.people, themes, others, limit=limit)
        has_room = leaves_room(now.people, now.of_people, themes, others, limit=limit)
        ours_out = Out(themes, now.people, now.of_people)
        if beside_each and among_all and has_room and _adds_no_equals([ours_out], others, limit):
            _keep(pattern, now, day, limit=limit, is_recount=is_recount)
            kept.known.append((pattern.pk, ours_out))
            done.add(pattern.pk)
    return done


def _adds_no_equals(more: Sequence[Out], others: Sequence[Out], limit: int) -> bool:
    """Whether nothing can be taken from what is out already, or from these, because figures turn out to be equal."""
    before = tell_of_few_by_being_equal(others, limit=limit)
    return tell_of_few_by_being_equal([*others, *more], limit=limit) <= before


def _patterns(trajectory: Trajectory) -> list[Pattern]:
    return list(Pattern.objects.filter(trajectory=trajectory).prefetch_related("pattern_themes").order_by("at", "pk"))


def _themes_in(pattern: Pattern) -> frozenset[UUID]:
    return frozenset(link.theme_id for link in pattern.pattern_themes.all())


def _counted_now(trajectory: Trajectory, before: Still, day: date) -> Still:
    """How many were heard, and whether each code is surely one person.

    Once it is not, it stays so: that it is again would tell by which way someone who left had told.
    """
    known = {KNOWN: 0} if (before.day is None or KNOWN in before.people) and are_known_people(trajectory) else {}
    return Still({WHOLE: people_heard(trajectory), **known}, before.limit, day)


def _remember(trajectory: Trajectory, still: Still, *, looked_at: Sequence[Pattern], day: date) -> None:
    """Keep when all was counted last, of how many who were heard, and which patterns were looked at since."""
    known = {KNOWN: 0} if KNOWN in still.people else {}
    parts = {str(pattern.pk): 0 for pattern in looked_at} | known
    stand_still(trajectory, FIGURES, Counts(still.people[WHOLE], parts), day=day)


def _patterns_out(patterns: Sequence[Pattern], *kept: dict[UUID, FrozenFigure]) -> list[tuple[UUID, Out]]:
    """Each figure of a pattern that is out, with its pattern."""
    return [
        (pattern.pk, Out(_themes_in(pattern), figures[pattern.pk].people, figures[pattern.pk].of_people))
        for figures in kept
        for pattern in patterns
        if pattern.pk in figures
    ]


def _rows_out(trajectory: Trajectory) -> list[Out]:
    """The main themes of the kept table, each with its branches."""
    table = by_group.frozen_table(trajectory)
    if table is None:
        return []
    return list(_rows_of(by_group.published(table), trajectory, by_group.limit_of(table)).values())


def _rows_of(table: Table, trajectory: Trajectory, limit: int) -> dict[str, Out]:
    """What each row of a table made under `limit` tells; a main theme that was removed since tells nothing."""
    branches = _branches(trajectory)
    return {
        row: Out(branches[row], people, at_most=_at_most(cells, limit))
        for row, people, cells in zip(table.rows, table.row_totals, table.cells, strict=True)
        if row in branches
    }


def _branches(trajectory: Trajectory) -> dict[str, frozenset[UUID]]:
    """The themes of each row: a main theme with its branches."""
    roots = by_group.roots_of(Theme.objects.filter(trajectory=trajectory))
    return {
        str(root.pk): frozenset(theme for theme, its in roots.items() if its == root) for root in set(roots.values())
    }


def _at_most(cells: Sequence[int | None], limit: int) -> int:
    """What a hidden row can count, for whoever takes all that is hidden to be small."""
    shown = [cell for cell in cells if cell is not None]
    return sum(shown) + (limit - 1) * (len(cells) - len(shown) if shown else 1)


def _keep(pattern: Pattern, now: Spread, day: date, *, limit: int, is_recount: bool = False) -> None:
    counts = {"people": now.people, "of_people": now.of_people, "groups": now.groups, "channels": now.channels}
    counts["limit"] = limit
    FrozenFigure.objects.update_or_create(
        organisation_id=pattern.organisation_id, pattern=pattern, frozen_on=day, is_recount=is_recount, defaults=counts
    )


def _publish_recount(recounted: FrozenFigure) -> None:
    """A count that was kept since is published with the answer, as it stands and with its own day."""
    counts = {name: getattr(recounted, name) for name in ("people", "of_people", "groups", "channels", "limit")}
    FrozenFigure.objects.update_or_create(
        organisation_id=recounted.organisation_id,
        pattern_id=recounted.pattern_id,
        frozen_on=recounted.frozen_on,
        is_recount=False,
        defaults=counts,
    )


def _freeze_table(trajectory: Trajectory, day: date, known: Sequence[Out]) -> None:
    """Keep the table of now where it may stand beside the figures that are out, with fewer of its totals if need be."""
    kept = by_group.frozen_table(trajectory)
    out, limit = by_group.published(kept) if kept else None, trajectory.organisation.small_cell_limit
    withheld: set[str] = set()
    while now := by_group.counted_by_group(trajectory, like=out, withheld=withheld):
        rows = _rows_of(now, trajectory, limit)
        if _may_stand_under(list(rows.values()), known, limit):
            break
        # To hide a total that a pattern tells as well would protect nothing.
        totals = {row for row, each in rows.items() if each.people is not None} - _rows_told(trajectory, known, limit)
        if not totals:
            return
        withheld |= {row for row in totals if not _may_lie_beside(rows[row], known, limit)} or totals
    if now and (out is None or by_group.may_recount(out, now, limit=limit)):
        FrozenTable.objects.update_or_create(
            organisation_id=trajectory.organisation_id,
            trajectory=trajectory,
            frozen_on=day,
            defaults={"counted": by_group.kept(now, limit=limit)},
        )


def _rows_told(trajectory: Trajectory, known: Sequence[Out], limit: int) -> set[str]:
    """The main themes of which a figure that is out tells exactly how many people have them."""
    told = {out.themes for out in known if limit <= (out.people or 0) <= (out.of_people or 0) - limit}
    return {row for row, themes in _branches(trajectory).items() if themes in told}


def _may_stand_under(rows: Sequence[Out], patterns: Sequence[Out], limit: int) -> bool:
    """Whether a table may be kept beside figures of patterns that are known: they are taken from its rows."""
    if not all(_may_lie_beside(row, patterns, limit) for row in rows) or not _adds_no_equals(rows, patterns, limit):
        return False
    others = [(each, [*rows, *(pattern for pattern in patterns if pattern is not each)]) for each in patterns]
    return all(
        may_stand_among(each.people or 0, each.themes, beside, limit=limit)
        and leaves_room(each.people or 0, each.of_people or 0, each.themes, beside, limit=limit)
        for each, beside in others
    )


def _may_lie_beside(row: Out, patterns: Sequence[Out], limit: int) -> bool:
    """Whether no figure of a pattern within this main theme, or around it, differs from it by a few."""
    nested = [each for each in patterns if row.themes <= each.themes or each.themes <= row.themes]
    return row.people is None or not any(is_few((each.people or 0) - row.people, limit) for each in nested)
