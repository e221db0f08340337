"""From theme to recommendation and shared reflection (R225 to R233)."""

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Knelpunt or "wat werkt" (R286)."""

    BOTTLENECK = "bottleneck"
    WORKS = "works"


class Audience(StrEnum):
    PROFESSIONALS = "professionals"
    POLICY = "policy"


class Attendee(StrEnum):
    CONTRIBUTOR = "contributor"
    EXPERT = "expert"
    STAFF = "staff"


@dataclass(frozen=True)
class Theme:
    key: str
    name: str
    explanation: str
    parent: str | None = None
    side: Side = Side.BOTTLENECK


@dataclass(frozen=True)
class Memo:
    theme: str
    author: str
    day: int
    text: str


@dataclass(frozen=True)
class Pattern:
    key: str
    title: str
    explanation: str
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """A bottleneck, or something that works, under one or more patterns (R227, R286)."""

    key: str
    kind: Side
    title: str
    text: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class Insight:
    """A core insight in one sentence (R228)."""

    key: str
    sentence: str
    findings: tuple[str, ...]


@dataclass(frozen=True)
class Recommendation:
    key: str
    title: str
    audience: Audience
    text: str
    insights: tuple[str, ...]


@dataclass(frozen=True)
class Attended:
    role: Attendee
    people: int


@dataclass(frozen=True)
class Reflection:
    """A shared reflection: when, who was there, what was read, what changed, who disagrees (R233)."""

    key: str
    day: int
    place: str
    attended: tuple[Attended, ...]
    staff: tuple[str, ...]
    read: str
    changed: str
    disagrees: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class Deviating:
    """A voice that stays visible beside a finding, insight or recommendation it does not fit (R232)."""

    contribution: str
    quote: str
    beside: str
    why: str
