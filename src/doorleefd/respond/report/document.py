"""The report as a document: one definition, written as PDF, OpenDocument, Word or HTML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Document, Facts, Heading, Note, Paragraph, Quote
from doorleefd.engines.documents.definition import Language
from doorleefd.respond.report.shapes import Kind, Spoken


@dataclass(frozen=True)
class Cover:
    """What stands above a report: whose it is, in which language, and which version; none for the one of now."""

    title: str
    organisation: str
    language: Language
    day: date
    number: int | None = None
    is_final: bool = False


def document_of(cover: Cover, pieces: Iterable[Spoken]) -> Document:
    """The definition; the same report gives the same bytes."""
    return Document(
        title=cover.title,
        subtitle=_subtitle(cover),
        organisation=cover.organisation,
        language=cover.language,
        date=cover.day,
        blocks=[
            block
            for is_fact, group in groupby(pieces, key=lambda piece: piece.kind == Kind.FACT)
            for block in (_facts(list(group)) if is_fact else _blocks(group))
        ],
    )


def _subtitle(cover: Cover) -> str:
    if cover.number is None:
        return _("Verslag, zoals het nu is")
    words = {"number": cover.number}
    if cover.is_final:
        return _("Verslag, versie %(number)s, vastgesteld") % words
    return _("Verslag, versie %(number)s, concept") % words


def _facts(pieces: Sequence[Spoken]) -> list[Block]:
    return [Facts([(piece.label, piece.text) for piece in pieces])]


def _blocks(pieces: Iterable[Spoken]) -> Iterable[Block]:
    for piece in pieces:
        match piece.kind:
            case Kind.HEADING:
                yield Heading(piece.label)
            case Kind.SUBHEADING:
                yield Heading(piece.label, level=2)
            case Kind.NOTE:
                yield Note(piece.text)
            case Kind.QUOTE:
                yield from _quote(piece)
            case _:
                yield Paragraph(piece.text)


def _quote(piece: Spoken) -> Iterable[Block]:
    if piece.label:
        yield Paragraph(f"{piece.label}:")
    yield Quote(piece.words, piece.source)
    if piece.text:
        yield Paragraph(piece.text)


def by_kind(blocks: Iterable[Block]) -> list[tuple[str, Block]]:
    """The blocks of a document with the name of what each is, as the screen shows them."""
    return [(type(block).__name__, block) for block in blocks]
