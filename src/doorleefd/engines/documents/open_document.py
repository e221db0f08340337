"""ODT by odfdo: real headings, header rows, language, and who wrote it when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from doorleefd.engines.documents.columns import figures, shares
from doorleefd.engines.documents.definition import Document, List, PageBreak, Picture, Table
from doorleefd.engines.documents.drawing import drawn
from doorleefd.engines.documents.flow import Line, Piece, flow
from doorleefd.engines.documents.looks import TEXT_WIDTH
from doorleefd.engines.documents.open_document_styles import STYLES, column_style, element, set_page, set_styles
from doorleefd.engines.documents.packing import steady
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import COUNTRIES

if TYPE_CHECKING:
    from odfdo import Document as OpenFile
    from odfdo import Element

THUMBNAIL = "Thumbnails/thumbnail.png"


def to_odt(definition: Document | Letter | Poster) -> bytes:
    """The definition as an ODT. A cell that begins with "=" is text in a text document, and stays text."""
    import odfdo

    file = odfdo.Document("text")
    file.body.clear()
    file.del_part(THUMBNAIL)
    file.manifest.del_full_path(THUMBNAIL)
    set_styles(file, definition)
    set_page(file, definition)
    _set_properties(file, definition)
    for piece in flow(definition):
        for made in _made(file, piece):
            file.body.append(made)
    packed = BytesIO()
    file.save(packed)
    return steady(packed.getvalue())


def _set_properties(file: OpenFile, definition: Document | Letter | Poster) -> None:
    day, told = datetime.combine(definition.date, time()), file.meta
    told.title = definition.title
    told.initial_creator = told.creator = definition.organisation
    told.creation_date = told.date = day
    file.set_language(f"{definition.language}-{COUNTRIES[definition.language]}")


def _made(file: OpenFile, piece: Piece) -> list[Element]:
    match piece:
        case Line():
            return [_line(piece)]
        case List():
            return [_list(piece)]
        case Table():
            return [_table(file, piece)]
        case Picture():
            return [_picture(file, piece)]
        case PageBreak():
            return [_paragraph("", "New_20_page")]


def _paragraph(text: str, style: str) -> Element:
    import odfdo

    return odfdo.Paragraph(text, style=style)


def _line(line: Line) -> Element:
    import odfdo

    style = STYLES[line.look]
    if line.look.startswith("heading"):
        return odfdo.Header(int(line.look.removeprefix("heading")), line.text, style=style)
    return _paragraph(line.text, style)


def _list(items: List) -> Element:
    made = element("text:list", style="House_20_numbers" if items.numbered else "House_20_bullets")
    for item in items.items:
        entry = element("text:list-item")
        entry.append(_paragraph(item, STYLES["item"]))
        made.append(entry)
    return made


def _table(file: OpenFile, table: Table) -> Element:
    number = len(file.body.get_elements("//table:table")) + 1
    made = element("table:table", name=f"Table{number}", style="House_20_table")
    for index, share in enumerate(shares(table)):
        width = f"Table{number}.{index}"
        file.insert_style(column_style(width, TEXT_WIDTH * share), automatic=True)
        made.append(element("table:table-column", style=width))
    kinds = figures(table)
    heads = element("table:table-header-rows")
    heads.append(_row(table.heads, "head", kinds))
    made.append(heads)
    for row in table.rows:
        made.append(_row(row, "cell", kinds))
    return made


def _row(cells: Sequence[str], look: str, are_figures: list[bool]) -> Element:
    row = element("table:table-row", style="House_20_row")
    for words, is_figure in zip(cells, are_figures, strict=True):
        cell = element("table:table-cell", style=f"House_20_{look}")
        cell.set_attribute("office:value-type", "string")
        cell.append(_paragraph(words, f"{STYLES[look]}{'_20_figure' if is_figure else ''}"))
        row.append(cell)
    return row


def _picture(file: OpenFile, picture: Picture) -> Element:
    import odfdo

    width = min(picture.width, TEXT_WIDTH)
    png, height = drawn(picture.svg, width=width)
    frame = odfdo.Frame.image_frame(
        file.add_file(BytesIO(png)), size=(f"{width}mm", f"{height:.1f}mm"), anchor_type="as-char"
    )
    frame.append(_with_text("svg:desc", picture.alt))
    holder = _paragraph("", STYLES["text"])
    holder.append(frame)
    return holder


def _with_text(name: str, text: str) -> Element:
    made = element(name)
    made.text = text
    return made
