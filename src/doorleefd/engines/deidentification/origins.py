"""Where people come from, as an adjective or a noun ("Eritrese", "Syriër"); not languages and not dishes."""

from __future__ import annotations

from functools import cache

from .mention import EntityType
from .reading import Reading, is_kin, is_role
from .word_lists import sections, words

LANGUAGE_BEFORE = words("before_languages")
TOWARD_LANGUAGE = frozenset({"in", "het", "mijn"})
BEING = words("being")


@cache
def adjectives() -> dict[str, bool]:
    """Every form of an adjective of origin, folded; the value says whether it counts only before a person."""
    found: dict[str, bool] = {}
    for label, only_persons in (("herkomst", False), ("taal", True)):
        for word in sections("origins")[label]:
            found[word] = only_persons
            for form in _inflected(word):
                found[form] = only_persons
    return found


def _inflected(word: str) -> list[str]:
    """The form on -e: "Marokkaans" gives "Marokkaanse", "Eritrees" gives "Eritrese"."""
    forms = [word + "e"]
    if word.endswith(("ees", "oos")):
        forms.append(word[:-3] + word[-2:] + "e")
    if word.endswith("ools"):
        forms.append(word + "e")
    return forms


def find_origins(reading: Reading) -> None:
    """Mark origins; languages and things stay, and are closed so that they are no name either."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or not token.is_word:
            continue
        if token.lower in adjectives() or token.lower.split("-")[0] in adjectives():
            if _is_origin(reading, place):
                reading.mark(place, place, EntityType.HERKOMST)
            else:
                reading.close(place, place)
        elif token.lower in sections("origins")["mens"] and (token.capital or len(token.lower) > 6):
            reading.mark(place, place, EntityType.HERKOMST)


def _is_origin(reading: Reading, place: int) -> bool:
    word = reading.tokens[place].lower
    only_persons = adjectives().get(word, adjectives().get(word.split("-")[0], True))
    after = reading.lower(place + 1)
    before = reading.lower(place - 1)
    if after in words("origin_things") or after.endswith(
        ("les", "cursus", "winkel", "taal", "talig", "sprekend", "sprekende")
    ):
        return False
    if after in words("origin_people") or is_kin(after) or (is_role(after) and after != "tolk"):
        return True
    if only_persons:
        return False
    if before in LANGUAGE_BEFORE or reading.lower(place - 2) in LANGUAGE_BEFORE - {"goed", "geen", "alleen"}:
        return False
    if word.endswith("e"):
        return True
    return _is_said_of_someone(reading, place)


def _is_said_of_someone(reading: Reading, place: int) -> bool:
    """ "ik ben Koerdisch", "mijn ouders zijn Surinaams"; "in het Turks" is a language."""
    sentence = {reading.lower(look) for look in range(max(0, place - 6), place)}
    if sentence & LANGUAGE_BEFORE or reading.lower(place - 1) in TOWARD_LANGUAGE:
        return False
    return bool(sentence & BEING)
