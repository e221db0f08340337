"""HTML: one page that needs nothing else. No script, nothing from elsewhere; prints as it reads."""

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from typing import assert_never

from doorleefd.engines.documents.columns import figures
from doorleefd.engines.documents.definition import (
    Block,
    Document,
    Facts,
    Heading,
    Language,
    List,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from doorleefd.engines.documents.pages import Letter, Poster
from doorleefd.engines.documents.wording import WORDS, day_in_words, quoted

SHEET = Path(__file__).parent / "sheets" / "page.css"


def to_html(definition: Document | Letter | Poster) -> bytes:
    """The definition as a whole page in UTF-8."""
    match definition:
        case Document():
            body = _document(definition)
        case Letter():
            body = _letter(definition)
        case Poster():
            body = _poster(definition)
    kind = type(definition).__name__.lower()
    return (
        f'<!doctype html>\n<html lang="{definition.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{escape(definition.organisation)}">\n'
        f'<meta name="date" content="{definition.date.isoformat()}">\n'
        f"<title>{escape(definition.title)}</title>\n<style>\n{_style()}</style>\n</head>\n"
        f'<body class="{kind}">\n<main>\n{body}\n</main>\n</body>\n</html>\n'
    ).encode()


@cache
def _style() -> str:
    return SHEET.read_text(encoding="utf-8")


def _said(words: str) -> str:
    return "<br>".join(escape(line) for line in words.split("\n"))


def _element(name: str, words: str, *, kind: str = "") -> str:
    """A text with a direction of its own: Arabic reads from the right, whatever stands around it."""
    named = (' scope="col"' if name == "th" else "") + (f' class="{kind}"' if kind else "")
    return f'<{name}{named} dir="auto">{_said(words)}</{name}>'


def _in(name: str, words: str, *, kind: str = "") -> str:
    return _element(name, words, kind=kind) if words else ""


def _joined(*pieces: str) -> str:
    return "\n".join(piece for piece in pieces if piece)


def _document(document: Document) -> str:
    return _joined(
        "<header>",
        _in("p", document.organisation, kind="organisation"),
        _in("h1", document.title),
        _in("p", document.subtitle, kind="subtitle"),
        _day(document),
        "</header>",
        *(_block(block, document.language) for block in document.blocks),
    )


def _letter(letter: Letter) -> str:
    return _joined(
        _in("p", letter.organisation, kind="organisation"),
        _in("p", "\n".join(letter.contact), kind="contact"),
        _in("p", "\n".join(letter.address), kind="address"),
        _day(letter),
        _in("h1", letter.title),
        *(_in("p", words) for words in (letter.greeting, *letter.paragraphs)),
        _scan(letter.picture, _in("p", letter.beside_picture)),
        _in("p", "\n".join(letter.signed), kind="signed"),
        _in("p", letter.foot, kind="foot"),
    )


def _poster(poster: Poster) -> str:
    call = _joined(_in("p", poster.beside_picture), _in("p", poster.call), _in("p", poster.phone, kind="phone"))
    return _joined(
        _in("p", poster.organisation, kind="organisation"),
        _in("h1", poster.question),
        *(_in("p", sentence) for sentence in poster.sentences),
        _scan(poster.picture, call),
        _in("p", poster.foot, kind="foot"),
    )


def _day(definition: Document | Letter) -> str:
    words = day_in_words(definition.date, definition.language)
    return f'<p class="day"><time datetime="{definition.date.isoformat()}">{words}</time></p>'


def _scan(picture: Picture | None, beside: str) -> str:
    drawn = _drawn(picture) if picture else ""
    return f'<div class="scan">{drawn}<div>{beside}</div></div>' if drawn or beside else ""


def _drawn(picture: Picture) -> str:
    # As an image the drawing cannot run anything, whatever it holds.
    source = b64encode(picture.svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(picture.alt)}">'


def _block(block: Block, language: Language) -> str:
    match block:
        case Heading():
            return _in(f"h{block.level + 1}", block.text)
        case Paragraph():
            return _in("p", block.text)
        case List():
            kind = "ol" if block.numbered else "ul"
            return _joined(f"<{kind}>", *(_element("li", item) for item in block.items), f"</{kind}>")
        case Table():
            return _table(block)
        case Facts():
            pairs = (_element("dt", question) + _element("dd", answer) for question, answer in block.pairs)
            return _joined("<dl>", *pairs, "</dl>")
        case Quote():
            return f"<figure>{_in('blockquote', quoted(block, language))}{_in('figcaption', block.origin)}</figure>"
        case Note():
            label = WORDS[language][block.kind]
            said = f"<strong>{label}.</strong> {_said(block.text)}"
            return f'<p class="note {block.kind}" role="note" dir="auto">{said}</p>'
        case Picture():
            return f"<figure>{_drawn(block)}{_in('figcaption', block.caption)}</figure>"
        case PageBreak():
            return '<div class="new-page"></div>'
        case _:
            assert_never(block)


def _table(table: Table) -> str:
    kinds = ["figure" if is_figure else "" for is_figure in figures(table)]
    heads = (_element("th", head, kind=kind) for head, kind in zip(table.heads, kinds, strict=True))
    rows = (
        f"<tr>{''.join(_element('td', cell, kind=kind) for cell, kind in zip(row, kinds, strict=True))}</tr>"
        for row in table.rows
    )
    # What is wider than the screen scrolls, by keyboard too.
    return _joined(
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(table.caption)}">',
        f"<table><caption>{_said(table.caption)}</caption>",
        f"<thead><tr>{''.join(heads)}</tr></thead>",
        "<tbody>",
        *rows,
        "</tbody></table></div>",
    )
