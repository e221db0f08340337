"""A statement as it is read, printed and kept."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Section:
    """A heading with its paragraphs, and after these its points."""

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """One whole text."""

    title: str
    opening: str
    sections: tuple[Section, ...]

    def kept(self) -> dict[str, Any]:
        """As plain values, the same for the same text."""
        return {
            "title": self.title,
            "opening": self.opening,
            "sections": [
                {"title": one.title, "paragraphs": list(one.paragraphs), "points": list(one.points)}
                for one in self.sections
            ],
        }


def as_it_was(kept: dict[str, Any]) -> Statement:
    """A statement from what `Statement.kept` gave."""
    sections = (Section(one["title"], tuple(one["paragraphs"]), tuple(one["points"])) for one in kept["sections"])
    return Statement(kept["title"], kept["opening"], tuple(sections))


def written(*sentences: str) -> tuple[str, ...]:
    """Those that say something."""
    return tuple(sentence for sentence in sentences if sentence)
