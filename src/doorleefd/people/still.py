"""Rounded counts of people that stand still, so that nobody reads from them who came or went (law 7, R235).

"Ten minste 10 mensen" is not enough by itself: with exactly ten, the one who leaves is the step to "ten minste 5", and
whoever saw that person leave knows the group. So a step moves only when the whole moved by as many people as the limit
since it was last counted, and then all parts at once: which part someone is in says nothing about when. The rooms that
count say how, in `AppConfig.ready`; the night counts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import StillCount
from doorleefd.trajectory.models import Trajectory

WHOLE = ""


@dataclass(frozen=True)
class Counts:
    """How many people there are now: in all, and in each part of them by name. Never to be shown as they are."""

    whole: int
    parts: Mapping[str, int]


Counting = Callable[[Trajectory], Mapping[str, Counts]]
"""What is counted in a trajectory, by name, and how many people there are now."""
_countings: list[Counting] = []


def counted_by(counting: Counting) -> None:
    """Let the night count this too."""
    _countings.append(counting)


@dataclass(frozen=True)
class Still:
    """What was counted on `day`, as it may be shown; no day before the first count."""

    people: Mapping[str, int]
    limit: int
    day: date | None

    def at_least(self, part: str = WHOLE) -> int | None:
        """Rounded down to a multiple of the limit; None for fewer than it."""
        return self.people.get(part, 0) // self.limit * self.limit or None


def still_count(trajectory: Trajectory, what: str) -> Still:
    """The last count of `what`; one query."""
    rows = list(StillCount.objects.filter(trajectory=trajectory, what=what).values_list("part", "people", "day"))
    people = {part: number for part, number, _day in rows}
    return Still(people, trajectory.organisation.small_cell_limit, max((row[2] for row in rows), default=None))


def may_move(still: Still, whole: int) -> bool:
    """Whether as many people as the limit came or went since the last count, whoever they are."""
    return abs(whole - still.people.get(WHOLE, 0)) >= still.limit


def stand_still(trajectory: Trajectory, what: str, counts: Counts, *, day: date) -> None:
    """Within an action: from now on these counts stand."""
    StillCount.objects.filter(trajectory=trajectory, what=what).delete()
    StillCount.objects.bulk_create(
        StillCount(
            organisation_id=trajectory.organisation_id,
            trajectory=trajectory,
            what=what,
            part=part,
            people=number,
            day=day,
        )
        for part, number in {WHOLE: counts.whole, **counts.parts}.items()
    )


def is_counted_in(organisation: Organisation) -> bool:
    """Whether numbers of people may have been seen: a trajectory was open once, or something in one was counted."""
    ours = Trajectory.objects.filter(organisation=organisation, is_practice=False)
    if ours.exclude(opened_at=None).exists():
        return True
    return StillCount.objects.filter(organisation=organisation, trajectory__is_practice=False).exists()


@action(may="people.count_again", audit="rounded counts made again", on="trajectory")
def count_again(*, by: House, trajectory: Trajectory, now: datetime) -> None:
    """Let each count move that may."""
    moving = _moving(trajectory)
    for what, counts in moving.items():
        stand_still(trajectory, what, counts, day=localdate(now))
    counted(len(moving))


def count_every_night(*, now: datetime) -> None:
    """Each trajectory that is still worked on, where something may move."""
    living = Trajectory.objects.exclude(state=Trajectory.State.ARCHIVED).select_related("organisation")
    for trajectory in living.iterator():
        if _moving(trajectory):
            count_again(by=HOUSE, trajectory=trajectory, now=now)


def _moving(trajectory: Trajectory) -> dict[str, Counts]:
    now = {what: counts for counting in _countings for what, counts in counting(trajectory).items()}
    return {what: counts for what, counts in now.items() if may_move(still_count(trajectory, what), counts.whole)}
