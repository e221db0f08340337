"""The tables of `lists/`, read once: which words of distress must stand near each other, in any order.

A line `NAME: word word` names a group. Every other line is a rule: pieces that must all stand within so many words of
each other. A piece is a word (`dood`), the begin of words (`mishandel*`), words in a row (`uit_huis`), a group
(`CHILD`), or a choice of these (`zet|gezet`). `-piece`: not where this stands inside or within three words of it.
`/9`: the first and the last word lie at most nine apart; seven where nothing is said. Words stand without capitals,
accents, apostrophes and hyphens; `.` is a comma, a full stop and the like, or the end of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

LISTS = Path(__file__).parent / "lists"
TABLES = ("dutch", "english")
WIDTH = 7

Row = tuple[str, ...]
"""Words that stand in a row."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Any one of these rows will do. One and the same object for the same rows: it is looked up by the thousand."""

    rows: tuple[Row, ...]
    by_first_word: dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Rule:
    """All of `together` within `width` words, and none of `without` near them."""

    together: tuple[Piece, ...]
    without: tuple[Piece, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """What one file of `lists/` holds: its groups by name, and its rules in their order."""

    groups: dict[str, Piece]
    rules: list[Rule]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of all tables, in their order."""
    return tuple(rule for table in _tables() for rule in table.rules)


@cache
def groups() -> dict[str, list[Piece]]:
    """The groups of all tables by name: `CHILD` is one Dutch piece and one English."""
    together: dict[str, list[Piece]] = {}
    for table in _tables():
        for name, piece in table.groups.items():
            together.setdefault(name, []).append(piece)
    return together


@cache
def _tables() -> tuple[Table, ...]:
    return tuple(read_table((LISTS / f"{table}.txt").read_text("utf-8")) for table in TABLES)


def read_table(text: str) -> Table:
    """One table; a group is named above its first use. Raises KeyError for a group that no line names."""
    table = Table({}, [])
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, colon, words = line.partition(":")
        if colon:
            table.groups[name] = _piece("|".join(words.split()), table.groups)
        else:
            table.rules.append(_rule(line.split(), table.groups))
    return table


def _rule(marks: list[str], groups: dict[str, Piece]) -> Rule:
    width = next((int(mark[1:]) for mark in marks if mark.startswith("/")), WIDTH)
    without = [_piece(mark[1:], groups) for mark in marks if mark.startswith("-")]
    together = [_piece(mark, groups) for mark in marks if mark[0] not in "/-"]
    return Rule(tuple(together), tuple(without), width)


@cache
def piece_of(*rows: Row) -> Piece:
    """The piece with these rows."""
    by_first_word: dict[str, list[Row]] = {}
    for row in rows:
        by_first_word.setdefault(row[0], []).append(row)
    return Piece(rows, by_first_word)


def _piece(choice: str, groups: dict[str, Piece]) -> Piece:
    rows: list[Row] = []
    for each in choice.split("|"):
        rows += groups[each].rows if each.isupper() else [tuple(each.split("_"))]
    return piece_of(*dict.fromkeys(rows))
