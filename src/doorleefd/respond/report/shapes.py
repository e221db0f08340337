"""The shapes of a report: pieces in their order, and the same with the words of the voices in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from doorleefd.respond.models import ReportBlock

Kind = ReportBlock.Kind


@dataclass(frozen=True)
class Piece:
    """A heading (`label`), a text, a question with its answer, a note, or a quote by reference.

    The `text` of a quote says how the voice was weighed; it stands and goes with the quote.
    """

    kind: Kind
    label: str = ""
    text: str = ""
    fragment: UUID | None = None


@dataclass(frozen=True)
class Report:
    """The report as it stands now."""

    title: str
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class Spoken:
    """A piece as it is read. `words` are None where they were taken back; `source` says where they come from."""

    kind: Kind
    label: str = ""
    text: str = ""
    words: str | None = None
    source: str = ""


def heading(text: str) -> Piece:
    return Piece(Kind.HEADING, label=text)


def subheading(text: str) -> Piece:
    return Piece(Kind.SUBHEADING, label=text)


def fact(question: str, answer: str) -> list[Piece]:
    """A question with its answer; nothing where there is no answer."""
    return [Piece(Kind.FACT, label=question, text=answer)] if answer else []


def text(words: str) -> list[Piece]:
    """A text; nothing where it is empty."""
    return [Piece(Kind.TEXT, text=words)] if words else []


def note(words: str) -> Piece:
    return Piece(Kind.NOTE, text=words)


def quote(fragment: UUID, *, label: str = "", weighed: str = "") -> Piece:
    return Piece(Kind.QUOTE, label=label, text=weighed, fragment=fragment)


def chapter(title: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces under a heading; no heading over nothing."""
    return [heading(title), *pieces] if pieces else []
