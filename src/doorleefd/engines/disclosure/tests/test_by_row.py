from itertools import combinations

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from doorleefd.engines.disclosure import Table, suppressed, suppressed_by_row, suppressed_further
from doorleefd.engines.disclosure.tests.attacker import Attacker, GaveUp

LIMIT = 4
LAST_APART = [("column 2", "column 0"), ("column 2", "column 1")]


def table(*cells: tuple[int, ...], totals: tuple[int, ...] = ()) -> Table:
    """Everyone in one column, unless the totals say otherwise."""
    totals = totals or tuple(map(sum, cells))
    columns = [sum(column) for column in zip(*cells, strict=True)]
    rows, names = [f"row {row}" for row in range(len(cells))], [f"column {column}" for column in range(len(columns))]
    return Table(tuple(rows), tuple(names), cells, totals, tuple(columns), sum(totals))


def test_a_row_without_small_counts_is_shown_whole() -> None:
    hidden = suppressed_by_row(table((8, 9), (12, 30)), of_people=99, limit=5)
    assert (hidden.cells, hidden.row_totals) == (((8, 9), (12, 30)), (17, 42))


def test_what_is_hidden_in_one_row_hides_nothing_in_another() -> None:
    hidden = suppressed_by_row(table((3, 20, 30), (12, 14, 9), (8, 7, 9)), of_people=99, limit=5)
    assert hidden.cells == ((None, None, 30), (12, 14, 9), (8, 7, 9))
    assert hidden.row_totals == (53, 35, 24)


def test_but_what_leaves_out_a_few_of_its_column_is_hidden() -> None:
    hidden = suppressed_by_row(table((3, 20, 30), (12, 14, 9)), of_people=99, limit=5)
    assert hidden.cells == ((None, None, 30), (None, 14, None))


def test_nothing_of_the_columns_is_told() -> None:
    hidden = suppressed_by_row(table((8, 9), (12, 30)), of_people=99, limit=5)
    assert {*hidden.column_totals, hidden.total} == {None}


def test_where_people_stand_in_several_columns_a_small_cell_needs_no_other() -> None:
    hidden = suppressed_by_row(table((11, 3, 16), totals=(22,)), of_people=99, limit=5)
    assert (hidden.cells, hidden.row_totals) == (((11, None, 16),), (22,))


def test_unless_the_total_is_more_than_the_cells_that_are_shown() -> None:
    hidden = suppressed_by_row(table((6, 2, 12), totals=(19,)), of_people=99, limit=5)
    assert hidden.cells == ((None, None, 12),)


def test_a_cell_that_leaves_out_a_few_is_hidden() -> None:
    hidden = suppressed_by_row(table((18, 12, 16), totals=(20,)), of_people=99, limit=5)
    assert hidden.cells == ((None, 12, None),)


def test_so_is_what_leaves_out_a_few_of_all_who_were_heard() -> None:
    hidden = suppressed_by_row(table((18, 12, 18), totals=(18,)), of_people=20, limit=5)
    assert (hidden.cells, hidden.row_totals) == (((None, 12, None),), (None,))


def test_a_total_that_is_withheld_cannot_be_added_up() -> None:
    hidden = suppressed_by_row(table((8, 9, 7)), withheld=["row 0"], of_people=99, limit=5)
    assert (hidden.cells, hidden.row_totals) == (((8, 9, None),), (None,))


def test_two_columns_that_nobody_shares_cannot_be_added_up_to_nearly_everyone() -> None:
    """Three of the first and three of the second are six: of seven people one does not stand in this row."""
    shared = suppressed_by_row(table((3, 3, 3), totals=(6,)), of_people=7, limit=3)
    assert (shared.cells, shared.row_totals) == (((None, 3, 3),), (None,))
    apart = suppressed_by_row(table((3, 3, 3), totals=(6,)), of_people=7, never_both=LAST_APART, limit=3)
    assert (apart.cells, apart.row_totals) == (((3, 3, None),), (None,))


def test_nor_to_nearly_all_of_their_row() -> None:
    hidden = suppressed_by_row(table((10, 5, 9), totals=(20,)), of_people=99, never_both=LAST_APART, limit=5)
    assert (hidden.cells, hidden.row_totals) == (((10, None, None),), (20,))


def test_nor_how_many_stand_in_both_of_two_columns_or_in_one_alone() -> None:
    """Five, five and three apart are twelve people: one stands in both. Six, nine and five: one in the first alone."""
    both = suppressed_by_row(table((5, 5, 3), totals=(12,)), of_people=99, never_both=LAST_APART, limit=3)
    assert both.cells[0][2] is None
    alone = suppressed_by_row(table((6, 9, 5), totals=(15,)), of_people=99, never_both=LAST_APART, limit=3)
    assert alone.cells[0][2] is None
    enough = suppressed_by_row(table((9, 9, 4), totals=(17,)), of_people=99, never_both=LAST_APART, limit=3)
    assert enough.cells == ((9, 9, 4),)


def test_it_refuses_what_suppressing_refuses() -> None:
    with pytest.raises(ValueError, match="at least 3"):
        suppressed_by_row(table((8, 9)), of_people=99, limit=2)
    with pytest.raises(ValueError, match="already"):
        suppressed_by_row(suppressed(table((1, 9)), limit=5), of_people=99, limit=5)


def assert_nothing_can_be_worked_out(true: Table, withheld: list[str]) -> None:
    """Within a row, since nothing that is shown ties one row to another."""
    attacker = Attacker(true, suppressed_by_row(true, of_people=99, withheld=withheld, limit=LIMIT))
    for place in attacker.hidden():
        count, in_cells = attacker.count(true, place), place in attacker.cells
        if place[0] == attacker.height or count is None:
            continue
        assert attacker.allows(place, count), "the attacker must at least find the truth"
        if count < LIMIT and in_cells:
            assert attacker.allows(place, 0), (place, "is known not to be 0")
            assert attacker.allows(place, LIMIT - 1), (place, "is known to be small")
        else:
            assert attacker.allows(place, count + 1) or attacker.allows(place, count - 1), (place, "is known")


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.lists(st.integers(0, 12), min_size=1, max_size=3).map(lambda cells: table(tuple(cells))),
        st.lists(st.sets(st.sampled_from("xyz"), min_size=1), max_size=24).map(
            lambda people: Table.of_people("a", "xyz", [("a", columns) for columns in people])
        ),
    ),
    st.sampled_from([[], ["row 0", "a"]]),
)
def test_no_hidden_count_can_be_worked_out(true: Table, withheld: list[str]) -> None:
    try:
        assert_nothing_can_be_worked_out(true, withheld)
    except GaveUp:
        reject()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.just("-") | st.sets(st.sampled_from("xyz"), min_size=1), min_size=LIMIT, max_size=24),
    st.integers(1, LIMIT - 1),
)
def test_nobody_can_work_out_that_just_a_few_are_in_no_row(people: list[set[str]], outside: int) -> None:
    apart, of_people = [("-", group) for group in "xyz"], len(people) + outside
    true = Table.of_people("a", "-xyz", [("a", columns) for columns in people])
    attacker = Attacker(true, suppressed_by_row(true, of_people=of_people, never_both=apart, limit=LIMIT), apart)
    try:
        assert attacker.allows((0, 4), of_people - LIMIT)
    except GaveUp:
        reject()


def test_under_a_higher_limit_what_is_small_by_now_goes_and_what_tells_of_it() -> None:
    shown = suppressed_by_row(table((6, 20, 30), (12, 14, 19), (7, 1, 1)), of_people=99, limit=5)
    hidden = suppressed_further(shown, limit=10)
    assert hidden.cells == ((None, None, 30), (12, 14, 19), (None, None, None))
    assert hidden.row_totals == (56, 45, None)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sets(st.sampled_from("xyz"), min_size=1), max_size=60),
    st.integers(3, 6),
    st.integers(2, 4),
)
def test_of_a_table_that_was_out_no_more_shows_and_no_few_can_be_taken_from_it(
    people: list[set[str]], limit: int, times: int
) -> None:
    was = suppressed_by_row(Table.of_people("a", "xyz", [("a", each) for each in people]), of_people=99, limit=limit)
    now, higher = suppressed_further(was, limit=times * limit), times * limit
    assert all(count in (None, before) for count, before in zip(now.cells[0], was.cells[0], strict=True))
    shown = [count for count in now.cells[0] if count is not None]
    assert min([*shown, now.row_totals[0] or higher]) >= higher
    for some in (some for size in range(1, 4) for some in combinations(shown, size)):
        assert not 0 < abs((now.row_totals[0] or 0) - sum(some)) < higher
    if now.row_totals[0] and len(shown) == 2:
        assert sum(shown) >= now.row_totals[0], "the one that is hidden is what is left"
