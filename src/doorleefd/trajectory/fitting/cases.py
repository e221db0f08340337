"""The three worked cases of the handbook, to try the method on without keeping anything (R059, bijlage 1)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.forms.situation import Situation, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.who import Signal
from doorleefd.trajectory.catalogue.entry import Words


@dataclass(frozen=True)
class Case:
    """A question of a municipality, the answers one would give, and what the handbook makes of it."""

    title: Words
    story: Words
    situation: Situation
    handbook: Words


CASES: dict[int, Case] = {
    1: Case(
        title=_("Hulp bij psychische klachten"),
        story=_(
            "Een gemeente wil dat klantmanagers mensen met psychische klachten beter helpen. Zij wil weten hoe mensen "
            "die hulp nu beleven."
        ),
        situation=Situation(
            purposes=frozenset({PurposeKind.CONTACT}),
            levels=frozenset({Level.INDIVIDUAL}),
            signals=frozenset({Signal.RECENT}),
            traits=frozenset({Trait.MENTAL_HEALTH, Trait.DEPENDENT}),
        ),
        handbook=_(
            "Het handboek vraagt hier mensen die de hulp zelf kregen. Dat kan met interviews, een groepsgesprek of "
            "een klantreis."
        ),
    ),
    2: Case(
        title=_("Een website voor iedereen"),
        story=_(
            "Een gemeente maakt een nieuwe website. Ook mensen die slecht zien, slecht horen, moeilijk bewegen of "
            "moeilijk leren, moeten ermee overweg kunnen."
        ),
        situation=Situation(
            purposes=frozenset({PurposeKind.POLICY}),
            levels=frozenset({Level.COLLECTIVE}),
            signals=frozenset({Signal.PERSPECTIVES}),
            traits=frozenset({Trait.INTELLECTUAL_DISABILITY, Trait.VISUAL, Trait.HEARING, Trait.MOTOR}),
        ),
        handbook=_(
            "Het handboek vraagt hier mensen met verschillende beperkingen. Dat kan met interviews of "
            "groepsgesprekken, als het nodig is met vragen op papier erbij. Iedereen moet mee kunnen doen."
        ),
    ),
    3: Case(
        title=_("Klantmanagers die raad zoeken"),
        story=_(
            "In een gemeente vinden weinig mensen met een uitkering werk. Zij willen wel, maar durven niet. "
            "Klantmanagers willen een collega die zij om raad kunnen vragen."
        ),
        situation=Situation(
            purposes=frozenset({PurposeKind.CONTACT, PurposeKind.LEARNING}),
            levels=frozenset({Level.INDIVIDUAL}),
            signals=frozenset({Signal.RESPONSIBILITY, Signal.KNOWLEDGE}),
        ),
        handbook=_(
            "Het handboek kiest hier een ervaringsdeskundige. Het werk vraagt een vaste rol en kennis van de regels."
        ),
    ),
}
