"""The plan as a document: one definition, written as PDF, OpenDocument or Word (R170)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Document, Facts, Heading, List, Note, Paragraph, Table
from doorleefd.engines.documents.definition import Language
from doorleefd.trajectory.plan_shapes import Plan, Section


def document_of(plan: Plan, *, day: date, agreed: Sequence[str] = (), number: int | None = None) -> Document:
    """The plan as it stands on `day`, or as version `number` with whom it was agreed; in the language of now."""
    return Document(
        title=plan.title,
        subtitle=_subtitle(plan, number),
        organisation=plan.organisation,
        language=_language(),
        date=day,
        blocks=[
            *_opening(plan, agreed),
            *(block for section in plan.sections for block in _section(section)),
            *_promised(plan),
        ],
    )


def _language() -> Language:
    return "en" if (get_language() or "").startswith("en") else "nl"


def _subtitle(plan: Plan, number: int | None) -> str:
    words = {"number": number, "lead": plan.lead}
    if number is None:
        return _("Plan, zoals het nu is. Trajectleider: %(lead)s") % words
    return _("Plan, versie %(number)s. Trajectleider: %(lead)s") % words


def _opening(plan: Plan, agreed: Sequence[str]) -> list[Block]:
    """How complete it is, with whom it was agreed, and what to be careful about."""
    opening: list[Block] = []
    if plan.parts:
        words = {"complete": plan.complete, "all": len(plan.parts)}
        opening.append(Paragraph(_("%(complete)s van de %(all)s delen zijn compleet.") % words))
    if agreed:
        opening += [Paragraph(_("Afgestemd met:")), List(agreed)]
    return opening + [Note(caution) for caution in plan.cautions]


def _section(section: Section) -> list[Block]:
    pairs = [(line.question, _answer(line.answer, line.note)) for line in section.lines]
    return [
        Heading(section.title),
        *([Facts(pairs)] if pairs else []),
        *(Table(table.caption, table.heads, table.rows) for table in section.tables),
    ]


def _answer(answer: str, note: str) -> str:
    said = answer or _("Nog niet ingevuld.")
    return f"{said}\n({note})" if note else said


def _promised(plan: Plan) -> list[Block]:
    """What tellers read, for it belongs to the plan."""
    blocks: list[Block] = [Heading(_("Wat inwoners lezen"))]
    for page in plan.promised:
        blocks += [Heading(page.title, level=2), *(Paragraph(paragraph) for paragraph in page.paragraphs)]
    return blocks
