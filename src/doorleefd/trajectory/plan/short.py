"""The plan on one sheet of paper: of each part what comes first, in few words, and how much is open (R170)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from doorleefd.trajectory.plan_shapes import Line, Plan, Section, Table

LINES_A_PART = 3
LONGEST_ANSWER = 150
ROWS_A_TABLE = 4


@dataclass(frozen=True)
class ShortPart:
    """One of the seven parts as it stands on the sheet."""

    title: str
    open: int
    lines: Sequence[Line]
    more: int


def short_of(plan: Plan) -> list[ShortPart]:
    """The seven parts, each at most three answers of at most 150 characters; `more` counts what is left out."""
    return [_short(part) for part in plan.parts]


def _short(part: Section) -> ShortPart:
    answered = [line for line in part.lines if line.answer]
    shown = [*answered[:LINES_A_PART], *map(_in_short, part.tables)]
    lines = [replace(line, answer=shorten(line.answer, LONGEST_ANSWER, placeholder="…")) for line in shown]
    return ShortPart(part.title, open=len(part.gaps), lines=lines, more=len(answered[LINES_A_PART:]))


def _in_short(table: Table) -> Line:
    """A table as one answer: its first rows by their first two cells, or its total when it ends in one."""
    if table.has_total:
        return Line(table.caption, " ".join(cell for cell in table.rows[-1] if cell))
    return Line(table.caption, "; ".join(f"{row[0]} ({row[1]})" for row in table.rows[:ROWS_A_TABLE]))
