"""The names of who works here, out of what goes along for a Woo request (art. 5.1, 2 e)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doorleefd.engines.deidentification.lexicon import lexicon
from doorleefd.engines.deidentification.reading import COMMON
from doorleefd.engines.deidentification.shipped import frequency, in_dictionary
from doorleefd.engines.deidentification.whereabouts import SHORTEST_PART, Searched, places_in
from doorleefd.engines.deidentification.word_lists import words as word_list
from doorleefd.foundation.models import Login
from doorleefd.rights.handing_over.called import persons_in
from doorleefd.trajectory.models import Trajectory

TITLE = r"(?:heer|meneer|mijnheer|mevrouw|mevr\.?|mw\.?|dhr\.?|[a-z]\.)"
EVERYWHERE = 5e-4
"""The share of all words from which one in small letters is no name, even behind a title ("mevrouw kan")."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was typed, and whom it names: nobody for a desk, of which nothing but the whole is taken out."""

    whole: str
    persons: Sequence[str]

    @classmethod
    def of(cls, whole: str, municipality: str = "") -> "Name":
        return cls(whole, persons_in(whole, frozenset(municipality.lower().split())))


def names_of_staff(trajectory: Trajectory) -> list[Name]:
    """Everyone with a login, and whom people may call in this trajectory, who may have none. The municipality itself
    ("Bel Gemeente Veenbeek") is nobody's name."""
    logins = (
        Login.objects.filter(organisation=trajectory.organisation_id).exclude(name="").values_list("name", flat=True)
    )
    to_call = [name for name in (trajectory.contact_name, trajectory.aftercare_name) if name.strip()]
    municipality = f"Gemeente {trajectory.organisation.name}"
    own = set(municipality.lower().split())
    return [Name.of(name, municipality) for name in (*logins, *to_call) if not own.issuperset(name.lower().split())]


def named_otherwise(text: str, names: Sequence[Name], instead: str) -> str:
    """A name that is an ordinary word counts where it is written as a name: "Wil" is a person, "wil" is not; and behind
    a title or an initial in any letters ("de heer de wit"). Any other counts in any letters."""
    written: list[str] = []
    end, searched = 0, Searched.of(text)
    found = {place for name in names for place in _places(name, searched)}
    for begin, last in sorted(found, key=lambda place: (place[0], -place[1])):
        if begin >= end:
            written += [text[end:begin], instead]
            end = last
    return "".join([*written, text[end:]])


def _places(name: Name, searched: Searched) -> Iterator[tuple[int, int]]:
    if [name.whole] != name.persons and searched.may_name(name.whole):
        for begin, last in places_in(searched, name.whole):
            if len(searched.text[begin:last].split()) == len(name.whole.split()):
                yield begin, last
    for person in name.persons:
        if searched.may_name(person):
            yield from _places_of(person, searched)


def _places_of(person: str, searched: Searched) -> Iterator[tuple[int, int]]:
    words, text = person.split(), searched.text
    for begin, last in places_in(searched, person):
        said = text[begin:last]
        # Of two letters, or a particle as well: a word that is everywhere is none, in any letters.
        short = " " in person and (len(said) < SHORTEST_PART or said.lower() in word_list("surname_particles"))
        if not _is_everywhere(said.lower() if short else said) and (
            " " in person or said[0].isupper() or not _is_plain(said)
        ):
            yield begin, last
    rare = [part for part in re.split(r"[\s-]+", person) if len(part) >= SHORTEST_PART and not _is_plain(part)]
    surnames = {r"\s+".join(map(re.escape, words[-many:])) for many in range(1, max(len(words), 2))}
    behind = rf"(?<!\w)(?P<title>{TITLE})\s*(?P<name>{'|'.join(sorted(surnames, key=len, reverse=True))})(?!\w)"
    for part in rare:
        yield from (match.span() for match in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.IGNORECASE))
    called = (match for match in re.finditer(behind, text, re.IGNORECASE) if _is_called(match["name"], match["title"]))
    yield from (match.span("name") for match in called)


def _is_called(name: str, title: str) -> bool:
    """Whether what stands behind a title or an initial is a name: "mevrouw wil graag" and "e. wet" hold none."""
    if not name.islower() or " " in name or not _is_plain(name):
        return True
    return len(title) > len("e.") and not _is_everywhere(name)


def _is_everywhere(name: str) -> bool:
    return name.islower() and frequency(name) > EVERYWHERE


def _is_plain(word: str) -> bool:
    """In the dictionary, or written often and no name; no compound is plain, since many a surname is one."""
    folded, names = word.lower(), lexicon()
    if in_dictionary(folded):
        return True
    return folded not in names.first_names and folded not in names.last_names and frequency(folded) > COMMON
