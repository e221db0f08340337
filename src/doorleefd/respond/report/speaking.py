"""The words of the voices in a report, read when it is read: what was taken back since is not there (law 5)."""

from collections.abc import Iterable
from uuid import UUID

from doorleefd.analyse.models import Fragment
from doorleefd.analyse.queries.voices import Voice, voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.models import ReportBlock, ReportQuote, ReportVersion
from doorleefd.respond.report.shapes import Kind, Piece, Spoken


def spoken(pieces: Iterable[Piece], *, viewer: Login) -> list[Spoken]:
    """The pieces as `viewer` reads them; four queries however many."""
    listed = list(pieces)
    read = voices_of(quoted_in(listed, viewer=viewer), viewer=viewer, purpose=Purpose.QUOTE)
    voices = {voice.fragment_id: voice for voice in read}
    return [_spoken(piece, voices.get(piece.fragment) if piece.fragment else None) for piece in listed]


def quoted_in(pieces: Iterable[Piece], *, viewer: Login) -> list[UUID]:
    """The fragments whose words stand in these pieces now. A report goes to others, whoever reads it here."""
    quoted = {piece.fragment for piece in pieces if piece.fragment}
    shown = Fragment.objects.visible_to(viewer, Purpose.QUOTE).filter(pk__in=quoted, looked_on__isnull=False)
    return list(shown.for_others().values_list("pk", flat=True))


def _spoken(piece: Piece, voice: Voice | None) -> Spoken:
    if piece.kind != Kind.QUOTE:
        return Spoken(piece.kind, piece.label, piece.text)
    if voice is None:
        return Spoken(Kind.QUOTE)
    return Spoken(Kind.QUOTE, piece.label, piece.text, words=voice.words, source=voice.source)


def pieces_in(version: ReportVersion) -> list[Piece]:
    """A version as its pieces; a quote that was erased has no fragment any more. Two queries."""
    blocks = list(ReportBlock.objects.filter(organisation=version.organisation_id, version=version))
    quoted = fragments_in(version)
    return [Piece(Kind(block.kind), block.label, block.text, quoted.get(block.pk)) for block in blocks]


def fragments_in(version: ReportVersion) -> dict[UUID, UUID]:
    """Which fragment each block of a version quotes. No word is read."""
    quotes = ReportQuote.objects.of_house().filter(organisation=version.organisation_id, block__version=version)
    return dict(quotes.values_list("block", "fragment"))
