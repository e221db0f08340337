"""DOCX by python-docx: real headings, header rows, language, and who wrote it when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from doorleefd.engines.documents.columns import figures, shares
from doorleefd.engines.documents.definition import Document, List, PageBreak, Picture, Table
from doorleefd.engines.documents.drawing import drawn
from doorleefd.engines.documents.flow import Line, Piece, flow
from doorleefd.engines.documents.looks import DUTCH_NAMES, HAIR, INK, MARGIN, TEXT_WIDTH, paper
from doorleefd.engines.documents.packing import steady
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.word_styles import LISTS, add_paragraph, element, set_styles
from doorleefd.engines.documents.wording import WORDS

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.oxml.table import CT_Row
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph

OWN_NAMES = {
    "text": "Normal",
    "title": "Title",
    "subtitle": "Subtitle",
    "quote": "Quote",
    "caption": "Caption",
    "foot": "Footer",
    **{f"heading{level}": f"Heading {level}" for level in range(1, 5)},
}
STYLES = OWN_NAMES | DUTCH_NAMES


def to_docx(definition: Document | Letter | Poster) -> bytes:
    """The definition as a DOCX. A cell that begins with "=" is text in Word, and stays text."""
    import docx

    file = docx.Document()
    styles = set_styles(file, definition, STYLES)
    _set_page(file, definition)
    _set_properties(file, definition)
    for piece in flow(definition):
        _write(file, piece, styles)
    _set_foot(file.sections[0].footer.paragraphs[0], definition)
    packed = BytesIO()
    file.save(packed)
    return steady(packed.getvalue())


def _set_page(file: WordFile, definition: Document | Letter | Poster) -> None:
    from docx.shared import Mm

    section = file.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in paper(definition))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)


def _set_properties(file: WordFile, definition: Document | Letter | Poster) -> None:
    told = file.core_properties
    told.title = definition.title[:255]
    told.author = told.last_modified_by = definition.organisation[:255]
    told.language = definition.language
    told.comments = ""
    told.created = told.modified = datetime.combine(definition.date, time(), UTC).replace(tzinfo=None)
    for name, relation in list(file.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            file.part.package.rels.pop(name)


def _write(file: WordFile, piece: Piece, styles: dict[str, str]) -> None:
    match piece:
        case Line():
            add_paragraph(file, piece.text, styles[piece.look])
        case List():
            _write_list(file, piece, styles)
        case Table():
            _write_table(file, piece, styles)
        case Picture():
            _write_picture(file, piece)
        case PageBreak():
            file.add_page_break()


def _write_list(file: WordFile, items: List, styles: dict[str, str]) -> None:
    style = styles["numbered" if items.numbered else "bulleted"]
    paragraphs = [add_paragraph(file, item, style) for item in items.items]
    if not items.numbered:
        return
    # Word counts on through all lists of one style; a number of its own makes this list begin at 1.
    numbering = file.part.numbering_part.element
    counting = file.styles[LISTS["numbered"]].element
    shape = numbering.num_having_numId(counting.pPr.numPr.numId.val).abstractNumId.val
    number = numbering.add_num(shape)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        counted = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        counted.get_or_add_numId().val = number.numId
        counted.get_or_add_ilvl().val = 0


def _write_table(file: WordFile, table: Table, styles: dict[str, str]) -> None:
    from docx.shared import Mm

    grid = file.add_table(rows=0, cols=len(table.heads))
    grid.autofit = False
    for column, share in zip(grid.columns, shares(table), strict=True):
        column.width = Mm(TEXT_WIDTH * share)
    _set_lines(grid, table.caption)
    kinds = figures(table)
    _mark_head(_written_row(grid, table.heads, kinds, styles["head"]))
    for cells in table.rows:
        _written_row(grid, cells, kinds, styles["cell"])
    add_paragraph(file, "", styles["cell"])


def _set_lines(grid: WordTable, caption: str) -> None:
    lines = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kind = "single" if side in {"bottom", "insideH"} else "nil"
        lines.append(element(f"w:{side}", val=kind, sz="4", space="0", color=HAIR))
    properties = grid._tbl.tblPr
    properties.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
    properties.append(element("w:tblCaption", val=caption))


def _written_row(grid: WordTable, cells: Sequence[str], are_figures: list[bool], style: str) -> CT_Row:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.text.paragraph import Paragraph

    row = grid.add_row()._tr
    row.get_or_add_trPr().append(element("w:cantSplit"))
    for cell, words, is_figure in zip(row.tc_lst, cells, are_figures, strict=True):
        paragraph = Paragraph(cell.p_lst[0], grid)
        paragraph._p.style = style
        paragraph.add_run(words)
        if is_figure:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return row


def _mark_head(row: CT_Row) -> None:
    """Let the row come back on every page, read out as the heads of the columns."""
    row.get_or_add_trPr().append(element("w:tblHeader"))
    for cell in row.tc_lst:
        lines = element("w:tcBorders")
        lines.append(element("w:bottom", val="single", sz="8", space="0", color=INK))
        cell.get_or_add_tcPr().append(lines)


def _write_picture(file: WordFile, picture: Picture) -> None:
    from docx.shared import Mm

    width = min(picture.width, TEXT_WIDTH)
    png, _ = drawn(picture.svg, width=width)
    run = file.add_paragraph().add_run()
    shape = run.add_picture(BytesIO(png), width=Mm(width))
    shape._inline.docPr.set("descr", picture.alt)


def _set_foot(paragraph: Paragraph, definition: Document | Letter | Poster) -> None:
    if not isinstance(definition, Document):
        paragraph.add_run(definition.foot)
        return
    words = WORDS[definition.language]
    paragraph.add_run(f"{definition.title} · {words['page']} ")
    _count(paragraph, "PAGE")
    paragraph.add_run(f" {words['of']} ")
    _count(paragraph, "NUMPAGES")


def _count(paragraph: Paragraph, field: str) -> None:
    paragraph._p.append(element("w:fldSimple", instr=field))
