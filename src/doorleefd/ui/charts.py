"""Small drawings of figures: plain numbers for SVG templates, each shown with its table.

All lengths are in the units of the drawing's own viewBox. Colours come from classes, so that a drawing follows the
theme, the dark scheme and forced colours; every series bears its name beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from doorleefd.ui.counting import counted

WIDTH = 640
HUES = 6


@dataclass(frozen=True)
class Bar:
    """One bar: its words, its figure as words (hidden as "minder dan"), its length in hundredths of the longest."""

    label: str
    text: str
    filled: int


@dataclass(frozen=True)
class Bars:
    """A bar chart of people; its rows are words and bars in one, so that it needs no second table."""

    caption: str
    bars: Sequence[Bar]
    kind: str = "bars"


def bars(caption: str, counts: Sequence[tuple[str, int | None]], *, below: int = 5) -> Bars:
    """People by label; None is a hidden small cell, drawn as the largest it could be."""
    shown = [below - 1 if people is None else people for label, people in counts]
    most = max([*shown, 1])
    rows = [
        Bar(label, counted(people, below=below).text, round(100 * length / most))
        for (label, people), length in zip(counts, shown, strict=True)
    ]
    return Bars(caption, rows)


@dataclass(frozen=True)
class Point:
    """A spot on a curve with its figure."""

    x: int
    y: int
    value: int
    label: str


@dataclass(frozen=True)
class Series:
    """One curve: its name at its end, its colour class, its points."""

    name: str
    hue: str
    points: Sequence[Point]
    name_y: int

    @property
    def path(self) -> str:
        """The points as SVG draws a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


@dataclass(frozen=True)
class Tick:
    """A mark on an axis."""

    at: int
    label: str


@dataclass(frozen=True)
class Line:
    """A line chart over time."""

    caption: str
    columns: Sequence[Tick]
    levels: Sequence[Tick]
    series: Sequence[Series]
    width: int = WIDTH
    height: int = 260
    last: int = WIDTH - 120
    kind: str = "line"


def line(caption: str, columns: Sequence[str], series: Sequence[tuple[str, Sequence[int]]]) -> Line:
    """Whole numbers of zero or more by column, at most six series; ValueError otherwise.

    The names of the series stand at the end of their curves, moved apart where those end close together.
    """
    if len(series) > HUES:
        raise ValueError("a line chart holds at most six series")
    if any(len(values) != len(columns) or min(values, default=0) < 0 for name, values in series):
        raise ValueError("each series needs a value of zero or more for each column")
    top = _round_up(max((value for name, values in series for value in values), default=1))
    left, right, low, high = 40, Line.last, 220, 16
    step = (right - left) / max(len(columns) - 1, 1)
    across = [round(left + step * place) for place in range(len(columns))]

    def drop(value: int) -> int:
        return round(low - (low - high) * value / top)

    drawn = [
        [Point(x, drop(value), value, label) for x, value, label in zip(across, values, columns, strict=True)]
        for name, values in series
    ]
    ends = _apart([points[-1].y if points else low for points in drawn])
    return Line(
        caption,
        [Tick(x, label) for x, label in zip(across, columns, strict=True)],
        [Tick(drop(value), str(value)) for value in (0, top // 2, top)],
        [
            Series(name, f"hue-{place + 1}", points, end)
            for place, ((name, values), points, end) in enumerate(zip(series, drawn, ends, strict=True))
        ],
    )


def _round_up(most: int) -> int:
    """The next even, easily read number."""
    size = 10 ** max(len(str(most)) - 1, 0)
    steps = (2, 4, 6, 8, 10, 20) if size == 1 else (1, 2, 4, 6, 8, 10)
    return next(size * step for step in steps if size * step >= most)


def _apart(heights: Sequence[int], room: int = 18) -> list[int]:
    """The heights, each pushed down so far that words beside them do not overlap."""
    moved = list(heights)
    order = sorted(range(len(moved)), key=lambda place: moved[place])
    for upper, lower in pairwise(order):
        moved[lower] = max(moved[lower], moved[upper] + room)
    return moved


FEELINGS = {-2: _("heel slecht"), -1: _("slecht"), 0: _("gaat wel"), 1: _("goed"), 2: _("heel goed")}


@dataclass(frozen=True)
class Step:
    """One step of a journey and how it felt, in words."""

    label: str
    feeling: str
    x: int
    y: int


@dataclass(frozen=True)
class Journey:
    """A journey with its line of feeling: steps from left to right, better is higher."""

    caption: str
    points: Sequence[Step]
    middle: int
    width: int
    height: int = 200
    kind: str = "journey"

    @property
    def path(self) -> str:
        """The points as SVG draws a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


def journey(caption: str, steps: Sequence[tuple[str, int]]) -> Journey:
    """Steps with how they felt, from -2 (very bad) to 2 (very good); ValueError outside that."""
    if any(abs(feeling) > 2 for label, feeling in steps):
        raise ValueError("a feeling lies between -2 and 2")
    points = [
        Step(label, str(FEELINGS[feeling]), 70 + 120 * place, 80 - 30 * feeling)
        for place, (label, feeling) in enumerate(steps)
    ]
    return Journey(caption, points, 80, max(140, 140 + 120 * (len(steps) - 1)))


@dataclass(frozen=True)
class Knot:
    """A knot of the drawn thread; `waits` where it is still to come."""

    label: str
    text: str
    x: int
    waits: bool


@dataclass(frozen=True)
class Strand:
    """The line between two knots, dotted where the second is still to come."""

    start: int
    end: int
    waits: bool


@dataclass(frozen=True)
class Thread:
    """The thread from left to right."""

    caption: str
    knots: Sequence[Knot]
    width: int
    height: int = 84
    kind: str = "thread"

    @property
    def strands(self) -> list[Strand]:
        """The pieces of line between the knots."""
        return [Strand(left.x + 10, right.x - 10, right.waits) for left, right in pairwise(self.knots)]


def thread(caption: str, knots: Sequence[tuple[str, int | None]], *, reached: int) -> Thread:
    """Knots with the number of people behind them (None: not a count); the first `reached` are there already."""
    drawn = [
        Knot(label, "" if people is None else counted(people).text, 70 + 140 * place, place >= reached)
        for place, (label, people) in enumerate(knots)
    ]
    return Thread(caption, drawn, max(140, 140 * len(drawn)))
