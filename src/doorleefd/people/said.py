"""How a yes or a no was said, whichever use it is about (R209)."""

from dataclasses import dataclass
from datetime import date

from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel


@dataclass(frozen=True)
class HowSaid:
    """In answer to which text and how, and where staff took it: who, on which day, was the text read aloud.

    `taken_by` heard it from the teller; `recorded_by` wrote that down, where that is another. `on` is the day of the
    signature or the talk, where that is not today.
    """

    text_version: str
    how: Channel = Channel.OPEN_PAGE
    taken_by: Login | None = None
    recorded_by: Login | None = None
    on: date | None = None
    was_read_aloud: bool = False
