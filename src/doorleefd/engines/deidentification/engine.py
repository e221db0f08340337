"""Find what identifies in a text: patterns first, then lists, then capitals and the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from .ages import ages
from .ages_in_english import ages_in_english
from .dates import dates
from .echoes import find_ages_again, find_echoes
from .firms import firms
from .foreign import close_foreign
from .known import close_allowed, find_long_places, find_names, find_organisations
from .lexicon import Phrases
from .mention import LABELS, EntityType, Mention
from .named_in_english import mark_again
from .numbers import accounts, citizen_numbers, files, loose_codes, mails, telephones
from .origins import find_origins
from .quiet import find_quiet_names
from .reading import Reading, phrases_of
from .runs import Run, runs_of
from .shipped import in_dictionary
from .spelled import spelled
from .streets import english_streets, find_streets, postcodes
from .weighing import kind_of, starts_with_article
from .widening import widen
from .word_lists import alternatives, phrases, words

PATTERNS: tuple[Callable[[str], Iterator[Mention]], ...] = (
    mails, accounts, dates, citizen_numbers, telephones, files, spelled, postcodes, english_streets, ages_in_english,
    ages, firms, loose_codes,
)  # fmt: skip

PLACEHOLDER = re.compile(rf"\[(?:[A-Z_]{{2,30}}|(?:{alternatives(LABELS.values())})(?:[ ]\d{{1,4}})?)\]")


def mentions(text: str, *, names: Iterable[str] = (), allowed: Iterable[str] = ()) -> list[Mention]:
    """What identifies in a Dutch text, sorted, never overlapping; offsets are code points.

    `names` are people of the trajectory, masked wherever they stand; `allowed` are words that stay. Never raises on
    any text, and takes time in proportion to its length (R279).
    """
    return read(text, names=names, allowed=allowed).mentions


def read(text: str, *, names: Iterable[str] = (), allowed: Iterable[str] = ()) -> Reading:
    """The text as read to the end, for `mentions` and `suspects`."""
    reading = Reading.of(text)
    _find_patterns(reading)
    _close_placeholders(reading)
    find_names(reading, phrases_of(names))
    close_allowed(reading, phrases_of(allowed))
    find_long_places(reading)
    close_allowed(reading, _allowed_phrases())
    find_streets(reading)
    find_origins(reading)
    find_organisations(reading)
    close_foreign(reading)
    for run in runs_of(reading):
        _judge(reading, run)
    find_quiet_names(reading)
    find_echoes(reading)
    mark_again(reading)
    find_ages_again(reading)
    widen(reading)
    return reading


@lru_cache(maxsize=1)
def _allowed_phrases() -> Phrases:
    return phrases_of(phrases("allowed"))


def _find_patterns(reading: Reading) -> None:
    """Patterns in order of certainty; of two that overlap the earlier one stands."""
    found: list[Mention] = []
    taken = bytearray(len(reading.text))
    for pattern in PATTERNS:
        for mention in pattern(reading.text):
            if mention.end > mention.start and not any(taken[mention.start : mention.end]):
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                found.append(mention)
    if not found:
        return
    reading.mentions.extend(found)
    for place, token in enumerate(reading.tokens):
        if any(taken[token.start : token.end]):
            reading.closed[place] = True


def _close_placeholders(reading: Reading) -> None:
    """What was masked before ("[persoon 1]", "[NAAM]") is no name."""
    if "[" not in reading.text:
        return
    places = {token.start: place for place, token in enumerate(reading.tokens)}
    for found in PLACEHOLDER.finditer(reading.text):
        place = places.get(found.start())
        while place is not None and place < len(reading.tokens) and reading.tokens[place].end <= found.end():
            reading.closed[place] = True
            place += 1


def _judge(reading: Reading, run: Run) -> None:
    kind = kind_of(reading, run)
    if kind is None:
        return
    first, last = run.first, run.last
    if kind is EntityType.PERSOON and _is_of_thing(reading, first) and reading.touching(first):
        kind = EntityType.ORGANISATIE
    if kind is EntityType.ORGANISATIE:
        first -= _is_headed(reading, first) or starts_with_article(reading, run)
        last = _tail_of_organisation(reading, last)
    elif kind is EntityType.PERSOON and first and reading.tokens[first - 1].text in {"de", "den"}:
        first -= reading.touching(first) and not reading.closed[first - 1]
    reading.mark(first, last, kind)


def _is_of_thing(reading: Reading, first: int) -> bool:
    """ "het Johan van Dijkhuis" is no person; in "het is Fons" and "is het Fons" it is one."""
    return reading.lower(first - 1) in {"het", "'t"} and reading.lower(first - 2) not in {"is", "was"}


def _tail_of_organisation(reading: Reading, last: int) -> int:
    """ "Sterk in Werk": a plain word with a capital after a small word goes on with the name."""
    end = last + 2
    small = reading.lower(last + 1) in {"in", "voor", "op", "aan", "met", "en"} and reading.touching(last + 1)
    if not small or not reading.touching(end) or not reading.is_capital(end) or reading.tokens[end].opens:
        return last
    return end if in_dictionary(reading.lower(end)) and reading.lower(end) not in reading.lists.first_names else last


def _is_headed(reading: Reading, first: int) -> bool:
    """ "zorgboerderij De Linde": the noun before belongs to the name."""
    named = reading.lower(first - 1) in words("organisation_heads") and reading.touching(first)
    return named and not reading.closed[first - 1]
