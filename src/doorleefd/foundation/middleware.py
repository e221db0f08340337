"""What every request carries: the moment, and the organisation of whoever is logged in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

GetResponse = Callable[[HttpRequest], HttpResponse]


def house(get_response: GetResponse) -> GetResponse:
    """Set `request.now`, and `request.login` and `request.organisation` for a login (else None)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.now = timezone.now()  # type: ignore[attr-defined]
        login = request.user if request.user.is_authenticated else None
        request.login = login  # type: ignore[attr-defined]
        request.organisation = login.organisation if login else None  # type: ignore[attr-defined]
        response = get_response(request)
        if login is not None or request.method == "POST":
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware
