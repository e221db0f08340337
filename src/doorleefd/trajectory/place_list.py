"""The directory as a list: what fits a trajectory, and what is due to be checked (R063)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from doorleefd.engines import dutch
from doorleefd.trajectory.models import FindingPlace

A_YEAR = timedelta(days=365)
SHORT = 4
"""Words of so many letters or fewer do not tell what a place is about."""


def is_old(place: FindingPlace, *, today: date) -> bool:
    """Whether nobody looked for a year if it still holds."""
    return today - place.checked_on > A_YEAR


@dataclass(frozen=True)
class Fit:
    """A place with the words that it shares with what a trajectory looks for."""

    place: FindingPlace
    shared: Sequence[str]


def fitting_first(places: Sequence[FindingPlace], *, sought: str) -> list[Fit]:
    """The places, those first that share most words with `sought`; else in their own order.

    A word that a third of the places uses ("mensen") tells nothing and does not count.
    """
    asked = set(dutch.keys_of(sought))
    words = [_words(place) for place in places]
    common = Counter(key for found in words for key in found)
    fits = [
        Fit(place, [word for key, word in found.items() if key in asked and common[key] * 3 <= max(len(places), 9)])
        for place, found in zip(places, words, strict=True)
    ]
    return sorted(fits, key=lambda fit: -len(fit.shared))


def _words(place: FindingPlace) -> dict[str, str]:
    """The telling words of whom one finds there, by the key of the whole word."""
    text = place.for_whom
    found = {word.keys[0]: text[word.start : word.end] for word in dutch.words(text)}
    return {key: word for key, word in found.items() if len(word) > SHORT}
