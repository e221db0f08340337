"""A definition as the data that a sheet of typst reads."""

from dataclasses import asdict
from typing import Any

from doorleefd.engines.documents.columns import figures, shares
from doorleefd.engines.documents.definition import Block, Document, Note, Quote, Table
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import COUNTRIES, WORDS, day_in_words, quoted


def given(definition: Document | Letter | Poster) -> dict[str, Any]:
    """The fields of the definition, with what can be worked out before it is set."""
    language, day = definition.language, definition.date
    fields = asdict(definition) | {
        "country": COUNTRIES[language],
        "date": [day.year, day.month, day.day],
        "day": day_in_words(day, language),
        "words": WORDS[language],
    }
    if isinstance(definition, Poster):
        fields["scale"] = definition.scale
    if isinstance(definition, Document):
        fields["blocks"] = [_block(block, definition) for block in definition.blocks]
    return fields


def _block(block: Block, document: Document) -> dict[str, Any]:
    fields = asdict(block) | {"is": type(block).__name__}
    match block:
        case Table():
            return fields | {"shares": shares(block), "figures": figures(block)}
        case Quote():
            return fields | {"words": quoted(block, document.language), "withdrawn": block.words is None}
        case Note():
            return fields | {"label": WORDS[document.language][block.kind]}
    return fields
