"""Organisations by their form alone: "kwast & zoon", "Jansen and Sons", "St Cuthbert's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mention import EntityType, Mention
from .word_lists import alternatives, sections

HOUSES = alternatives(sections("english")["houses"])
SAINT = re.compile(rf"(?<!\w)(?:St\.?|Saint)[ ][A-ZÀ-Þ][\w-]{{2,20}}(?:['’]s?)?(?!\w)(?:[ ](?:{HOUSES})(?!\w))?")
HEIRS = r"(?:zn\.?|zoon|zonen|dochters?|sons?|daughters?|co\.?|partners)(?!\w)"
FAMILY = re.compile(
    rf"(?<![\w&])[^\W\d_][\w'’-]{{1,20}}[ ]?&[ ]?(?i:{HEIRS})"
    rf"|(?<!\w)(?:(?:[Dd]e|[Vv]an|[Dd]en|[Dd]er)[ ])*[A-ZÀ-Þ][\w'’-]{{1,20}}[ ](?:en|and)[ ](?:Zn\.?|Zoon|Zonen|"
    rf"Dochters?|Sons?|"
    r"Daughters?|Co\.?|Partners)(?!\w)"
)


def firms(text: str) -> Iterator[Mention]:
    """Firms of a family, and what bears the name of an English saint."""
    for pattern in (FAMILY, SAINT):
        for found in pattern.finditer(text):
            yield Mention(found.start(), found.end(), found[0], EntityType.ORGANISATIE)
