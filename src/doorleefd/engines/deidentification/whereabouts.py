"""Where the name of one person stands in a text: whole or a part of it, whatever its capitals, accents or hidden signs.

A part that is an ordinary word as well ("de wit", "wil"), or of two letters ("Jo", "Wu"), counts in small letters only
where it is called a name: after a title or a job, or beside another part. In an address a part counts within a word.
Where a capital says nothing ("Is mijn geld weg?", "DAT BEN IK") such a part may be either: that is for a person to see.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .colleagues import HIDDEN, JOB, TITLES
from .lexicon import lexicon
from .reading import COMMON, is_ordinary
from .shipped import frequency
from .word_lists import alternatives, words

SHORTEST_PART = 3
NEAR = 60
SHORTEST_IN_ADDRESS = 5
SHORTEST_JOINED = 8
OFTEN = 5e-4
"""The share of all words from which one is a word of nearly every text ("is", "om"), and more than that of no name."""
READ_AS = str.maketrans({"ı": "i", "’": "'", "‘": "'", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
SENTENCE_OPENS = re.compile(r"[.!?:\n][\s\"'‘’“”(-]*$")
BEHIND_A_WORD = re.compile(r"\s+(?:ik|je|jij|u|dat|het|er|te)(?!\w)")
WORD_BEFORE, WORD_BEHIND = re.compile(r"([^\W\d_]+)\W+$"), re.compile(r"\W+([^\W\d_]+)")
FIRST_NAMES_TOO = frozenset(["al", "del", "di", "do", "el", "la", "san", "te"])
"""Particles that are first names elsewhere, and in no list of ours."""
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]*@[\w.-]+")


@dataclass(frozen=True, slots=True)
class Searched:
    """A text read once, for whoever looks for many names in it."""

    text: str
    readings: Sequence[tuple[str, Sequence[int]]]

    @classmethod
    def of(cls, text: str) -> Searched:
        return cls(text, _readings(text))

    def may_name(self, name: str) -> bool:
        """Whether the signs of a part, or of the first or last word, stand in it: far quicker than a pattern."""
        written = name.split()
        plain, _ = self.readings[0]
        parts = (*_parts_of(written), *_short_of(written), *written[:1], *written[-1:])
        return any(_plain(part)[0] in plain for part in parts)


def places_of(name: str, text: str) -> list[tuple[int, int]]:
    """Each place as offsets in code points, end exclusive; a whole name and its parts overlap."""
    return places_in(Searched.of(text), name)


def sure_places_of(name: str, text: str) -> list[tuple[int, int]]:
    """Those of `places_of` that are no ordinary word: the capital says that it is a name, or what is beside it."""
    return places_in(Searched.of(text), name, surely=True)


def places_in(searched: Searched, name: str, *, surely: bool = False) -> list[tuple[int, int]]:
    """As `places_of`, for one name of many; or as `sure_places_of`."""
    if not searched.may_name(name):
        return []
    text, written = searched.text, name.split()
    return sorted({place for plain, at in searched.readings for place in _places_in(text, plain, at, written, surely)})


def _places_in(
    text: str, plain: str, at: Sequence[int], written: Sequence[str], surely: bool
) -> Iterator[tuple[int, int]]:
    if len(written) > 1 or written[0].islower():
        whole = _as_word(r"\s+".join(re.escape(_plain(each)[0]) for each in written))
        yield from (_place(match, at) for match in re.finditer(whole, plain))
    long, short = _parts_of(written), _short_of(written)
    for part in (*long, *short):
        others = [other for other in long if other != part]
        for match in re.finditer(_as_word(re.escape(_plain(part)[0])), plain):
            start, end = _place(match, at)
            as_word = part in short or _is_word_too(part)
            as_name = not text[start:end].islower() and not _is_word_there(part, text, start, end)
            if surely and _may_be_word(part, text, start, end):
                as_name, as_word = False, True
            if as_name or not as_word or _is_called(plain, *match.span("name"), others):
                yield start, end
    yield from _joined(plain, at, written, long)


def _joined(plain: str, at: Sequence[int], written: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the whole name is written as one word, or a part of it within an address ("khoekstra@veenbeek.nl")."""
    whole = "".join(_plain(each)[0] for each in written)
    if len(written) > 1 and len(whole) >= SHORTEST_JOINED and whole in plain and not _is_word_too(whole):
        yield from (_place(match, at) for match in re.finditer(_as_word(re.escape(whole)), plain))
    within = [_plain(part)[0] for part in parts if len(part) >= SHORTEST_IN_ADDRESS]
    within = [part for part in within if part in plain] if "@" in plain else []
    for address in ADDRESS.finditer(plain) if within else ():
        for part in within:
            start = plain.find(part, *address.span())
            if start >= 0:
                yield at[start], at[start + len(part)]


def _place(match: re.Match[str], at: Sequence[int]) -> tuple[int, int]:
    start, end = match.span("name")
    return at[start], at[end]


def _is_word_there(part: str, text: str, start: int, end: int) -> bool:
    """Whether "Ben" or "Om" is the word and not the name, where the capital says nothing: at the start of a sentence
    before "ik" or "dat", and behind "IK" in capitals. Anywhere else a capital makes it a name."""
    if not _is_little_word(part):
        return False
    return _opens(text, start) and bool(BEHIND_A_WORD.match(text, end)) or text[:start].endswith("IK ")


def _may_be_word(part: str, text: str, start: int, end: int) -> bool:
    """Whether a capital says nothing here of "Ben", "Om" or "Al": where a sentence begins, where all is in capitals,
    or before the surname of somebody else ("Omar Al Hassan"); unless what is done there is done by a person."""
    if not (_is_little_word(part) and frequency(part) > OFTEN or part in FIRST_NAMES_TOO):
        return False
    before, behind = WORD_BEFORE.search(text, max(0, start - NEAR), start), WORD_BEHIND.match(text, end)
    said, does = before[1].lower() if before else "", behind[1].lower() if behind else ""
    if said in words("speech_verbs") or does in words("person_verbs") | words("speech_verbs"):
        return False
    beside = [each[1] for each in (before, behind) if each]
    shouted = text[start:end].isupper() and bool(beside) and all(each.isupper() for each in beside)
    of_another = bool(behind and behind[1].istitle()) and text[end].isspace() and part in words("surname_particles")
    return _opens(text, start) or shouted or of_another


def _is_little_word(part: str) -> bool:
    is_little = len(part) < SHORTEST_PART or part in words("surname_particles")
    return is_little and is_ordinary(part) and frequency(part) > COMMON


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    return bool(SENTENCE_OPENS.search(text, max(0, start - NEAR), start)) or not text[:start].strip()


def _is_called(plain: str, start: int, end: int, others: Sequence[str]) -> bool:
    """Whether what stands around a part of a name says that it is one."""
    part, before, after = plain[start:end], plain[max(0, start - NEAR) : start], plain[end : end + NEAR]
    beside = alternatives(_plain(each)[0] for each in others) or "(?!)"
    links = rf"(?:(?:{alternatives(words('surname_particles'))}|\w)\.?[\s,-]+)*"
    title = alternatives(words("titles") | TITLES)
    job = "(?!)" if part in words("name_words") else rf"\w*{JOB}"
    called = rf"(?<!\w)(?:(?:{title})\.?|{job}|(?:{beside})(?:['’]?s)?)[\s,-]+{links}$"
    return bool(re.search(called, before) or re.match(rf"[\s,-]+{links}(?:{beside})(?!\w)", after))


def _parts_of(written: Sequence[str]) -> list[str]:
    """Each in small letters; a name of one short word is a part by itself, and so is "Li-Na" with its short halves."""
    every = [part for each in written for part in _halves_of(each.strip(".,").lower()) if _plain(part)[0]]
    parts = [part for part in every if len(part) >= SHORTEST_PART and part not in words("surname_particles")]
    return list(dict.fromkeys(parts or (every if len(every) == 1 else [])))


def _short_of(written: Sequence[str]) -> list[str]:
    """What is no part and a name all the same: of two letters, or a first name that is a particle as well ("Ben")."""
    every = [each.strip(".,").lower() for each in written]
    nobodys = words("surname_particles") | words("titles") | TITLES
    found = [part for part in every if len(part) < SHORTEST_PART and part not in nobodys]
    firsts = lexicon().own_first_names | FIRST_NAMES_TOO
    first = [part for part in every[:1] if part in words("surname_particles") and part in firsts]
    parts = _parts_of(written)
    return [part for part in (*first, *found) if len(part) > 1 and part.isalpha() and part not in parts]


def _halves_of(written: str) -> list[str]:
    halves = [half for half in re.split("[-‐‑]", written) if half]
    return [*halves, written] if len(halves) > 1 and min(map(len, halves)) < SHORTEST_PART else halves


@cache
def _is_word_too(part: str) -> bool:
    if part in words("name_words"):
        return True
    return part not in lexicon().own_first_names and frequency(part) > COMMON and is_ordinary(part)


def _as_word(pattern: str) -> str:
    return rf"(?<![^\W\d_])(?P<name>{pattern})(?:['’]?s)?(?![^\W\d_])"


def _readings(text: str) -> list[tuple[str, Sequence[int]]]:
    """As one reads it; and, where a hidden sign may stand for the end of a word, with a space there."""
    hides = not text.isascii() and any(unicodedata.category(sign) == "Cf" for sign in text)
    return [_plain(text), _plain(text, hidden=" ")] if hides else [_plain(text)]


def _plain(text: str, hidden: str = "") -> tuple[str, Sequence[int]]:
    """The text in small letters without accents and hidden signs; where each sign stood, and where the text ends."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    signs, at = [], []
    for place, sign in enumerate(text):
        for each in unicodedata.normalize("NFKD", sign.casefold().translate(READ_AS)):
            kind = unicodedata.category(each)
            if said := hidden if kind == "Cf" else "" if kind in HIDDEN else "-" if kind == "Pd" else each:
                signs.append(said)
                at.append(place)
    return "".join(signs), [*at, len(text)]
