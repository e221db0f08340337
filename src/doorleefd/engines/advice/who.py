"""Rule 2: people with experiential knowledge, an expert by experience, or both (R051 to R058, R061, R062, R100).

There are no fixed rules. The answers speak for one, the other or both; a person decides and says why.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Whom(StrEnum):
    """Whom to ask."""

    PEOPLE = "people"
    EXPERT = "expert"
    BOTH = "both"

    @property
    def has_expert(self) -> bool:
        return self is not Whom.PEOPLE

    @property
    def has_people(self) -> bool:
        return self is not Whom.EXPERT


class Reason(Sourced):
    """Why someone is advised; the answers of `Signal` bear the same names."""

    RESPONSIBILITY = "responsibility", "R052", Source.STEP_2
    KNOWLEDGE = "knowledge", "R053", Source.STEP_2
    SKILLS = "skills", "R054", Source.STEP_2
    EQUAL_PARTNER = "equal_partner", "R055", Source.STEP_2
    PASSING_ON = "passing_on", "R100", Source.FORMS
    INTERPRETING = "interpreting", "R057", Source.STEP_2
    RECENT = "recent", "R056", Source.STEP_2
    PERSPECTIVES = "perspectives", "R056", Source.STEP_2
    TOGETHER = "together", "R057", Source.STEP_2
    NOTHING_SPEAKS = "nothing_speaks", "R051", Source.STEP_2


class Signal(StrEnum):
    """What the task asks for, each a yes of the person who fills it in.

    For an expert: professional responsibility with methodical work and a steady role · knowledge of the social
    domain, of law on work and income, or of research · skills such as guiding others · an equal partner in talks,
    from collective knowledge · passing on collective knowledge (rule 7) · interpreting what people tell.
    For people: recent experiences with a situation or service · several perspectives and backgrounds.
    """

    RESPONSIBILITY = "responsibility"
    KNOWLEDGE = "knowledge"
    SKILLS = "skills"
    EQUAL_PARTNER = "equal_partner"
    PASSING_ON = "passing_on"
    INTERPRETING = "interpreting"
    RECENT = "recent"
    PERSPECTIVES = "perspectives"


FOR_PEOPLE = (Signal.RECENT, Signal.PERSPECTIVES)
FOR_EXPERT = tuple(signal for signal in Signal if signal not in FOR_PEOPLE)


@dataclass(frozen=True)
class Advice:
    """Whom to ask, None while nothing speaks for anyone (the task is not clear yet), and why."""

    whom: Whom | None
    reasons: tuple[Reason, ...]


def advise(signals: Collection[Signal]) -> Advice:
    """Whom the answers speak for: an expert, people, or both; with each answer that counted as a reason."""
    for_expert = tuple(Reason[signal.name] for signal in FOR_EXPERT if signal in signals)
    for_people = tuple(Reason[signal.name] for signal in FOR_PEOPLE if signal in signals)
    if for_expert and for_people:
        return Advice(Whom.BOTH, (*for_people, *for_expert, Reason.TOGETHER))
    if for_expert:
        return Advice(Whom.EXPERT, for_expert)
    if for_people:
        return Advice(Whom.PEOPLE, for_people)
    return Advice(None, (Reason.NOTHING_SPEAKS,))


class Hint(Sourced):
    """What to think of beside the choice."""

    ASK_WHAT_THE_EXPERT_KNOWS = "ask_what_the_expert_knows", "R058", Source.STEP_2
    RESIDENTS_ARE_NOT_REPLACED = "residents_are_not_replaced", "R017", Source.ARTICLE
    WORK_WITH_OTHERS = "work_with_others", "R061", Source.STEP_2
    BEGIN_WITH_AN_ADVISER = "begin_with_an_adviser", "R062", Source.ARTICLE


@dataclass(frozen=True)
class OwnExpertise:
    """How at home the organisation is in collecting experiences."""

    has_collected_before: bool = True
    knows_how_to_begin: bool = True


def hints(chosen: Whom | None, own: OwnExpertise) -> tuple[Hint, ...]:
    """What to think of with this choice and this much experience of one's own; may be empty."""
    found = (
        (Hint.ASK_WHAT_THE_EXPERT_KNOWS, chosen is not None and chosen.has_expert),
        (Hint.RESIDENTS_ARE_NOT_REPLACED, chosen is Whom.EXPERT),
        (Hint.WORK_WITH_OTHERS, not own.has_collected_before),
        (Hint.BEGIN_WITH_AN_ADVISER, not own.knows_how_to_begin),
    )
    return tuple(hint for hint, applies in found if applies)
