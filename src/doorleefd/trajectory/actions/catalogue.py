"""What an organisation adds to the catalogue of forms (R089)."""

from dataclasses import asdict
from datetime import datetime

from django.db.models import ProtectedError

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.catalogue import ENTRIES
from doorleefd.trajectory.form_answers import OwnEntryAnswers
from doorleefd.trajectory.models import OwnEntry
from doorleefd.trajectory.refusals import EntryIsChosen, EntryNameTaken


@action(may="trajectory.extend_catalogue", audit="own form added")
def add_own_entry(*, by: Login, answers: OwnEntryAnswers, now: datetime) -> OwnEntry:
    """Add a form, structure or method to the catalogue of the organisation. Raises EntryNameTaken."""
    return _written(OwnEntry(organisation=by.organisation), answers)


@action(may="trajectory.extend_catalogue", audit="own form changed", on="entry")
def change_own_entry(*, by: Login, entry: OwnEntry, answers: OwnEntryAnswers, now: datetime) -> OwnEntry:
    """Write it anew. Raises EntryNameTaken."""
    return _written(entry, answers)


@action(may="trajectory.extend_catalogue", audit="own form removed")
def remove_own_entry(*, by: Login, entry: OwnEntry, now: datetime) -> None:
    """Take it out of the catalogue. Raises EntryIsChosen where a trajectory chose it."""
    try:
        entry.delete()
    except ProtectedError as protected:
        raise EntryIsChosen from protected


def _written(entry: OwnEntry, answers: OwnEntryAnswers) -> OwnEntry:
    others = OwnEntry.objects.filter(organisation=entry.organisation_id).exclude(pk=entry.pk)
    taken = {str(known.name).casefold() for known in ENTRIES.values()} | {other.name.casefold() for other in others}
    if answers.name.casefold() in taken:
        raise EntryNameTaken
    for field, answer in asdict(answers).items():
        setattr(entry, field, answer)
    entry.save()
    return entry
