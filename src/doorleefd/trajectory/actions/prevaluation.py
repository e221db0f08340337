"""What one wants to reach, what one sees on the way, and what came of it (R032, R033, R258)."""

from dataclasses import asdict
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import CameOut, IndicatorAnswers, Wanted
from doorleefd.trajectory.models import Indicator, InterimNote, LookBack, Prevaluation, Trajectory
from doorleefd.trajectory.refusals import EmptyText
from doorleefd.trajectory.resting import refuse_archived, refuse_closed


@action(may="trajectory.shape", audit="aims written", on="trajectory")
def aim(*, by: Login, trajectory: Trajectory, wanted: Wanted, now: datetime) -> Prevaluation:
    """Keep what one wants to reach. Raises TrajectoryIsClosed: the beginning is not rewritten at the end."""
    refuse_closed(trajectory)
    kept, _made = Prevaluation.objects.update_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, defaults=asdict(wanted)
    )
    return kept


@action(may="trajectory.shape", audit="indicator added", on="trajectory")
def add_indicator(*, by: Login, trajectory: Trajectory, answers: IndicatorAnswers, now: datetime) -> Indicator:
    """Add something that must change, behind the others. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    others = Indicator.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return Indicator.objects.create(
        organisation=trajectory.organisation, trajectory=trajectory, order=others.count(), **asdict(answers)
    )


@action(may="trajectory.shape", audit="indicator changed", on="indicator")
def change_indicator(*, by: Login, indicator: Indicator, answers: IndicatorAnswers, now: datetime) -> Indicator:
    """Say better what must change. Raises TrajectoryIsClosed."""
    refuse_closed(indicator.trajectory)
    for name, answer in asdict(answers).items():
        setattr(indicator, name, answer)
    indicator.save(update_fields=list(asdict(answers)))
    return indicator


@action(may="trajectory.shape", audit="indicator removed", on="trajectory")
def remove_indicator(*, by: Login, trajectory: Trajectory, indicator: Indicator, now: datetime) -> None:
    """Take an indicator away, with what was noted on it. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    indicator.delete()


@action(may="trajectory.check", audit="interim note written", on="indicator")
def note_on_the_way(*, by: Login, indicator: Indicator, text: str, now: datetime) -> InterimNote:
    """Keep what one sees now; also after closing, since change takes time. Raises EmptyText."""
    text = text.strip()
    if not text:
        raise EmptyText
    return InterimNote.objects.create(
        organisation=indicator.organisation, indicator=indicator, day=localdate(now), text=text, by=by
    )


@action(may="trajectory.shape", audit="looked back", on="trajectory")
def look_back(*, by: Login, trajectory: Trajectory, came_out: CameOut, now: datetime) -> LookBack:
    """Keep what came of it; also after closing. An indicator of another trajectory is left alone. Raises InArchive."""
    refuse_archived(trajectory)
    told = asdict(came_out)
    outcomes = {outcome.indicator: outcome for outcome in came_out.outcomes}
    del told["outcomes"]
    kept, _made = LookBack.objects.update_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, defaults={**told, "by": by, "at": now}
    )
    mine = Indicator.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory, pk__in=outcomes)
    for indicator in (changed := list(mine)):
        indicator.outcome = outcomes[indicator.pk].outcome
        indicator.came_out = outcomes[indicator.pk].came_out
    Indicator.objects.bulk_update(changed, ["outcome", "came_out"])
    return kept
