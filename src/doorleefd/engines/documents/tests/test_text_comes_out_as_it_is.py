"""Whatever someone typed is text, in every format: nothing in it is obeyed."""

from dataclasses import replace
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorleefd.engines.documents import FORMATS, Paragraph, Quote, to_html, to_pdf, unseen_in
from doorleefd.engines.documents.tests.made import (
    EVERYTHING,
    HOSTILE,
    LETTER,
    MARKUP,
    POSTER,
    WORDS_OF_ALL,
    any_document,
    any_letter,
    any_poster,
    any_text,
    document,
    text_of,
)
from doorleefd.engines.documents.tests.reading import paragraphs_of_docx, paragraphs_of_odt

slowly = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def closed_up(text: str) -> str:
    """Without blanks: where a line breaks on paper is not in the text."""
    return "".join(text.split())


@slowly
@given(definition=st.one_of(any_document(), any_letter, any_poster), ending=st.sampled_from(sorted(FORMATS)))
def test_any_definition_can_be_written(definition, ending):
    assert FORMATS[ending].write(definition)


@slowly
@given(text=st.text(alphabet=MARKUP + "abcéïß\n ", min_size=1, max_size=200) | st.sampled_from(HOSTILE))
def test_markup_is_only_text_in_a_pdf(text):
    whole = closed_up(text_of(to_pdf(document(Paragraph("VAN" + text + "TOT")))))
    assert whole.partition("VAN")[2].partition("TOT")[0] == closed_up(text)


@slowly
@given(text=any_text)
@pytest.mark.parametrize(("ending", "read"), [("docx", paragraphs_of_docx), ("odt", paragraphs_of_odt)])
def test_any_text_is_only_text_for_a_word_processor(ending, read, text):
    told = Paragraph("VAN" + text + "TOT")
    assert told.text in read(FORMATS[ending].write(document(told)))


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_only_text_in_a_page(text):
    page = to_html(document(Paragraph(text))).decode()
    assert "<script" not in page
    assert text in unescape(page)


@pytest.mark.parametrize("words", WORDS_OF_ALL)
def test_every_word_is_in_the_pdf(words):
    assert closed_up(words) in closed_up(text_of(to_pdf(EVERYTHING)))


def test_what_no_font_shows_is_a_square_on_paper_and_whole_elsewhere():
    told = document(Paragraph("Blij 😀 met שלום"))
    assert "Blij □ met" in text_of(to_pdf(told))
    assert "Blij 😀 met שלום" in to_html(told).decode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ሰላም እዚ", "Ethiopische letters. Daar staat □"),
        ("你好 😀", "Chinese tekens, emoji. Daar"),
        ("ကျွန်ုပ်", "Birmese letters. Daar"),
        ("سڵاو ێ", "Arabische letters. Daar"),
    ],
)
def test_what_is_missing_is_said_below_the_words_and_where_it_stands_whole(words, said):
    told = replace(document(Quote(words, "zoals het is"), Paragraph("Daarna.")), whole_in="Elders staat alles.")
    paper = " ".join(text_of(to_pdf(told)).split())
    note = paper.partition("zoals het is")[2].partition("Daarna.")[0]
    assert said in note
    assert "Elders staat alles." in note
    assert "Daar staat" not in text_of(to_pdf(document(Paragraph("Привет, żółć"))))


@pytest.mark.parametrize(("page", "field"), [(LETTER, "greeting"), (POSTER, "question")])
def test_a_letter_and_a_poster_do_not_say_themselves_what_is_missing_and_their_maker_can_hear_it(page, field):
    told = replace(page, **{field: "Hallo 你好 😀, żółć"})
    assert (unseen_in(page, "nl"), unseen_in(told, "nl")) == ([], ["Chinese tekens", "emoji"])
    assert unseen_in(told, "en") == ["Chinese signs", "emoji"]
    assert "Daar staat" not in text_of(to_pdf(told))


def test_controls_are_dropped():
    assert Paragraph("a\x00b\x0bc\r\nd\ud800e\ufffef\tg").text == "ab\nc\ndef g"


@pytest.mark.parametrize("definition", [LETTER, POSTER])
def test_a_letter_and_a_poster_say_all_they_hold(definition):
    whole = closed_up(text_of(to_pdf(definition)))
    for words in ("GemeenteVeenbeek", "0123456789", "Scandit.", "Klein.", "Vertelhet"):
        assert words in whole
