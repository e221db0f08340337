"""Everything about a teller as files to carry away: JSON for a machine, a tagged PDF to read (GDPR art. 15 and 20)."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.translation import get_language

from doorleefd.engines.documents import FORMATS, Document, Paragraph
from doorleefd.foundation.models import Organisation
from doorleefd.people.opening import is_informal
from doorleefd.rights.carrying.reading import blocks_of
from doorleefd.rights.carrying.shape import Kept, Speech
from doorleefd.ui.downloading import attached

ENDINGS = ("json", "pdf")


def carried(everything: Sequence[Kept], *, ending: str, organisation: Organisation, day: date) -> HttpResponse:
    """A file whose name says nothing of anyone; `everything` is one for each code. `ending` is one of ENDINGS."""
    content, media_type = _json(everything), "application/json"
    if ending == "pdf":
        kind = FORMATS["pdf"]
        content = kind.write(document_of(everything, organisation=organisation, day=day))
        media_type = kind.media_type
    return attached(content, media_type, f"mijn-verhaal.{ending}")


def document_of(everything: Sequence[Kept], *, organisation: Organisation, day: date) -> Document:
    """All of it to read; sound is in the JSON alone, and that is said."""
    speech = Speech(is_informal(organisation))
    return Document(
        title=speech.everything,
        organisation=organisation.name,
        language="en" if (get_language() or "").startswith("en") else "nl",
        date=day,
        blocks=blocks_of(everything, speech) or [Paragraph(speech.nothing)],
    )


def _json(everything: Sequence[Kept]) -> bytes:
    """One code is one object; more codes are a list of them."""
    held: Any = everything[0] if len(everything) == 1 else list(everything)
    return json.dumps(held, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()
