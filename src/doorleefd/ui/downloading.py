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
    response = HttpResponse(kind.write(written), content_type=kind.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
