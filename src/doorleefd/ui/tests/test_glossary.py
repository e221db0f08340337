"""Every term on a screen has its meaning behind it."""

import re

import pytest
from django.utils import translation

from doorleefd.ui import glossary

TABLE = """# Words
| English | Nederlands | Voor inwoners | Uitleg | For residents | Explanation | Bron |
|---|---|---|---|---|---|---|
| thread | rode draad | – | Wat alles **verbindt**. | | What **connects** it all. | Doorleefd |
| contribution | inbreng | uw verhaal | Wat iemand vertelt. | your story | What someone tells. | R001 |

| Something | else |
|---|---|
| a | b |
"""


def test_it_reads_one_term_a_row_in_the_order_of_the_dutch_word():
    terms = glossary.parsed(TABLE)
    assert [term.dutch.word for term in terms] == ["inbreng", "rode draad"]
    assert terms[0].dutch.for_residents == "uw verhaal"
    assert terms[1].dutch.for_residents == ""
    assert terms[1].dutch.explanation == "Wat alles verbindt."
    assert terms[0].english == glossary.Wording("contribution", "your story", "What someone tells.")
    assert [term.source for term in terms] == ["R001", "Doorleefd"]


@pytest.mark.parametrize("word", ["kerninzicht", "Kerninzicht", "core insight", "uw verhaal", "your story"])
def test_it_finds_a_term_by_each_of_its_words(word):
    assert glossary.explained(word) is not None


def test_a_word_it_does_not_hold_is_none():
    assert glossary.explained("fietsbel") is None


@pytest.mark.parametrize(
    "word",
    ["ervaring", "ervaringskennis", "ervaringsdeskundigheid", "collectief", "kerninzicht", "knelpunt", "patroon"],
)
def test_the_words_of_the_method_are_explained(word):
    """R001 to R006."""
    assert glossary.explained(word).dutch.explanation


def test_a_term_on_a_screen_opens_its_meaning_without_a_script(show):
    page = show("{% term 'kerninzicht' %}.")
    assert 'popovertarget="term-' in page
    assert glossary.explained("kerninzicht").dutch.explanation[:20] in page
    assert page.endswith(".")
    assert "</span>." in page


def test_on_an_english_page_a_term_and_its_meaning_are_english(show):
    with translation.override("en"):
        page = show("{% term 'kerninzicht' %}.")
    assert ">core insight</button>" in page
    assert glossary.explained("kerninzicht").english.explanation in page


def test_every_term_has_both_languages():
    bare = [
        term.dutch.word
        for term in glossary.terms()
        if not (term.english.word and term.english.explanation and term.dutch.explanation)
        or bool(term.english.for_residents) != bool(term.dutch.for_residents)
    ]
    assert bare == []


def test_an_unknown_term_is_plain_text(show):
    assert show("{% term word %}", word="<fietsbel>") == "&lt;fietsbel&gt;"


@pytest.mark.django_db
def test_the_page_of_words_is_open_to_all_and_sets_no_cookie(client):
    response = client.get("/woorden/", HTTP_ACCEPT_LANGUAGE="nl")
    assert response.status_code == 200
    assert "kerninzicht" in response.content.decode()
    assert not response.cookies


@pytest.mark.django_db
def test_the_page_of_words_shows_one_letter(client):
    page = client.get("/woorden/?letter=k", HTTP_ACCEPT_LANGUAGE="nl").content.decode()
    assert 'id="kerninzicht"' in page
    assert 'id="ervaring"' not in page


@pytest.mark.django_db
@pytest.mark.parametrize("letter", ["", "?", "<script>", "é", "kk"])
def test_the_page_of_words_bears_any_letter(client, letter):
    assert client.get("/woorden/", {"letter": letter}).status_code == 200


@pytest.mark.django_db
def test_the_page_of_words_stands_in_the_order_of_its_language(client):
    page = client.get("/woorden/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    words = re.findall(r'<li><a href="\?letter=[^"]*">(.*?)</a>', page)
    assert words == sorted(words, key=str.casefold)
    assert "core insight" in words
