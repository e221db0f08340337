"""Everything about a teller as files to carry away: JSON for a machine, a tagged PDF to read (GDPR art. 15 and 20)."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.engines.documents import FORMATS, Block, Document, Paragraph
from doorleefd.foundation.models import Organisation
from doorleefd.people.opening import is_informal
from doorleefd.rights.carrying.reading import blocks_of
from doorleefd.rights.carrying.shape import Kept, Speech
from doorleefd.ui.downloading import attached

ENDINGS = ("json", "pdf")


def carried(everything: Sequence[Kept], *, ending: str, organisation: Organisation, day: date) -> HttpResponse:
    """A file whose name says nothing of anyone; `everything` is one for each code: one is one object, more are a
    list. `ending` is one of ENDINGS."""
    held: Any = everything[0] if len(everything) == 1 else list(everything)
    document = document_of(everything, organisation=organisation, day=day)
    return written(held, document, name="mijn-verhaal", ending=ending)


def written(held: Any, document: Document, *, name: str, ending: str) -> HttpResponse:
    """`held` as JSON, or the same to read: one of ENDINGS. `name` is that of the file, and says nothing of anyone."""
    if ending == "pdf":
        kind = FORMATS["pdf"]
        return attached(kind.write(document), kind.media_type, f"{name}.pdf")
    content = json.dumps(held, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()
    return attached(content, "application/json", f"{name}.json")


def document_of(everything: Sequence[Kept], *, organisation: Organisation, day: date) -> Document:
    """All of it to read; sound is in the JSON alone, and that is said."""
    speech = Speech(is_informal(organisation))
    blocks = blocks_of(everything, speech) or [Paragraph(speech.nothing)]
    return document_with(blocks, title=speech.everything, organisation=organisation, day=day)


def document_with(blocks: list[Block], *, title: str, organisation: Organisation, day: date) -> Document:
    """These blocks under their title, in the language of the page."""
    return Document(
        title=title,
        organisation=organisation.name,
        language="en" if (get_language() or "").startswith("en") else "nl",
        date=day,
        blocks=blocks,
        whole_in=_("In het bestand voor de computer (JSON) staan ze allemaal."),
    )
