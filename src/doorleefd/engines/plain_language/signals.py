"""What stands in the way of a reader, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.dutch.sentences import ABBREVIATIONS
from doorleefd.engines.plain_language.sentence import Sentence, sentences_in

LONG, VERY_LONG = 15, 20
LONG_WORD = 14
DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]{1,4}\.)+(?:[^\W\d_]{1,4}\.?)?")
CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,5}(?!\w)|(?<!\w)[A-Z][a-z]{0,2}[A-Z](?!\w)")
SHORTENED = frozenset(word for word in ABBREVIATIONS if "." not in word and len(word) > 1)
FORMAL = frozenset(("u", "uw", "uzelf"))
INFORMAL = frozenset(("je", "jij", "jou", "jouw", "jullie", "jezelf"))


class Address(StrEnum):
    """How the reader is to be spoken to."""

    FORMAL = "u"
    INFORMAL = "je"


class Kind(StrEnum):
    LONG_SENTENCE = "long_sentence"
    VERY_LONG_SENTENCE = "very_long_sentence"
    LONG_WORD = "long_word"
    RARE_WORD = "rare_word"
    PASSIVE = "passive"
    ABBREVIATION = "abbreviation"
    ADDRESS = "address"


def gettext_noop(words: str) -> str:
    """Marks a sentence for the catalogues of the product; an engine translates nothing itself."""
    return words


ADVICE = {
    Kind.LONG_SENTENCE: gettext_noop("Meer dan 15 woorden. Kan het korter?"),
    Kind.VERY_LONG_SENTENCE: gettext_noop("Meer dan 20 woorden. Maak er twee zinnen van."),
    Kind.LONG_WORD: gettext_noop("Een lang woord. Kan het korter, of met twee woorden?"),
    Kind.RARE_WORD: gettext_noop("Dit woord gebruiken weinig mensen. Kies een gewoon woord, of leg het uit."),
    Kind.PASSIVE: gettext_noop("Zeg wie iets doet: ‘wij lezen het’ in plaats van ‘het wordt gelezen’."),
    Kind.ABBREVIATION: gettext_noop("Een afkorting. Schrijf het woord uit, of leg het uit."),
    Kind.ADDRESS: gettext_noop("Hier wisselt de aanspreekvorm. Kies overal ‘u’, of overal ‘je’."),
}


@dataclass(frozen=True, order=True)
class Signal:
    """A place in a text (code points, end exclusive) and what is the matter there."""

    start: int
    end: int
    kind: Kind

    @property
    def advice(self) -> str:
        """What to do about it, in Dutch."""
        return ADVICE[self.kind]


def signals(text: str, *, address: Address | None = None) -> list[Signal]:
    """What to look at, in the order of the text. Without `address` the form that comes first is the one that counts."""
    found = sentences_in(text)
    shortened = set(_abbreviations(text))
    covered = {place for start, end in shortened for place in range(start, end)}
    said = [Signal(start, end, Kind.ABBREVIATION) for start, end in shortened]
    for sentence in found:
        said += _of_sentence(sentence, covered)
    return sorted([*said, *_wrong_address(found, address)])


def _of_sentence(sentence: Sentence, covered: set[int]) -> Iterator[Signal]:
    if len(sentence.words) > LONG:
        kind = Kind.VERY_LONG_SENTENCE if len(sentence.words) > VERY_LONG else Kind.LONG_SENTENCE
        yield Signal(sentence.start, sentence.end, kind)
    if passive := sentence.passive():
        yield Signal(*passive.span(), Kind.PASSIVE)
    rare = {word.span() for word in sentence.rare()}
    for word in sentence.words:
        if word.start() in covered:
            continue
        if max(map(len, re.split("[‐-]", word.group()))) >= LONG_WORD:
            yield Signal(*word.span(), Kind.LONG_WORD)
        elif word.span() in rare:
            yield Signal(*word.span(), Kind.RARE_WORD)


def _abbreviations(text: str) -> Iterator[tuple[int, int]]:
    for found in CAPITALS.finditer(text):
        yield found.span()
    for found in DOTTED.finditer(text):
        word = found.group().rstrip(".").lower()
        if word in ABBREVIATIONS and (word in SHORTENED or "." in word) and not word.isdigit():
            yield found.span()


def _wrong_address(found: list[Sentence], address: Address | None) -> Iterator[Signal]:
    spoken = [
        (word, Address.FORMAL if word.group().lower() in FORMAL else Address.INFORMAL)
        for sentence in found
        for word in sentence.words
        if word.group().lower() in FORMAL | INFORMAL
    ]
    for word, form in spoken:
        if form != (address or spoken[0][1]):
            yield Signal(*word.span(), Kind.ADDRESS)
