"""Names that are spelled: "Pugh, P-U-G-H", "spelled k o w a l", "gespeld J A N S E N"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mention import EntityType, Mention
from .word_lists import alternatives, words

LETTER = r"[^\W\d_]"
HYPHENED = re.compile(r"(?<![\w-])[A-ZÀ-Þ](?:[-–][A-ZÀ-Þ]){3,}(?![\w-])")
ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{alternatives(words('spelling'))})(?!\w)[ :,]{{0,3}}(?:(?:it|is|as|als|met|het)[ :,]{{1,3}}){{0,2}}"
    rf"(?P<name>(?:(?:double|dubbel)[ ])?{LETTER}(?:(?:[-–., ]|, |[ ]?[-–][ ]?| and | en )(?:(?:double|dubbel)[ ]"
    rf")?{LETTER}(?!\w))"
    r"{2,})(?!\w)",
    re.IGNORECASE,
)
BESIDE = re.compile(r"(?<=[^\W\d_]{3}, )[A-Z](?:\.[A-Z]){3,}(?!\w)\.?|(?<=[^\W\d_]{3}, )[A-Z](?:-[A-Z]){2,}(?![\w-])")


def spelled(text: str) -> Iterator[Mention]:
    """Names letter by letter: with hyphens, after a word for spelling, or right after a name and a comma."""
    for pattern, group in ((ANNOUNCED, "name"), (HYPHENED, 0), (BESIDE, 0)):
        for found in pattern.finditer(text):
            yield Mention(found.start(group), found.end(group), found[group], EntityType.PERSOON)
