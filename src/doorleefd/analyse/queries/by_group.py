"""People by main theme and group; once published, the table stands still until enough has changed (law 5, law 7)."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from doorleefd.analyse.models import Coding, FrozenTable, Theme
from doorleefd.analyse.queries.counting import (
    EVIDENCE,
    groups_by_person,
    people_heard,
    speakers_by_person,
    themes_by_person,
)
from doorleefd.analyse.queries.figures import enough_moved
from doorleefd.engines.disclosure import Table, suppressed_by_row, suppressed_further
from doorleefd.foundation.kept import kept as kept_in_memory
from doorleefd.foundation.models import Login
from doorleefd.people.models import Membership, Participation
from doorleefd.trajectory.models import Trajectory

NO_GROUP = ""
TOGETHER = "together"
"""The column of all whose own column would be below the limit: apart each would be hidden, and more beside it."""
APART = {f"speaks:{speaker}": speaker for speaker in Participation.Speaker if speaker is not Participation.Speaker.SELF}
"""The columns of who does not speak as an adult about oneself: a relative's words count as a relative's (R079)."""

Count = int | None


@dataclass(frozen=True)
class ByGroup:
    """The table with the names of themes and groups: as published on `frozen_on`, or as it is now."""

    table: Table
    frozen_on: date | None = None

    @property
    def told(self) -> list[int]:
        """The columns in which something is shown; of the others one sentence says as much as all their cells."""
        columns = range(len(self.table.columns))
        return [column for column in columns if any(cells[column] is not None for cells in self.table.cells)]

    @property
    def left_out(self) -> list[str]:
        """The names of the columns in which nothing is shown."""
        told = self.told
        return [name for column, name in enumerate(self.table.columns) if column not in told]


def themes_by_group(trajectory: Trajectory, *, viewer: Login) -> ByGroup | None:
    """The table as `viewer` may see it; None while there is no theme or nobody with one.

    Who reads every story closely counts as things stand. Anyone else sees the last that was kept.
    """
    if not viewer.has_perm("analyse.code"):
        return themes_for_all(trajectory)
    now = counted_by_group(trajectory)
    return ByGroup(_named(now, trajectory)) if now else None


def themes_for_all(trajectory: Trajectory) -> ByGroup | None:
    """The table as it may go to anyone: the last that was kept; None while there is none.

    Is the limit higher than when it was kept, then what is too small by now is hidden in it as well.
    """
    frozen = frozen_table(trajectory)
    if frozen is None:
        return None
    table, limit = published(frozen), trajectory.organisation.small_cell_limit
    if limit > limit_of(frozen):
        table = suppressed_further(table, limit=limit)
    return ByGroup(_named(table, trajectory), frozen.frozen_on)


def counted_by_group(
    trajectory: Trajectory, *, like: Table | None = None, withheld: Collection[str] = ()
) -> Table | None:
    """The table of now by the ids of themes and groups, small counts hidden and not to be worked out (R235).

    Who chose no group stands in a column of their own, and so does who speaks as a relative or for another; columns
    below the limit stand together. It has the columns of the table that is out (`like`): two that put others together
    could be taken from each other. Of the rows in `withheld` the total is not shown. None while nobody has a theme.
    """
    roots = tuple((theme, str(root.pk)) for theme, root in roots_of(trajectory.themes.all()).items())
    groups = tuple(str(group.pk) for group in trajectory.groups.all())
    asked = (roots, groups, like.columns if like else (), tuple(sorted(withheld)))
    return _counted(trajectory, asked, trajectory.organisation.small_cell_limit)


Rooted = tuple[tuple[UUID, str], ...]
Names = tuple[str, ...]


@kept_in_memory(*EVIDENCE, Coding, Theme, Membership)
def _counted(trajectory: Trajectory, asked: tuple[Rooted, Names, Names, Names], limit: int) -> Table | None:
    rooted, groups, columns, withheld = asked
    roots = dict(rooted)
    chosen = themes_by_person(trajectory)
    if not chosen:
        return None
    standing = _columns_by_person(trajectory, groups)
    people = [({roots[theme] for theme in themes}, standing(person)) for person, themes in chosen.items()]
    in_column = Counter(column for _rows, there in people for column in there)
    shown = columns or _columns_of([*groups, NO_GROUP, *APART], in_column, limit)
    if in_column.keys() - set(shown) - {TOGETHER}:
        shown = tuple(dict.fromkeys((*shown, TOGETHER)))
    put = [(rows, {column if column in shown else TOGETHER for column in there}) for rows, there in people]
    whole = Table.of_people(dict.fromkeys(roots.values()), shown, put)
    left = suppressed_by_row(
        whole,
        of_people=people_heard(trajectory),
        withheld=withheld,
        never_both=_beside_no_group(put, shown),
        limit=limit,
    )
    # How many have a theme at all is on no page: kept to see how many others moved (`may_recount`).
    return replace(left, total=whole.total if (whole.total or 0) >= limit else None)


def _columns_of(columns: Sequence[str], people: Mapping[str, int], limit: int) -> Names:
    """The columns that stand by themselves, and one of all that are too small for that."""
    large = [column for column in columns if people.get(column, 0) >= limit]
    small = [column for column in columns if column not in large]
    return (*large, *(small if len(small) == 1 else [TOGETHER] if small else []))


def _beside_no_group(
    people: Sequence[tuple[Collection[str], Collection[str]]], columns: Names
) -> list[tuple[str, str]]:
    """Who chose no group is in none, which every reader knows: no-group with each column that holds nobody of it."""
    shared = {column for _rows, there in people if NO_GROUP in there for column in there}
    return [(NO_GROUP, column) for column in columns if NO_GROUP in columns and column not in shared | {NO_GROUP}]


def _columns_by_person(trajectory: Trajectory, groups: Names) -> Callable[[UUID], list[str]]:
    in_group, apart = groups_by_person(trajectory), speakers_by_person(trajectory)

    def standing(person: UUID) -> list[str]:
        ours = [str(group) for group in in_group.get(person, ()) if str(group) in groups]
        spoken = [column for column, speaker in APART.items() if speaker in apart.get(person, ())]
        return [*(ours or [NO_GROUP]), *spoken]

    return standing


def frozen_table(trajectory: Trajectory) -> FrozenTable | None:
    """The last table that was kept: with a recommendation, an answer or a report, or since, when enough had changed."""
    return trajectory.frozen_tables.order_by("-frozen_on", "pk").first()


def kept(table: Table, *, limit: int) -> dict[str, Any]:
    """A table as `FrozenTable.counted` keeps it, with the limit under which its small counts are hidden."""
    return {**asdict(table), "limit": limit}


def limit_of(frozen: FrozenTable) -> int:
    """Under which limit the kept table was made; at most the smallest count in it where that was not kept yet."""
    present = frozen.trajectory.organisation.small_cell_limit
    shown = [count for _place, count in _counts(published(frozen)) if count is not None]
    return int(frozen.counted.get("limit", min([present, *shown])))


def published(frozen: FrozenTable) -> Table:
    held = frozen.counted
    return Table(
        rows=tuple(held["rows"]),
        columns=tuple(held["columns"]),
        cells=tuple(tuple(line) for line in held["cells"]),
        row_totals=tuple(held["row_totals"]),
        column_totals=tuple(held["column_totals"]),
        total=held["total"],
    )


def may_recount(before: Table, now: Table, *, limit: int) -> bool:
    """Whether the table of now may show: as many as `limit` people came or went in each count of it, and beside each.

    A count that was or is hidden may have stood just under the limit, and so has to be that much further away. What is
    hidden both times tells nothing; nor does a table of which the whole is hidden, which is not counted again.
    """
    if before.total is None or now.total is None or before == now:
        return False
    old, new = dict(_counts(before)), dict(_counts(now))
    told = [place for place in old.keys() & new.keys() if (old[place], new[place]) != (None, None)]
    counts = [(_at_most(old[place], limit), _at_most(new[place], limit)) for place in told]
    beside = [(before.total - was, now.total - became) for was, became in counts]
    return all(enough_moved(was, became, limit=limit) for was, became in (*counts, *beside))


def _at_most(count: Count, limit: int) -> int:
    return limit - 1 if count is None else count


def _counts(table: Table) -> Iterator[tuple[tuple[str, str], Count]]:
    """Each count of a table by its row and column; totals under "all"."""
    for row, line, total in zip(table.rows, table.cells, table.row_totals, strict=True):
        yield (row, "all"), total
        for column, count in zip(table.columns, line, strict=True):
            yield (row, column), count
    for column, total in zip(table.columns, table.column_totals, strict=True):
        yield ("all", column), total
    yield ("all", "all"), table.total


def _named(table: Table, trajectory: Trajectory) -> Table:
    """The table with names in place of ids; what was removed since says so."""
    gone = gettext("weggehaald")
    themes = {str(theme.pk): theme.name for theme in trajectory.themes.all()}
    groups = {str(group.pk): group.name for group in trajectory.groups.all()}
    groups[NO_GROUP] = gettext("geen groep gekozen")
    groups |= {column: str(speaker.label) for column, speaker in APART.items()}
    groups[TOGETHER] = gettext("overige groepen samen")
    return Table(
        rows=tuple(themes.get(row, gone) for row in table.rows),
        columns=tuple(groups.get(column, gone) for column in table.columns),
        cells=table.cells,
        row_totals=table.row_totals,
        column_totals=table.column_totals,
        total=table.total,
    )


def roots_of(themes: Iterable[Theme]) -> dict[UUID, Theme]:
    """The main theme of each theme: a branch counts with its trunk, so that fewer cells are small."""
    by_pk = {theme.pk: theme for theme in themes}
    roots: dict[UUID, Theme] = {}
    for theme in by_pk.values():
        root = theme
        while root.parent_id is not None:
            root = by_pk[root.parent_id]
        roots[theme.pk] = root
    return roots
