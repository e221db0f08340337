"""How wide the columns of a table are, and which of them hold figures."""

import re

from doorleefd.engines.documents.definition import Table

FIGURE = re.compile(r"[€$£]?\s?[-+]?\d[\d.,\s]*\s?%?")
NARROWEST, WIDEST = 6, 40


def shares(table: Table) -> list[float]:
    """The part of the width for each column, together 1: by its longest word, and by how much there is to read."""
    wide = [_wanted([head, *cells]) for head, *cells in zip(table.heads, *table.rows, strict=True)]
    return [width / sum(wide) for width in wide]


def _wanted(cells: list[str]) -> float:
    longest_word = max((len(word) for cell in cells for word in cell.split()), default=0)
    reading = max(len(cell) for cell in cells) ** 0.5 * 2.5
    return min(max(longest_word, reading, NARROWEST), WIDEST)


def figures(table: Table) -> list[bool]:
    """Whether each column holds figures only, so that they stand to the right."""
    columns = zip(*table.rows, strict=True) if table.rows else ([] for _ in table.heads)
    return [bool(cells) and all(FIGURE.fullmatch(cell) for cell in cells) for cells in columns]
