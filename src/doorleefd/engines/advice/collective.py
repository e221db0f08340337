"""Rule 10: when an insight is individual, bundled or collective: worked out, never set (law 8, R003, R004, R234).

Steps a to d lie behind every insight that reaches this rule: themes in a pattern, a pattern of people, a finding,
and one sentence. What remains is how many people stand behind it, and who recognised that very sentence.
"""

from collections.abc import Collection
from dataclasses import dataclass

from doorleefd.engines.advice.level import Level
from doorleefd.engines.advice.sourced import Source, Sourced


class Missing(Sourced):
    """What an insight still needs to be collective."""

    MORE_PEOPLE = "more_people", "R004", Source.STEP_2
    SHARED_REFLECTION = "shared_reflection", "R234", Source.STEP_6
    RECOGNITION = "recognition", "R234", Source.STEP_6


@dataclass(frozen=True)
class Reflection:
    """A shared reflection: the sentence that was read, and whether people with lived experience recognised it."""

    sentence: str
    is_recognised: bool


@dataclass(frozen=True)
class Standing:
    """The level of an insight, and what keeps it from being collective."""

    level: Level
    missing: Missing | None = None


def standing_of(sentence: str, *, people: int, reflections: Collection[Reflection]) -> Standing:
    """The standing of an insight of `people` people that now reads `sentence`.

    A reflection on other words confirms nothing: changing the sentence takes the level back.
    """
    if people <= 1:
        return Standing(Level.INDIVIDUAL, Missing.MORE_PEOPLE)
    if any(reflection.is_recognised and reflection.sentence == sentence for reflection in reflections):
        return Standing(Level.COLLECTIVE)
    return Standing(Level.BUNDLED, Missing.RECOGNITION if reflections else Missing.SHARED_REFLECTION)
