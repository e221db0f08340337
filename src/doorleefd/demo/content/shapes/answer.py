"""Decisions, the answer to the tellers, and what they say about it."""

from dataclasses import dataclass, field
from enum import StrEnum

from .telling import Masks


class Outcome(StrEnum):
    ADOPTED = "adopted"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True)
class Voice:
    """A coded sentence of a contribution whose teller allows quoting."""

    contribution: str
    quote: str


@dataclass(frozen=True)
class LaidBefore:
    """A member check that runs until a day to come: the chosen voices, and of which contributions the teller agreed."""

    day: int
    until: int
    voices: tuple[Voice, ...]
    agreed: tuple[str, ...]


@dataclass(frozen=True)
class Action:
    title: str
    owner: str
    due: int


@dataclass(frozen=True)
class Decision:
    recommendation: str
    outcome: Outcome
    owner: str
    day: int
    reason: str
    wrong_assumption: str
    voices: tuple[Voice, ...]
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class FeedbackLine:
    """What did and did not change, and why, for one recommendation (R238)."""

    recommendation: str
    did_change: str
    did_not_change: str
    why_not: str


@dataclass(frozen=True)
class Feedback:
    day: int
    title: str
    opening: str
    lines: tuple[FeedbackLine, ...]
    closing: str


@dataclass(frozen=True)
class GeneralAnswer:
    """What is said to those whose words led to nothing this time (law 12)."""

    day: int
    text: str


@dataclass(frozen=True)
class PersonalAnswer:
    contribution: str
    by: str
    day: int
    text: str


@dataclass(frozen=True)
class Reaction:
    """An answer to "was dit goed zo?" (R215)."""

    contribution: str
    day: int
    good: bool
    text: str
    masks: Masks = field(default_factory=dict)


class HowItWas(StrEnum):
    GOOD = "good"
    FINE = "fine"
    HARD_BUT_GOOD = "hard_but_good"
    TOO_HARD = "too_hard"


@dataclass(frozen=True)
class Evaluation:
    """How it was to tell, and perhaps what could be better (R103)."""

    contribution: str
    day: int
    how: HowItWas
    text: str = ""
    masks: Masks = field(default_factory=dict)


@dataclass(frozen=True)
class OpenQuestion:
    """What stays open at the end and may begin a new trajectory (R290)."""

    day: int
    text: str
