"""Pages that are seen at once: a letter, and a poster. First contact goes by them (R082 to R086)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from doorleefd.engines.documents.definition import Language, Picture, Written


@dataclass(frozen=True)
class Letter(Written):
    """A letter on A4, its address where the window of an envelope shows it.

    `address` and `contact` are lines: whom it goes to, and whom to call or write about it. `picture` is a QR code with
    `beside_picture` next to it. `signed` are the lines under the letter, `foot` is small print.
    """

    title: str
    organisation: str
    language: Language
    date: date
    address: Sequence[str]
    contact: Sequence[str]
    greeting: str
    paragraphs: Sequence[str]
    signed: Sequence[str]
    picture: Picture | None = None
    beside_picture: str = ""
    foot: str = ""

    def check(self) -> None:
        self.on_one_line("title", "organisation")


AT_FULL_SIZE, POSTER_HOLDS, SMALLEST = 330, 900, 0.6


@dataclass(frozen=True)
class Poster(Written):
    """One large question, a few sentences, a QR code with words beside it, and a number to call, on A4 or A3.

    `title` names the file and is not printed; `call` is the line above the number.
    """

    title: str
    organisation: str
    language: Language
    date: date
    question: str
    sentences: Sequence[str]
    phone: str = ""
    call: str = ""
    picture: Picture | None = None
    beside_picture: str = ""
    foot: str = ""
    size: Literal["a4", "a3"] = "a4"

    def check(self) -> None:
        self.on_one_line("title", "organisation", "question")

    @property
    def length(self) -> int:
        """Characters, those of the question twice: they stand twice as large. More than POSTER_HOLDS fit no page."""
        rest = (*self.sentences, self.beside_picture, self.call, self.foot)
        return 2 * len(self.question) + sum(map(len, rest))

    @property
    def scale(self) -> float:
        """How large the letters are, from 1 down to SMALLEST: the more words, the smaller."""
        return round(max(SMALLEST, min(1, (AT_FULL_SIZE / max(1, self.length)) ** 0.5)), 2)
