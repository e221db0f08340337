"""Steps 1 and 2 beside the three boxes: the kind of use, the experience sought, and whom to ask, with reasons."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Background:
    """The kinds of use (R043), what experience does there (R011), whose request it is (R042), phase and scale.

    `commissioned_by` is someone's key.
    """

    kinds: tuple[str, ...]
    functions: tuple[str, ...]
    own_role: str
    commissioned_by: str
    phase: str
    scale: str


@dataclass(frozen=True)
class Experience:
    from_situation: str
    to_situation: str
    service: str
    place: str
    recent_months: int
    condition: str = ""
    condition_reason: str = ""


@dataclass(frozen=True)
class Chosen:
    choice: str
    rationale: str


@dataclass(frozen=True)
class Expert:
    expert_roles: tuple[str, ...]
    expert_knowledge: str
    expert_skills: str


@dataclass(frozen=True)
class Own:
    has_collected_before: bool
    knows_how_to_begin: bool
    works_with: str


@dataclass(frozen=True)
class Viewpoint:
    vision: str
    experiential: str
    scientific: str
    professional: str
    mostly_formal: bool = False


@dataclass(frozen=True)
class Missed:
    """A group (by its key) that was not reached, and why."""

    group: str
    day: int
    why: str


@dataclass(frozen=True)
class Who:
    background: Background
    experience: Experience
    level: Chosen
    signals: tuple[str, ...]
    whom: Chosen
    expert: Expert
    own: Own
    viewpoint: Viewpoint
    missed: tuple[Missed, ...] = ()
