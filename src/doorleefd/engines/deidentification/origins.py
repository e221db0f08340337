"""Where people come from, as an adjective or a noun ("Eritrese", "Syriër"); not languages and not dishes."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from .mention import EntityType
from .reading import Reading, is_kin, is_role
from .word_lists import sections, words

LANGUAGE_BEFORE = words("before_languages")
TOWARD_LANGUAGE = frozenset({"in", "het", "mijn"})
# "Let op" and "she lets me": with a capital inside a sentence someone from Latvia, else a verb.
PLAIN_TOO = frozenset({"let", "lets"})
SAID_OF_WHOM = frozenset(["ik", "hij", "zij", "ze", "wij", "we", "he", "she", "they", "parents", "both"])
SHIFTED = frozenset(["not", "also", "really", "originally", "actually", "still", "both", "all", "proudly", "partly"])
SAID_OF = frozenset(["een", "de", "die", "ben", "als"])


@cache
def adjectives() -> dict[str, bool]:
    """Every form of an adjective of origin, folded; the value says whether it counts only before a person."""
    found: dict[str, bool] = {}
    for label, only_persons in (("english", False), ("english-language", True)):
        found |= dict.fromkeys(map(without_accents, sections("origins")[label]), only_persons)
    for label, only_persons in (("herkomst", False), ("taal", True)):
        for word in sections("origins")[label]:
            word = without_accents(word)
            found[word] = only_persons
            for form in _inflected(word):
                found[form] = only_persons
    return found


@cache
def _people() -> frozenset[str]:
    english = sections("origins")["english"] | sections("origins")["english-language"]
    plural = {word + "s" for word in english if word.endswith(("n", "i", "k"))}
    return frozenset(without_accents(word) for word in sections("origins")["mens"] | plural)


def without_accents(word: str) -> str:
    """ "syriër" as it is typed on a phone: "syrier"."""
    return word if word.isascii() else "".join(sign for sign in normalize("NFD", word) if not combining(sign))


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
        word = without_accents(token.lower)
        if reading.touching(place + 1) and f"{word}-{reading.lower(place + 1).removesuffix('s')}" in adjectives():
            reading.mark(place, place + 1, EntityType.HERKOMST)
            continue
        if word in PLAIN_TOO and (token.opens or not token.capital):
            continue
        if word in adjectives() or word.split("-")[0] in adjectives() or _is_dutch_and_other(word):
            if _is_origin(reading, place):
                reading.mark(place, place, EntityType.HERKOMST)
            else:
                reading.close(place, place)
        elif word.split("-")[-1] in _people() and (
            token.capital or len(word) > 6 or reading.lower(place - 1) in SAID_OF
        ):
            reading.mark(place, place, EntityType.HERKOMST)


def _is_dutch_and_other(word: str) -> bool:
    """ "Dutch-Moroccan"."""
    head, _, tail = word.partition("-")
    return head == "dutch" and tail in adjectives()


def _is_origin(reading: Reading, place: int) -> bool:
    word = without_accents(reading.tokens[place].lower)
    only_persons = adjectives().get(word, adjectives().get(word.split("-")[0], "-" not in word))
    after = reading.lower(place + 1)
    before = reading.lower(place - 1)
    if before in SHIFTED and _is_own(reading.lower(place - 2), reading.lower(place - 3)):
        return True
    if after in words("origin_things") or after.endswith(
        ("les", "cursus", "winkel", "taal", "talig", "sprekend", "sprekende")
    ):
        return False
    if is_kin(before) and after in {",", ".", ";", ")", "and", ""} and word in sections("origins")["english"]:
        return True
    if (
        after in words("origin_people")
        or after == "by"
        or _is_relative(after)
        or is_kin(after)
        or (is_role(after) and after != "tolk")
    ):
        return True
    if only_persons:
        born = after == "van" and reading.lower(place + 2) in {"geboorte", "afkomst", "origine", "komaf"}
        shortened = is_kin(before) and _is_shortened(reading, place - 1)
        return born or shortened or _is_own(before, reading.lower(place - 2))
    if _is_own(before, reading.lower(place - 2)) or (is_kin(before) and _is_shortened(reading, place - 1)):
        return True
    if before in LANGUAGE_BEFORE or reading.lower(place - 2) in LANGUAGE_BEFORE - {"goed", "geen", "alleen"}:
        return False
    if word.endswith("e"):
        return True
    return _is_said_of_someone(reading, place)


def _is_relative(word: str) -> bool:
    """ "the Turkish grandmas"."""
    return bool({word, word.removesuffix("s")} & sections("english")["aged"]) and word != "teacher"


def _is_own(before: str, second: str) -> bool:
    """ "ik ben Duits", "mijn man is Frans", "half Duits"."""
    who = second in SAID_OF_WHOM or is_kin(second)
    return before in {"ben", "half", "am", "i'm", "im", "she", "he"} or (
        before in {"is", "was", "zijn", "are", "were"} and who
    )


def _is_shortened(reading: Reading, place: int) -> bool:
    """ "my wife's Russian": with "is" behind it."""
    end = reading.tokens[place].end
    return reading.text[end : end + 2] in {"'s", "’s"}


def _is_said_of_someone(reading: Reading, place: int) -> bool:
    """ "ik ben Koerdisch", "vader, 70, Turks"; "in het Turks" and "de tolk sprak Turks" are languages."""
    sentence = {reading.lower(look) for look in range(max(0, place - 6), place)}
    return not (sentence & LANGUAGE_BEFORE or reading.lower(place - 1) in TOWARD_LANGUAGE)
