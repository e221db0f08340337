"""PDF/A-2a and PDF/UA-1: typst refuses to compile what does not conform, and what it says is looked at here."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from doorleefd.engines.documents import POSTER_HOLDS, to_pdf
from doorleefd.engines.documents.tests.made import EVERYTHING, LETTER, POSTER, opened


def tags(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every element of the structure, in the order of reading."""
    waiting = [opened(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        element = element.get_object() if isinstance(element, IndirectObject) else element
        if isinstance(element, ArrayObject):
            waiting += reversed(element)
        elif isinstance(element, DictionaryObject):
            if "/S" in element:
                yield element
            if "/K" in element:
                waiting.append(element.raw_get("/K"))


def kinds(pdf: bytes) -> list[str]:
    return [element["/S"] for element in tags(pdf)]


@pytest.mark.parametrize("definition", [EVERYTHING, LETTER, POSTER])
def test_it_says_that_it_conforms_and_in_which_language(definition):
    reader = opened(to_pdf(definition))
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    assert reader.metadata.title == definition.title
    assert reader.metadata.author == "Gemeente Veenbeek"
    told = reader.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert b"<pdfaid:part>2</pdfaid:part>" in told
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in told
    assert b"<pdfuaid:part>1</pdfuaid:part>" in told


def test_headings_lists_and_cells_are_tagged_as_such():
    found = kinds(to_pdf(EVERYTHING))
    assert [kind for kind in found if kind in {"/H1", "/H2", "/H3", "/H4"}] == ["/H1", "/H2", "/H3", "/H4", "/H1"]
    assert found.count("/TH") == 2
    assert found.count("/TD") == 4
    assert {"/L", "/LI", "/Caption", "/Figure"} <= set(found)


def test_a_picture_says_what_it_shows():
    assert [element["/Alt"] for element in tags(to_pdf(EVERYTHING)) if "/Alt" in element] == ["Een blauw vierkant"]


def test_every_font_is_inside_the_file():
    for page in opened(to_pdf(EVERYTHING)).pages:
        for font in page["/Resources"]["/Font"].values():
            [inner] = font.get_object()["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & set(inner.get_object()["/FontDescriptor"])


def test_a_poster_comes_in_two_sizes():
    sizes = [opened(to_pdf(replace(POSTER, size=size))).pages for size in ("a4", "a3")]
    assert [len(pages) for pages in sizes] == [1, 1]
    assert [round(pages[0].mediabox.width / 72 * 25.4) for pages in sizes] == [210, 297]


def test_latin_text_is_in_the_font_made_for_reading():
    [page] = opened(to_pdf(LETTER)).pages
    names = {font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()}
    assert names == {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}


def test_a_full_poster_has_smaller_letters_and_stays_one_page():
    full = replace(POSTER, question="Hoe was het? " * 10, sentences=["Wij willen weten hoe het was. " * 20])
    assert full.length <= POSTER_HOLDS
    assert full.scale < POSTER.scale == 1
    assert len(opened(to_pdf(full)).pages) == 1
