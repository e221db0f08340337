"""A reader with time: looks through all tables that agree with what is shown. Shares nothing with the engine."""

from collections.abc import Collection
from dataclasses import dataclass, field

from doorleefd.engines.disclosure import Table

Place = tuple[int, int]
MOST_TRIES = 20_000


class GaveUp(Exception):
    """There are more tables than patience: neither found nor excluded."""


@dataclass
class Attacker:
    """Knows what is shown of `true`, whether people stand in one row and in one column only, and who never in both."""

    true: Table
    shown: Table
    never_both: Collection[tuple[str, str]] = ()
    tries: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        rows, columns = range(len(self.true.rows)), range(len(self.true.columns))
        self.cells = [(row, column) for row in rows for column in columns]
        self.height, self.width = len(rows), len(columns)
        self.one_column = all(sum(self.true.cells[i]) == self.true.row_totals[i] for i in rows)
        self.one_column &= sum(self.true.column_totals) == self.true.total
        self.one_row = all(sum(self.true.cells[i][j] for i in rows) == self.true.column_totals[j] for j in columns)
        self.one_row &= sum(self.true.row_totals) == self.true.total
        self.most = self.true.total + 6
        index = self.true.columns.index
        self.apart = [(index(one), index(other)) for one, other in self.never_both]

    def count(self, table: Table, place: Place) -> int | None:
        row, column = place
        line = table.cells[row] if row < self.height else table.column_totals
        total = table.row_totals[row] if row < self.height else table.total
        return line[column] if column < self.width else total

    def hidden(self) -> list[Place]:
        places = [(row, column) for row in range(self.height + 1) for column in range(self.width + 1)]
        return [place for place in places if self.count(self.shown, place) is None]

    def allows(self, place: Place, value: int) -> bool:
        """Whether some table that agrees with what is shown has `value` at `place`."""
        self.tries = 0
        return value >= 0 and self._fill(0, {}, (place, value))

    def known(self, place: Place, wanted: tuple[Place, int]) -> int | None:
        return wanted[1] if place == wanted[0] else self.count(self.shown, place)

    def _fill(self, index: int, cells: dict[Place, int], wanted: tuple[Place, int]) -> bool:
        self.tries += 1
        if self.tries > MOST_TRIES:
            raise GaveUp
        if index == len(self.cells):
            return self._totals_fit(cells, wanted)
        place = self.cells[index]
        known = self.known(place, wanted)
        near = self.count(self.true, place)
        choices = [known] if known is not None else sorted(range(self.most + 1), key=lambda value: abs(value - near))
        for value in choices:
            filled = cells | {place: value}
            if self._fits_so_far(place, filled, wanted) and self._fill(index + 1, filled, wanted):
                return True
        return False

    def _fits_so_far(self, place: Place, cells: dict[Place, int], wanted: tuple[Place, int]) -> bool:
        row, column = place
        here = [cells[row, j] for j in range(self.width) if (row, j) in cells]
        down = [cells[i, column] for i in range(self.height) if (i, column) in cells]
        for parts, low, whole, total, exact in (
            (here, self._at_least(here), self.width, self.known((row, self.width), wanted), self.one_column),
            (down, max(down), self.height, self.known((self.height, column), wanted), self.one_row),
        ):
            if total is None:
                continue
            if low > total or (exact and sum(parts) > total):
                return False
            if len(parts) == whole and (sum(parts) < total or (exact and sum(parts) != total)):
                return False
        return self._leaves_room(row, cells, wanted)

    def _leaves_room(self, row: int, cells: dict[Place, int], wanted: tuple[Place, int]) -> bool:
        """Whether the rows so far, and what is known of those to come, still fit the grand total."""
        total = self.known((self.height, self.width), wanted)
        if total is None or not self.one_row:
            return True
        lines = [[cells[i, j] for j in range(self.width) if (i, j) in cells] for i in range(row + 1)]
        so_far = sum(map(sum, lines)) if self.one_column else sum(map(max, lines))
        return so_far + sum(self.known((i, self.width), wanted) or 0 for i in range(row + 1, self.height)) <= total

    def _totals_fit(self, cells: dict[Place, int], wanted: tuple[Place, int]) -> bool:
        rows = [[cells[i, j] for j in range(self.width)] for i in range(self.height)]
        columns = [[cells[i, j] for i in range(self.height)] for j in range(self.width)]
        row_ranges = [
            self._range(line, self._at_least(line), self.known((i, self.width), wanted), self.one_column)
            for i, line in enumerate(rows)
        ]
        column_ranges = [
            self._range(line, max(line), self.known((self.height, j), wanted), self.one_row)
            for j, line in enumerate(columns)
        ]
        known = self.known((self.height, self.width), wanted)
        totals = [known] if known is not None else range(sum(map(sum, rows)) + 1)
        return any(
            _adds_up(row_ranges, total, self.one_row) and _adds_up(column_ranges, total, self.one_column)
            for total in totals
        )

    def _at_least(self, line: list[int]) -> int:
        """Of how many people the cells of a row tell, as far as it is filled."""
        return max([*line, *(line[one] + line[other] for one, other in self.apart if max(one, other) < len(line))])

    @staticmethod
    def _range(parts: list[int], least: int, known: int | None, exact: bool) -> tuple[int, int]:
        low, high = (sum(parts) if exact else least), sum(parts)
        return (low, high) if known is None else (max(low, known), min(high, known))


def _adds_up(ranges: list[tuple[int, int]], total: int, exact: bool) -> bool:
    if any(low > high or low > total for low, high in ranges):
        return False
    if exact:
        return sum(low for low, _ in ranges) <= total <= sum(high for _, high in ranges)
    return sum(min(high, total) for _, high in ranges) >= total
