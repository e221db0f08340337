"""A definition as one stream of lines with a look, lists, tables and pictures: what a word processor knows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from doorleefd.engines.documents.definition import (
    Block,
    Document,
    Facts,
    Heading,
    Language,
    List,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import WORDS, day_in_words, quoted


@dataclass(frozen=True)
class Line:
    """A paragraph with a look from `looks.py`."""

    look: str
    text: str


Piece = Line | List | Table | Picture | PageBreak


def flow(definition: Document | Letter | Poster) -> Iterator[Piece]:
    """The pieces in the order of reading, without lines that hold nothing."""
    pieces = _document(definition) if isinstance(definition, Document) else _page(definition)
    return (piece for piece in pieces if not isinstance(piece, Line) or piece.text)


def _document(document: Document) -> Iterator[Piece]:
    yield Line("organisation", document.organisation)
    yield Line("title", document.title)
    yield Line("subtitle", document.subtitle)
    yield Line("day", day_in_words(document.date, document.language))
    for block in document.blocks:
        yield from _block(block, document.language)


def _page(page: Letter | Poster) -> Iterator[Piece]:
    yield Line("organisation", page.organisation)
    yield from _letter(page) if isinstance(page, Letter) else _poster(page)


def _letter(letter: Letter) -> Iterator[Piece]:
    yield Line("contact", "\n".join(letter.contact))
    yield Line("address", "\n".join(letter.address))
    yield Line("day", day_in_words(letter.date, letter.language))
    yield Line("heading1", letter.title)
    for words in (letter.greeting, *letter.paragraphs):
        yield Line("text", words)
    if letter.picture:
        yield replace(letter.picture, width=32)
    yield Line("text", letter.beside_picture)
    yield Line("text", "\n".join(letter.signed))


def _poster(poster: Poster) -> Iterator[Piece]:
    yield Line("heading1", poster.question)
    for sentence in poster.sentences:
        yield Line("text", sentence)
    if poster.picture:
        yield replace(poster.picture, width=80 if poster.size == "a3" else 56)
    yield Line("text", poster.beside_picture)
    yield Line("text", poster.call)
    yield Line("phone", poster.phone)


def _block(block: Block, language: Language) -> Iterator[Piece]:
    match block:
        case Heading():
            yield Line(f"heading{block.level}", block.text)
        case Paragraph():
            yield Line("text", block.text)
        case Facts():
            for question, answer in block.pairs:
                yield Line("question", question)
                yield Line("answer", answer)
        case Quote():
            yield Line("quote", quoted(block, language))
            yield Line("origin", block.origin)
        case Note():
            yield Line(block.kind, f"{WORDS[language][block.kind]}. {block.text}")
        case Table():
            yield Line("caption", block.caption)
            yield block
        case Picture():
            yield block
            yield Line("beside picture", block.caption)
        case List() | PageBreak():
            yield block
        case _:
            assert_never(block)
