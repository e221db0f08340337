"""First contact on paper and by e-mail, with the address of the open page (R082 to R085, R282)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from urllib.parse import quote

from django.utils.functional import Promise as Lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from doorleefd.collect.share.cards import drawn, plain_address
from doorleefd.engines.documents import POSTER_HOLDS, Letter, Picture, Poster
from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory.invitation import Invitation
from doorleefd.trajectory.models import Trajectory

PAPERS: Mapping[str, str | Lazy] = {
    "brief": gettext_lazy("Brief"),
    "poster-a4": gettext_lazy("Poster op A4"),
    "poster-a3": gettext_lazy("Poster op A3"),
}


class PosterIsFull(Refusal):
    """A poster is one page, seen at once."""

    def __init__(self, length: int) -> None:
        said = _("De poster is te vol: %(length)s tekens, en er passen er %(most)s op. Maak de zinnen korter.")
        super().__init__(said % {"length": length, "most": POSTER_HOLDS})


@dataclass(frozen=True)
class Mail:
    """An e-mail to copy; `link` opens it in one's own program, without addressees."""

    subject: str
    body: str

    @property
    def link(self) -> str:
        lines = self.body.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject)}&body={quote(lines)}"


def mail_of(invitation: Invitation, *, address: str) -> Mail:
    """Plain text, with the address written out."""
    way = _("Meedoen kan hier: %(address)s") % {"address": address}
    parts = (invitation.greeting, *invitation.paragraphs, way, "\n".join(invitation.signed))
    return Mail(subject=invitation.question, body="\n\n".join(parts))


def paper_of(
    kind: str, invitation: Invitation, *, trajectory: Trajectory, address: str, today: date
) -> Letter | Poster:
    """One of PAPERS. Raises KeyError for another, PosterIsFull."""
    common = {
        "title": f"{PAPERS[kind]}: {invitation.question}",
        "organisation": trajectory.organisation.name,
        "language": "en" if get_language() == "en" else "nl",
        "date": today,
        "picture": _scan(address),
        "beside_picture": _("Meedoen? Scan de code, of ga naar %(address)s") % {"address": plain_address(address)},
    }
    if kind == "brief":
        return _letter(invitation, common)
    return _poster(invitation, common, size="a3" if kind == "poster-a3" else "a4")


def _letter(invitation: Invitation, common: dict[str, Any]) -> Letter:
    return Letter(
        **common | {"title": invitation.question},
        address=(),
        contact=invitation.contact,
        greeting=invitation.greeting,
        paragraphs=invitation.paragraphs,
        signed=invitation.signed,
    )


def _poster(invitation: Invitation, common: dict[str, Any], *, size: Literal["a4", "a3"]) -> Poster:
    poster = Poster(
        **common,
        question=invitation.question,
        sentences=invitation.on_poster,
        phone=invitation.call_number,
        call=_("Liever bellen?") if invitation.call_number else "",
        foot=invitation.answer,
        size=size,
    )
    if poster.length > POSTER_HOLDS:
        raise PosterIsFull(poster.length)
    return poster


def _scan(address: str) -> Picture:
    return Picture(drawn(address), _("QR-code met het adres %(address)s") % {"address": plain_address(address)}, 45)
