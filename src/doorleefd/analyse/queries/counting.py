"""For how many people, groups and channels something holds (R226, law 7). Every count is of people.

What is asked for on each page is kept until a row changes that it is counted from (`foundation.kept`).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Count, F, QuerySet

from doorleefd.analyse.models import Coding, Fragment, Pattern, PatternFragment, PatternFragmentQuerySet, Theme
from doorleefd.collect.models import Contribution, Part, Version, unchecked_reports
from doorleefd.foundation.kept import kept
from doorleefd.people.models import Membership, Participation, Permission
from doorleefd.trajectory.models import Trajectory

What = TypeVar("What")
# Within one trajectory a participation is a person: someone takes part in it once.
PERSON = "fragment__version__part__contribution__participation"
GROUP = f"{PERSON}__memberships__group"
CHANNEL = "fragment__version__part__contribution__channel"
HEARD = (Contribution, Participation, Permission)
EVIDENCE = (*HEARD, Part, Version, Fragment)


@dataclass(frozen=True)
class Spread:
    """How widely something is carried: people, out of how many, and in at least how many groups and channels.

    A group or channel counts from the small-cell limit on: "in 2 groups" would tell of the third that nobody said it.
    """

    people: int
    of_people: int
    groups: int
    channels: int
    fragments: int = 0


@kept(*HEARD)
def people_heard(trajectory: Trajectory) -> int:
    """How many people have a reviewed contribution in the trajectory: the N of every "n of N"."""
    counting = Contribution.objects.counting(trajectory.organisation_id).filter(trajectory=trajectory)
    return counting.aggregate(people=Count("participation", distinct=True))["people"]


@kept(*EVIDENCE, Coding, Theme)
def people_by_theme(trajectory: Trajectory) -> dict[UUID, int]:
    """How many people each theme has. A branch counts its own codings only."""
    rows = (
        Coding.objects.counting(trajectory.organisation_id)
        .filter(theme__trajectory=trajectory)
        .values("theme")
        .annotate(people=Count(PERSON, distinct=True))
    )
    return {row["theme"]: row["people"] for row in rows}


def spreads_of(patterns: Iterable[Pattern], trajectory: Trajectory) -> dict[UUID, Spread]:
    """How widely each pattern is carried, in a few queries however many."""
    ids = [pattern.pk for pattern in patterns]
    of_people, limit = people_heard(trajectory), trajectory.organisation.small_cell_limit
    found = _carried_by(trajectory, tuple(sorted(ids)), limit) if ids else {}
    nobody = (0, 0, 0, 0)
    return {
        pk: Spread(people=people, of_people=of_people, groups=groups, channels=channels, fragments=fragments)
        for pk, (people, groups, channels, fragments) in ((pk, found.get(pk, nobody)) for pk in ids)
    }


@kept(*EVIDENCE, Membership, PatternFragment)
def _carried_by(
    trajectory: Trajectory, patterns: tuple[UUID, ...], limit: int
) -> dict[UUID, tuple[int, int, int, int]]:
    """By pattern: people, groups, channels, fragments; in three queries."""
    evidence = _evidence_of(trajectory, patterns)
    rows = evidence.values("pattern").annotate(
        people=Count(PERSON, distinct=True), fragments=Count("fragment", distinct=True)
    )
    groups = _wide_enough(evidence, GROUP, limit)
    channels = _wide_enough(evidence, CHANNEL, limit)
    return {
        row["pattern"]: (row["people"], groups[row["pattern"]], channels[row["pattern"]], row["fragments"])
        for row in rows
    }


def people_behind(patterns: Iterable[Pattern], trajectory: Trajectory) -> int:
    """How many different people stand behind several patterns together."""
    return _people_behind(trajectory, tuple(sorted(pattern.pk for pattern in patterns)))


@kept(*EVIDENCE, PatternFragment)
def _people_behind(trajectory: Trajectory, patterns: tuple[UUID, ...]) -> int:
    return _evidence_of(trajectory, patterns).aggregate(people=Count(PERSON, distinct=True))["people"]


@kept(*EVIDENCE, PatternFragment)
def patterns_of_unchecked_talks(trajectory: Trajectory, patterns: tuple[UUID, ...]) -> list[UUID]:
    """Those behind which a talk stands that an employee wrote down and nobody said yet to be right."""
    evidence = _evidence_of(trajectory, patterns)
    unchecked = evidence.filter(unchecked_reports("fragment__version__part__contribution__"))
    return list(unchecked.order_by().values_list("pattern", flat=True).distinct())


def _evidence_of(trajectory: Trajectory, patterns: tuple[UUID, ...]) -> PatternFragmentQuerySet:
    return PatternFragment.objects.counting(trajectory.organisation_id).filter(pattern__in=patterns)


def _wide_enough(evidence: QuerySet[PatternFragment], where: str, limit: int) -> Counter[UUID]:
    """In how many groups (or channels) each pattern has at least `limit` people: a group of a few is not told of."""
    places = evidence.annotate(place=F(where)).exclude(place=None).values("pattern", "place")
    rows = places.annotate(people=Count(PERSON, distinct=True)).filter(people__gte=limit)
    return Counter(row["pattern"] for row in rows)


def themes_by_person(trajectory: Trajectory) -> dict[UUID, list[UUID]]:
    """The themes of each person, for a table that counts people; never to be shown by person."""
    pairs = Coding.objects.counting(trajectory.organisation_id).filter(theme__trajectory=trajectory)
    return _gathered(pairs.values_list(PERSON, "theme").distinct())


def groups_by_person(trajectory: Trajectory) -> dict[UUID, list[UUID]]:
    """The groups of each person with a reviewed contribution, for a table that counts people."""
    heard = Contribution.objects.counting(trajectory.organisation_id).filter(trajectory=trajectory)
    members = Membership.objects.filter(participation__in=heard.values("participation"))
    return _gathered(members.values_list("participation", "group").distinct())


def speakers_by_person(trajectory: Trajectory) -> dict[UUID, list[str]]:
    """For whom each person with a reviewed contribution speaks (R079), for a table that counts people."""
    heard = Contribution.objects.counting(trajectory.organisation_id).filter(trajectory=trajectory)
    apart = Participation.objects.filter(pk__in=heard.values("participation")).exclude(
        speaks=Participation.Speaker.SELF
    )
    return _gathered(apart.values_list("pk", "speaks"))


def _gathered(pairs: Iterable[tuple[UUID, What]]) -> dict[UUID, list[What]]:
    found: dict[UUID, list[What]] = {}
    for person, what in pairs:
        found.setdefault(person, []).append(what)
    return found
