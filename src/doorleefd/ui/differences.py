"""Two versions of one text, cut in runs that are the same and runs that are not."""

import re
from difflib import SequenceMatcher

from doorleefd.ui.shapes import Stretch

LONGEST_COMPARED = 8_000
"""Words. Comparing is quadratic at worst; longer texts are shown side by side without marks."""


def differing(left: str, right: str) -> tuple[list[Stretch], list[Stretch]]:
    """Both texts as stretches, compared word by word; joined again they give the texts back."""
    ours, theirs = re.findall(r"\s+|\S+", left), re.findall(r"\s+|\S+", right)
    if max(len(ours), len(theirs)) > LONGEST_COMPARED:
        return [Stretch(left)], [Stretch(right)]
    before: list[Stretch] = []
    after: list[Stretch] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if i2 > i1:
            before.append(Stretch("".join(ours[i1:i2]), kind != "equal"))
        if j2 > j1:
            after.append(Stretch("".join(theirs[j1:j2]), kind != "equal"))
    return before, after
