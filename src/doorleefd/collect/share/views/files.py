"""Documents of this room as an answer to the browser."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from re import search

from django.http import HttpResponse
from django.utils.translation import get_language

from doorleefd.engines.documents import FORMATS, Document, Letter, Poster, unseen_in
from doorleefd.ui.downloading import attached


def file_of(content: bytes, *, name: str, ending: str) -> HttpResponse:
    """The file to keep; HTML opens in the browser, to print."""
    if ending != "html":
        return attached(content, FORMATS[ending].media_type, f"{name}.{ending}")
    safe = {"Content-Security-Policy": _only_its_style(content.decode())}
    return HttpResponse(content, content_type=FORMATS[ending].media_type, headers=safe)


def unseen_on(papers: Iterable[Document | Letter | Poster]) -> str:
    """Which signs the PDF of these papers cannot show, in the language of the screen; empty where it shows all."""
    kinds = (kind for paper in papers for kind in unseen_in(paper, "en" if get_language() == "en" else "nl"))
    return ", ".join(dict.fromkeys(kinds))


def _only_its_style(page: str) -> str:
    """A page that needs nothing else may use its own style sheet and drawings, and nothing more."""
    style = search(r"(?s)<style>(.*?)</style>", page)
    digest = b64encode(sha256(style[1].encode() if style else b"").digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; frame-ancestors 'none'"
