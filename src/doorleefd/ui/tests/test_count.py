"""People as words, never a bare percentage."""

import re

import pytest

from doorleefd.engines.disclosure import shown_of
from doorleefd.ui.counting import at_least, counted, counted_against, who_told


@pytest.mark.parametrize(
    ("people", "given", "sentence"),
    [
        (19, {"of": 41}, "19 van 41 mensen"),
        (4, {}, "minder dan 5 mensen"),
        (5, {"of": 41}, "5 van 41 mensen"),
        (4, {"of": 41}, "minder dan 5 van 41 mensen"),
        (0, {"of": 41}, "minder dan 5 van 41 mensen"),
        (36, {"of": 41}, "36 van 41 mensen"),
        (37, {"of": 41}, "meer dan 36 van 41 mensen"),
        (41, {"of": 41}, "meer dan 36 van 41 mensen"),
        (4, {"of": 8}, "aantal niet getoond, van 8 mensen"),
        (8, {"of": 8}, "aantal niet getoond, van 8 mensen"),
        (3, {"of": 4}, "minder dan 5 mensen"),
        (40, {"of": 41, "at_most": True}, "aantal niet getoond, van hoogstens 41 mensen"),
        (12_000, {}, "12.000 mensen"),
        (None, {}, "minder dan 5 mensen"),
        (None, {"of": 41, "below": 10}, "minder dan 10 van 41 mensen"),
        (41, {"at_most": True}, "hoogstens 41 mensen"),
        (12, {"of": 41, "at_most": True}, "hoogstens 12 van hoogstens 41 mensen"),
    ],
)
def test_it_says_how_many_people(people, given, sentence):
    assert counted(people, **given).text == sentence


@pytest.mark.parametrize("of", range(3, 30))
def test_it_tells_exactly_what_the_engine_of_small_cells_lets_it_tell(of):
    for people in range(of + 1):
        told = counted(people, of=of).text.replace(", van", " (van")
        assert told + (")" if "(" in told else "") == shown_of(people, of, limit=5)


def test_it_says_how_many_were_wanted():
    assert counted_against(4, asked=8).text == "minder dan 5, gevraagd 8"
    assert counted_against(7, asked=8).text == "7, gevraagd 8"
    assert counted_against(None, asked=9).text == "minder dan 5, gevraagd 9"


def test_the_bar_of_a_hidden_count_tells_no_more_than_its_words():
    """Whether 0 or 4 people stand behind "minder dan 5", the drawing is the same."""
    assert len({counted(people, of=41).filled for people in (None, 0, 4)}) == 1
    assert len({counted(people, of=41).filled for people in (37, 40, 41)}) == 1


def test_without_a_whole_there_is_no_bar(show):
    assert "<svg" not in show("{% count 41 %}")


def test_the_bar_needs_no_style_attribute(show):
    page = show("{% count 19 of=41 rest='in 5 groepen' %}")
    assert "style=" not in page
    assert re.search(r'class="fill" width="46"', page)
    assert "19 van 41 mensen, in 5 groepen" in page


def test_people_who_chose_to_tell_say_nothing_on_how_often_it_occurs(show):
    sentence = "Dit zegt niet hoe vaak het voorkomt."
    assert sentence in show("{% count 19 of=41 self_chosen=True %}")
    assert sentence not in show("{% count 19 of=41 %}")


def test_more_heard_than_wanted_fills_the_bar_and_no_more():
    assert counted_against(10, asked=8).filled == 100


@pytest.mark.parametrize(
    ("codes", "are_people", "sentence"),
    [
        (65, True, "ten minste 65 mensen"),
        (65, False, "ten minste 65 codes"),
        (None, True, "minder dan 5 mensen"),
        (None, False, "minder dan 5 mensen"),
    ],
)
def test_people_are_said_at_least_only_where_no_one_can_have_two_codes(codes, are_people, sentence):
    assert who_told(codes, are_people=are_people) == sentence
    wanted = counted_against(codes, asked=8, at_least=True, are_people=are_people).text
    assert wanted == f"{sentence.removesuffix(' mensen')}, gevraagd 8"


def test_what_was_done_is_counted_in_times():
    assert (at_least(13), at_least(4)) == ("ten minste 10 keer", "minder dan 5 keer")
