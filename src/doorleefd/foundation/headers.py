"""What every answer tells the browser, whoever gives it: a page, a redirect, an error or a static file.

`SecurityMiddleware` and `CSPMiddleware` say the rest. This one stands first, so that nothing answers before it.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]
SAID = {
    # No other site may show, embed or read what is here; no page here may use what it does not need.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()",
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
