"""How far people take part (R246 to R249)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import TakesPart
from doorleefd.trajectory.models import Group, GroupRung, Participating, Trajectory
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="participation level chosen", on="trajectory")
def choose_rung(*, by: Login, trajectory: Trajectory, answers: TakesPart, now: datetime) -> Participating:
    """Keep how far people take part, and which groups differ. Advice stops nobody. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    told = asdict(answers)
    del told["by_group"]
    kept, _made = Participating.objects.update_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, defaults=told
    )
    rungs = dict(answers.by_group)
    groups = list(Group.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory))
    GroupRung.objects.filter(organisation=trajectory.organisation_id, group__in=groups).delete()
    differing = [group for group in groups if rungs.get(group.pk) and rungs[group.pk] != answers.rung]
    GroupRung.objects.bulk_create(
        GroupRung(organisation=trajectory.organisation, group=group, rung=rungs[group.pk]) for group in differing
    )
    return kept
