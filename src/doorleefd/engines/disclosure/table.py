"""A table of counts of people, totals included."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

Count = int | None


@dataclass(frozen=True, slots=True)
class Table:
    """How many people stand in each row and column; None where a count is hidden.

    `cells[i][j]` belongs to `rows[i]` and `columns[j]`. A total counts people too, so it lies between the largest
    count of its line and their sum: someone in two groups counts once in the total. Raises ValueError for counts of
    another shape, below nought, or with totals that cannot be.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Count, ...], ...]
    row_totals: tuple[Count, ...]
    column_totals: tuple[Count, ...]
    total: Count

    def __post_init__(self) -> None:
        height, width = len(self.rows), len(self.columns)
        if not height or not width:
            raise ValueError("a table has at least one row and one column")
        shapes = len(self.cells), len(self.row_totals), len(self.column_totals), *map(len, self.cells)
        if shapes != (height, height, width, *[width] * height):
            raise ValueError("the counts do not fit the rows and columns")
        for parts, total in self.lines():
            counts = [part for part in parts if part is not None]
            if min(counts, default=0) < 0 or (total is not None and total < 0):
                raise ValueError("a count of people is never below nought")
            if total is None:
                continue
            if max(counts, default=0) > total or (len(counts) == len(parts) and total > sum(counts)):
                raise ValueError("a total lies between the largest count of its line and their sum")

    @classmethod
    def of_people(
        cls, rows: Iterable[str], columns: Iterable[str], people: Iterable[tuple[Collection[str], Collection[str]]]
    ) -> "Table":
        """The table of `people`, each given as the rows and the columns that hold for this person.

        Whoever stands in no row or in no column of this table is not counted in it.
        """
        rows, columns = tuple(rows), tuple(columns)
        present = [
            (here, there)
            for person_rows, person_columns in people
            if (here := set(person_rows) & set(rows)) and (there := set(person_columns) & set(columns))
        ]
        return cls(
            rows,
            columns,
            tuple(tuple(sum(row in a and column in b for a, b in present) for column in columns) for row in rows),
            tuple(sum(row in a for a, _ in present) for row in rows),
            tuple(sum(column in b for _, b in present) for column in columns),
            len(present),
        )

    def lines(self) -> list[tuple[tuple[Count, ...], Count]]:
        """Every set of counts that one total covers: rows, columns, and the totals under the grand total."""
        columns = zip(*self.cells, strict=True)
        return [
            *zip(self.cells, self.row_totals, strict=True),
            *zip(columns, self.column_totals, strict=True),
            (self.row_totals, self.total),
            (self.column_totals, self.total),
        ]
