"""The package itself: documents, figures and an inventory in one zip; the same trajectory gives the same bytes."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override
from lxml import etree

from doorleefd.engines.documents import to_pdf
from doorleefd.foundation.models import Login
from doorleefd.rights.handing_over.contents import documents_of, figures_of, log_of
from doorleefd.rights.handing_over.rules_of import LeftOut, left_out_of
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.ui.sheets import plain_cell

FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
MDTO = "https://www.nationaalarchief.nl/mdto"


@dataclass(frozen=True)
class Piece:
    """One file of a package, with what it is."""

    name: str
    title: str
    content: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Package:
    """The files, what stayed out, and the digest of it all by which a look at it is remembered."""

    pieces: Sequence[Piece]
    left_out: Sequence[LeftOut]

    @property
    def digest(self) -> str:
        said = json.dumps([[piece.name, piece.digest] for piece in self.pieces])
        return hashlib.sha256(said.encode()).hexdigest()


def package_of(handing: HandingOver, *, viewer: Login) -> Package:
    """What goes by the rules of this purpose, as it stands now; in Dutch, whoever prepares it or looks at it."""
    with override("nl"):
        pieces = [
            Piece(f"{name}.pdf", document.title, to_pdf(document))
            for name, document in documents_of(handing, viewer=viewer)
        ]
        pieces.append(Piece("cijfers.csv", _("Gepubliceerde aantallen"), _csv(figures_of(handing.trajectory))))
        pieces.append(Piece("logboek.csv", _("Hoe vaak wat gebeurde"), _csv(log_of(handing.trajectory))))
        return Package(pieces, left_out_of(handing))


def packed(package: Package, handing: HandingOver) -> bytes:
    """The package as a zip with its inventory; for the archive with metadata in the manner of MDTO."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in _all_files(package, handing):
            box.writestr(zipfile.ZipInfo(name, FIRST_MOMENT), content)
    return held.getvalue()


def _all_files(package: Package, handing: HandingOver) -> Iterable[tuple[str, bytes]]:
    for piece in package.pieces:
        yield piece.name, piece.content
    yield "inventaris.json", _inventory(package, handing)
    if handing.purpose == HandingOver.Purpose.ARCHIVE:
        yield "metadata.xml", _metadata(package, handing)


def _inventory(package: Package, handing: HandingOver) -> bytes:
    told = {
        "traject": handing.trajectory.title,
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


def _metadata(package: Package, handing: HandingOver) -> bytes:
    """Names of MDTO, as far as the house knows them; an archivist adds classification and appraisal."""
    root = etree.Element(f"{{{MDTO}}}MDTO", nsmap={None: MDTO})
    about = _under(root, "informatieobject")
    known = _under(about, "identificatie")
    _under(known, "identificatieKenmerk", str(handing.trajectory_id))
    _under(known, "identificatieBron", "Doorleefd")
    _under(about, "naam", handing.trajectory.title)
    _under(_under(about, "aggregatieniveau"), "begripLabel", "Dossier")
    covered = _under(about, "dekkingInTijd")
    _under(covered, "dekkingInTijdBegindatum", handing.trajectory.created_at.date().isoformat())
    if handing.trajectory.closed_at:
        _under(covered, "dekkingInTijdEinddatum", handing.trajectory.closed_at.date().isoformat())
    _under(_under(about, "archiefvormer"), "verwijzingNaam", handing.organisation.name)
    limited = _under(about, "beperkingGebruik")
    _under(limited, "beperkingGebruikNadereBeschrijving", "; ".join(each.what for each in package.left_out))
    for piece in package.pieces:
        _file(root, piece)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _file(root: etree._Element, piece: Piece) -> None:
    about = _under(root, "bestand")
    _under(about, "naam", piece.name)
    _under(about, "omvang", str(len(piece.content)))
    _under(_under(about, "bestandsformaat"), "begripLabel", piece.name.rpartition(".")[2].upper())
    proof = _under(about, "checksum")
    _under(_under(proof, "checksumAlgoritme"), "begripLabel", "SHA-256")
    _under(proof, "checksumWaarde", piece.digest)


def _under(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    made = etree.SubElement(parent, f"{{{MDTO}}}{name}")
    if text:
        made.text = text
    return made


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """For a spreadsheet, with no cell that it would take for a formula."""
    held = io.StringIO()
    csv.writer(held, delimiter=";").writerows([plain_cell(cell) for cell in row] for row in rows)
    return "\ufeff".encode() + held.getvalue().encode()
