"""A document as a file to take along: as which files it is offered, and the answer that carries one."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from doorleefd.engines.documents import FORMATS, Document

WRITTEN_AS = ("pdf", "docx", "odt")


def formats() -> dict[str, str]:
    """The name of each kind of file that is offered, by its ending."""
    return {ending: FORMATS[ending].name for ending in WRITTEN_AS}


def download(written: Document, name: str, ending: str) -> HttpResponse:
    """A file whose name says nothing of anyone. Raises Http404 for a kind of file that is not offered."""
    if ending not in WRITTEN_AS:
        raise Http404(_("Dit soort bestand maken wij niet."))
    kind = FORMATS[ending]
    return attached(kind.write(written), kind.media_type, f"{name}.{ending}")


def attached(content: bytes, media_type: str, name: str) -> HttpResponse:
    """An answer that the browser keeps as a file of this name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
