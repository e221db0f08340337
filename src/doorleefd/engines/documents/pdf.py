"""PDF by typst: tagged, PDF/A-2a and PDF/UA-1, with fonts that come along; nothing is looked up or fetched.

The sheets in `sheets/` say how it looks; the definition goes to them as data (JSON), so no text is read as markup.
"""

from __future__ import annotations

import json
from calendar import timegm
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doorleefd.engines.documents.definition import Document, Language
from doorleefd.engines.documents.given import given
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.unseen import kinds_unseen, said_where_unseen
from doorleefd.engines.documents.wording import UNSEEN

if TYPE_CHECKING:
    import typst

SHEETS = Path(str(files("doorleefd.engines.documents"))) / "sheets"
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
LAST_OF_LATIN = "\u024f"


def to_pdf(definition: Document | Letter | Poster) -> bytes:
    """The definition as a PDF. Raises typst.TypstError for a picture that is no SVG."""
    import typst

    fields, midnight = given(definition), timegm(definition.date.timetuple())
    sheet = f"{type(definition).__name__.lower()}.typ"
    try:
        return _compiled(sheet, fields, timestamp=midnight)
    except typst.TypstError:
        # Fonts are what can fail on any text; looking first, at every character, would slow down all documents.
        shown = _showable(fields)
        if isinstance(definition, Document):
            shown = said_where_unseen(definition, fields, shown)
        return _compiled(sheet, shown, timestamp=midnight)


def unseen_in(definition: Document | Letter | Poster, language: Language) -> list[str]:
    """Which signs the PDF has squares for, as a reader calls them ("Chinese tekens").

    A letter and a poster do not say it, since their readers can do nothing about it: who makes them hears it.
    """
    fields = given(definition)
    return kinds_unseen(fields, _showable(fields), language)


@cache
def shipped_fonts() -> typst.Fonts:
    """Atkinson Hyperlegible and the fonts inside typst, read once. Those of the machine would make its documents
    differ from another's."""
    import typst

    hyperlegible = str(files("fontpkg_atkinson_hyperlegible") / "files")
    return typst.Fonts(include_system_fonts=False, font_paths=[hyperlegible])


def _compiled(sheet: str, fields: dict[str, Any], *, timestamp: int) -> bytes:
    import typst

    inputs = {"definition": json.dumps(fields)}
    compiler = typst.Compiler(str(SHEETS / sheet), root=str(SHEETS), font_paths=shipped_fonts(), sys_inputs=inputs)
    compiled = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)
    assert isinstance(compiled, bytes)
    return compiled


def _showable(value: Any) -> Any:
    """Data with a square for every character that cannot be shown."""
    if isinstance(value, dict):
        return {name: _showable(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_showable(item) for item in value]
    if not isinstance(value, str) or all(character <= LAST_OF_LATIN for character in value) or _shows(value):
        return value
    words = "".join(character if _shows_character(character) else UNSEEN for character in value)
    # A mark may be shown by itself and not on the letter before it, which has another font.
    return words if _shows(words) else "".join(c if c <= LAST_OF_LATIN else UNSEEN for c in words)


@lru_cache(maxsize=4096)
def _shows_character(character: str) -> bool:
    return character <= LAST_OF_LATIN or _shows(character)


def _shows(words: str) -> bool:
    import typst

    try:
        _compiled("shown.typ", {"words": words}, timestamp=0)
    except typst.TypstError:
        return False
    return True
