"""Which exercises nobody touched for a month."""

from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

from django.utils.timezone import localdate

from doorleefd.analyse.models import Fragment
from doorleefd.foundation.listing import WordsQuerySet
from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory.models import Trajectory

A_MONTH = timedelta(days=30)


def untouched(*, now: datetime) -> list[Trajectory]:
    """Exercises in which for thirty days nobody changed, told or read anything."""
    since = localdate(now) - A_MONTH
    exercises = Trajectory.objects.filter(is_practice=True, created_at__date__lt=since)
    return [trajectory for trajectory in exercises if not _was_touched(trajectory, since)]


def _was_touched(trajectory: Trajectory, since: date) -> bool:
    marked = Fragment.objects.of_house().filter(version__part__contribution__trajectory=trajectory)
    if marked.filter(marked_at__date__gte=since).exists():
        return True
    rows, days = _rows_of(trajectory)
    if any(day >= since for day in days):
        return True
    acts = AuditEntry.objects.filter(organisation=trajectory.organisation_id, day__gte=since)
    return acts.filter(subject_id__in=[str(trajectory.pk), *map(str, rows)]).exists()


def _rows_of(trajectory: Trajectory) -> tuple[list[UUID], list[date]]:
    """The identifiers of what stands directly in a trajectory, and the days on which people told."""
    found: list[list[UUID]] = []
    days: list[date] = []
    relations: list[Any] = Trajectory._meta.get_fields(include_hidden=True)
    for relation in relations:
        if not relation.one_to_many or relation.related_model is Trajectory:
            continue
        rows = relation.related_model._default_manager.all()
        rows = rows.of_house() if isinstance(rows, WordsQuerySet) else rows
        mine = rows.filter(**{relation.field.name: trajectory})
        found.append(list(mine.values_list("pk", flat=True)))
        if any(field.name == "told_on" for field in relation.related_model._meta.concrete_fields):
            days += mine.values_list("told_on", flat=True)
    return list(chain.from_iterable(found)), days
