"""Task lists, answers to check, pages, tables and two texts side by side."""

import pytest
from django.core.paginator import Paginator
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.ui.differences import differing
from doorleefd.ui.shapes import Answer, Matrix, MatrixRow, Stretch, Task


def test_a_task_that_cannot_be_done_yet_is_no_link(show):
    page = show("{% task_list tasks %}", tasks=[Task("Doel", "/doel", "klaar", "good"), Task("Antwoord")])
    assert '<a href="/doel">Doel</a>' in page
    assert page.count("<a ") == 1


def test_a_skipped_question_says_so_when_answers_are_checked(show):
    page = show("{% check_answers answers %}", answers=[Answer("Wat betekende dat?", None, url="/4")])
    assert "Overgeslagen" in page
    assert 'Veranderen<span class="hidden">: Wat betekende dat?</span>' in page


def test_an_answer_can_be_changed_by_a_button_of_the_form(show):
    page = show("{% check_answers answers %}", answers=[Answer("Wat?", "Dit.", name="change", value="4")])
    assert '<button class="link" name="change" value="4"' in page


def test_an_answer_is_escaped(show):
    assert "<b>" not in show("{% check_answers answers %}", answers=[Answer("Wat?", "<b>x</b>", url="/4")])


def test_a_pager_keeps_the_rest_of_the_address(rf):
    from django.template import engines

    page = Paginator(range(50), 20).page(2)
    html = engines["django"].from_string("{% load pieces %}{% pager page %}")
    shown = html.render({"page": page}, rf.get("/", {"thema": "brief", "bladzijde": "2"}))
    assert "?thema=brief&amp;bladzijde=1" in shown
    assert "?thema=brief&amp;bladzijde=3" in shown
    assert "Bladzijde 2 van 3" in shown


def test_one_page_has_no_pager(show):
    assert show("{% pager page %}", page=Paginator(range(3), 20).page(1)).strip() == ""


def test_a_matrix_hides_small_cells_in_words(show):
    table = Matrix("Wie", ["Jong", "Oud"], [MatrixRow("Brief", [None, 9])])
    page = show("{% matrix table %}", table=table)
    assert "niet getoond" in page
    assert '<th scope="row">' in page
    assert "<caption>Wie</caption>" in page


def test_a_hidden_cell_bears_no_shade(show):
    page = show("{% matrix table %}", table=Matrix("Wie", ["Jong"], [MatrixRow("Brief", [None])]))
    assert "shade" not in page


def test_two_texts_show_what_differs(show):
    page = show("{% side_by_side told masked %}", told="Toen Anja belde.", masked="Toen [persoon 1] belde.")
    assert "<mark>Anja</mark>" in page
    assert '<mark class="b">[persoon 1]</mark>' in page


def test_both_texts_are_escaped(show):
    page = show("{% side_by_side told masked %}", told="<i>a</i>", masked="b")
    assert "<i>" not in page


def test_differences_that_are_known_are_not_worked_out_again(show):
    page = show("{% side_by_side told masked %}", told=[Stretch("Anja", True)], masked=[Stretch("[persoon 1]", True)])
    assert "<mark>Anja</mark>" in page


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_stretches_give_both_texts_back(left, right):
    before, after = differing(left, right)
    assert "".join(stretch.text for stretch in before) == left
    assert "".join(stretch.text for stretch in after) == right


def test_very_long_texts_are_shown_without_marks():
    before, _after = differing("a " * 9_000, "b " * 9_000)
    assert before == [Stretch("a " * 9_000)]


@pytest.mark.parametrize(("tone", "word"), [("good", "klaar"), ("care", "let op"), ("pencil", "voorstel")])
def test_a_tag_is_a_word_besides_a_colour(show, tone, word):
    assert show("{% tag word tone %}.", word=word, tone=tone) == f'<span class="tag {tone}">{word}</span>.'


def test_an_empty_list_has_one_sentence_and_one_button(show):
    page = show("{% empty 'Er is nog niets.' '/nieuw' 'Begin' %}")
    assert page.count("<a ") == 1
    assert "Er is nog niets." in page
