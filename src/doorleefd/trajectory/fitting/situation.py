"""What is known when one looks for a form: steps 1 and 2 as they stand, and the two questions of step 3."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from doorleefd.engines.advice.forms.situation import Bound, Situation, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.roles import Phase
from doorleefd.engines.advice.who import Signal, Whom
from doorleefd.trajectory.models import (
    Background,
    Experience,
    FormSituation,
    Group,
    LevelChoice,
    Trajectory,
    WhomChoice,
)
from doorleefd.trajectory.queries import (
    background_of,
    experience_of,
    form_situation_of,
    groups_of,
    level_choice_of,
    whom_choice_of,
)

Key = TypeVar("Key", bound=StrEnum)

BOTH_LEVELS = frozenset({Level.INDIVIDUAL, Level.COLLECTIVE})

NAMED: dict[Trait, tuple[str, ...]] = {
    Trait.YOUNG: ("jong", "jeugd", "scholier"),
    Trait.INTELLECTUAL_DISABILITY: ("verstandelijk", "lvb"),
    Trait.HARD_TO_READ: ("laaggeletterd", "taalmoeilijk"),
    Trait.OTHER_LANGUAGE: ("anderstalig", "statushouder", "nieuwkomer"),
    Trait.VISUAL: ("slechtziend", "blind", "visuele"),
    Trait.HEARING: ("slechthorend", "doof", "dove", "auditieve"),
    Trait.MOTOR: ("rolstoel", "motorische", "lichamelijk"),
    Trait.MENTAL_HEALTH: ("psychisch", "ggz"),
}
"""Beginnings of words by which a group of step 2 says what its people have in common."""


@dataclass(frozen=True)
class Facts:
    """What a trajectory says so far, read once. Six queries."""

    trajectory: Trajectory
    background: Background
    experience: Experience
    level: LevelChoice
    whom: WhomChoice
    groups: Sequence[Group]
    asked: FormSituation

    @property
    def situation(self) -> Situation:
        """The same as the adviser reads it; a key that is no longer known is left out."""
        return Situation(
            purposes=_known(PurposeKind, self.background.kinds),
            levels=BOTH_LEVELS if self.level.level == LevelChoice.Level.BOTH else _known(Level, [self.level.level]),
            whom=next(iter(_known(Whom, [self.whom.whom])), None),
            signals=_known(Signal, self.whom.signals),
            phase=next(iter(_known(Phase, [self.background.phase])), None),
            traits=_known(Trait, self.asked.traits),
            bounds=_known(Bound, self.asked.bounds),
        )

    @property
    def named_traits(self) -> list[Trait]:
        """What step 2 already says about the people: in the words for groups and condition, and who decides."""
        decides = Trajectory.Decides.YES in (self.trajectory.recruiter_decides, self.trajectory.collector_decides)
        words = " ".join([self.experience.condition, *(group.name for group in self.groups)]).casefold().split()
        named = [trait for trait, heads in NAMED.items() if any(word.startswith(heads) for word in words)]
        return [*named, Trait.DEPENDENT] if decides else named


def facts_of(trajectory: Trajectory) -> Facts:
    return Facts(
        trajectory=trajectory,
        background=background_of(trajectory),
        experience=experience_of(trajectory),
        level=level_choice_of(trajectory),
        whom=whom_choice_of(trajectory),
        groups=list(groups_of(trajectory)),
        asked=form_situation_of(trajectory),
    )


def _known(keys: type[Key], values: Iterable[str]) -> frozenset[Key]:
    return frozenset(key for key in keys if key in values)
