"""The shapes of a plan: what each subject hands to `plan_of`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """The seven parts that a plan has at least, in their order (R163 to R169)."""

    KNOWLEDGE = "knowledge"
    PEOPLE = "people"
    APPROACH = "approach"
    COLLECTING = "collecting"
    PRECONDITIONS = "preconditions"
    USE = "use"
    PLANNING = "planning"

    @property
    def source(self) -> str:
        """The requirement of the method behind it."""
        return f"R{163 + list(Part).index(self)}"


@dataclass(frozen=True)
class Line:
    """A question of the plan and its answer; an empty answer is a gap, which is filled in at `url`.

    `note` says who and when, or what was advised; the address is of now and no part of what a version keeps.
    """

    question: str
    answer: str
    note: str = ""
    url: str = field(default="", compare=False)


@dataclass(frozen=True)
class Table:
    """Figures or days in rows of as many cells as there are heads; the last row may be the total."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Section:
    """One piece of the plan: one of the seven parts, or (`part` empty) something that goes with them."""

    title: str
    lines: tuple[Line, ...]
    part: str = ""
    tables: tuple[Table, ...] = ()

    @property
    def gaps(self) -> Sequence[Line]:
        """The questions that wait for an answer."""
        return [line for line in self.lines if not line.answer]

    @property
    def is_complete(self) -> bool:
        return not self.gaps

    @property
    def source(self) -> str:
        return Part(self.part).source if self.part else ""


@dataclass(frozen=True)
class PromisedPage:
    """A page as residents read it."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The plan, what to be careful about, and the promise to tellers as it reads with it."""

    title: str
    organisation: str
    lead: str
    sections: tuple[Section, ...]
    promise_version: str
    promised: tuple[PromisedPage, ...]
    cautions: tuple[str, ...] = ()

    @property
    def parts(self) -> Sequence[Section]:
        """The seven parts; a version that was kept before there were seven has none."""
        return [section for section in self.sections if section.part]

    @property
    def complete(self) -> int:
        """How many of the parts are complete."""
        return sum(part.is_complete for part in self.parts)
