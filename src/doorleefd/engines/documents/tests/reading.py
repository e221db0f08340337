"""What stands in a file of each format, read back with other means than it was written with."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from doorleefd.engines.documents.tests.made import opened

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
Headings = list[tuple[int, str]]


def part(packed: bytes, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(packed)).read(name))


def found(root: etree._Element, path: str) -> list:
    return root.xpath(path, namespaces=SPACES)


def words_of_odt(element: etree._Element) -> str:
    """The text of a paragraph, with what OpenDocument writes as elements."""
    said = element.text or ""
    for child in element:
        name = etree.QName(child).localname
        if name == "s":
            said += " " * int(child.get(f"{{{SPACES['text']}}}c", "1"))
        said += "\n" if name == "line-break" else words_of_odt(child) if name != "s" else ""
        said += child.tail or ""
    return said


def words_of_docx(paragraph: etree._Element) -> str:
    pieces = found(paragraph, ".//w:t | .//w:br")
    return "".join("\n" if etree.QName(piece).localname == "br" else piece.text or "" for piece in pieces)


def paragraphs_of_odt(odt: bytes) -> list[str]:
    return [words_of_odt(element) for element in found(part(odt, "content.xml"), "//text:p | //text:h")]


def paragraphs_of_docx(docx: bytes) -> list[str]:
    return [words_of_docx(element) for element in found(part(docx, "word/document.xml"), "//w:p")]


def headings_of_odt(odt: bytes) -> Headings:
    content = part(odt, "content.xml")
    level = f"{{{SPACES['text']}}}outline-level"
    return [(int(element.get(level)), words_of_odt(element)) for element in found(content, "//text:h")]


def headings_of_docx(docx: bytes) -> Headings:
    styled = "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"
    return [
        (int(found(element, "string(w:pPr/w:pStyle/@w:val)").removeprefix("Heading")), words_of_docx(element))
        for element in found(part(docx, "word/document.xml"), styled)
    ]


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Headings = []
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if re.fullmatch("h[2-6]", tag):
            self.inside = int(tag[1]) - 1
            self.found.append((self.inside, ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = 0 if re.fullmatch("h[2-6]", tag) else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] = (self.inside, self.found[-1][1] + data)


def headings_of_html(page: bytes) -> Headings:
    reader = _Headings()
    reader.feed(page.decode())
    return reader.found


def headings_of_pdf(pdf: bytes) -> Headings:
    """From the outline, which typst makes of the headings. The title is not among them."""
    found_ones: Headings = []

    def walk(outline: list, level: int) -> None:
        for entry in outline:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                found_ones.append((level, str(entry.title)))

    walk(opened(pdf).outline, 1)
    return found_ones


HEADINGS_OF: dict[str, Callable[[bytes], Headings]] = {
    "pdf": headings_of_pdf,
    "odt": headings_of_odt,
    "docx": headings_of_docx,
    "html": headings_of_html,
}
