"""Of what something may go at all: what is held stays, and what is someone's to decide first."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from doorleefd.foundation.models import Organisation
from doorleefd.rights.models.requests import Asker
from doorleefd.rights.models.retention import Hold
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import told_until


def running(organisation: Organisation) -> list[Trajectory]:
    """The trajectories of which something may go: real ones, and those that are not held. Two queries."""
    held = Hold.objects.filter(organisation=organisation, lifted_on=None)
    stopped = list(held.values_list("trajectory", flat=True))
    if None in stopped:
        return []
    found = Trajectory.objects.filter(organisation=organisation, is_practice=False).exclude(pk__in=stopped)
    return list(found.select_related("organisation"))


def had_their_time(trajectories: Collection[Trajectory], on: date) -> list[UUID]:
    """Those of which the words as told have had their time."""
    ends = {trajectory.pk: told_until(trajectory) for trajectory in trajectories}
    return [pk for pk, end in ends.items() if end and end <= on]


def not_held(*, participation: str) -> Q:
    """Not of someone who had it restricted, or whose request is not answered yet: it is theirs to decide first."""
    asked = Asker.objects.filter(contributor=OuterRef(f"{participation}__contributor"), request__answered_on=None)
    return Q(**{f"{participation}__restricted_on": None}) & ~Q(Exists(asked))


def is_held(organisation: Organisation) -> bool:
    return Hold.objects.filter(organisation=organisation, trajectory=None, lifted_on=None).exists()
