"""When something is wrong: a calm page, and a log line without words (law 13)."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from doorleefd.ui.access import kept_of, secrets_in

log = logging.getLogger(__name__)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _unkept(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Which route was refused is logged, so that who keeps trying is seen; not what was asked for."""
    log.warning("refused: %s", _route(request))
    return _unkept(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _unkept(request, "404.html", 404)


def with_a_way_back(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: who opens an address that only takes what a form sends reads what to do, and no empty page (405)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        answer = get_response(request)
        if not isinstance(answer, HttpResponseNotAllowed) or request.method != "GET":
            return answer
        page = _unkept(request, "405.html", 405)
        page.headers["Allow"] = answer.headers["Allow"]
        return page

    return middleware


def too_often(request: HttpRequest) -> HttpResponse:
    """Logging in, or a letter for a new password, was tried too often; what was typed is a secret and is not kept."""
    page = _unkept(request, "429.html", 429)
    page.headers["Retry-After"] = "300"
    return page


def broken(request: HttpRequest) -> HttpResponse:
    """The kind of error and the route are logged; the message may hold words, and is not.

    What was posted stands in the page, to be sent once more: a full disk or a database that is away for a minute takes
    nobody's words. The page asks nothing of the database.
    """
    kind = sys.exc_info()[0]
    log.error("%s in %s", kind.__name__ if kind else "error", _route(request))
    held = kept_of(request, without=secrets_in(request)) if request.method == "POST" else None
    context = {"held": held, "again": request.get_full_path(), "files_lost": bool(request.FILES)}
    return _unkept(request, "500.html", 500, context)


def _unkept(request: HttpRequest, template: str, status: int, context: dict[str, Any] | None = None) -> HttpResponse:
    """A page that no browser or proxy keeps: it may hold what was typed, and it may be another one a minute later.

    It says so itself: where the database is away, no middleware comes as far as saying it.
    """
    page = render(request, template, context, status=status)
    page.headers["Cache-Control"] = "no-store"
    return page


def _route(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else "?"
