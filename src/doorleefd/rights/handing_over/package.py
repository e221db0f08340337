"""The package itself: documents, figures and an inventory in one zip; the same trajectory gives the same bytes."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorleefd.engines.documents import to_pdf
from doorleefd.foundation.models import Login
from doorleefd.rights.accounting.every_house import log_stays
from doorleefd.rights.handing_over.contents import documents_of, figures_of, has_quotes, log_of, saying, voices_in
from doorleefd.rights.handing_over.mdto import metadata_of
from doorleefd.rights.handing_over.rules_of import left_out_of
from doorleefd.rights.handing_over.shape import Package, Piece
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.ui.sheets import plain_cell

FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)


def package_of(handing: HandingOver, *, viewer: Login) -> Package:
    """What goes by the rules of this purpose, as it stands now; in Dutch, whoever prepares it or looks at it."""
    with override("nl"):
        voices = voices_in(handing, viewer=viewer)
        quoted = [voice.fragment_id for said in voices.values() for voice in said]
        pieces = [
            Piece(f"{name}.pdf", document.title, to_pdf(document), quoted if has_quotes(document) else ())
            for name, document in documents_of(handing, voices)
        ]
        pieces.append(Piece("cijfers.csv", _("Gepubliceerde aantallen"), _csv(figures_of(handing))))
        # Of before the day on which it was prepared: what is done with the package itself does not change the package.
        log, day = log_of(handing.trajectory, before=handing.prepared_on), date_format(handing.prepared_on, "j F Y")
        counted = _("Hoe vaak wat gebeurde vóór %(day)s") % {"day": day}
        # What is older than the log goes back is not in these counts; who gets them reads so.
        pieces.append(Piece("logboek.csv", f"{counted}. {log_stays()}", _csv(log)))
        return Package(pieces, left_out_of(handing))


def packed(package: Package, handing: HandingOver) -> bytes:
    """The package as a zip with its inventory; for the archive with its metadata. In Dutch, as what is in it."""
    held = io.BytesIO()
    with override("nl"), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in _all_files(package, handing):
            box.writestr(zipfile.ZipInfo(name, FIRST_MOMENT), content)
    return held.getvalue()


def _all_files(package: Package, handing: HandingOver) -> Iterable[tuple[str, bytes]]:
    for piece in package.pieces:
        yield piece.name, piece.content
    yield "inventaris.json", _inventory(package, handing)
    if handing.purpose == HandingOver.Purpose.ARCHIVE:
        yield from metadata_of(package, handing)


def _inventory(package: Package, handing: HandingOver) -> bytes:
    told = {
        "traject": saying(handing)(handing.trajectory.title),
        "organisatie": handing.organisation.name,
        "waarvoor": handing.get_purpose_display(),
        "aan": handing.to,
        "zaaknummer": handing.filed_as,
        "gemaakt_op": handing.prepared_on.isoformat(),
        "nagekeken_op": handing.looked_at_on.isoformat() if handing.looked_at_on else None,
        "bestanden": [
            {"bestand": piece.name, "titel": piece.title, "sha256": piece.digest} for piece in package.pieces
        ],
        "niet_opgenomen": [asdict(each) for each in package.left_out],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """For a spreadsheet, with no cell that it would take for a formula."""
    held = io.StringIO()
    csv.writer(held, delimiter=";").writerows([plain_cell(cell) for cell in row] for row in rows)
    return "\ufeff".encode() + held.getvalue().encode()
