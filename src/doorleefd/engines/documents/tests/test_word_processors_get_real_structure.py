"""DOCX and ODT: headings, header rows, language and properties that a screen reader and an archive can use."""

import pytest

from doorleefd.engines.documents import FORMATS, List, Paragraph, Picture
from doorleefd.engines.documents.tests.made import EVERYTHING, LETTER, POSTER, SQUARE, WORDS_OF_ALL, document
from doorleefd.engines.documents.tests.reading import found, paragraphs_of_docx, paragraphs_of_odt, part

DOCX, ODT = FORMATS["docx"].write, FORMATS["odt"].write


def test_a_table_in_word_repeats_its_head():
    rows = found(part(DOCX(EVERYTHING), "word/document.xml"), "//w:tr")
    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False]
    assert found(rows[0], "string(.)") == "WatBedrag"


def test_a_table_in_opendocument_repeats_its_head():
    content = part(ODT(EVERYTHING), "content.xml")
    assert [found(row, "string(.)") for row in found(content, "//table:table-header-rows/*")] == ["WatBedrag"]
    assert len(found(content, "//table:table/table:table-row")) == 2


def test_a_cell_that_looks_like_a_formula_is_text():
    content = part(ODT(EVERYTHING), "content.xml")
    assert {kind for cell in found(content, "//table:table-cell") for kind in cell.attrib.values()} >= {"string"}
    assert not found(content, "//@table:formula")
    assert "=SOM(A1)" in paragraphs_of_docx(DOCX(EVERYTHING))


@pytest.mark.parametrize("words", WORDS_OF_ALL)
@pytest.mark.parametrize(("write", "read"), [(DOCX, paragraphs_of_docx), (ODT, paragraphs_of_odt)])
def test_every_word_is_in_the_file(write, read, words):
    assert words in "\n".join(read(write(EVERYTHING)))


def test_all_text_has_the_language_of_the_document():
    styles = part(DOCX(EVERYTHING), "word/styles.xml")
    assert set(found(styles, "//w:lang/@w:val")) == {"nl-NL"}
    styles = part(ODT(EVERYTHING), "styles.xml")
    assert set(found(styles, "//style:default-style/style:text-properties/@fo:language")) == {"nl"}


def test_it_says_what_it_is_and_whose():
    told = part(DOCX(EVERYTHING), "docProps/core.xml")
    assert found(told, "string(//dc:title)") == EVERYTHING.title
    assert found(told, "string(//dc:creator)") == "Gemeente Veenbeek"
    assert found(told, "string(//dcterms:created)") == "2026-11-22T00:00:00Z"
    told = part(ODT(EVERYTHING), "meta.xml")
    assert found(told, "string(//dc:title)") == EVERYTHING.title
    assert found(told, "string(//dc:creator)") == "Gemeente Veenbeek"
    assert found(told, "string(//dc:date)").startswith("2026-11-22T00:00:00")


def test_a_picture_says_what_it_shows():
    assert found(part(DOCX(EVERYTHING), "word/document.xml"), "//wp:docPr/@descr") == ["Een blauw vierkant"]
    assert found(part(ODT(EVERYTHING), "content.xml"), "//svg:desc/text()") == ["Een blauw vierkant"]


def test_each_numbered_list_in_word_begins_at_one():
    lists = document(List(["a", "b"], numbered=True), Paragraph("tussen"), List(["c"], numbered=True))
    numbers = found(part(DOCX(lists), "word/document.xml"), "//w:numId/@w:val")
    assert numbers[0] == numbers[1] != numbers[2]
    begun = found(part(DOCX(lists), "word/numbering.xml"), f"//w:num[@w:numId={numbers[2]}]//w:startOverride/@w:val")
    assert begun == ["1"]


@pytest.mark.parametrize("definition", [LETTER, POSTER])
@pytest.mark.parametrize(("write", "read"), [(DOCX, paragraphs_of_docx), (ODT, paragraphs_of_odt)])
def test_a_letter_and_a_poster_say_all_they_hold(write, read, definition):
    said = "\n".join(read(write(definition)))
    for words in ("Gemeente Veenbeek", "0123 456 789", "Scan dit.", "Vertel het"):
        assert words in said


def test_the_same_picture_twice_is_drawn_twice():
    twice = document(Picture(SQUARE, "een"), Picture(SQUARE, "twee"))
    assert found(part(DOCX(twice), "word/document.xml"), "//wp:docPr/@descr") == ["een", "twee"]
    assert found(part(ODT(twice), "content.xml"), "//svg:desc/text()") == ["een", "twee"]
