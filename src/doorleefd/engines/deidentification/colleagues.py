"""Whether the name of someone who works here stands in a text, which words are jobs, and which are of blame.

A whole name is enough, in any letter case and with one slip of the pen. A part of it, a first name or a surname, counts
only beside a job or a title ("mijn consulent Alice", "mevrouw Hoekstra"): many people are called Jan.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from doorleefd.engines.dutch.lemmas import folded

from .word_lists import words

Key = TypeVar("Key")
Words = Sequence[tuple[str, str]]
"""Each word as it is written, and folded; a mark that ends a sentence stands for itself."""

JOB = (
    r"(?:consulente?|begeleid(?:er|ster)|manager|regisseur|coach|werkster?|werker|medewerk(?:er|ster)|behandelaar"
    r"|leidinggevende|leid(?:er|ster)|mentor|hulpverle(?:ner|enster)|ambtena(?:ar|res)|adviseur|adviseuse"
    r"|ondersteun(?:er|ster)|co[oö]rdinator|intaker|bewindvoerder|contactpersoon|receptioniste?|telefoniste?|beveiliger|handhaver"
    r"|toezichthouder|inspecteur|verpleegkundige|verzorgende|voorman|voorvrouw|baas|chef|directeur|directrice|wethouder"
    r"|supervisor|officer|advis[eo]r|counsell?or|clerk|receptionist|consultant|assistant)"
)
"""How the word for a job ends: "klantmanager", "wijkverpleegkundige"."""
BLAME = re.compile(
    r"(?<!\w)(?:uitgelachen|lachte? (?:mij|me|ons) uit|uitsch[eo]ld|uitgesch|scheld|schold|gescholden"
    r"|schreeuw|geschreeuw|brul|tiert?\b|vloek|racis|discrimin|seks|dreig|bedreig|gedreig|intimid|sla\b|slaat|sloeg|geslagen|duw|geduwd"
    r"|schop|geschopt|betast|aangeraakt|aangerand|misbruik|pest|gepest|treiter|verneder|kleineer|gekleineer|beledig"
    r"|lieg|loog|gelogen|gelekt|doorverteld|roddel|gestolen|steelt|fraude|chante|omgekocht|spott?en|bespot|onbeschoft"
    r"|agressie|gemeen\b|gemene|vals|misdr|over mijn grens|shout|yell|threat|hit me|touched me|lied to|laughed at"
    r"|bull(?:y|ied)|humiliat|insult|harass|abus|stole|steal)",
    re.IGNORECASE,
)
"""Words of blame, or how they begin: whether someone is blamed is for a person to say."""
NEAR = 5
SHORTEST_PART = 3
SHORTEST_WITH_SLIP = 5
MOST_BETWEEN = 4
WORD = re.compile(r"[^\W\d_]+|[.!?\n]")
IS_JOB = re.compile(rf"\w*{JOB}")
TITLES = frozenset(["mevrouw", "mevr", "mvr", "mw", "meneer", "mijnheer", "menheer", "heer", "dhr", "mr", "mrs", "ms"])
AT = frozenset(["van", "bij", "op", "from", "at", "of"])
WORKPLACE = re.compile(r"\w*(?:gemeente|loket|balie|uwv|wijkteam|dienst|stadhuis|stadskantoor|council|desk)")
ENDS = frozenset(".!?\n")
HIDDEN = frozenset(["Cf", "Mn", "Me"])
"""Formats, and accents that belong to no letter."""


@dataclass(frozen=True)
class _Name:
    first: str
    middle: tuple[str, ...]
    last: str

    @classmethod
    def of(cls, name: str) -> _Name | None:
        parts = [part for part in WORD.findall(folded(shown(name))) if part not in words("surname_particles")]
        if not parts or len(parts[0]) < SHORTEST_PART and len(parts) < 2:
            return None
        return cls(parts[0], tuple(parts[1:-1]), parts[-1] if len(parts) > 1 else "")

    @property
    def between(self) -> frozenset[str]:
        return words("surname_particles") | {*self.middle, "v", "d"}


class Staff(Generic[Key]):
    """The names of those who work somewhere, each under a key of its own; made once for many texts."""

    def __init__(self, names: Mapping[Key, str]) -> None:
        self._by_part: dict[str, list[tuple[Key, _Name]]] = {}
        for key, written in names.items():
            if name := _Name.of(written):
                for part in {name.first, name.last} - {""}:
                    self._by_part.setdefault(part, []).append((key, name))

    def named_in(self, texts: Iterable[str]) -> set[Key]:
        """Those whose name stands in one of these texts."""
        found: set[Key] = set()
        for told in (told for text in texts for told in _told_in(text)) if self._by_part else ():
            for place, (_written, word) in enumerate(told):
                for part in {word, word.removesuffix("s")} & self._by_part.keys():
                    for key, name in self._by_part[part]:
                        if key not in found and (_is_whole(told, place, name, part) or _is_beside(told, place, name)):
                            found.add(key)
        return found


def _told_in(text: str) -> Iterator[Words]:
    """The words as they are written; and as one reads them, where signs that show nothing stand within."""
    composed = unicodedata.normalize("NFC", text)
    for each in dict.fromkeys([composed, shown(composed)]):
        yield [(word, folded(word)) for word in WORD.findall(each)]


def shown(text: str) -> str:
    """Without the signs that show nothing of their own: they break no name in two."""
    return text if text.isascii() else "".join(sign for sign in text if unicodedata.category(sign) not in HIDDEN)


def _is_whole(told: Words, place: int, name: _Name, part: str) -> bool:
    """Whether the other half of the name stands beside this one: "Alice (van) Hoekstra", "Hoekstra, Alice"."""
    if part == name.last and (_meets(told, place, -1, name) or _meets(told, place, 1, name)):
        return True
    after = _after_between(told, place, 1, name) if part == name.first and name.last else ()
    return any(_is_nearly(told[there][1], name.last) for there in after)


def _meets(told: Words, place: int, step: int, name: _Name) -> bool:
    for there in _after_between(told, place, step, name):
        written, word = told[there]
        is_initial = step < 0 and len(word) == 1 and word == name.first[0] and written.isupper()
        if is_initial or _is_nearly(word, name.first):
            return True
    return False


def _after_between(told: Words, place: int, step: int, name: _Name) -> Iterable[int]:
    """Where the next word stands, beyond initials, particles and what stands in the middle of the name."""
    there = place + step
    for _each in range(MOST_BETWEEN):
        if not 0 <= there < len(told):
            return
        yield there
        word = told[there][1]
        if word not in name.between and len(word) > 1 or word in ENDS - {"."}:
            return
        there += step


def _is_nearly(word: str, part: str) -> bool:
    """The same but for one letter, or an s behind it."""
    if word in (part, f"{part}s"):
        return True
    if min(len(word), len(part)) < SHORTEST_WITH_SLIP or abs(len(word) - len(part)) > 1 or word[0] != part[0]:
        return False
    short, long = sorted((word, part), key=len)
    same = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _is_beside(told: Words, place: int, name: _Name) -> bool:
    """Whether a part of the name stands beside a job, a title or where someone works, as a name is written."""
    written, word = told[place]
    before = _first_before(told, place, name)
    if before in TITLES:
        return True
    if written[0].islower():
        return bool(IS_JOB.fullmatch(before)) and word not in words("name_words")
    sentence = _sentence_around(told, place)
    if any(IS_JOB.fullmatch(each) for each in sentence):
        return True
    after = [word for _written, word in told[place + 1 : place + 4]]
    return bool(after) and after[0] in AT and any(WORKPLACE.fullmatch(each) for each in after[1:])


def _first_before(told: Words, place: int, name: _Name) -> str:
    """The word before the name, beyond its particles, its first name and initials."""
    at = place - 1
    while at >= 0 and (told[at][1] in name.between or told[at][1] in (".", name.first) or len(told[at][1]) == 1):
        at -= 1
    return told[at][1] if at >= 0 else ""


def _sentence_around(told: Words, place: int) -> list[str]:
    """The words near `place`, within its sentence."""
    before = [word for _written, word in told[max(0, place - NEAR) : place]]
    after = [word for _written, word in told[place + 1 : place + 1 + NEAR]]
    begin = max((at + 1 for at, word in enumerate(before) if word in ENDS), default=0)
    end = next((at for at, word in enumerate(after) if word in ENDS), len(after))
    return before[begin:] + after[:end]
