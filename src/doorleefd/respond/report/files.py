"""A report as a file: of now, or as a version, in the language that it was kept in."""

from datetime import date, datetime
from hashlib import sha256

from django.utils.timezone import localdate
from django.utils.translation import get_language, override

from doorleefd.engines.documents import FORMATS, Document
from doorleefd.engines.documents.definition import Language
from doorleefd.foundation.models import Login
from doorleefd.respond.models import ReportSending, ReportVersion
from doorleefd.respond.report.actions import Sent, note_sending
from doorleefd.respond.report.document import Cover, document_of
from doorleefd.respond.report.speaking import pieces_in, spoken
from doorleefd.respond.report.whole import report_of
from doorleefd.trajectory.models import Trajectory


def document_now(trajectory: Trajectory, *, viewer: Login, day: date) -> Document:
    """The report as it stands now, in the language of the reader."""
    report = report_of(trajectory, viewer=viewer)
    cover = Cover(report.title, trajectory.organisation.name, _language(get_language()), day)
    return document_of(cover, spoken(report.pieces, viewer=viewer))


def document_of_version(version: ReportVersion, *, viewer: Login) -> Document:
    """A version as it stood, without what was taken back since."""
    cover = Cover(
        version.title,
        version.trajectory.organisation.name,
        _language(version.language),
        localdate(version.at),
        version.number,
        version.is_final,
    )
    with override(version.language):
        return document_of(cover, spoken(pieces_in(version), viewer=viewer))


def send(
    *, by: Login, version: ReportVersion, to: str, on: date, ending: ReportSending.Ending, now: datetime
) -> ReportSending:
    """Note that a version went out as a file, with the digest of what this file holds today. Raises NotFinal."""
    written = FORMATS[ending].write(document_of_version(version, viewer=by))
    sent = Sent(to=to, on=on, ending=ending, digest=sha256(written).hexdigest())
    return note_sending(by=by, version=version, sent=sent, now=now)


def _language(language: str | None) -> Language:
    return "en" if (language or "").startswith("en") else "nl"
