"""Whose own part a professional opens: only with the code that this person says or shows (law 1)."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation import tokens
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.askers import asker_of
from doorleefd.people import codes, opening
from doorleefd.people.models import Participation, takes_part
from doorleefd.people.present import refuse_absent
from doorleefd.trajectory.models import Trajectory

LABEL = "entering a member check"
LIVES = timedelta(minutes=30)


class CodeUnknown(Refusal):
    sentence = _("Deze code kennen wij niet bij dit traject. Kijk de code samen na.")


class TooManyCodes(Refusal):
    sentence = _("Er zijn te veel codes geprobeerd. Wacht een uur. Daarna kan het weer.")


def participation_of_code(request: Any, code: str, *, trajectory: Trajectory) -> Participation:
    """Whose code this is, in this trajectory alone. Raises CodeUnknown, TooManyCodes, TakesPartNoMore, StandsStill."""
    asker = asker_of(request)
    if not opening.GUESSES.allows(asker, now=request.now):
        raise TooManyCodes
    contributor = codes.contributor_with(code)
    found = _participations_in(trajectory).filter(contributor=contributor).first() if contributor else None
    if found is None:
        opening.GUESSES.tried(asker, now=request.now)
        raise CodeUnknown
    refuse_absent(found)
    return found


def note_for(participation: Participation, *, now: datetime) -> str:
    """What the page carries so that the code need not be said again; it lives half an hour."""
    return tokens.written({"participation": str(participation.pk)}, label=LABEL, now=now)


def participation_of_note(note: str, *, trajectory: Trajectory, now: datetime) -> Participation | None:
    """Whose page this is, or nobody's when the note is too old or of another trajectory."""
    try:
        held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    except tokens.NoteUnreadable:
        return None
    return _participations_in(trajectory).filter(takes_part(participation="pk"), pk=held["participation"]).first()


def _participations_in(trajectory: Trajectory) -> QuerySet[Participation]:
    mine = Participation.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return mine.select_related("contributor", "trajectory__organisation", "organisation")
