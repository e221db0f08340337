"""Staff texts that repeat words which were withdrawn or erased: taken off their place until someone mends them (law 5).

The comparing happens while the words can still be read. What stays is the text with a gap for those words, for whoever
may write it; its place says that it is looked at, so that no page, print, answer or e-mail can show it meanwhile.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from doorleefd.analyse.models import HeldText
from doorleefd.analyse.repeating import Runs, runs_of
from doorleefd.analyse.staff_texts import StaffText, kind_named, kind_of, kinds
from doorleefd.trajectory.models import Trajectory

__all__ = ["HELD", "hold_repeating", "is_held", "kind_of", "kinds", "still_held"]

# What stands in the place of a held text. It is stored among staff texts, which are Dutch, whoever looks.
HELD = "[Deze tekst wordt nagekeken.]"


def hold_repeating(gone: Iterable[str], *, still: Iterable[str] = (), trajectory: Trajectory, day: date) -> None:
    """Take every staff text of the organisation that repeats `gone` off its place; what is in `still` too may stay.

    Wherever it stands: what is told in one trajectory is read for another too. What belongs to no one trajectory
    waits with the one of the words. Within an action; one query a kind of text, and two for each text that is held.
    """
    runs = runs_of(gone).without(runs_of(still))
    if not runs:
        return
    for held in HeldText.objects.filter(organisation=trajectory.organisation_id):
        if (left := runs.taken_from(held.text)) != held.text:
            held.text = left
            held.save(update_fields=["text"])
    for kind in kinds():
        for row, its_trajectory, field, value in kind.texts(trajectory.organisation_id):
            if (left := _left_of(value, runs)) != value:
                _hold(
                    kind,
                    row,
                    field,
                    left,
                    trajectory_id=its_trajectory or trajectory.pk,
                    day=day,
                    organisation_id=trajectory.organisation_id,
                )


def _left_of(value: Any, runs: Runs) -> Any:
    """What is left of a text, or of texts in JSON, without these runs."""
    if isinstance(value, str):
        return runs.taken_from(value)
    if isinstance(value, list):
        return [_left_of(each, runs) for each in value]
    if isinstance(value, dict):
        return {name: _left_of(each, runs) for name, each in value.items()}
    return value


def _hold(
    kind: StaffText, row: UUID, field: str, left: Any, *, organisation_id: UUID, trajectory_id: UUID, day: date
) -> None:
    if field in kind.record:
        kind.rows().filter(pk=row).update(**{field: left})
        return
    HeldText.objects.update_or_create(
        organisation_id=organisation_id,
        kind=kind.kind,
        row=row,
        field=field,
        defaults={"trajectory_id": trajectory_id, "text": left, "held_on": day},
    )
    kind.rows().filter(pk=row).update(**{field: _placeholder(kind, row, field)})


def _placeholder(kind: StaffText, row: UUID, field: str) -> str:
    """Names that must differ, such as those of themes, differ while they are held too."""
    is_unique = any(field in getattr(each, "fields", ()) for each in kind.model._meta.constraints)
    return f"{HELD} {row.hex[:8]}" if is_unique else HELD


def is_held(*texts: str) -> bool:
    """Whether one of these texts was taken off its place."""
    return any(text.startswith(HELD) for text in texts)


def still_held() -> Q:
    """Of the held texts those whose place still says so: a text that was written anew there meanwhile stands."""
    places = Q(pk__in=[])
    for name, field in HeldText.objects.order_by().values_list("kind", "field").distinct():
        kind = kind_named(name)
        waiting = kind.rows().filter(**{f"{field}__startswith": HELD}).values("pk")
        places |= Q(kind=name, field=field, row__in=waiting)
    return places
