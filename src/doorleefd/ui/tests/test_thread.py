"""The thread is a line for the eye and an ordered list for the ear."""

import re

import pytest

THREAD = (
    "{% thread label='De draad' %}{% knot 'Doel' state=state status=status %}<p>Waarom</p>{% endknot %}{% endthread %}"
)


def test_it_is_an_ordered_list_with_a_name(show):
    page = show(THREAD, state="done")
    assert re.search(r'<ol class="thread" aria-label="De draad">\s*<li', page)
    assert "<p>Waarom</p>" in page


@pytest.mark.parametrize(("state", "spoken"), [("open", "nu"), ("bridged", "verder met reden"), ("later", "komt nog")])
def test_a_state_that_the_eye_sees_is_also_said(show, state, spoken):
    assert f'<span class="hidden">, {spoken}</span>' in show(THREAD, state=state)


def test_a_state_with_a_word_on_the_screen_is_said_once(show):
    page = show(THREAD, state="open", status="bezig")
    assert "bezig" in page
    assert 'class="hidden"' not in page


def test_a_title_is_escaped(show):
    assert "<b>" not in show("{% knot title %}{% endknot %}", title="<b>vet</b>")


def test_the_number_of_people_stands_beside_the_knot(show):
    assert "1 mens<" in show("{% knot 'Patroon' people=1 %}{% endknot %}")
    assert "19 mensen" in show("{% knot 'Patroon' people=19 %}{% endknot %}")


def test_the_questions_say_where_one_is(show):
    page = show("{% knots 4 9 %}")
    assert page.count("<li") == 9
    assert page.count('class="done"') == 3
    assert 'aria-label="Vraag 4 van 9"' in page
    assert "Vraag 3, geweest" in page
    assert "Vraag 9, komt nog" in page
