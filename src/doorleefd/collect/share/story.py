"""What someone told so far. It travels in the page, sealed, and is stored nowhere before "Stuur" (law 9)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from doorleefd.foundation import tokens
from doorleefd.trajectory.models import Trajectory

LIVES = timedelta(hours=24)

ABOUT_OTHER = "about_other"
WAS_HELPED = "was_helped"
NOT_KNOWN = "not_known"

NO_QUOTES = "no"
IN_REPORTS = "report"
ON_INTERNET = "publish"


@dataclass(frozen=True)
class Story:
    """Answers by aspect, chosen groups by id, and what was agreed to.

    `sending` makes that what is sent twice is kept once (law 11). `agreed_to` is the version of the promise
    that got a "ja", empty before that, and `yes_on` the day on which it was shown, for who reads stands in it.
    `asked_on` is the day on which it was shown last, whatever was answered.
    `quotes` is NO_QUOTES, IN_REPORTS, ON_INTERNET, or "" when skipped.
    `is_easy` where someone chose the easy text, `is_young` where someone of 12 to 15 tells with a yes of a parent
    or guardian, `is_for_other` where someone says yes for another (R079), `without_sensitive` where nothing about
    health, faith or origin may be used. `notes` is what the teller says beforehand that the story holds.
    """

    sending: str
    agreed_to: str = ""
    yes_on: str = ""
    asked_on: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    fits: tuple[str, ...] = ()
    quotes: str = ""
    is_easy: bool = False
    is_young: bool = False
    is_for_other: bool = False
    without_sensitive: bool = False
    notes: tuple[str, ...] = ()

    @property
    def tells_something(self) -> bool:
        return any(words.strip() for words in self.answers.values())

    def with_answer(self, aspect: str, words: str) -> "Story":
        return replace(self, answers={**self.answers, aspect: words})


def begun() -> Story:
    """An empty story with a sending of its own."""
    return Story(sending=str(uuid4()))


def as_new(story: Story) -> Story:
    """The same answers, to be sent as a story of its own."""
    return replace(story, sending=begun().sending)


def note_of(story: Story, *, trajectory: Trajectory, now: datetime) -> str:
    """The story as a page carries it."""
    return tokens.written(asdict(story), label=_label(trajectory), now=now)


def story_in(note: str, *, trajectory: Trajectory, now: datetime) -> Story:
    """The story in a note of this trajectory. Raises tokens.NoteUnreadable, also when older than a day."""
    held: dict[str, Any] = tokens.read(note, label=_label(trajectory), now=now, lives=LIVES)
    return Story(**{**held, "fits": tuple(held["fits"]), "notes": tuple(held.get("notes", ()))})


def sending_of(story: Story) -> UUID:
    return UUID(story.sending)


def _label(trajectory: Trajectory) -> str:
    return f"telling {trajectory.pk}"
