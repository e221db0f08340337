"""Freezing the figures that an answer rests on, when it is published (law 5)."""

from datetime import date

from doorleefd.analyse.models import FrozenFigure, FrozenTable, Pattern
from doorleefd.analyse.queries import by_group
from doorleefd.analyse.queries.counting import spreads_of
from doorleefd.analyse.queries.figures import frozen_figures, may_recount
from doorleefd.trajectory.models import Trajectory


def freeze_figures(trajectory: Trajectory, *, day: date) -> None:
    """Within an action. What is out already stands, until a recount tells nothing about a few."""
    _freeze_patterns(trajectory, day)
    _freeze_table(trajectory, day)


def _freeze_patterns(trajectory: Trajectory, day: date) -> None:
    patterns = list(Pattern.objects.filter(trajectory=trajectory))
    spreads = spreads_of(patterns, trajectory)
    out = frozen_figures(patterns)
    limit = trajectory.organisation.small_cell_limit
    FrozenFigure.objects.bulk_create(
        FrozenFigure(
            organisation_id=trajectory.organisation_id,
            pattern=pattern,
            people=spreads[pattern.pk].people,
            of_people=spreads[pattern.pk].of_people,
            groups=spreads[pattern.pk].groups,
            channels=spreads[pattern.pk].channels,
            frozen_on=day,
        )
        for pattern in patterns
        if pattern.pk not in out or may_recount(out[pattern.pk], spreads[pattern.pk], limit=limit)
    )


def _freeze_table(trajectory: Trajectory, day: date) -> None:
    now, out = by_group.counted_by_group(trajectory), by_group.frozen_table(trajectory)
    limit = trajectory.organisation.small_cell_limit
    if now is None or (out and not by_group.may_recount(by_group.published(out), now, limit=limit)):
        return
    FrozenTable.objects.create(
        organisation_id=trajectory.organisation_id, trajectory=trajectory, counted=by_group.kept(now), frozen_on=day
    )
