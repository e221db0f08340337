"""What every template knows of the house it stands in."""

from typing import Any
from zlib import crc32

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from doorleefd.ui import navigation

CALM_PLACE = "https://www.knmi.nl/nederland-nu/weer"
"""Where "Verlaat deze pagina snel" goes: the weather, a page that anyone may have open."""


def house(request: HttpRequest) -> dict[str, Any]:
    """`organisation`, `navigation`, `login_server`, `theme_url`, `logo_url` and `leave_url`.

    A public view that knows its organisation sets `request.organisation`, or gives `organisation` itself with
    `**looks(organisation)`. The navigation is looked up only where shown, so that a public page needs no session.
    """
    organisation = getattr(request, "organisation", None)
    return {
        "organisation": organisation,
        "navigation": SimpleLazyObject(lambda: navigation.places_for(request)),
        "login_server": settings.OPENID_NAME if settings.OPENID_ISSUER else "",
        "leave_url": getattr(settings, "DOORLEEFD_LEAVE_URL", CALM_PLACE),
        **looks(organisation),
    }


def looks(organisation: Any) -> dict[str, str]:
    """The addresses of theme and logo; they change with the content, so that browsers may keep them."""
    return {
        "theme_url": _address(organisation, "theme"),
        "logo_url": _address(organisation, "logo"),
    }


def _address(organisation: Any, part: str) -> str:
    content = getattr(organisation, part, "")
    if not content:
        return ""
    return f"{reverse(f'ui:{part}', args=[organisation.slug])}?{crc32(content.encode()):08x}"
