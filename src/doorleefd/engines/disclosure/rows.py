"""Which cells of a table to hide where its rows and their totals are shown, and nothing of its columns."""

from collections.abc import Collection

from doorleefd.engines.disclosure.suppression import LOWEST_LIMIT
from doorleefd.engines.disclosure.table import Count, Table


def suppressed_by_row(
    table: Table,
    *,
    of_people: int,
    limit: int,
    withheld: Collection[str] = (),
    never_both: Collection[tuple[str, str]] = (),
) -> Table:
    """The table with every count below `limit` people hidden, and enough beside it in its row (R235).

    Column totals and the grand total come back hidden and are shown nowhere, so that little ties one row to another:
    each protects its own, and more can be shown than by `suppressed`. As there, a small cell that is hidden could be 0
    and could be `limit` - 1, a total is hidden where it is small, and all hidden counts look alike. What
    leaves out just a few of its row, of its column, or of all `of_people`, is hidden as well. Of the rows in
    `withheld` the total is hidden however large, and what it would be worked out from. `never_both` are the pairs of
    columns that the reader knows nobody to stand in both of: together they are one count, and where that leaves out
    just a few, the first of the two is hidden. So it is where with two such others it tells that a few stand in both of
    those, or in one of them alone.
    Raises ValueError for a limit under 3, or for a table with hidden counts already.
    """
    if limit < LOWEST_LIMIT:
        raise ValueError(f"the small-cell limit is at least {LOWEST_LIMIT}")
    if any(total is None or None in parts for parts, total in table.lines()):
        raise ValueError("counts are hidden in this table already")
    rows = [
        ([cell or 0 for cell in cells], total or 0) for cells, total in zip(table.cells, table.row_totals, strict=True)
    ]
    # One who stands in two columns anywhere could do so in each row: no row adds up for certain then.
    adds_up = all(sum(cells) == total for cells, total in rows)
    columns = [total or 0 for total in table.column_totals]
    apart = () if adds_up else never_both
    pairs = [(table.columns.index(one), table.columns.index(other)) for one, other in apart]
    told = [
        _row(cells, columns, pairs, total, of_people, limit, is_told=name not in withheld, adds_up=adds_up)
        for name, (cells, total) in zip(table.rows, rows, strict=True)
    ]
    nowhere = (None,) * len(table.columns)
    return Table(
        table.rows, table.columns, tuple(cells for cells, _ in told), tuple(total for _, total in told), nowhere, None
    )


def _row(
    cells: list[int],
    columns: list[int],
    pairs: list[tuple[int, int]],
    whole: int,
    of_people: int,
    limit: int,
    *,
    is_told: bool,
    adds_up: bool,
) -> tuple[tuple[Count, ...], Count]:
    """Hide what is small or leaves out a few of the total, and the smallest others until all of that is safe."""
    total = whole if is_told and whole >= limit and not 0 < of_people - whole < limit else None
    smallest_first = sorted(range(len(cells)), key=lambda column: (cells[column], column))
    few_less = {all_of_them - few for all_of_them in (whole, of_people) for few in range(1, limit)}
    # A row that holds everyone tells how large a column is, so what leaves out a few of its column is hidden too.
    few_of_column = {column for column, cell in enumerate(cells) if 0 < columns[column] - cell < limit}
    hidden = few_of_column | {column for column, cell in enumerate(cells) if cell < limit or cell in few_less}
    for one, other in pairs:
        if not {one, other} & hidden and cells[one] + cells[other] in few_less:
            hidden.add(one)
    hidden |= {apart for apart, _ in pairs if _tells_of_two(cells, apart, pairs, hidden, total, limit)}
    left = [column for column in smallest_first if column not in hidden]
    while left and not _is_safe([cells[column] for column in left], len(hidden), whole, total, limit, adds_up=adds_up):
        hidden.add(left.pop(0))
    return tuple(None if column in hidden else cell for column, cell in enumerate(cells)), total


def _tells_of_two(
    cells: list[int], apart: int, pairs: list[tuple[int, int]], hidden: set[int], total: Count, limit: int
) -> bool:
    """Whether a column that shares nobody with two others tells, with the total, how those two overlap by a few.

    With more than two, only a sum of several overlaps can be worked out.
    """
    beside = [cells[other] for one, other in pairs if one == apart and other not in hidden]
    if apart in hidden or total is None or len(beside) != 2:
        return False
    (one, other), together = beside, total - cells[apart]
    return any(0 < few < limit for few in (one + other - together, together - one, together - other))


def _is_safe(shown: list[int], hidden: int, whole: int, total: Count, limit: int, *, adds_up: bool) -> bool:
    """Whether each hidden cell of a row could be 0, and as much as `limit` - 1; and the total, where it is hidden.

    Cells that must add up to a known total leave this to each other. Where people may stand in several columns the
    hidden ones only have to be as many as the total has more than the cells that are shown. A hidden total is not to
    be added up from cells either, nor but for a few.
    """
    if total is None:
        return hidden > 0 and (not adds_up or whole - sum(shown) >= limit)
    rest = total - sum(shown)
    if adds_up:
        return hidden == 0 or (hidden > 1 and rest >= limit - 1)
    return hidden != 1 or rest <= 0


def suppressed_further(table: Table, *, limit: int) -> Table:
    """What may be shown under `limit` of a table as it was shown under a lower one: never a count that was hidden then.

    For a table of `suppressed_by_row`, of which the hidden counts are not known any more. Each row protects its own: no
    count below `limit` stands in it, and the cells that stay, alone or added up, leave out or exceed no few of their
    total. Of a row without a total nothing can be proven, and so nothing of it is shown.
    """
    rows = [_further(cells, total, limit) for cells, total in zip(table.cells, table.row_totals, strict=True)]
    nowhere = (None,) * len(table.columns)
    return Table(
        table.rows, table.columns, tuple(cells for cells, _ in rows), tuple(total for _, total in rows), nowhere, None
    )


def _further(cells: tuple[Count, ...], total: Count, limit: int) -> tuple[tuple[Count, ...], Count]:
    if total is None or total < limit:
        return (None,) * len(cells), None
    left = {column: cell for column, cell in enumerate(cells) if cell is not None and cell >= limit}
    while left and _tells_of_few(list(left.values()), len(cells) - len(left), total, limit):
        del left[min(left, key=lambda column: (left[column], column))]
    return tuple(left.get(column) for column in range(len(cells))), total


def _tells_of_few(shown: list[int], hidden: int, total: int, limit: int) -> bool:
    """Whether any of these cells together come within a few of the total, or the one that is hidden is what is left."""
    sums = {0}
    for cell in shown:
        sums |= {part + cell for part in sums if part + cell < total + limit}
    return any(0 < abs(total - part) < limit for part in sums) or (hidden == 1 and sum(shown) < total)
