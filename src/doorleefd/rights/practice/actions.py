"""Everything of an exercise goes at once: keys first, then the rows. By hand, or when nobody touched it for a month."""

from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from typing import Any

from django.db import transaction
from django.db.models import Model, ProtectedError, QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import LocalName
from doorleefd.collect import searching
from doorleefd.collect.imports.models import Codes, Upload
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.people.models import Contributor, Permission
from doorleefd.rights.practice.queries import untouched
from doorleefd.trajectory.models import Trajectory


class NoExercise(Refusal):
    sentence = _("Dit is geen oefening. Een echt traject wissen wij niet in één keer.")


def erase_exercise(*, by: Login | House, trajectory: Trajectory, now: datetime) -> None:
    """Say first that it must happen, then do it: killed in between, the next minute ends what concerns people.

    Raises NoExercise.
    """
    ask_to_erase_exercise(by=by, trajectory=trajectory, now=now)
    carry_out_exercise_erasure(by=by, trajectory=trajectory, now=now)


@action(may="rights.erase_exercise", audit="erasure of exercise asked", on="trajectory")
def ask_to_erase_exercise(*, by: Login | House, trajectory: Trajectory, now: datetime) -> None:
    """Keep that everyone who took part in this exercise alone is to be erased. Raises NoExercise."""
    _refuse_real(trajectory)
    Permission.objects.filter(participation__trajectory=trajectory).update(given=False)
    counted(_only_here(trajectory).update(is_to_be_erased=True))


@action(may="rights.erase_exercise", audit="exercise erased", on="trajectory", irreversible=True)
def carry_out_exercise_erasure(*, by: Login | House, trajectory: Trajectory, now: datetime) -> None:
    """Destroy the keys, then remove every row. It can be repeated, and cannot be undone. Raises NoExercise."""
    _refuse_real(trajectory)
    people = list(_only_here(trajectory))
    uploads = Upload.objects.of_house().filter(run__trajectory=trajectory)
    codes = Codes.objects.of_house().filter(run__trajectory=trajectory)
    names = LocalName.objects.of_house().filter(trajectory=trajectory)
    sealed: Iterable[Any] = chain(people, uploads, codes, names)
    keys.destroy_keys([row.key_id for row in sealed])
    told = Contribution.objects.of_house().filter(trajectory=trajectory)
    searching.forget(told.values_list("pk", flat=True))
    for contributor in people:
        contributor.delete()
    counted(max(1, len(people)))
    _remove(trajectory)


def erase_untouched(*, now: datetime) -> int:
    """Erase the exercises that nobody touched for thirty days; how many."""
    forgotten = untouched(now=now)
    for trajectory in forgotten:
        erase_exercise(by=HOUSE, trajectory=trajectory, now=now)
    return len(forgotten)


def _only_here(trajectory: Trajectory) -> QuerySet[Contributor]:
    """Whose every word was told in this exercise: their key may go."""
    elsewhere = Contributor.objects.filter(participations__trajectory__is_practice=False)
    return Contributor.objects.filter(participations__trajectory=trajectory).exclude(pk__in=elsewhere)


def _refuse_real(trajectory: Trajectory) -> None:
    if not trajectory.is_practice:
        raise NoExercise


def _remove(row: Model) -> None:
    """A row with everything that leans on it, also what would hold it back."""
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError as held_back:
        for leaning in held_back.protected_objects:
            _remove(leaning)
        _remove(row)
