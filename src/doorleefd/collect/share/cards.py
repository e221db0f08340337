"""The card with a personal code: to print, to cut out, or to photograph."""

from dataclasses import dataclass
from functools import lru_cache

import segno
from django.http import HttpRequest

from doorleefd.people.addresses import CODE_PAGE


@dataclass(frozen=True)
class Card:
    """A code and where it is used. The drawing holds the address alone: a code never stands in a URL (law 13)."""

    code: str
    address: str
    shown_address: str
    drawing: str


def card_of(code: str, *, request: HttpRequest) -> Card:
    address = request.build_absolute_uri(CODE_PAGE)
    return Card(code=code, address=address, shown_address=plain_address(address), drawing=drawn(address))


def plain_address(address: str) -> str:
    """An address as one reads it out: without its scheme and its last slash."""
    return address.partition("://")[2].rstrip("/")


@lru_cache(maxsize=64)
def drawn(address: str) -> str:
    """A QR code as SVG, black on white in any scheme of colours, without inline style (CSP).

    The same for everyone, and slow to draw: a fifth of the work of taking a story in.
    """
    return segno.make(address, error="m", micro=False).svg_inline(scale=4, border=2, light="#fff", omitsize=True)
