"""Words that tell of what the law protects most: health, faith, origin, sexual life, politics, union, offences."""

from __future__ import annotations

from functools import cache

from .word_lists import words

SHORTEST_STEM = 4


@cache
def _special() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    held = words("special")
    stars = [word for word in held if "*" in word]
    return (
        held.difference(stars),
        tuple(word[:-1] for word in stars if not word.startswith("*")),
        tuple(word[1:] for word in stars if word.startswith("*")),
        # Of a place or a thing, and of no person: "ziekenhuisparkeerplaats", "kerkstraat".
        tuple(f"{word}{ending}" for word in words("special_places") for ending in ("", "en", "n", "s", "'s")),
    )


def is_special(word: str) -> bool:
    """Whether a folded word tells of health, faith, origin, orientation, politics, union or offences (AVG art. 9, 10).

    A compound does by its first part or its last ("kankerpatiënt", "borstkanker"), unless it ends in a place or a thing
    ("ziekenhuisparkeerplaats"): being there says nothing of whoever tells.
    """
    exact, stems, endings, places = _special()
    if word in exact:
        return True
    return (
        len(word) >= SHORTEST_STEM and (word.startswith(stems) or word.endswith(endings)) and not word.endswith(places)
    )
