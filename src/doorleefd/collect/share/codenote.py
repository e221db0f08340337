"""The sealed note of the code page: who just told, for half an hour, in the page and nowhere else.

It answers the two questions of that page and opens nothing else. Staff who write for someone have this page before
them too, and must not read with it what was told (law 1): whoever wants to do that gives the code.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from doorleefd.foundation import tokens
from doorleefd.people.models import Channel, Contributor, Participation, Teller
from doorleefd.trajectory.models import Trajectory

LABEL = "wishes"
LIVES = timedelta(minutes=30)


@dataclass(frozen=True)
class Holder:
    """Someone with a code in hand, and how they came to tell."""

    teller: Teller
    participation: Participation
    code: str
    how: Channel


def code_note(contributor: Contributor, *, code: str, how: Channel, now: datetime) -> str:
    """A note with the contributor's id, the code to show again, and the channel."""
    return tokens.written({"contributor": str(contributor.pk), "code": code, "how": how}, label=LABEL, now=now)


def holder_of(note: str, *, trajectory: Trajectory, now: datetime) -> Holder:
    """Who holds this note. Raises tokens.NoteUnreadable, also for someone of another trajectory or erased."""
    held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    found = Participation.objects.filter(
        organisation=trajectory.organisation_id, trajectory=trajectory, contributor=held["contributor"]
    ).select_related("contributor")
    participation = found.first()
    if participation is None:
        raise tokens.NoteUnreadable
    return Holder(
        teller=Teller(participation.contributor),
        participation=participation,
        code=held["code"],
        how=Channel(held["how"]),
    )
