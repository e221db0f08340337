"""What comes in, whichever way: one shape for the open page, for staff who type and for an import."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.collect.models import Version
from doorleefd.foundation.models import Login
from doorleefd.people.models import Basis, Channel, Contributor, Participation, Use
from doorleefd.trajectory.models import Group


@dataclass(frozen=True)
class Recorded:
    """What someone spoke instead of typing: plain sound that was made anew (`engines.sound`), and its media type."""

    sound: bytes
    media_type: str


@dataclass(frozen=True)
class Told:
    """One question and the words that answer it, or a recording of them, or both.

    `aspect` is "experience", "meaning", "cause", "help" or "".

    Half a pair of code units is no character: no page could ever show it, so it comes in as U+FFFD.
    """

    words: str
    question: str = ""
    aspect: str = ""
    recording: Recorded | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _whole(self.words))


@dataclass(frozen=True)
class Taken:
    """How staff took a yes on paper, by telephone or in a talk: who, on which day, was the text read aloud."""

    by: Login
    on: date
    was_read_aloud: bool


@dataclass(frozen=True)
class Telling:
    """One contribution before it is stored.

    `sending` is made where it was told and is what makes sent twice one. `person` groups the tellings of one
    person within an import; `contributor` is someone who already has a code. `yes_on` is the day of the yes where that
    may not be the day of telling; of who takes part already it is the day of the first yes, whatever stands here.
    `recorded_by` wrote the words down for a teller in whose name they come in, who said them by the `channel`.
    """

    sending: UUID
    told: Sequence[Told]
    channel: Channel
    told_on: date
    uses: dict[Use, bool]
    text_version: str
    basis: Basis = Basis.EXPLICIT_CONSENT  # Of taking part; everything else is a yes of its own.
    origin: Version.Origin = Version.Origin.TELLER
    groups: Sequence[Group] = ()
    speaks: Participation.Speaker = Participation.Speaker.SELF
    was_helped: bool = False
    person: str = ""
    contributor: Contributor | None = None
    is_known_person: bool = False
    in_flood: bool = False
    taken: Taken | None = None
    recorded_by: Login | None = None
    content_notes: Sequence[str] = ()
    yes_on: date | None = None


def _whole(words: str) -> str:
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
