"""Other tables that agree with what is shown: as long as there are such witnesses, a hidden count is not known.

A table with its totals is a circulation. Every row and column is a node (the totals make one more of each), every
count is an arc from its row to its column, a total the other way, and "parts make their total" is conservation at
each node (Cox, 1995). To raise a hidden count by one without changing what is shown is to find a cycle through it
over hidden arcs: forward adds one person, backward takes one away and needs one there. A cycle over shown arcs says
what would have to be hidden too, and the cheapest cycle hides least.

Where people stand in several rows or columns the surplus of the sum over the total is an arc to a node of its own,
which nobody knows; there a total must also stay at least as large as each part, which is checked on every step.
"""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from doorleefd.engines.disclosure.table import Table

Place = tuple[int, int]
"""(row, column); one past the last row stand the column totals, one past the last column the row totals."""
Node = tuple[str, int]
Step = tuple[Place, int]
Ways = dict[Node, list[tuple[Node, Step]]]

BEYOND: Node = ("beyond", 0)
TOTAL_COSTS, GRAND_TOTAL_COSTS = 10**6, 10**9


class Witnesses:
    """What is hidden of one table, and which other tables that leaves possible."""

    def __init__(self, table: Table) -> None:
        self.height, self.width = len(table.rows), len(table.columns)
        self.places = [(row, column) for row in range(self.height + 1) for column in range(self.width + 1)]
        counts = [*(zip(table.cells, table.row_totals, strict=True)), (table.column_totals, table.total)]
        self.true: dict[Place, int] = {
            (row, column): int(count or 0)
            for row, (line, total) in enumerate(counts)
            for column, count in enumerate((*line, total))
        }
        self.hidden: set[Place] = set()
        self.arcs = {place: self._arc(place) for place in self.places}
        self.surpluses: set[Place] = set()
        self._add_surpluses()

    def hide(self, places: Iterable[Place]) -> None:
        """Hide these as well."""
        self.hidden |= set(places)

    def could_be(self, place: Place, value: int) -> bool:
        """Whether a table that agrees with what is shown has `value` at `place`."""
        return self._reaches(place, value, self.hidden)

    def make_possible(self, place: Place, value: int) -> bool:
        """Hide, cheapest first, what must be hidden for `value` to be possible at `place`; False if no way is found."""
        return self._reaches(place, value, set(self.places))

    def _reaches(self, place: Place, value: int, movable: set[Place]) -> bool:
        """Go from the true table to one with `value` at `place`, over `movable` counts, hiding what moves."""
        values = dict(self.true)
        while values[place] != value:
            if not self._take_step(place, 1 if value > values[place] else -1, values, movable):
                return False
        return True

    def hide_corner(self, place: Place) -> set[Place]:
        """Hide a cell at `place` with its row total, column total and the grand total; these four are safe then.

        The cell can be anything from 0 up: raised, take both its totals and the grand total up as far as is needed;
        lowered, take them down no further than the sums allow. The same tables move the three totals.
        """
        row = min(range(self.height), key=lambda row: self.true[row, min(place[1], self.width)])
        row = place[0] if place[0] < self.height else row
        column = min(range(self.width), key=lambda column: self.true[row, column])
        column = place[1] if place[1] < self.width else column
        corner = {(row, column), (row, self.width), (self.height, column), (self.height, self.width)}
        self.hide(corner)
        return corner

    def _arc(self, place: Place) -> tuple[Node, Node]:
        """From where to where a count flows: a count of the body from row to column, a total back."""
        row, column = place
        ends = ("row", row), ("column", column)
        return ends if (row < self.height) == (column < self.width) else (ends[1], ends[0])

    def _add_surpluses(self) -> None:
        """An arc for the surplus of each line, on the side where people stand in more than one row or column."""
        rows = {row: self._surplus([(row, column) for column in range(self.width + 1)]) for row, _ in self._ends(0)}
        columns = {col: self._surplus([(row, col) for row in range(self.height + 1)]) for col, _ in self._ends(1)}
        for name, surpluses, last in (("row", rows, self.height), ("column", columns, self.width)):
            for index, surplus in surpluses.items() if any(surpluses.values()) else ():
                place = (index, -1) if name == "row" else (-1, index)
                ends = (BEYOND, (name, index))
                self.arcs[place] = ends if (name == "row") == (index < last) else (ends[1], ends[0])
                self.true[place] = surplus
                self.surpluses.add(place)

    def _ends(self, axis: int) -> Iterator[tuple[int, int]]:
        return ((index, axis) for index in range((self.height, self.width)[axis] + 1))

    def _surplus(self, line: list[Place]) -> int:
        return sum(self.true[place] for place in line[:-1]) - self.true[line[-1]]

    def _take_step(self, place: Place, by: int, values: dict[Place, int], movable: set[Place]) -> bool:
        """Change `values` into those of a possible table with one more (or less) at `place`, if there is a way."""
        for careful in (False, True):
            ways = self._ways(values, movable - {place} | self.surpluses, careful=careful)
            steps = self._cycle(place, by, ways)
            changed = values | {arc: values[arc] + change for arc, change in steps}
            if steps and self._is_possible(changed):
                self.hide(arc for arc, _ in steps if arc not in self.surpluses)
                values.update(changed)
                return True
        return False

    def _cycle(self, place: Place, by: int, ways: Ways) -> list[Step]:
        """The cheapest cycle of `ways` that changes `place` by `by`; empty where there is none."""
        tail, head = self.arcs[place]
        start, goal = (head, tail) if by > 0 else (tail, head)
        queue: list[tuple[int, Node, tuple[Step, ...]]] = [(0, start, ((place, by),))]
        done: set[Node] = set()
        while queue:
            cost, node, steps = heappop(queue)
            if node == goal:
                return list(steps)
            if node in done:
                continue
            done.add(node)
            for further, step in ways.get(node, ()):
                if further not in done:
                    heappush(queue, (cost + self._cost(step[0]), further, (*steps, step)))
        return []

    def _ways(self, values: dict[Place, int], movable: set[Place], *, careful: bool) -> Ways:
        """From each node the steps that can be taken; a careful one never passes a total as it stands."""
        ways: Ways = {}
        for arc in sorted(movable):
            tail, head = self.arcs[arc]
            if self._may_rise(arc, values, careful=careful):
                ways.setdefault(tail, []).append((head, (arc, 1)))
            if values[arc] > 0:
                ways.setdefault(head, []).append((tail, (arc, -1)))
        return ways

    def _may_rise(self, arc: Place, values: dict[Place, int], *, careful: bool) -> bool:
        """Whether one more fits under the totals of its lines; a hidden total may rise along unless `careful`."""
        if not self.surpluses or arc in self.surpluses:
            return True
        totals = {(arc[0], self.width), (self.height, arc[1])} - {arc}
        return all(values[arc] < values[total] or (total in self.hidden and not careful) for total in totals)

    def _cost(self, place: Place) -> int:
        """How much is lost when this is hidden; nothing if it is hidden already or was never shown."""
        if place in self.hidden or place in self.surpluses:
            return 0
        totals = (place[0] == self.height) + (place[1] == self.width)
        return self.true[place] + (1, TOTAL_COSTS, GRAND_TOTAL_COSTS)[totals]

    def _is_possible(self, values: dict[Place, int]) -> bool:
        """Whether no total is below a part of it; that parts make their total holds on every cycle."""
        if not self.surpluses:
            return True
        return all(
            values[row, column] <= min(values[row, self.width], values[self.height, column])
            for row, column in self.places
        )
