"""Documents: one definition of a document, a letter or a poster, written as PDF, ODT, DOCX or HTML.

Pure: no database, no network, and no clock, since the date is part of the definition. The same definition gives the
same bytes. Every text in a definition is plain: nothing in it is read as markup of any format.
"""

from doorleefd.engines.documents.definition import (
    Block,
    Document,
    Facts,
    Heading,
    List,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from doorleefd.engines.documents.formats import FORMATS, Format
from doorleefd.engines.documents.html import to_html
from doorleefd.engines.documents.open_document import to_odt
from doorleefd.engines.documents.pages import POSTER_HOLDS, Letter, Poster
from doorleefd.engines.documents.pdf import to_pdf, unseen_in
from doorleefd.engines.documents.word import to_docx
from doorleefd.engines.documents.wording import day_in_words

__all__ = [
    "FORMATS",
    "POSTER_HOLDS",
    "Block",
    "Document",
    "Facts",
    "Format",
    "Heading",
    "Letter",
    "List",
    "Note",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Poster",
    "Quote",
    "Table",
    "day_in_words",
    "to_docx",
    "to_html",
    "to_odt",
    "to_pdf",
    "unseen_in",
]
