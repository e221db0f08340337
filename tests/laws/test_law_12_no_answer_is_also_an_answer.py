"""Law 12: whoever told something reads what was done with it, also when that is nothing."""

import pytest

from tests.laws.marks import MARKS

pytestmark = pytest.mark.django_db

USED = ("read", "quotable", "public", "report withdrawn")
NOT_USED = ("waiting", "set aside", "withdrawn")


@pytest.mark.parametrize("state", [*USED, *NOT_USED, "corrected", "masked"])
def test_everyone_reads_what_changes_and_what_does_not_with_why(walk, state):
    page = walk.code_pages[state]
    assert "Wij bellen eerst." in page
    assert "De brief blijft, want de wet vraagt hem." in page


@pytest.mark.parametrize("state", USED)
def test_whose_words_were_used_reads_where_they_went(walk, state):
    assert "Schrik van post" in walk.code_pages[state]
    assert "Uw woorden gingen over iets anders." not in walk.code_pages[state]


@pytest.mark.parametrize("state", ["waiting", "set aside"])
def test_whose_words_led_to_nothing_reads_that(walk, state):
    assert "Uw woorden gingen over iets anders." in walk.code_pages[state]


def test_every_state_was_looked_at():
    assert {*USED, *NOT_USED, "corrected", "masked", "erased", "other"} == set(MARKS)
