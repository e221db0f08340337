"""The sealed note of the code page: who just told, for half an hour, in the page and nowhere else.

It answers the two questions of that page and opens nothing else. Staff who write for someone have this page before
them too, and must not read with it what was told (law 1): whoever wants to do that gives the code. Theirs holds for
their own login alone: who decides on benefit holds that of what someone chose to tell this very person, and no other.
Each dies with its code: once the teller took another one, it answers nothing any more.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from doorleefd.collect.tellings import Taken
from doorleefd.foundation import tokens
from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel, Contributor, Participation, Teller
from doorleefd.people.opening import mark_of, refuse_replaced
from doorleefd.people.said import HowSaid
from doorleefd.trajectory.models import Trajectory

LABEL = "wishes"
LIVES = timedelta(minutes=30)


@dataclass(frozen=True)
class Holder:
    """Someone with a code in hand, how they came to tell, and the text of it; `taken` and `recorded_by` by staff."""

    teller: Teller
    participation: Participation
    code: str
    how: Channel
    version: str
    taken: Taken | None = None
    recorded_by: Login | None = None

    @property
    def said(self) -> HowSaid:
        """How a yes or no of this moment is said (R209)."""
        if self.taken is None:
            return HowSaid(self.version, self.how)
        taken = self.taken
        return HowSaid(self.version, self.how, taken.by, self.recorded_by, taken.on, taken.was_read_aloud)


def code_note(contributor: Contributor, *, code: str, how: Channel, version: str, now: datetime) -> str:
    """A note with the contributor's id, the code to show again, the channel and the text that was read."""
    return _written(contributor, code, how, version, now=now)


def code_note_of_staff(
    contributor: Contributor, *, code: str, how: Channel, version: str, taken: Taken, recorded_by: Login, now: datetime
) -> str:
    """The note where staff wrote the story down: with who heard it, when and how, and who wrote it down."""
    heard = {
        "by": str(taken.by.pk),
        "recorded_by": str(recorded_by.pk),
        "on": taken.on.isoformat(),
        "was_read_aloud": taken.was_read_aloud,
    }
    return _written(contributor, code, how, version, heard=heard, now=now)


def holder_of(note: str, *, trajectory: Trajectory, login: Login | None, now: datetime) -> Holder:
    """Who holds this note; `login` is whose staff page posted it, None on the page of the teller.

    Raises tokens.NoteUnreadable, also for someone of another trajectory or erased and for the note of a colleague, and
    CodeReplaced.
    """
    held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    found = Participation.objects.filter(
        organisation=trajectory.organisation_id, trajectory=trajectory, contributor=held["contributor"]
    ).select_related("contributor__code", "trajectory")
    participation = found.first()
    if participation is None:
        raise tokens.NoteUnreadable
    taken, recorded_by = _heard(held["heard"], trajectory)
    if recorded_by != login:
        raise tokens.NoteUnreadable
    refuse_replaced(participation.contributor, mark=held.get("mark", ""))
    return Holder(
        teller=Teller(participation.contributor),
        participation=participation,
        code=held["code"],
        how=Channel(held["how"]),
        version=held["version"],
        taken=taken,
        recorded_by=recorded_by,
    )


def _written(
    contributor: Contributor,
    code: str,
    how: Channel,
    version: str,
    *,
    now: datetime,
    heard: dict[str, Any] | None = None,
) -> str:
    said = {"code": code, "how": how, "version": version, "heard": heard}
    held = {"contributor": str(contributor.pk), "mark": mark_of(contributor), **said}
    return tokens.written(held, label=LABEL, now=now)


def _heard(heard: dict[str, Any] | None, trajectory: Trajectory) -> tuple[Taken | None, Login | None]:
    if not heard:
        return None, None
    logins = Login.objects.filter(organisation=trajectory.organisation_id).in_bulk([heard["by"], heard["recorded_by"]])
    staff = {str(pk): login for pk, login in logins.items()}
    try:
        taken = Taken(staff[heard["by"]], date.fromisoformat(heard["on"]), heard["was_read_aloud"])
        return taken, staff[heard["recorded_by"]]
    except KeyError as gone:
        raise tokens.NoteUnreadable from gone
