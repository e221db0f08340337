"""What every answer tells the browser, whoever gives it: a page, a redirect, an error or a static file.

`SecurityMiddleware` and `CSPMiddleware` say the rest. This one stands first, so that nothing answers before it.
"""

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
View = Callable[Concatenate[Any, P], HttpResponse]
GetResponse = Callable[[HttpRequest], HttpResponse]
FORBIDDEN = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
SAID = {
    # No other site may show, embed or read what is here; no page here may use what it does not need.
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": FORBIDDEN,
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
}


def safe_headers(get_response: GetResponse) -> GetResponse:
    """Set what holds for every answer."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in SAID.items():
            response.headers.setdefault(name, value)
        return response

    return middleware


def with_microphone(view: View[P]) -> View[P]:
    """For the one address where people may speak instead of type; the browser still asks them first."""

    @functools.wraps(view)
    def heard(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Permissions-Policy"] = FORBIDDEN.replace("microphone=()", "microphone=(self)")
        return response

    return heard


def playing(source: str) -> Callable[[View[P]], View[P]]:
    """For a page with sound: its own policy lets it play what comes from `source`, such as "'self'"."""

    def decorate(view: View[P]) -> View[P]:
        @functools.wraps(view)
        def played(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            response = view(request, *args, **kwargs)
            response._csp_update = {"media-src": [source]}  # type: ignore[attr-defined]
            return response

        return played

    return decorate
