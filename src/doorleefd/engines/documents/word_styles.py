"""The looks of the house as styles of a DOCX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doorleefd.engines.documents.definition import Document
from doorleefd.engines.documents.looks import FONT, Look, looks_of
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import COUNTRIES

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

LISTS = {"bulleted": "List Bullet", "numbered": "List Number"}


def set_styles(file: WordFile, definition: Document | Letter | Poster, names: dict[str, str]) -> dict[str, str]:
    """Give each style its look, make those that Word has not, and set the language of all text.

    Gives the identifier of the style for each look: looking up a style by name takes 2 ms, for every paragraph.
    """
    from docx.enum.style import WD_STYLE_TYPE

    there = {style.name for style in file.styles}
    looks, identifiers = looks_of(definition), {}
    for look, name in names.items():
        style = file.styles[name] if name in there else file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _set_look(style, looks[look])
        identifiers[look] = style.style_id
    for look, name in LISTS.items():
        _set_look(file.styles[name], looks["item"], is_list=True)
        identifiers[look] = file.styles[name].style_id
    language = f"{definition.language}-{COUNTRIES[definition.language]}"
    for speech in file.styles.element.iter(_qualified("w:lang")):
        speech.set(_qualified("w:val"), language)
    return identifiers


def _set_look(style: ParagraphStyle, look: Look, *, is_list: bool = False) -> None:
    from docx.shared import Mm, Pt, RGBColor

    _forget(style)
    style.font.name = FONT
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(look.colour.upper())
    set_as = style.paragraph_format
    set_as.space_before, set_as.space_after = Pt(look.above), Pt(look.below)
    set_as.line_spacing = 1.0 if look.size > 20 else 1.25
    set_as.keep_with_next = look.with_next
    if not is_list:
        set_as.left_indent = Mm(look.indent)
    _set_lines(style, look)


def _forget(style: ParagraphStyle) -> None:
    """Drop what the style of the template adds: fonts of a theme, lines, letter spacing."""
    for name in ("w:rFonts", "w:spacing", "w:kern", "w:pBdr", "w:contextualSpacing"):
        for found in list(style.element.iter(_qualified(name))):
            found.getparent().remove(found)


def _set_lines(style: ParagraphStyle, look: Look) -> None:
    properties = style.element.get_or_add_pPr()
    later = ("w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
    if look.ground:
        properties.insert_element_before(element("w:shd", val="clear", color="auto", fill=look.ground), *later)
    sides = {"left": look.beside, "bottom": look.under}
    if any(sides.values()):
        lines = element("w:pBdr")
        for side, colour in sides.items():
            if colour:
                lines.append(element(f"w:{side}", val="single", sz="8", space="8", color=colour))
        properties.insert_element_before(lines, "w:shd", *later)


def add_paragraph(file: WordFile, words: str, style: str) -> Paragraph:
    """A paragraph at the end, in the style with this identifier."""
    paragraph = file.add_paragraph(words)
    paragraph._p.style = style
    return paragraph


def element(name: str, /, **attributes: str) -> Any:
    """An element of WordprocessingML with attributes of its own namespace."""
    from docx.oxml import OxmlElement

    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(_qualified(f"w:{attribute}"), value)
    return made


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
