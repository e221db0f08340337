"""The form adviser: all ways to collect, the fittest first, each with what speaks for and against it (R091).

It advises; a person chooses, preferably together with those it is about (R086), and says why (R060).
"""

from dataclasses import dataclass

from doorleefd.engines.advice.forms.catalogue import QUALITIES, Form
from doorleefd.engines.advice.forms.rules import RULES, Rule
from doorleefd.engines.advice.forms.situation import Situation

PROPOSED = 3


@dataclass(frozen=True)
class Fit:
    """A way to collect, and the rules that speak for and against it, the heaviest first."""

    form: Form
    speaks_for: tuple[Rule, ...]
    speaks_against: tuple[Rule, ...]

    @property
    def reasons(self) -> tuple[Rule, ...]:
        return (*self.speaks_for, *self.speaks_against)

    @property
    def weight(self) -> int:
        """For the order only; it is not shown, for it measures nothing."""
        return sum(rule.weight for rule in self.reasons)


def ranked(situation: Situation) -> tuple[Fit, ...]:
    """Every way once, the fittest first; equal ones in the order of the catalogue."""
    rules = [rule for rule in RULES if rule.answer in situation.answers]
    return tuple(sorted((_fit(form, rules) for form in Form), key=lambda fit: -fit.weight))


def proposal(situation: Situation) -> tuple[Fit, ...]:
    """The three fittest."""
    return ranked(situation)[:PROPOSED]


def _fit(form: Form, rules: list[Rule]) -> Fit:
    found = sorted((rule for rule in rules if rule.quality in QUALITIES[form]), key=lambda rule: -abs(rule.weight))
    return Fit(
        form,
        speaks_for=tuple(rule for rule in found if rule.weight > 0),
        speaks_against=tuple(rule for rule in found if rule.weight < 0),
    )
