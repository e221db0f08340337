"""People as words, never a bare percentage."""

import re

import pytest

from doorleefd.ui.counting import counted, counted_against


@pytest.mark.parametrize(
    ("people", "given", "sentence"),
    [
        (19, {"of": 41}, "19 van 41 mensen"),
        (1, {"of": 1}, "1 van 1 mens"),
        (1, {}, "1 mens"),
        (0, {"of": 41}, "0 van 41 mensen"),
        (12_000, {}, "12.000 mensen"),
        (None, {}, "minder dan 5 mensen"),
        (None, {"of": 41, "below": 10}, "minder dan 10 van 41 mensen"),
        (41, {"at_most": True}, "hoogstens 41 mensen"),
        (12, {"of": 41, "at_most": True}, "hoogstens 12 van hoogstens 41 mensen"),
    ],
)
def test_it_says_how_many_people(people, given, sentence):
    assert counted(people, **given).text == sentence


def test_it_says_how_many_were_wanted():
    assert counted_against(7, asked=8).text == "7, gevraagd 8"
    assert counted_against(None, asked=9).text == "minder dan 5, gevraagd 9"


def test_the_bar_of_a_hidden_count_tells_no_more_than_its_words():
    """Whether 0 or 4 people stand behind "minder dan 5", the drawing is the same."""
    assert counted(None, of=41).filled == counted(4, of=41).filled


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
