"""What a page asks of whoever opens it. Every view declares one of these; a test walks all routes."""

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

import rules
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

P = ParamSpec("P")
View = Callable[Concatenate[Any, P], HttpResponse]


def staff(*, may: str) -> Callable[[View[P]], View[P]]:
    """For logins that hold the permission `may`. An expired session keeps what was typed."""

    def decorate(view: View[P]) -> View[P]:
        @functools.wraps(view)
        @never_cache
        def guarded(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.login is None:
                return kept(request) if request.method == "POST" else redirect_to_login(request.get_full_path())
            if not rules.has_perm(may, request.login):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.access = f"staff:{may}"  # type: ignore[attr-defined]
        return guarded

    return decorate


def public(view: View[P]) -> View[P]:
    """For anyone, without cookie: a note in the page takes the place of a session and a CSRF cookie."""

    @functools.wraps(view)
    def opened(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return view(request, *args, **kwargs)

    guarded = csrf_exempt(opened)
    guarded.access = "public"  # type: ignore[attr-defined]
    return guarded


def coded(view: View[P]) -> View[P]:
    """For a teller with a personal code: posted, or carried by a note in the page; never stored (law 13)."""
    guarded = public(never_cache(view))
    guarded.access = "code"  # type: ignore[attr-defined]
    return guarded


def kept(request: HttpRequest) -> HttpResponse:
    """The page that holds what was typed until its writer is logged in again."""
    fields = [(name, value) for name, values in request.POST.lists() if _is_kept(name) for value in values]
    context = {"fields": fields, "back": request.get_full_path(), "files_lost": bool(request.FILES)}
    return render(request, "ui/held.html", context, status=403)


def _is_kept(name: str) -> bool:
    return name != "csrfmiddlewaretoken" and "password" not in name


def kept_after_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page that was open too long is no reason to lose what was typed in it.

    Only for a form of our own: another site must not lay words ready for someone to send.
    """
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    if request.headers.get("Origin") not in own:
        return render(request, "403.html", status=403)
    return kept(request)
