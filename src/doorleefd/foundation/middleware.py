"""What every request carries: the moment, and the organisation of whoever is logged in."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from doorleefd.foundation.sessions import note_use, was_left

LEFT_BEHIND = '"cache"'
"""Not "storage": no page of a login keeps anything there, but large letters and contrast are this person's choice, and
a story that is being told in the same browser is someone's own."""

ASKED_BY_ITSELF = "X-Asked-By-Itself"
"""What a page sends along that asks again without anyone looking (`ui/refresh.js`): no use of a session."""

GetResponse = Callable[[HttpRequest], HttpResponse]


def house(get_response: GetResponse) -> GetResponse:
    """Set `request.now`, and `request.login` and `request.organisation` for a login (else None).

    A session that was left alone too long ends first, and `request.was_ended` says so, as it does where a browser still
    held a session that is no more. Whoever logs out, or was, leaves no page in the browser.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        request.now = timezone.now()  # type: ignore[attr-defined]
        was_in = request.user.is_authenticated
        ended = was_in and was_left(request.session, now=request.now)  # type: ignore[attr-defined]
        if ended:
            logout(request)
        elif was_in and ASKED_BY_ITSELF not in request.headers:
            note_use(request.session, now=request.now)  # type: ignore[attr-defined]
        request.was_ended = ended or (not was_in and _held_a_session(request))  # type: ignore[attr-defined]
        login = request.user if request.user.is_authenticated else None
        request.login = login  # type: ignore[attr-defined]
        request.organisation = login.organisation if login else None  # type: ignore[attr-defined]
        response = get_response(request)
        if was_in and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = LEFT_BEHIND
        if login is not None or request.method == "POST":
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def _held_a_session(request: HttpRequest) -> bool:
    return bool(request.COOKIES.get(settings.SESSION_COOKIE_NAME)) and request.session.session_key is None
