"""Whose own part a professional opens: only with the code that this person says or shows (law 1)."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation import tokens
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login
from doorleefd.people import guessing
from doorleefd.people.models import Participation, Teller, takes_part
from doorleefd.people.opening import mark_of, refuse_replaced
from doorleefd.people.present import refuse_absent
from doorleefd.respond.checking.own import is_to_be_checked
from doorleefd.respond.checking.refusals import NotReadYet
from doorleefd.trajectory.models import Trajectory

LABEL = "entering a member check"
LIVES = timedelta(minutes=30)


class CodeUnknown(Refusal):
    sentence = _("Deze code kennen wij niet bij dit traject. Kijk de code samen na.")


def participation_of_code(request: Any, code: str, *, trajectory: Trajectory) -> Participation:
    """Whose code this is, in this trajectory alone.

    Raises CodeUnknown, TakesPartNoMore, StandsStill, NotReadYet, and what `guessing.contributor_named` raises.
    """
    # By login: the desk where staff mistype is no reason to shut out who opens an own page behind the same address.
    asker = str(request.login.pk)
    try:
        contributor = guessing.contributor_named(code, asker=asker, now=request.now, guesses=guessing.GUESSES)
    except guessing.UnknownCode as unknown:
        raise CodeUnknown from unknown
    found = _participations_in(trajectory).filter(contributor=contributor).first()
    if found is None:
        guessing.count_wrong(code, asker=asker, now=request.now, guesses=guessing.GUESSES)
        raise CodeUnknown
    refuse_absent(found)
    if not is_to_be_checked(found, teller=Teller(found.contributor)):
        raise NotReadYet
    return found


def note_for(participation: Participation, *, login: Login, now: datetime) -> str:
    """What the page of this login carries so that the code need not be said again; it lives half an hour."""
    opened_by = {"login": str(login.pk), "code": mark_of(participation.contributor)}
    return tokens.written({"participation": str(participation.pk), **opened_by}, label=LABEL, now=now)


def participation_of_note(note: str, *, trajectory: Trajectory, login: Login, now: datetime) -> Participation | None:
    """Whose page this is, or nobody's when the note is too old, of another trajectory or of a colleague.

    Raises CodeReplaced.
    """
    try:
        held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    except tokens.NoteUnreadable:
        return None
    if held.get("login") != str(login.pk):
        return None
    mine = _participations_in(trajectory).filter(takes_part(participation="pk"))
    found = mine.filter(pk=held["participation"]).first()
    if found:
        refuse_replaced(found.contributor, mark=held.get("code", ""))
    return found


def _participations_in(trajectory: Trajectory) -> QuerySet[Participation]:
    mine = Participation.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return mine.select_related("contributor__code", "trajectory__organisation", "organisation")
