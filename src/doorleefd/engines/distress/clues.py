"""What of a sentence says whether it asks for a look: its words, their beginnings, what stands beside what, the tables.

A clue is a string, as the file of weights writes it: a word (`dood`), two words in a row (`niet meer`), the begin of a
word (`mishan*`), a group of the tables (`CHILD`), two groups in one sentence (`BLOWS CHILD`), `RULE` where a rule of
the tables holds, `RULES` where two or more do.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise

from doorleefd.engines.distress.reading import Sentence
from doorleefd.engines.dutch.lemmas import folded
from doorleefd.engines.dutch.words import TOKEN

STOP = "."
"""How the tables write the end of a sentence, a comma and the like."""
WORD_OR_STOP = re.compile(rf"{TOKEN.pattern}|[.,;:!?…()]+")
BEGINS = (4, 5, 6)
"""Begins of so many letters make `mishandelt` and `mishandeling` alike."""


def sentence_of(tokens: list[str]) -> Sentence:
    """What the tables look in; a stop is put at its end."""
    return Sentence([*(_plain(token) for token in tokens), STOP])


def clues_of(sentence: Sentence, rules: int) -> set[str]:
    """Every clue of a sentence in which so many rules hold."""
    words = [word for word in sentence.words if word != STOP]
    groups = sentence.groups()
    clues = {*words, *groups}
    clues |= {f"{one} {other}" for one, other in pairwise(words)}
    clues |= {f"{word[:length]}*" for word in words for length in BEGINS if len(word) > length}
    clues |= {f"{one} {other}" for one, other in combinations(groups, 2)}
    return clues | _of_rules(rules)


def _of_rules(rules: int) -> set[str]:
    return {"RULE", "RULES"} if rules > 1 else {"RULE"} if rules else set()


def _plain(token: str) -> str:
    """As the tables write it: `Zo'n` is `zon`, a comma is a stop."""
    return "".join(letter for letter in folded(token) if letter.isalnum()) or STOP
