"""The advice as a page shows it: three that fit, the others, and each reason with what it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.engines.advice import who
from doorleefd.engines.advice.forms.adviser import PROPOSED, Fit, ranked
from doorleefd.engines.advice.forms.rules import Rule
from doorleefd.engines.advice.forms.situation import Situation
from doorleefd.engines.advice.who import Signal
from doorleefd.trajectory.catalogue import ENTRIES
from doorleefd.trajectory.catalogue.entry import Words
from doorleefd.trajectory.fitting.situation import Facts
from doorleefd.trajectory.fitting.words import ANSWERS, LEVELS, PHASES, PURPOSES, QUALITIES, SIGNALS, WHOM
from doorleefd.trajectory.reasons import SOURCES
from doorleefd.ui.shapes import Answer


@dataclass(frozen=True)
class Reason:
    """What a form is like, which answers that meets or misses, and where the rule is from."""

    words: Words
    because: str
    source: str


@dataclass(frozen=True)
class ShownFit:
    """A form with what speaks for and against it; `today` is what Doorleefd does for it."""

    name: Words
    in_short: Words
    url: str
    today: Words
    speaks_for: Sequence[Reason]
    speaks_against: Sequence[Reason]


@dataclass(frozen=True)
class Advice:
    """The three that fit best and the others in their order; nothing is proposed while nothing is known."""

    proposed: Sequence[ShownFit]
    others: Sequence[ShownFit]


def advice_on(situation: Situation) -> Advice:
    fits = [_shown(fit) for fit in ranked(situation)]
    count = PROPOSED if situation.answers else 0
    return Advice(fits[:count], fits[count:])


def _shown(fit: Fit) -> ShownFit:
    entry = ENTRIES[fit.form]
    url = reverse("trajectory:entry", args=[entry.slug])
    return ShownFit(
        entry.name, entry.in_short, url, entry.today, _reasons(fit.speaks_for), _reasons(fit.speaks_against)
    )


def _reasons(rules: Iterable[Rule]) -> list[Reason]:
    """One reason for each quality, however many answers it meets; the heaviest first."""
    by_quality: dict[str, list[Rule]] = {}
    for rule in rules:
        by_quality.setdefault(rule.quality, []).append(rule)
    return [
        Reason(
            words=QUALITIES[found[0].quality],
            because=_listed(ANSWERS[rule.answer] for rule in found),
            source=_listed(_("%(place)s, %(rule)s") % _place(rule) for rule in found),
        )
        for found in by_quality.values()
    ]


def _place(rule: Rule) -> dict[str, object]:
    return {"place": SOURCES[rule.source], "rule": rule.requirement}


def _listed(words: Iterable[Words], between: str = "; ") -> str:
    return between.join(dict.fromkeys(str(each) for each in words))


@dataclass(frozen=True)
class ShownWhom:
    """Whom the method would ask, and the answers that say so."""

    whom: Words
    because: str


def whom_in(advice: who.Advice) -> ShownWhom | None:
    """Nothing while no answer speaks for anyone."""
    if advice.whom is None:
        return None
    spoke = (SIGNALS[signal] for signal in Signal if signal.name in {reason.name for reason in advice.reasons})
    return ShownWhom(WHOM[advice.whom], _listed(spoke))


def known_from(facts: Facts) -> list[Answer]:
    """What steps 1 and 2 already say, each with the page where it was answered; what is open has no answer."""
    situation = facts.situation
    phase = [PHASES[situation.phase]] if situation.phase else []
    whom = [WHOM[situation.whom]] if situation.whom else []
    lines = (
        ("kinds", _("Waarvoor?"), (words for kind, words in PURPOSES.items() if kind in situation.purposes)),
        ("background", _("In welke fase?"), phase),
        ("level", _("Eén verhaal of een groter beeld?"), (LEVELS[level] for level in sorted(situation.levels))),
        ("whom", _("Met wie?"), whom),
        ("signals", _("Wat vraagt het?"), (words for key, words in SIGNALS.items() if key in situation.signals)),
        ("groups", _("Welke groepen?"), (group.name for group in facts.groups)),
    )
    return [Answer(question, _listed(words, ", ") or None, _page(page, facts)) for page, question, words in lines]


def _page(name: str, facts: Facts) -> str:
    return reverse(f"trajectory:{name}", args=[facts.trajectory.pk])
