"""Guessing passwords: slowed down by name and by address, and nobody is shut out by what another types.

A browser in which someone logged in before holds a mark of that. What others try with that name or from that address
does not count against it: else whoever types wrong passwords on purpose keeps out a colleague, or a whole office.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from doorleefd.foundation import tokens
from doorleefd.foundation.askers import asker_of
from doorleefd.foundation.models import Login
from doorleefd.foundation.throttle import Throttle

WINDOW = timedelta(minutes=5)
OF_ADDRESS = Throttle("passwords from one address", most=50, window=WINDOW, ceiling=500, least=5)
OF_NAME = Throttle("passwords", most=5, window=WINDOW)
OF_KNOWN = Throttle("passwords in a known browser", most=5, window=WINDOW)
LABEL = "known browser"
LIVES = timedelta(days=180)
PLACE = "/account/"
"""The mark goes along with the pages of logging in, and with no other."""


def may_guess(request: HttpRequest, name: str, *, now: datetime) -> bool:
    """Whether one more password may be tried for a name. It counts from now on: many at once count as many."""
    return all(throttle.takes(key, now=now) for throttle, key in _counted(request, name, now))


def was_right(request: HttpRequest, name: str, *, now: datetime) -> None:
    """It was no guess: only this one try is taken back, so that a login of one's own clears no way to another's."""
    for throttle, key in _counted(request, name, now):
        throttle.forgive(key, now=now)


def mark(response: HttpResponse, login: Login, *, now: datetime) -> None:
    """Let this browser be known as one in which this login came in."""
    note = tokens.written({"login": str(login.pk)}, label=LABEL, now=now, purpose=tokens.LINK)
    response.set_cookie(
        settings.KNOWN_COOKIE_NAME,
        note,
        max_age=LIVES,
        path=PLACE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _counted(request: HttpRequest, name: str, now: datetime) -> Iterator[tuple[Throttle, str]]:
    """By what a try is counted. The address first: where that has no tries left, none is taken from the name."""
    known = _known_in(request, now)
    if known and known.email.lower() == name.lower():
        yield OF_KNOWN, str(known.pk)
        return
    yield OF_ADDRESS, asker_of(request)
    yield OF_NAME, name.lower()


def _known_in(request: HttpRequest, now: datetime) -> Login | None:
    try:
        held: dict[str, Any] = tokens.read(
            request.COOKIES.get(settings.KNOWN_COOKIE_NAME, ""), label=LABEL, now=now, lives=LIVES, purpose=tokens.LINK
        )
    except tokens.NoteUnreadable:
        return None
    return Login.objects.filter(pk=held["login"], is_active=True).first()
