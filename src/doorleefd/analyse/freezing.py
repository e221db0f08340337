"""Keeping the figures that an answer rests on, and counting them again once that tells nothing about a few (law 5).

What is kept never moves. A figure that joins later may stand beside those that are out already only where nobody can
take the one from the other: not when all who were heard differ by a few, nor when one pattern holds the themes of
another (or of a row of the published table) and their people differ by a few. What is published at one moment counts
the same people, so that no difference tells who came or went.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from doorleefd.analyse.models import FrozenFigure, FrozenTable, Pattern, Theme
from doorleefd.analyse.queries import by_group
from doorleefd.analyse.queries.counting import Spread, spreads_of
from doorleefd.analyse.queries.figures import frozen_figures, may_recount, recounted_figures
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Out:
    """A number that is known outside: of people with one of these themes; `of_people` where all heard were told too."""

    themes: frozenset[UUID]
    people: int
    of_people: int | None = None


def freeze_figures(trajectory: Trajectory, *, day: date) -> None:
    """Within an action. What is out already stands, until a recount tells nothing about a few."""
    patterns = _patterns(trajectory)
    published, recounts = frozen_figures(patterns), recounted_figures(patterns)
    known = [*_patterns_out(patterns, {**published, **recounts}), *_rows_out(trajectory)]
    spreads = spreads_of(patterns, trajectory)
    limit = trajectory.organisation.small_cell_limit
    for pattern in patterns:
        now, before = spreads[pattern.pk], recounts.get(pattern.pk) or published.get(pattern.pk)
        if before:
            may_be_kept = may_recount(before, now, limit=limit)
        else:
            may_be_kept = all(may_stand_beside(now, _themes_in(pattern), out, limit=limit) for out in known)
        if may_be_kept:
            _keep(pattern, now, day)
        elif pattern.pk in recounts:
            _publish_recount(recounts[pattern.pk], day)
    FrozenFigure.objects.filter(pattern__in=patterns, is_recount=True).delete()
    _freeze_table(trajectory, day)


@action(may="analyse.recount", audit="published figures counted again", on="trajectory")
def recount(*, by: House, trajectory: Trajectory, now: datetime) -> None:
    """Keep a new count beside each published figure that changed enough; the day after, it stands as still."""
    patterns = _patterns(trajectory)
    published, recounts = frozen_figures(patterns), recounted_figures(patterns)
    spreads = spreads_of([pattern for pattern in patterns if pattern.pk in published], trajectory)
    limit = trajectory.organisation.small_cell_limit
    for pattern in patterns:
        before = recounts.get(pattern.pk) or published.get(pattern.pk)
        if before and may_recount(before, spreads[pattern.pk], limit=limit):
            FrozenFigure.objects.filter(pattern=pattern, is_recount=True).delete()
            _keep(pattern, spreads[pattern.pk], now.date(), is_recount=True)
            counted(1)
    _freeze_table(trajectory, now.date())


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
    return not (is_nested and _is_few(now.people - out.people, limit))


def _is_few(difference: int, limit: int) -> bool:
    return 0 < abs(difference) < limit


def _patterns(trajectory: Trajectory) -> list[Pattern]:
    return list(Pattern.objects.filter(trajectory=trajectory).prefetch_related("pattern_themes").order_by("at", "pk"))


def _themes_in(pattern: Pattern) -> frozenset[UUID]:
    return frozenset(link.theme_id for link in pattern.pattern_themes.all())


def _patterns_out(patterns: Sequence[Pattern], kept: dict[UUID, FrozenFigure]) -> list[Out]:
    return [
        Out(_themes_in(pattern), kept[pattern.pk].people, kept[pattern.pk].of_people)
        for pattern in patterns
        if pattern.pk in kept
    ]


def _rows_out(trajectory: Trajectory) -> Iterable[Out]:
    """The main themes of the published table, each with its branches, where their people are told."""
    table = by_group.frozen_table(trajectory)
    if table is None:
        return
    roots = by_group.roots_of(Theme.objects.filter(trajectory=trajectory))
    shown = by_group.published(table)
    for row, people in zip(shown.rows, shown.row_totals, strict=True):
        themes = frozenset(theme for theme, root in roots.items() if str(root.pk) == row)
        if people is not None and themes:
            yield Out(themes, people)


def _keep(pattern: Pattern, now: Spread, day: date, *, is_recount: bool = False) -> None:
    counts = {"people": now.people, "of_people": now.of_people, "groups": now.groups, "channels": now.channels}
    FrozenFigure.objects.update_or_create(
        organisation_id=pattern.organisation_id, pattern=pattern, frozen_on=day, is_recount=is_recount, defaults=counts
    )


def _publish_recount(recounted: FrozenFigure, day: date) -> None:
    """A count that was kept since is published with the answer, as it stands."""
    counts = {name: getattr(recounted, name) for name in ("people", "of_people", "groups", "channels")}
    FrozenFigure.objects.update_or_create(
        organisation_id=recounted.organisation_id,
        pattern_id=recounted.pattern_id,
        frozen_on=day,
        is_recount=False,
        defaults=counts,
    )


def _freeze_table(trajectory: Trajectory, day: date) -> None:
    now, out = by_group.counted_by_group(trajectory), by_group.frozen_table(trajectory)
    limit = trajectory.organisation.small_cell_limit
    if now is None or (out and not by_group.may_recount(by_group.published(out), now, limit=limit)):
        return
    FrozenTable.objects.update_or_create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        frozen_on=day,
        defaults={"counted": by_group.kept(now)},
    )
