"""What a definition can be written as."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from doorleefd.engines.documents.definition import Document
from doorleefd.engines.documents.html import to_html
from doorleefd.engines.documents.open_document import to_odt
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.pdf import to_pdf
from doorleefd.engines.documents.word import to_docx


@dataclass(frozen=True)
class Format:
    """The name that people know it by, its media type, and the function that writes it."""

    name: str
    media_type: str
    write: Callable[[Document | Letter | Poster], bytes]


# By the ending of its files.
FORMATS: Mapping[str, Format] = {
    "pdf": Format("PDF", "application/pdf", to_pdf),
    "odt": Format("OpenDocument", "application/vnd.oasis.opendocument.text", to_odt),
    "docx": Format("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", to_docx),
    "html": Format("HTML", "text/html; charset=utf-8", to_html),
}
