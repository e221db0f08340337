"""Individual, bundled or collective: worked out from what was done, never set (law 8; R003, R004, R234)."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import CoreInsight, SharedReflection


class Level(StrEnum):
    INDIVIDUAL = "individual"
    BUNDLED = "bundled"
    COLLECTIVE = "collective"

    @property
    def label(self) -> Promise:
        return _LABELS[self]


_LABELS = {
    Level.INDIVIDUAL: _("individueel"),
    Level.BUNDLED: _("gebundeld"),
    Level.COLLECTIVE: _("collectief"),
}


@dataclass(frozen=True)
class Standing:
    """The level of an insight, and in one sentence what it still needs to be collective."""

    level: Level
    missing: tuple[Promise | str, ...]


def standing_of(insight: CoreInsight, *, people: int, reflections: list[SharedReflection]) -> Standing:
    """Steps a to d are: themes in a pattern, a pattern of several people, a finding, and this sentence.

    `people` counts those behind the insight; `reflections` are the insight's own. Only people with lived
    experience who recognised this very sentence make it collective.
    """
    if people <= 1:
        return Standing(Level.INDIVIDUAL, (_("Dit rust op de woorden van één mens."),))
    confirmed = [
        reflection
        for reflection in reflections
        if reflection.outcome != SharedReflection.Outcome.NOT_RECOGNISED and reflection.sentence == insight.sentence
    ]
    if confirmed:
        return Standing(Level.COLLECTIVE, ())
    if reflections:
        return Standing(
            Level.BUNDLED, (_("Deze zin is nog niet herkend door mensen met eigen ervaring. Lees hem samen."),)
        )
    return Standing(Level.BUNDLED, (_("Er is nog geen gezamenlijke duiding met mensen die dit zelf meemaakten."),))
