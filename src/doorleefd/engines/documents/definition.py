"""What a document is, whatever it is written as."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from typing import Literal

from doorleefd.engines.documents.plain import made_plain, on_one_line

Language = Literal["nl", "en"]
DEEPEST = 4
SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Written:
    """A piece of a definition. Its texts are made plain when it is made, and then it is checked."""

    def __post_init__(self) -> None:
        for field in fields(self):
            object.__setattr__(self, field.name, made_plain(getattr(self, field.name)))
        self.check()

    def check(self) -> None:
        """Raise ValueError for what no reader could follow. Nothing to check unless a piece says so."""

    def on_one_line(self, *names: str) -> None:
        """Put these texts on one line; ValueError for one that is empty."""
        for name in names:
            object.__setattr__(self, name, on_one_line(getattr(self, name)))
            if not getattr(self, name):
                raise ValueError(f"{type(self).__name__} without {name}")


@dataclass(frozen=True)
class Heading(Written):
    """A heading under the title of the document; level 1 to 4."""

    text: str
    level: int = 1

    def check(self) -> None:
        self.on_one_line("text")
        if not 1 <= self.level <= DEEPEST:
            raise ValueError(f"A heading of level {self.level}")


@dataclass(frozen=True)
class Paragraph(Written):
    """Running text; a newline in it is a line break."""

    text: str


@dataclass(frozen=True)
class List(Written):
    """Items with bullets, or with numbers."""

    items: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True)
class Table(Written):
    """A caption, heads, and rows of as many cells as there are heads."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]

    def check(self) -> None:
        self.on_one_line("caption")
        if not self.heads:
            raise ValueError("Table without heads")
        if any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError("Table with a row that has more or fewer cells than there are heads")


@dataclass(frozen=True)
class Facts(Written):
    """Questions with their answers, in pairs."""

    pairs: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Quote(Written):
    """Someone's words, and where they come from (never who). None for words that were withdrawn."""

    words: str | None
    origin: str


@dataclass(frozen=True)
class Note(Written):
    """A remark beside the text: something to be careful about, or something that is in order."""

    text: str
    kind: Literal["careful", "good"] = "careful"


@dataclass(frozen=True)
class Picture(Written):
    """A drawing as SVG, the text that says the same, and how wide it is at most, in millimetres."""

    svg: str
    alt: str
    width: int = 150
    caption: str = ""

    def check(self) -> None:
        self.on_one_line("alt")
        if SVG not in self.svg:
            # As part of a page a drawing needs no namespace; as a file it does.
            object.__setattr__(self, "svg", self.svg.replace("<svg", f'<svg xmlns="{SVG}"', 1))


@dataclass(frozen=True)
class PageBreak(Written):
    """What follows begins on a new page."""


Block = Heading | Paragraph | List | Table | Facts | Quote | Note | Picture | PageBreak


@dataclass(frozen=True)
class Document(Written):
    """A whole document. `date` is the day it is dated; `blocks` stand in the order of reading; `whole_in` says where
    signs stand that no font on paper shows.

    Raises ValueError for an empty title, and for a heading that skips a level: a screen reader would look for it.
    """

    title: str
    organisation: str
    language: Language
    date: date
    blocks: Sequence[Block]
    subtitle: str = ""
    whole_in: str = ""

    def check(self) -> None:
        self.on_one_line("title", "organisation")
        levels = [0, *(block.level for block in self.blocks if isinstance(block, Heading))]
        for before, level in pairwise(levels):
            if level > before + 1:
                raise ValueError(f"A heading of level {level} below one of level {before}")
