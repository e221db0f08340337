"""Which cells of a table to hide, so that none of them can be worked out from what is left."""

from doorleefd.engines.disclosure.table import Table
from doorleefd.engines.disclosure.witness import Place, Witnesses

LOWEST_LIMIT = 3


def suppressed(table: Table, *, limit: int) -> Table:
    """The table with every count below `limit` people hidden, and enough others that none can be worked out (R235).

    Hidden counts are None, totals too. For each small cell that is hidden there are tables that agree with all that
    is still shown in which it is 0, and others in which it is `limit` - 1: subtraction over rows, columns and totals
    tells no more than "fewer than `limit`". Another count is hidden only to protect a small one, the smallest that
    does so and cells before totals. No hidden count, total or cell, is left with a single possible value. Show all
    hidden counts alike (`NOT_SHOWN`): to tell a small one from a protecting one would give both away.

    Nought is hidden like any small count. Shown, it would say of every member of a group that none of them did, and
    it would give the other small cells a floor of 1: two hidden cells that make 2 together would both be known.

    Where people stand in more than one row (or column), a total is only known to lie between the largest count and
    the sum of its line; where the totals add up exactly, we assume that the reader knows that they do. What this
    cannot see is another table with the same totals: publish one table of the same people, or hide in both.

    Raises ValueError for a limit under 3, or for a table with hidden counts already.
    """
    if limit < LOWEST_LIMIT:
        raise ValueError(f"the small-cell limit is at least {LOWEST_LIMIT}")
    if any(total is None or None in parts for parts, total in table.lines()):
        raise ValueError("counts are hidden in this table already")
    witnesses = Witnesses(table)
    witnesses.hide(place for place in witnesses.places if witnesses.true[place] < limit)
    safe: set[Place] = set()
    while doubtful := witnesses.hidden - safe:
        place = min(doubtful, key=lambda place: (witnesses.true[place], place))
        safe |= _protect(witnesses, place, limit)
    return _without(table, witnesses.hidden)


def _protect(witnesses: Witnesses, place: Place, limit: int) -> set[Place]:
    """Hide what `place` needs to be safe; gives the places that are safe now. Once safe, more hiding keeps it so."""
    true = witnesses.true[place]
    if true < limit:
        held = all(witnesses.make_possible(place, value) for value in (0, limit - 1))
    else:
        held = any(witnesses.could_be(place, value) for value in (true + 1, true - 1))
        held = held or witnesses.make_possible(place, true + 1)
    if held:
        return {place}
    return witnesses.hide_corner(place)


def _without(table: Table, hidden: set[Place]) -> Table:
    """The table with the hidden places emptied."""
    height, width = len(table.rows), len(table.columns)

    def left(row: int, column: int, count: int | None) -> int | None:
        return None if (row, column) in hidden else count

    return Table(
        table.rows,
        table.columns,
        tuple(tuple(left(i, j, count) for j, count in enumerate(line)) for i, line in enumerate(table.cells)),
        tuple(left(i, width, count) for i, count in enumerate(table.row_totals)),
        tuple(left(height, j, count) for j, count in enumerate(table.column_totals)),
        left(height, width, table.total),
    )
