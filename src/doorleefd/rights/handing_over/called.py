"""Whom a name names, as staff typed it: nobody for "Sociaal Team Zaandam", Jansen for "J. Jansen, sociaal team"."""

import re
from collections.abc import Collection, Sequence

from doorleefd.engines.deidentification.colleagues import IS_JOB, TITLES
from doorleefd.engines.deidentification.lexicon import lexicon
from doorleefd.engines.deidentification.reading import is_ordinary
from doorleefd.engines.deidentification.shipped import frequency, places_nearby
from doorleefd.engines.deidentification.word_lists import words as word_list

BETWEEN = re.compile(r"[,;:/()&+]|\s[-–—]\s|\s(?:of|en|via|bij|namens|or|and|at)\s", re.IGNORECASE)  # noqa: RUF001
DESK = re.compile(r"(?:\w*(?:team|loket|balie|afdeling|dienst|centrum|gemeente|desk)|kcc|uwv|stadhuis|stadskantoor)")
OF_EVERY_SENTENCE = 0.005
INITIALS = re.compile(r"\w\.|(?:\w\.)+\w\.?")


def persons_in(name: str, own: Collection[str]) -> list[str]:
    """Each person without title and job; `own` are the words of the municipality, in small letters. A word that
    cannot be told from a name counts as one: a name that stays behind is worse than a word that goes."""
    if len(name.split()) == 1 and not BETWEEN.search(name):
        return [] if _bare(name) in own else [name]
    parts = [part.split() for part in BETWEEN.split(name) if part.split()]
    has_desk = any(DESK.fullmatch(_bare(word)) for part in parts for word in part)
    persons = (" ".join(_person(part, own, has_desk)) for part in parts)
    return [person for person in persons if person]


def _person(part: Sequence[str], own: Collection[str], has_desk: bool) -> Sequence[str]:
    """The words that name someone, in this part of a name."""
    begins = _bare(part[0])
    opens_surname = begins in word_list("surname_particles") and any(_is_surname(word) for word in part[1:])
    if opens_surname or begins in lexicon().first_names and not _is_of_every_sentence(begins):
        return _before_desk(part)
    titled = [at for at, word in enumerate(part) if _is_title(word) or at == 0 and len(word) == 1]
    if titled:
        # The last word is the name, also where it is a title as well ("A. Meester").
        behind = [word for word in part[titled[0] + 1 : -1] if not _is_title(word)]
        behind += part[-1:] if len(part) > titled[0] + 1 else []
        return _before_desk(behind) or _before_desk(part[: titled[0]])
    first = next((at for at, word in enumerate(part) if at and _is_first_name(_bare(word))), None)
    if first is not None and has_desk:
        return _before_desk(part[first:])
    kept = [word for word in part if not _is_known(_bare(word), own, has_desk)]
    if has_desk or IS_JOB.fullmatch(_bare(part[0])) or len(part) == 1:
        may_be = part[:1] if has_desk or len(part) == 1 else part[1:]
        return [word for word in part if word in kept or word in may_be and _is_surname(word)]
    return part if kept or _is_surname(part[-1]) else []


def _before_desk(words: Sequence[str]) -> Sequence[str]:
    """Without the desk behind it ("Anna Bakker van het wijkteam"), nor the words in small letters before the desk."""
    ends = next((at for at, word in enumerate(words) if DESK.fullmatch(_bare(word))), None)
    if ends is None:
        return words
    capitals = [at for at, word in enumerate(words[:ends]) if not word.islower()]
    return words[: capitals[-1] + 1 if capitals else ends]


def _is_first_name(word: str) -> bool:
    return word in lexicon().own_first_names and not _is_of_every_sentence(word)


def _is_of_every_sentence(word: str) -> bool:
    """As "het" is, a name elsewhere."""
    return frequency(word) > OF_EVERY_SENTENCE


def _is_surname(word: str) -> bool:
    """Whether an ordinary word is a surname as well: "Bakker (wijkteam)", "Consulent Bakker"."""
    surnames = lexicon().last_names - word_list("surname_particles") - word_list("quarters")
    return _bare(word) in surnames and not _is_organisation(_bare(word))


def _is_known(word: str, own: Collection[str], has_desk: bool) -> bool:
    """Whether a word names no person: of the municipality, ordinary, a place or an organisation."""
    lists = lexicon()
    if word in own or not word or DESK.fullmatch(word):
        return True
    if _is_first_name(word):
        return False
    if word in lists.places or word in word_list("quarters"):
        # A desk here is called after a place nearby, or after a person: no "Wijkteam Aydin" after a town in Turkey.
        is_nearby = word in places_nearby() or word in word_list("quarters")
        return has_desk and is_nearby or word not in lists.last_names
    if "-" in word and all(_is_known(half, own, has_desk) for half in word.split("-")):
        return True
    return (is_ordinary(word) or _is_organisation(word)) and not _is_surname(word)


def _is_organisation(word: str) -> bool:
    return (word,) in lexicon().organisations.by_first.get(word, ())


def _is_title(word: str) -> bool:
    """Or initials: either says that a surname follows."""
    return _bare(word) in TITLES | word_list("titles") or bool(INITIALS.fullmatch(word))


def _bare(word: str) -> str:
    return word.lower().strip(".,()")
