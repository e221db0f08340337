"""What is known of a trajectory when one looks for a form: each answer is a key of its own enum."""

from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.roles import Phase
from doorleefd.engines.advice.who import Signal, Whom


class Trait(StrEnum):
    """What people of the group may have in common, as far as it matters for a form (R092, R200)."""

    YOUNG = "young"
    INTELLECTUAL_DISABILITY = "intellectual_disability"
    HARD_TO_READ = "hard_to_read"
    OTHER_LANGUAGE = "other_language"
    VISUAL = "visual"
    HEARING = "hearing"
    MOTOR = "motor"
    MENTAL_HEALTH = "mental_health"
    DEPENDENT = "dependent"
    HARD_TO_REACH = "hard_to_reach"


class Bound(StrEnum):
    """What practice asks or allows."""

    LITTLE_TIME = "little_time"
    ANONYMITY = "anonymity"
    ONLINE = "online"
    MANY_PEOPLE = "many_people"
    ASKED_AGAIN = "asked_again"
    SENSITIVE = "sensitive"
    LITTLE_SKILL = "little_skill"


Answer = PurposeKind | Level | Whom | Signal | Phase | Trait | Bound


@dataclass(frozen=True)
class Situation:
    """The answers of the steps so far; all may be empty. `levels` holds individual, collective or both."""

    purposes: frozenset[PurposeKind] = frozenset()
    levels: frozenset[Level] = frozenset()
    whom: Whom | None = None
    signals: frozenset[Signal] = frozenset()
    phase: Phase | None = None
    traits: frozenset[Trait] = frozenset()
    bounds: frozenset[Bound] = frozenset()

    @property
    def answers(self) -> frozenset[Answer]:
        """All answers together."""
        single = frozenset(answer for answer in (self.whom, self.phase) if answer is not None)
        return single | self.purposes | self.levels | self.signals | self.traits | self.bounds
