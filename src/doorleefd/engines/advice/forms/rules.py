"""What an answer asks of a form: a quality that helps (weight above 0) or hinders (below), and where that is from.

The method gives the rules, seldom their weight. The weights are ours, from 1 (a little) to 6 (the method names this
very group, or the need is firm), set so that the worked cases of the handbook come out as it describes them (R059).
"""

from dataclasses import dataclass

from doorleefd.engines.advice.forms.catalogue import Quality
from doorleefd.engines.advice.forms.situation import Answer, Bound, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.roles import Phase
from doorleefd.engines.advice.sourced import Source
from doorleefd.engines.advice.who import Signal, Whom

Q = Quality


@dataclass(frozen=True)
class Rule:
    """With this answer, forms of this quality fit better or worse."""

    answer: Answer
    quality: Quality
    weight: int
    requirement: str
    source: Source


def _rules(answer: Answer, requirement: str, source: Source, **weights: int) -> tuple[Rule, ...]:
    return tuple(Rule(answer, Quality(key), weight, requirement, source) for key, weight in weights.items())


RULES: tuple[Rule, ...] = (
    *_rules(PurposeKind.AWARENESS, "R099", Source.FORMS, moves=2, shallow=-2),
    *_rules(PurposeKind.LEARNING, "R049", Source.STEP_2, deep=1, moves=1, by_staff=1),
    *_rules(PurposeKind.TRAINING, "R099", Source.FORMS, moves=2, one_voice=1, shallow=-2),
    *_rules(PurposeKind.CONTACT, "R105", Source.FORMS, deep=1, exchange=2, shallow=-1),
    *_rules(PurposeKind.CONTACT, "R161", Source.METHODS, steps=1),
    *_rules(PurposeKind.POLICY, "R050", Source.STEP_2, patterns=1, ideas=1, advises=1, one_voice=-1),
    *_rules(PurposeKind.EVALUATION, "R050", Source.STEP_2, patterns=1, comparable=2),
    *_rules(PurposeKind.ORGANISATION, "R050", Source.STEP_2, patterns=1, steps=1, advises=1, one_voice=-1),
    *_rules(
        Level.INDIVIDUAL,
        "R049",
        Source.STEP_2,
        deep=1,
        one_voice=1,
        patterns=-1,
        weighs=-1,
        tries=-1,
        broad=-2,
        advises=-2,
    ),
    *_rules(Level.INDIVIDUAL, "R153", Source.METHODS, creative=1),
    *_rules(
        Level.COLLECTIVE,
        "R050",
        Source.STEP_2,
        patterns=2,
        exchange=1,
        comparable=1,
        broad=1,
        moves=-1,
        one_voice=-1,
        private=-1,
        few=-1,
    ),
    *_rules(Whom.PEOPLE, "R056", Source.STEP_2, spoken=1, exchange=1, advises=-1),
    *_rules(Whom.EXPERT, "R055", Source.STEP_2, advises=2, broad=-2),
    *_rules(Whom.EXPERT, "R100", Source.FORMS, moves=1),
    *_rules(Whom.BOTH, "R154", Source.METHODS, by_peers=2),
    *_rules(Whom.BOTH, "R057", Source.STEP_2, exchange=1),
    *_rules(Signal.RECENT, "R056", Source.STEP_2, deep=1, exchange=1, quick=1),
    *_rules(Signal.PERSPECTIVES, "R056", Source.STEP_2, exchange=1, broad=1, weighs=1, few=-2, one_voice=-2),
    *_rules(Signal.INTERPRETING, "R057", Source.STEP_2, patterns=1, by_peers=1),
    *_rules(Signal.EQUAL_PARTNER, "R055", Source.STEP_2, advises=1, weighs=1),
    *_rules(Signal.PASSING_ON, "R100", Source.FORMS, advises=1, one_voice=-3),
    *_rules(Phase.EXPLORE, "R030", Source.ARTICLE, deep=1, one_voice=1, creative=1),
    *_rules(Phase.DESIGN, "R030", Source.ARTICLE, ideas=2, tries=2),
    *_rules(Phase.DECIDE, "R030", Source.ARTICLE, weighs=4, advises=1),
    *_rules(Phase.DO, "R028", Source.HANDBOOK, by_staff=2),
    *_rules(Phase.MONITOR, "R033", Source.ARTICLE, comparable=2, lasting=2),
    *_rules(Trait.YOUNG, "R092", Source.STEP_3, creative=6, written=-1),
    *_rules(Trait.INTELLECTUAL_DISABILITY, "R092", Source.STEP_3, creative=6, spoken=1, private=1, written=-2),
    *_rules(Trait.HARD_TO_READ, "R199", Source.STEP_5, spoken=2, written=-3),
    *_rules(Trait.OTHER_LANGUAGE, "R200", Source.OURS, by_peers=2, creative=1, written=-2),
    *_rules(Trait.VISUAL, "R200", Source.STEP_5, spoken=1, creative=-2),
    *_rules(Trait.HEARING, "R200", Source.STEP_5, written=1, private=1, exchange=-1),
    *_rules(Trait.MOTOR, "R201", Source.STEP_5, from_home=2),
    *_rules(Trait.MENTAL_HEALTH, "R196", Source.STEP_5, private=1, skilled=1),
    *_rules(Trait.DEPENDENT, "R067", Source.STEP_2, by_staff=-4, nameless=2, independent=2, by_peers=1),
    *_rules(Trait.HARD_TO_REACH, "R156", Source.METHODS, by_peers=3, written=-1),
    *_rules(Bound.LITTLE_TIME, "R035", Source.HANDBOOK, quick=2, slow=-3),
    *_rules(Bound.ANONYMITY, "R134", Source.STRUCTURES, nameless=6, seen=-3),
    *_rules(Bound.ONLINE, "R201", Source.STEP_5, from_home=3),
    *_rules(Bound.MANY_PEOPLE, "R122", Source.FORMS, broad=4, few=-2, one_voice=-2, private=-1),
    *_rules(Bound.ASKED_AGAIN, "R088", Source.STRUCTURES, lasting=5),
    *_rules(Bound.SENSITIVE, "R196", Source.STEP_5, private=2, seen=-2, shallow=-1),
    *_rules(Bound.LITTLE_SKILL, "R109", Source.FORMS, skilled=-3),
)
