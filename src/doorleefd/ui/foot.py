"""What stands at the foot of every page for residents. A room adds its own from `AppConfig.ready`:

    foot.add(foot.Link(order=10, label=_("Privacy"), url_name="rights:privacy"))

The address takes the slug of the organisation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Link:
    """One link; `label` is a lazy translation."""

    order: int
    label: str | _StrPromise
    url_name: str


_links: dict[str, Link] = {}


def add(link: Link) -> None:
    """Put a link at the foot; the same `url_name` again replaces it."""
    _links[link.url_name] = link


def links_for(organisation: Any) -> list[tuple[str, str]]:
    """Label and address for one organisation, in order; none where a page speaks for no organisation."""
    if organisation is None:
        return []
    ordered = sorted(_links.values(), key=lambda link: link.order)
    return [(str(link.label), reverse(link.url_name, args=[organisation.slug])) for link in ordered]
