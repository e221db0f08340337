"""The directory as a list: what fits a trajectory, and what is due to be checked (R063)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from doorleefd.engines import dutch
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.models.listed import Listed

A_YEAR = timedelta(days=365)
SHORT = 4
"""Words of so many letters or fewer do not tell what a place is about."""
EVERYDAY = frozenset({"andere", "extra", "hebben", "krijgen", "nodig", "vaker", "willen", "worden", "zijn"})


def is_old(line: Listed, *, today: date) -> bool:
    """Whether someone looked once if it holds, and nobody since a year."""
    return line.checked_on is not None and today - line.checked_on > A_YEAR


@dataclass(frozen=True)
class Fit:
    """A place with the words that it shares with what a trajectory looks for."""

    place: FindingPlace
    shared: Sequence[str]


def fitting_first(places: Sequence[FindingPlace], *, directory: Sequence[FindingPlace], sought: str) -> list[Fit]:
    """The places, those first that share most words with `sought`; else in their own order.

    A word that a third of the directory uses ("mensen") tells nothing and does not count.
    """
    common = Counter(key for place in directory for key in _words(place))
    asked = {key for key in dutch.keys_of(sought) if common[key] * 3 <= len(directory)}
    fits = [Fit(place, [word for key, word in _words(place).items() if key in asked]) for place in places]
    return sorted(fits, key=lambda fit: -len(fit.shared))


def _words(place: FindingPlace) -> dict[str, str]:
    """The telling words of whom one finds there, by the key of the whole word."""
    found = {word.keys[0]: place.for_whom[word.start : word.end] for word in dutch.words(place.for_whom)}
    return {key: word for key, word in found.items() if len(word) > SHORT and word not in EVERYDAY}
