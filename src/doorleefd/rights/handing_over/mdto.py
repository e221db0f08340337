"""Metadata for the archive as MDTO-XML 1.0.1 of the Nationaal Archief: one document for the whole, one for each file.

What the house does not know, an archivist says: appraisal and restriction stand as "Nader te bepalen".
"""

from collections.abc import Iterable
from datetime import datetime, time

from django.utils.timezone import localdate
from lxml import etree

from doorleefd.rights.handing_over.shape import Package, Piece
from doorleefd.rights.models.handing_over import HandingOver

MDTO = "https://www.nationaalarchief.nl/mdto"
NOT_YET = "Nader te bepalen"
SOURCE = "Doorleefd"
PRONOM = {
    "pdf": ("Acrobat PDF/A - Portable Document Format 2a", "fmt/476"),
    "csv": ("Comma Separated Values", "x-fmt/18"),
}


def metadata_of(package: Package, handing: HandingOver) -> Iterable[tuple[str, bytes]]:
    """Each document by its name."""
    yield "dossier.mdto.xml", _written(_dossier(package, handing))
    for piece in package.pieces:
        yield f"{piece.name}.bestand.mdto.xml", _written(_file(piece, handing))


def _dossier(package: Package, handing: HandingOver) -> etree._Element:
    of = handing.trajectory
    root, about = _object("informatieobject", str(of.pk), of.title)
    _concept(about, "aggregatieniveau", "Dossier", "Begrippenlijst Aggregatieniveaus MDTO")
    covered = _under(about, "dekkingInTijd")
    _concept(covered, "dekkingInTijdType", "Looptijd van het traject", SOURCE)
    _under(covered, "dekkingInTijdBegindatum", localdate(of.created_at).isoformat())
    if of.closed_at:
        _under(covered, "dekkingInTijdEinddatum", localdate(of.closed_at).isoformat())
    _under(about, "taal", "nl")
    _concept(about, "waardering", NOT_YET, "Begrippenlijst Waarderingen MDTO", code="N")
    for piece in package.pieces:
        _reference(about, "heeftRepresentatie", piece.name, piece.digest)
    _under(_under(about, "archiefvormer"), "verwijzingNaam", handing.organisation.name)
    limited = _under(about, "beperkingGebruik")
    _concept(limited, "beperkingGebruikType", NOT_YET, "Begrippenlijst BeperkingGebruikTypeLijst MDTO")
    left_out = "; ".join(each.what for each in package.left_out)
    _under(limited, "beperkingGebruikNadereBeschrijving", f"Niet opgenomen: {left_out}")
    return root


def _file(piece: Piece, handing: HandingOver) -> etree._Element:
    root, about = _object("bestand", piece.digest, piece.name)
    _under(about, "omvang", str(len(piece.content)))
    label, code = PRONOM[piece.name.rpartition(".")[2]]
    _concept(about, "bestandsformaat", label, "PRONOM-register", code=code)
    proof = _under(about, "checksum")
    _concept(proof, "checksumAlgoritme", "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO")
    _under(proof, "checksumWaarde", piece.digest)
    _under(proof, "checksumDatum", datetime.combine(handing.prepared_on, time.min).isoformat())
    _reference(about, "isRepresentatieVan", handing.trajectory.title, str(handing.trajectory_id))
    return root


def _object(kind: str, number: str, name: str) -> tuple[etree._Element, etree._Element]:
    root = etree.Element(f"{{{MDTO}}}MDTO", nsmap={None: MDTO})
    about = _under(root, kind)
    _identified(about, "identificatie", number)
    _under(about, "naam", name)
    return root, about


def _concept(parent: etree._Element, name: str, label: str, among: str, *, code: str = "") -> None:
    concept = _under(parent, name)
    _under(concept, "begripLabel", label)
    if code:
        _under(concept, "begripCode", code)
    _under(_under(concept, "begripBegrippenlijst"), "verwijzingNaam", among)


def _reference(parent: etree._Element, name: str, to: str, number: str) -> None:
    reference = _under(parent, name)
    _under(reference, "verwijzingNaam", to)
    _identified(reference, "verwijzingIdentificatie", number)


def _identified(parent: etree._Element, name: str, number: str) -> None:
    known = _under(parent, name)
    _under(known, "identificatieKenmerk", number)
    _under(known, "identificatieBron", SOURCE)


def _under(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    made = etree.SubElement(parent, f"{{{MDTO}}}{name}")
    if text:
        made.text = text
    return made


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
