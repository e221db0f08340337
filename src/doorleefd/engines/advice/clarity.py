"""Rule 14: whether a purpose is clear enough to ask people for their time (R037, R038, R040).

Two questions must have an answer that says something of its own: what do you want to know, and what will you
do with it? A rule of thumb that a person may overrule; it reads words, not meaning.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced

LEAST_WORDS = 3

_WORD = re.compile(r"[^\W\d_]+")

_SMALL = (
    "aan al alle alles als beetje bij daar dan dat de der deze die dit doen door een eens en er ergens geen graag had "
    "hebben heeft het hier hij hoe hun iets ik in is ja je jullie kan kunnen maar maken meer met mij mijn moet moeten "
    "na naar niet niets nog nu of om onder ons onze ook op over te tot uit van veel verder voor waar waarom waarover "
    "was wat we weet weten wel welke werd wie wij wil willen worden zal ze zich zij zijn zo zou zouden zullen"
)
_GENERAL = (
    "aanpak advies afstemmen algemeen anders antwoord antwoorden beeld begrijpen begrip behoefte behoeften beleid "
    "beleving benutten beter betere betrekken bewoners burger burgers cliënt cliënten delen ding dingen doel "
    "doelgroep dienstverlening draagvlak ervaren ervaring ervaringen ervaringskennis feedback gaan gaat gebruiken "
    "geluid gemeente goed goede helpen horen hoort hulp idee ideeën informatie input inspiratie inwoner inwoners "
    "inzicht inzichten kennis klant klanten knelpunt knelpunten krijgen kwaliteit leren luisteren mening meningen "
    "mens mensen misschien nodig nut onbekend onderzoek onderzoeken ondersteuning ontwikkelen ophalen optimaliseren "
    "organisatie participatie plan plannen positief praten probleem problemen project proces rapport resultaat "
    "resultaten signalen situatie snel stem traject trajecten verbeteren verbetering verbeteringen verbeterpunten "
    "verhaal verhalen vernieuwen verslag vinden vragen wensen werken werk werkwijze zaken zorg"
)
_SAYS_LITTLE = frozenset(f"{_SMALL} {_GENERAL}".split())


class Question(StrEnum):
    """The two questions of step 1 that must be clear."""

    SOUGHT = "sought"
    USE = "use"


class Reason(Sourced):
    """Why an answer is not clear yet."""

    OPEN = "open", "R040", Source.STEP_1
    SHORT = "short", "R040", Source.OURS
    GENERAL = "general", "R040", Source.STEP_1


@dataclass(frozen=True)
class Doubt:
    """A question whose answer is not clear yet, with the reason as a key; the screen has the sentence."""

    question: Question
    reason: Reason


def doubts(*, sought: str, use: str) -> list[Doubt]:
    """What is not clear yet in the two answers, in the order of the questions; empty when both are clear."""
    answers = ((Question.SOUGHT, sought), (Question.USE, use))
    found = ((question, doubt_about(answer)) for question, answer in answers)
    return [Doubt(question, reason) for question, reason in found if reason]


def doubt_about(answer: str) -> Reason | None:
    """Why one answer is not clear: no word in it, fewer than three, or none that says something of its own."""
    words = [word.casefold() for word in _WORD.findall(answer)]
    if not words:
        return Reason.OPEN
    if len(words) < LEAST_WORDS:
        return Reason.SHORT
    return Reason.GENERAL if _SAYS_LITTLE.issuperset(words) else None
