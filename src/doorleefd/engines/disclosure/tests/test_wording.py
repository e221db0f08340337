from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.disclosure import is_small, shown, shown_cell, shown_of


@pytest.mark.parametrize(("count", "text"), [(0, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (12, "12")])
def test_a_small_count_is_only_said_to_be_small(count: int, text: str) -> None:
    assert shown(count, limit=5) == text
    assert is_small(count, limit=5) == text.startswith("minder")


@pytest.mark.parametrize(
    ("count", "total", "text"),
    [
        (12, 41, "12 van 41 mensen"),
        (4, 41, "minder dan 5 van 41 mensen"),
        (0, 41, "minder dan 5 van 41 mensen"),
        (36, 41, "36 van 41 mensen"),
        (37, 41, "meer dan 36 van 41 mensen"),
        (41, 41, "meer dan 36 van 41 mensen"),
        (4, 9, "minder dan 5 van 9 mensen"),
        (5, 9, "meer dan 4 van 9 mensen"),
        (2, 8, "aantal niet getoond (van 8 mensen)"),
        (8, 8, "aantal niet getoond (van 8 mensen)"),
        (2, 4, "minder dan 5 mensen"),
    ],
)
def test_a_part_of_a_whole_tells_nothing_about_a_few(count: int, total: int, text: str) -> None:
    assert shown_of(count, total, limit=5) == text


@given(st.integers(3, 12), st.integers(0, 60))
def test_each_phrase_fits_one_large_count_or_at_least_as_many_counts_as_the_limit(limit: int, total: int) -> None:
    counts = defaultdict(list)
    for count in range(total + 1):
        counts[shown_of(count, total, limit=limit)].append(count)
    for fitting in counts.values():
        alone = len(fitting) == 1 and limit <= fitting[0] <= total - limit
        assert alone or len(fitting) >= min(limit, total + 1)


def test_a_hidden_cell_looks_the_same_whatever_it_holds() -> None:
    assert shown_cell(None) == "niet getoond"
    assert shown_cell(12) == "12"


@pytest.mark.parametrize(("count", "total", "limit"), [(1, 9, 2), (-1, 9, 5), (10, 9, 5)])
def test_what_cannot_be_is_refused(count: int, total: int, limit: int) -> None:
    with pytest.raises(ValueError):
        shown_of(count, total, limit=limit)
