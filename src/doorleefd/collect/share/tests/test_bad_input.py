"""Whatever is typed comes through as typed, or is refused with a sentence and kept in the form."""

import pytest

from doorleefd.collect.models import Version
from doorleefd.collect.share.forms import LONGEST_ANSWER, plain_text
from doorleefd.foundation.listing import Purpose
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Teller
from doorleefd.ui.access import MOST_KEPT

pytestmark = pytest.mark.django_db


def told(teller, words):
    teller.agree().post(3, answer=words)
    for page in (4, 5, 6, 7, 8):
        teller.post(page, go="skip")
    own = Teller(contributor_with(teller.send().code))
    return Version.objects.visible_to(own, Purpose.RIGHTS).unsealed()[0].words


@pytest.mark.parametrize(
    "words",
    [
        "😀 👩‍👩‍👧 Ik ben blij",
        "مرحبا بكم في البلدية",
        "<script>alert(1)</script> & 'quotes' \"",
        "{{ 7 }} {% now %} %s %(x)s",
        "regel een\nregel twee",
        "a" * LONGEST_ANSWER,
        "' OR 1=1 --",
        "\ufeff\u202eomgekeerd",
    ],
)
def test_words_come_through_as_they_were_typed(teller, words):
    assert told(teller, words) == words


def test_markup_is_shown_as_text(teller):
    page = teller.agree().post(3, answer="<script>alert(1)</script>").post(4, to="3")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_a_nul_is_taken_out_without_a_word(teller):
    assert told(teller, "Ik\x00 kreeg\x07 een brief") == "Ik kreeg een brief"


def test_line_breaks_become_one_kind():
    assert plain_text("een\r\ntwee\rdrie\u2028vier") == "een\ntwee\ndrie\nvier"


@pytest.mark.parametrize("length", [LONGEST_ANSWER + 1, MOST_KEPT])
@pytest.mark.parametrize("go", ["next", "back"])
def test_a_very_long_answer_is_refused_and_stays_in_the_form(teller, length, go):
    page = teller.agree().post(3, answer="x" * length, go=go)
    assert page.heading == "Wat heeft u meegemaakt?"
    assert "Deze tekst is te lang" in page.text
    assert "De tekst staat er nog." in page.text
    assert "x" * length in page.text


def test_of_more_than_a_page_can_hold_the_beginning_stays_and_it_says_so(teller):
    page = teller.agree().post(3, answer="x" * 5_000_000)
    assert "Hier staat alleen het begin nog." in page.text
    assert page.text.count("x" * 1000) == MOST_KEPT // 1000


def test_a_group_that_does_not_exist_is_refused_and_the_page_stays(teller):
    teller.agree()
    for page in (3, 4, 5, 6):
        teller.post(page, answer="iets")
    page = teller.post(7, answer=["5b0a", "x' --"])
    assert page.last.status_code == 200
    assert page.heading == "Wat past bij u?"


@pytest.mark.parametrize("page", ["0", "10", "abc", "-1", "²", ""])
def test_a_page_that_does_not_exist_is_the_opening(teller, page):
    assert teller.post(1).post(page).last.status_code == 200
    assert teller.post(1).post(2, answer="yes").post(9, change=page).last.status_code == 200


def test_binary_in_a_post_breaks_nothing(client, trajectory):
    response = client.generic("POST", "/vertel/veenbeek/beschut-werk/", b"\xff\xfe\x00page=3&answer=\xc3\x28")
    assert response.status_code < 500
    response = client.post(
        "/vertel/veenbeek/beschut-werk/",
        b"page=3&answer=%FF%FE%00",
        content_type="application/x-www-form-urlencoded",
    )
    assert response.status_code == 200
