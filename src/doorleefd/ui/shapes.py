"""What the pieces show: small frozen shapes that a view or query fills."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Task:
    """One line of a task list. `status` is a word for the screen; `tone` is good, care, pencil or plain."""

    title: str
    url: str = ""
    status: str = ""
    tone: str = "plain"
    help: str = ""


@dataclass(frozen=True)
class Answer:
    """One line of "check your answers": changed by a link (`url`), or by a submit button (`name` and `value`).

    `answer` is None where the question was skipped.
    """

    question: str
    answer: str | None
    url: str = ""
    name: str = ""
    value: str = ""


@dataclass(frozen=True)
class MatrixRow:
    """People by column; None is a cell that is not shown (law 7)."""

    label: str
    cells: Sequence[int | None]
    url: str = ""


@dataclass(frozen=True)
class Matrix:
    """A table of people, theme by group. Hidden cells all show alike (law 7); one person may count twice."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[MatrixRow] = field(default_factory=list)
    corner: str = ""


@dataclass(frozen=True)
class Stretch:
    """A run of text that is the same on both sides, or is not."""

    text: str
    differs: bool = False
