"""What the rules advise for this trajectory, with the reasons as words: advice, never more (R051)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.engines.advice import level, who
from doorleefd.engines.advice.sourced import Sourced
from doorleefd.trajectory.models import Background, LevelChoice, OwnExpertise, WhomChoice
from doorleefd.trajectory.reasons import HINTS, LEVEL, WHOM, Said, in_short, said


@dataclass(frozen=True)
class Advice:
    """What is advised in words (empty where nothing speaks), the reasons as words and as keys."""

    advised: str
    reasons: Sequence[Said]
    keys: Sequence[str]


def level_advice(background: Background) -> Advice:
    """One story, a larger picture, or both; nothing while no kind of use was chosen."""
    advice = level.advise([level.PurposeKind(kind) for kind in background.kinds])
    advised = "both" if len(advice.levels) > 1 else "".join(advice.levels)
    name = str(LevelChoice.Level(advised).label) if advised else ""
    return Advice(name, said(advice.reasons, LEVEL), advice.reasons)


def whom_advice(chosen: WhomChoice) -> Advice:
    """People, an expert or both, from what was ticked."""
    advice = who.advise([who.Signal(signal) for signal in chosen.signals])
    name = str(WhomChoice.Whom(advice.whom).label) if advice.whom else ""
    return Advice(name, said(advice.reasons, WHOM), advice.reasons)


def stands_as_advised(reasons: Sequence[str], advice: Advice) -> bool:
    """Whether the rules say the same now as when the choice was made."""
    return list(reasons) == list(advice.keys)


def hints_for(chosen: WhomChoice | None, own: OwnExpertise) -> list[Said]:
    """What to think of with this choice and this much experience of one's own."""
    whom = who.Whom(chosen.whom) if chosen and chosen.whom else None
    known = who.OwnExpertise(own.has_collected_before, own.knows_how_to_begin) if own.is_answered else None
    return said(who.hints(whom, known or who.OwnExpertise()), HINTS)


def spoken(name: str, reasons: Sequence[Sourced]) -> str:
    """An advice as the note of a line in the plan: what was advised, and which rules spoke."""
    told = {"advice": name or _("nog geen"), "why": in_short(reasons)}
    return _("Het advies was: %(advice)s. Daarvoor sprak: %(why)s. Bron: handboek.") % told
