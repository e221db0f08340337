"""Where someone who finds a weakness can report it (RFC 9116)."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpResponse

from doorleefd.administration import readiness
from doorleefd.ui.access import public

HOLDS = timedelta(days=180)
"""The standard advises less than a year."""


@public
def security_txt(request: Any) -> HttpResponse:
    """Contact, until when it holds, and the languages that are read. 404 where no contact is known."""
    contact = readiness.security_contact()
    if not contact:
        raise Http404
    until = (request.now + HOLDS).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
