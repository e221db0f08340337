"""The looks of the house as styles of an ODT."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from doorleefd.engines.documents.definition import Document
from doorleefd.engines.documents.looks import DUTCH_NAMES, FONT, HAIR, INK, MARGIN, Look, looks_of, paper
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import COUNTRIES, WORDS

if TYPE_CHECKING:
    from odfdo import Document as OpenFile
    from odfdo import Element

OWN_NAMES = {
    "text": "Standard",
    "title": "Title",
    "subtitle": "Subtitle",
    "quote": "Quotations",
    "caption": "Table_20_caption",
    "item": "List_20_item",
    "foot": "Footer",
    **{f"heading{level}": f"Heading_20_{level}" for level in range(1, 5)},
}
STYLES = OWN_NAMES | {look: name.replace(" ", "_20_") for look, name in DUTCH_NAMES.items()}
TABLE_STYLES = (
    '<style:style style:name="House_20_table" style:family="table">'
    '<style:table-properties table:align="margins" fo:margin-bottom="6mm"/></style:style>',
    '<style:style style:name="House_20_row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>',
    *(
        f'<style:style style:name="House_20_{look}" style:family="table-cell"><style:table-cell-properties '
        f'fo:padding-right="2mm" fo:padding-left="0mm" fo:border-bottom="{line}"/></style:style>'
        for look, line in (("head", f"1pt solid #{INK}"), ("cell", f"0.5pt solid #{HAIR}"))
    ),
)
ITEM_PLACE = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="7mm" '
    'fo:text-indent="-6mm" fo:margin-left="7mm"/></style:list-level-properties>'
)
LIST_STYLES = (
    '<text:list-style style:name="House_20_bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    f"{ITEM_PLACE}</text:list-level-style-bullet></text:list-style>",
    '<text:list-style style:name="House_20_numbers"><text:list-level-style-number text:level="1" '
    f'style:num-format="1" style:num-suffix=".">{ITEM_PLACE}</text:list-level-style-number></text:list-style>',
)
NEW_PAGE = (
    '<style:style style:name="New_20_page" style:display-name="New page" style:family="paragraph" '
    'style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page" fo:margin-bottom="0mm"/>'
    '<style:text-properties fo:font-size="2pt"/></style:style>'
)


def set_styles(file: OpenFile, definition: Document | Letter | Poster) -> None:
    """Give each style its look, and set the language of all text."""
    looks = looks_of(definition)
    for look, name in STYLES.items():
        file.insert_style(_style(name, looks[look]))
    for look in ("head", "cell"):
        file.insert_style(_figure_style(STYLES[look]))
    file.insert_style(NEW_PAGE)
    # Writers of text read styles of cells from the document itself only.
    for style in TABLE_STYLES:
        file.insert_style(style, automatic=True)
    for style in LIST_STYLES:
        file.insert_style(style)
    # The template numbers its headings.
    for outline in file.styles.get_elements("//text:outline-style"):
        outline.delete()
    country = COUNTRIES[definition.language]
    for properties in file.styles.get_elements("//style:default-style/style:text-properties"):
        properties.set_attribute("fo:language", definition.language)
        properties.set_attribute("fo:country", country)


def _style(name: str, look: Look) -> str:
    parent = "" if name == "Standard" else ' style:parent-style-name="Standard"'
    level = name.removeprefix("Heading_20_") if name.startswith("Heading") else ""
    outline = f' style:default-outline-level="{level}"' if level else ""
    ground = f' fo:background-color="#{look.ground}" fo:padding="2.5mm"' if look.ground else ""
    under = f' fo:border-bottom="0.7pt solid #{look.under}" fo:padding-bottom="2.5mm"' if look.under else ""
    beside = f' fo:border-left="1pt solid #{look.beside}" fo:padding-left="4mm"' if look.beside else ""
    # A list sets the indent of its items itself.
    indent = f' fo:margin-left="{look.indent}mm"' if look.indent else ""
    together = ' fo:keep-with-next="always"' if look.with_next else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" style:family="paragraph"'
        f'{parent} style:class="text"{outline}>'
        f'<style:paragraph-properties fo:margin-top="{look.above}pt" fo:margin-bottom="{look.below}pt" '
        f'fo:line-height="{100 if look.size > 20 else 125}%"'
        f"{indent}{ground}{under}{beside}{together}/>"
        f'<style:text-properties fo:font-family="{FONT}" fo:font-size="{look.size}pt" fo:color="#{look.colour}" '
        f'fo:font-weight="{"bold" if look.bold else "normal"}" fo:font-style="normal"/></style:style>'
    )


def _figure_style(name: str) -> str:
    return (
        f'<style:style style:name="{name}_20_figure" style:display-name="{name} figure" style:family="paragraph" '
        f'style:parent-style-name="{name}"><style:paragraph-properties fo:text-align="end"/></style:style>'
    )


def column_style(name: str, width: float) -> str:
    """A column of so many millimetres, as a style of its own."""
    return (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.1f}mm"/></style:style>'
    )


def set_page(file: OpenFile, definition: Document | Letter | Poster) -> None:
    """Paper, margins and the foot of each page."""
    width, height = paper(definition)
    [properties] = file.styles.get_elements("//style:page-layout/style:page-layout-properties")
    for name, size in {"page-width": width, "page-height": height, "margin": MARGIN}.items():
        properties.set_attribute(f"fo:{name}", f"{size}mm")
    for side in ("top", "left", "right"):
        properties.set_attribute(f"fo:margin-{side}", f"{MARGIN}mm")
    # The foot stands within the page, above its margin.
    properties.set_attribute("fo:margin-bottom", "12mm")
    [foot] = file.styles.get_elements("//style:footer-style")
    foot.append(_from_xml('<style:header-footer-properties fo:min-height="13mm" fo:margin-top="6mm"/>'))
    [page] = file.styles.get_elements("//style:master-page")
    page.append(_foot(definition))


def _foot(definition: Document | Letter | Poster) -> Element:
    if isinstance(definition, Document):
        words = WORDS[definition.language]
        said = escape(f"{definition.title} · {words['page']} ")
        said += f"<text:page-number/> {words['of']} <text:page-count/>"
    else:
        said = "<text:line-break/>".join(escape(line) for line in definition.foot.split("\n"))
    return _from_xml(
        f"<style:footer><text:p text:style-name={quoteattr(STYLES['foot'])}>{said}</text:p></style:footer>"
    )


def _from_xml(source: str) -> Element:
    from odfdo import Element

    return Element.from_tag(source)


def element(name: str, /, *, style: str = "", **attributes: str) -> Element:
    """An element of OpenDocument, with attributes of its own namespace."""
    from odfdo import Element

    made = Element.from_tag(name)
    space = name.partition(":")[0]
    if style:
        made.set_attribute(f"{space}:style-name", style)
    for attribute, value in attributes.items():
        made.set_attribute(f"{space}:{attribute}", value)
    return made
