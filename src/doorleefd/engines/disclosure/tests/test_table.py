import pytest

from doorleefd.engines.disclosure import Table


def test_people_are_counted_once_in_a_total_however_many_groups_they_stand_in() -> None:
    people = [({"young"}, {"waiting"}), ({"young", "ill"}, {"waiting", "letters"}), ({"ill"}, {"elsewhere"})]
    assert Table.of_people(["young", "ill"], ["waiting", "letters"], people) == Table(
        ("young", "ill"), ("waiting", "letters"), ((2, 1), (1, 1)), (2, 1), (2, 1), 2
    )


@pytest.mark.parametrize(
    ("cells", "row_totals", "column_totals", "total"),
    [
        (((1, 2),), (4,), (1, 2), 3),
        (((1, 2),), (1,), (1, 2), 3),
        (((1, 2),), (3,), (1, 2), 4),
        (((1, -2),), (1,), (1, 0), 1),
        (((1, 2, 3),), (6,), (1, 2), 6),
        (((1, 2), (1, 2)), (3,), (1, 2), 3),
    ],
)
def test_counts_that_cannot_be_are_refused(
    cells: tuple[tuple[int, ...], ...], row_totals: tuple[int, ...], column_totals: tuple[int, ...], total: int
) -> None:
    with pytest.raises(ValueError):
        Table(("a",), ("x", "y"), cells, row_totals, column_totals, total)


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Table((), ("x",), (), (), (0,), 0)
