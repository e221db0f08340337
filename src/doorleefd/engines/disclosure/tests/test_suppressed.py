import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from doorleefd.engines.disclosure import Table, suppressed
from doorleefd.engines.disclosure.tests.attacker import Attacker, GaveUp


def table(*cells: tuple[int, ...]) -> Table:
    """A table in which everyone stands in one row and one column."""
    columns = list(zip(*cells, strict=True))
    return Table(
        tuple(f"row {index}" for index in range(len(cells))),
        tuple(f"column {index}" for index in range(len(columns))),
        cells,
        tuple(map(sum, cells)),
        tuple(map(sum, columns)),
        sum(map(sum, cells)),
    )


def assert_nothing_can_be_worked_out(true: Table, limit: int) -> None:
    attacker = Attacker(true, suppressed(true, limit=limit))
    for place in attacker.hidden():
        count = attacker.count(true, place)
        assert attacker.allows(place, count), "the attacker must at least find the truth"
        if count < limit and place in attacker.cells:
            assert attacker.allows(place, 0), (place, "is known not to be 0")
            assert attacker.allows(place, limit - 1), (place, "is known to be small")
        else:
            assert attacker.allows(place, count + 1) or attacker.allows(place, count - 1), (place, "is known")


def assert_it_or_give_up(true: Table) -> None:
    """Leaves out the few tables (2%) that have more alternatives than the attacker has patience."""
    try:
        assert_nothing_can_be_worked_out(true, limit=3)
    except GaveUp:
        reject()


def test_a_table_without_small_counts_is_shown_whole() -> None:
    plenty = table((8, 9), (12, 30))
    assert suppressed(plenty, limit=5) == plenty


def test_a_small_cell_takes_the_cheapest_others_along_and_leaves_the_totals() -> None:
    hidden = suppressed(table((3, 20, 30), (12, 14, 9), (22, 8, 15)), limit=5)
    assert hidden.cells == ((None, None, 30), (None, None, 9), (22, 8, 15))
    assert hidden.row_totals == (53, 35, 45)
    assert hidden.column_totals == (37, 42, 54)
    assert hidden.total == 133


def test_hiding_only_the_small_cell_would_give_it_away() -> None:
    true = table((3, 20), (12, 14))
    naive = Table(true.rows, true.columns, ((None, 20), (12, 14)), true.row_totals, true.column_totals, true.total)
    attacker = Attacker(true, naive)
    assert [value for value in range(10) if attacker.allows((0, 0), value)] == [3]


def test_two_small_cells_that_make_a_small_sum_do_not_protect_each_other() -> None:
    hidden = suppressed(table((1, 1, 20), (1, 1, 20)), limit=5)
    assert None in (hidden.cells[0][2], hidden.row_totals[0])


def test_nought_is_hidden_too() -> None:
    assert suppressed(table((0, 20), (12, 14)), limit=3).cells[0][0] is None


def test_a_small_total_is_hidden() -> None:
    hidden = suppressed(table((1, 2), (40, 50), (30, 60)), limit=5)
    assert hidden.row_totals[0] is None


def test_a_table_of_a_few_people_shows_nothing() -> None:
    hidden = suppressed(table((1, 0), (1, 1)), limit=5)
    assert {count for parts, total in hidden.lines() for count in (*parts, total)} == {None}


@pytest.mark.parametrize("limit", [2, 0, -1])
def test_a_limit_under_three_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="at least 3"):
        suppressed(table((8, 9)), limit=limit)


def test_a_table_with_hidden_counts_is_refused() -> None:
    with pytest.raises(ValueError, match="already"):
        suppressed(suppressed(table((1, 9), (12, 30)), limit=5), limit=5)


@settings(max_examples=120, deadline=None)
@given(
    st.integers(2, 3).flatmap(lambda width: st.lists(st.tuples(*[st.integers(0, 12)] * width), min_size=1, max_size=3))
)
def test_no_hidden_count_can_be_worked_out(cells: list[tuple[int, ...]]) -> None:
    assert_it_or_give_up(table(*cells))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from("ab"), min_size=1), st.sets(st.sampled_from("xy"), min_size=1)), max_size=30
    )
)
def test_nor_where_people_stand_in_several_rows_and_columns(people: list[tuple[set[str], set[str]]]) -> None:
    assert_it_or_give_up(Table.of_people("ab", "xy", people))


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sets(st.sampled_from("xy"), min_size=1)), max_size=30))
def test_nor_where_people_stand_in_one_row_and_several_columns(people: list[tuple[str, set[str]]]) -> None:
    assert_it_or_give_up(Table.of_people("abc", "xy", people))


@given(st.lists(st.tuples(*[st.integers(0, 40)] * 4), min_size=1, max_size=5), st.integers(3, 9))
def test_what_is_shown_is_true_and_never_small(cells: list[tuple[int, ...]], limit: int) -> None:
    true = table(*cells)
    for (parts, total), (true_parts, true_total) in zip(
        suppressed(true, limit=limit).lines(), true.lines(), strict=True
    ):
        for count, true_count in zip((*parts, total), (*true_parts, true_total), strict=True):
            assert count is None or count == true_count >= limit
