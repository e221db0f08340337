"""How much the clues of a sentence together weigh, as learned from marked texts by tools/learn_distress.py."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from math import sqrt

from doorleefd.engines.distress.rules import LISTS

WEIGHTS = LISTS / "weights.tsv"
ENOUGH = 0.65
"""From this weight on a sentence asks for a look: about one ordinary story in twenty then does."""


def weight_of(clues: Collection[str]) -> float:
    """The weights of all clues, over the root of how many they are, so that a long sentence is none the heavier."""
    weights = _weights()
    return weights[""] + sum(weights.get(clue, 0.0) for clue in clues) / sqrt(len(clues) or 1)


@cache
def _weights() -> dict[str, float]:
    """The weight of each clue; what is not there weighs nothing. The clue without letters is where everyone begins."""
    rows = (line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines())
    return {clue: int(hundredths) / 100 for clue, hundredths in rows}
