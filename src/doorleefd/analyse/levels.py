"""How far an insight has come, as the screens say it; the rule is `engines.advice.collective` (law 8, R234)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import CoreInsight, SharedReflection
from doorleefd.engines.advice import collective
from doorleefd.engines.advice.collective import Missing
from doorleefd.engines.advice.level import Level

LABELS = {
    Level.INDIVIDUAL: _("individueel"),
    Level.BUNDLED: _("gebundeld"),
    Level.COLLECTIVE: _("collectief"),
}
STILL_NEEDED = {
    Missing.MORE_PEOPLE: _("Dit rust op de woorden van één mens."),
    Missing.SHARED_REFLECTION: _("Er is nog geen gezamenlijke duiding met mensen die dit zelf meemaakten."),
    Missing.RECOGNITION: _("Deze zin is nog niet herkend door mensen met eigen ervaring. Lees hem samen."),
}
NOT_TOLD = _("individueel of gebundeld")
TOO_FEW_TO_TELL = _("Hoeveel mensen dit zeggen, laten wij niet zien: het zijn er weinig, of het is nog niet geteld.")


@dataclass(frozen=True)
class Standing:
    """The level of an insight, in one sentence what it still needs to be collective, and whether it is provisional.

    `level` is None where it would tell how few people stand behind it (law 7).

    It is, while an important group is neither heard enough nor its absence explained (rule 4, R076).
    """

    level: Level | None
    missing: tuple[Promise | str, ...]
    is_provisional: bool

    @property
    def label(self) -> Promise | str:
        return NOT_TOLD if self.level is None else LABELS[self.level]


def standing_of(
    insight: CoreInsight, *, people: int | None, reflections: list[SharedReflection], has_gaps: bool
) -> Standing:
    """The standing of an insight with `people` behind it, None where they may not be told; `reflections` are its own.

    `has_gaps` says whether its trajectory misses a group (`people.queries.open_gaps_in`). No reflection is recorded
    without a contributor or an expert there (`reflect_together`).
    """
    if people is None:
        return Standing(None, (TOO_FEW_TO_TELL,), is_provisional=has_gaps)
    not_recognised = SharedReflection.Outcome.NOT_RECOGNISED
    held = [collective.Reflection(each.sentence, each.outcome != not_recognised) for each in reflections]
    standing = collective.standing_of(insight.sentence, people=people, reflections=held)
    missing = () if standing.missing is None else (STILL_NEEDED[standing.missing],)
    return Standing(standing.level, missing, is_provisional=has_gaps)
