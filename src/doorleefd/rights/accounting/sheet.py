"""The register as a document and as a sheet."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Document, Facts, Heading, Note
from doorleefd.engines.documents.definition import Language
from doorleefd.rights.accounting.activity import Activity
from doorleefd.rights.accounting.register import Responsible
from doorleefd.rights.models import RegisterText
from doorleefd.ui.sheets import plain_cell


def language_of_now() -> Language:
    return "en" if (get_language() or "").startswith("en") else "nl"


def register_document(
    organisation: str, responsible: Responsible, activities: Sequence[Activity], *, day: date
) -> Document:
    """Who is responsible, then every activity with its parts, and what is still to be added."""
    return Document(
        title=_("Register van verwerkingen"),
        subtitle=_("Verwerkingen met Doorleefd (AVG artikel 30)"),
        organisation=organisation,
        language=language_of_now(),
        date=day,
        blocks=[*_blocks_of(responsible), *(block for one in activities for block in blocks_of(one))],
    )


def _blocks_of(responsible: Responsible) -> list[Block]:
    pairs = [(label, text or _("Nog niet ingevuld")) for label, text in _named(responsible)]
    return [Heading(_("Wie verantwoordelijk is")), Facts(pairs), *(Note(asks) for asks in responsible.asks)]


def _named(responsible: Responsible) -> list[tuple[str, str]]:
    return [
        (_("Verwerkingsverantwoordelijke"), responsible.controller),
        (_("Functionaris gegevensbescherming"), responsible.officer),
    ]


def blocks_of(activity: Activity) -> list[Block]:
    """One activity as part of a document."""
    pairs = [(str(entry.part.label), entry.text or _("Nog niet ingevuld")) for entry in activity.entries]
    number = (_("Kenmerk"), str(activity.number))
    return [Heading(activity.name), Facts([*pairs, number]), *(Note(asks) for asks in activity.asks)]


def register_sheet(responsible: Responsible, activities: Sequence[Activity]) -> bytes:
    """A line for each activity, for a spreadsheet: UTF-8 with a mark, semicolons, and no cell that it would run."""
    held = io.StringIO()
    sheet = csv.writer(held, delimiter=";", lineterminator="\r\n")
    labels, always = zip(*_named(responsible), strict=True)
    sheet.writerow([_("Kenmerk"), _("Verwerking"), *(str(part.label) for part in RegisterText.Part), *labels])
    for one in activities:
        texts = [one.name, *(entry.text for entry in one.entries), *always]
        sheet.writerow([str(one.number), *map(plain_cell, texts)])
    return held.getvalue().encode("utf-8-sig")
