"""What a page asks of whoever opens it. Every view declares one of these; a test walks all routes."""

import functools
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec

import rules
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from doorleefd.foundation.factors import is_lacking

P = ParamSpec("P")
View = Callable[Concatenate[Any, P], HttpResponse]
MOST_KEPT = 200_000
"""How many characters of a post a page gives back. Four answers of the longest kind fit twice; escaped they grow."""

ENDED = "afgelopen"
"""In the address of the login page: whoever comes was logged in, and that ended by itself."""

SECOND_STEP = _("Stel eerst een tweede stap in: een code uit een app, of een beveiligingssleutel.")


def staff(*, may: str) -> Callable[[View[P]], View[P]]:
    """For logins that hold the permission `may`. An expired session keeps what was typed."""

    def decorate(view: View[P]) -> View[P]:
        @functools.wraps(view)
        @never_cache
        def guarded(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.login is None:
                return kept(request) if request.method == "POST" else _to_login(request)
            if not rules.has_perm(may, request.login):
                raise PermissionDenied
            if is_lacking(request):
                messages.info(request, SECOND_STEP)
                return redirect("mfa_index")
            return view(request, *args, **kwargs)

        guarded.access = f"staff:{may}"  # type: ignore[attr-defined]
        return guarded

    return decorate


def _to_login(request: Any) -> HttpResponse:
    """To the login and back here; where a session ended by itself, the page says so."""
    address = redirect_to_login(request.get_full_path()).url
    return redirect(f"{address}&{ENDED}=1" if request.was_ended else address)


def public(view: View[P]) -> View[P]:
    """For anyone, without cookie: a note in the page takes the place of a session and a CSRF cookie.

    What a form on another site posts is not acted on: whoever holds a copy of someone's note must not be able to let
    it be sent from elsewhere. The answer is the page as a GET gives it.
    """

    takes_all = getattr(view, "from_anywhere", False)

    @functools.wraps(view)
    def opened(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method == "POST" and not takes_all and is_from_elsewhere(request):
            request.method, request.POST = "GET", QueryDict()
        return view(request, *args, **kwargs)

    guarded = csrf_exempt(opened)
    guarded.access = "public"  # type: ignore[attr-defined]
    return guarded


def from_anywhere(view: View[P]) -> View[P]:
    """Beneath `public`: for an address that others post by design, as a mail programme stops messages (RFC 8058)."""
    view.from_anywhere = True  # type: ignore[attr-defined]
    return view


def coded(view: View[P]) -> View[P]:
    """For a teller with a personal code: posted, or carried by a note in the page; never stored (law 13)."""
    guarded = public(never_cache(view))
    guarded.access = "code"  # type: ignore[attr-defined]
    return guarded


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a browser says that a page of another site sent this.

    `Sec-Fetch-Site` decides where it is sent, since no page can set it and no proxy changes it; else `Origin` does,
    and then "null" is another site too. Without both it is no browser of this age, and no one to be misled.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in ("same-origin", "none")
    return "Origin" in request.headers and not _has_own_origin(request)


def _has_own_origin(request: HttpRequest) -> bool:
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    return request.headers.get("Origin") in own


@dataclass(frozen=True)
class Kept:
    """What was posted, to be given back in hidden fields: all of it, or nothing where it is too much.

    A part of it would be worse than nothing: a review without some of its marks shows what should stay hidden.
    """

    fields: list[tuple[str, str]]
    is_too_much: bool


def kept_of(request: HttpRequest, *, without: Collection[str]) -> Kept:
    """The posted fields, as far as a page may carry them, except those called `without`."""
    posted = [(name, str(value)) for name, values in request.POST.lists() if name not in without for value in values]
    is_too_much = sum(len(name) + len(value) for name, value in posted) > MOST_KEPT
    return Kept([] if is_too_much else posted, is_too_much)


def secrets_in(request: HttpRequest) -> set[str]:
    """The names of posted fields that no page gives back."""
    return {name for name in request.POST if name == "csrfmiddlewaretoken" or "password" in name}


def kept(request: HttpRequest) -> HttpResponse:
    """The page that holds what was typed until its writer is logged in again."""
    held = kept_of(request, without=secrets_in(request))
    context = {"held": held, "back": request.get_full_path(), "files_lost": bool(request.FILES)}
    return render(request, "ui/held.html", context, status=403)


def kept_after_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page that was open too long is no reason to lose what was typed in it.

    Only for a form of our own: another site must not lay words ready for someone to send.
    """
    return kept(request) if _has_own_origin(request) else render(request, "403.html", status=403)
