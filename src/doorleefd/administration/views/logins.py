"""Who works here."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from doorleefd.administration import actions, changes, invitations, queries
from doorleefd.administration.actions.logins import NameTaken
from doorleefd.administration.forms import InvitationForm
from doorleefd.administration.leaving import panels_of
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.ui.access import public, staff

PER_PAGE = 50


@staff(may="administration.manage_logins")
def logins(request: Any) -> HttpResponse:
    """Everyone, by page."""
    every = queries.logins_of(request.organisation, viewer=request.login)
    page = Paginator(every, PER_PAGE).get_page(request.GET.get("bladzijde"))
    return render(request, "administration/logins.html", {"page": page, "roles": dict(Role.choices)})


@staff(may="administration.manage_logins")
def invite(request: Any) -> HttpResponse:
    """Let someone in: a login, its roles, and an e-mail with a link to choose a password."""
    form = InvitationForm(request.POST if request.method == "POST" else None, by=request.login)
    if form.is_bound and form.is_valid():
        try:
            login = actions.invite_login(
                by=request.login, organisation=request.organisation, now=request.now, **form.cleaned_data
            )
        except Refusal as refusal:
            form.add_error("name" if isinstance(refusal, NameTaken) else "email", str(refusal))
        else:
            return _after_inviting(request, login)
    return render(request, "administration/invite.html", {"form": form})


def _after_inviting(request: Any, login: Login) -> HttpResponse:
    """Back to the login; where no e-mail could be sent, the link of an invitation is shown once to pass on.

    To who has a login that works already the link is a way in as that person: it is shown to nobody.
    """
    if invitations.send_invitation(login, request):
        messages.success(request, _("Wij stuurden een mail naar %s.") % login.email)
        return redirect("administration:login", login.pk)
    try:
        actions.show_link(by=request.login, login=login, now=request.now)
    except actions.LinkStaysHidden:
        return render(request, "administration/no_link.html", {"person": login})
    context = {"person": login, "link": invitations.link_for(login, request)}
    return render(request, "administration/link.html", context)


@staff(may="administration.manage_logins")
def login(request: Any, login: UUID) -> HttpResponse:
    """One person: roles, the mark of law 1, and whether this login works. Every button works at once."""
    person: Any = get_object_or_404(queries.logins_of(request.organisation, viewer=request.login), pk=login)
    if request.method == "POST":
        return _changed(request, person)
    held = {grant.role: grant for grant in person.held}
    context = {
        "person": person,
        "sessions": queries.sessions_of(person, viewer=request.login, now=request.now).count(),
        "roles": [(role, role.label, held.get(role)) for role in Role],
        "is_me": person == request.login,
        "is_only_administrator": person == request.login and queries.is_only_administrator(person),
        "panels": [
            render_to_string(name, dict(told), request) for name, told in panels_of(person, viewer=request.login)
        ],
        "earlier": [grant for grant in queries.grants_of(person, viewer=request.login) if grant.revoked_at],
    }
    return render(request, "administration/login.html", context)


def _changed(request: Any, person: Login) -> HttpResponse:
    do = request.POST.get("do", "")
    if do == "invite":
        return _invited_again(request, person)
    change = CHANGES.get(do) or _role_change(do, request.POST.get("role", ""))
    if change:
        try:
            change(request, person)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect("administration:login", person.pk)


def _invited_again(request: Any, person: Login) -> HttpResponse:
    try:
        actions.invite_again(by=request.login, login=person, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("administration:login", person.pk)
    return _after_inviting(request, person)


Change = Callable[[Any, Login], Any]
CHANGES: dict[str, Change] = {
    "mark": lambda request, person: actions.mark_as_deciding(by=request.login, login=person, now=request.now),
    "unmark": lambda request, person: actions.unmark_as_deciding(by=request.login, login=person, now=request.now),
    "end_sessions": lambda request, person: actions.end_sessions(
        by=request.login,
        login=person,
        sessions=list(queries.sessions_of(person, viewer=request.login, now=request.now)),
        now=request.now,
    ),
    "end": lambda request, person: actions.end_login(by=request.login, login=person, now=request.now),
    "reopen": lambda request, person: actions.reopen_login(
        by=request.login, login=person, recognised="recognised" in request.POST, now=request.now
    ),
}
ROLE_CHANGES: dict[str, Callable[..., Any]] = {"grant": actions.grant_role, "revoke": actions.revoke_role}


def _role_change(do: str, role: str) -> Change | None:
    if do not in ROLE_CHANGES or role not in Role.values:
        return None
    return lambda request, person: ROLE_CHANGES[do](by=request.login, login=person, role=Role(role), now=request.now)


@staff(may="administration.see_changes")
def changed(request: Any) -> HttpResponse:
    """Who may log in and in which role: what was done to it, newest first, and what is new to this privacy officer.

    What is new stands on top. The button marks what its own page shows, and so stands where the oldest of it is.
    """
    if request.method == "POST":
        return _looked_or_unmarked(request)
    page = Paginator(changes.changes_of(request.login), PER_PAGE).get_page(request.GET.get("bladzijde"))
    unseen = changes.new_to(request.login)
    new = set(unseen.filter(pk__in=[entry.pk for entry in page]).values_list("pk", flat=True))
    lines = [(told, told.entry.pk in new) for told in changes.told(list(page))]
    count = unseen.count()
    oldest_on = -(-count // PER_PAGE)
    context = {
        "page": page,
        "lines": lines,
        "unseen": count,
        "oldest_on": oldest_on,
        "newest": lines[0][0].entry.pk if page.number == oldest_on else None,
        "shown": len(new),
        "watches": request.login.has_perm("administration.watch_changes"),
    }
    return render(request, "administration/changes.html", context)


def _looked_or_unmarked(request: Any) -> HttpResponse:
    """Whoever watches the logins says to have looked, or takes the mark of deciding off someone."""
    try:
        if request.POST.get("do") == "unmark":
            people = queries.logins_of(request.organisation, viewer=request.login)
            person = get_object_or_404(people, pk=_id_in(request.POST.get("login", "")))
            actions.unmark_as_deciding(by=request.login, login=person, now=request.now)
            messages.success(request, _("Het merkteken van %s is weg.") % person.name)
        else:
            every = changes.changes_of(request.login)
            newest = get_object_or_404(every, pk=_id_in(request.POST.get("newest", "")))
            shown = _number_in(request.POST.get("shown", ""))
            # Pressed twice, it is done already: nothing is left to say.
            if changes.new_to(request.login).filter(pk=newest.pk).exists():
                actions.look_at_changes(by=request.login, newest=newest, shown=shown, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("administration:changes")


def _id_in(posted: str) -> UUID | None:
    """The identifier that a page of ours sends along; None for anything else."""
    try:
        return UUID(posted)
    except ValueError:
        return None


def _number_in(posted: str) -> int:
    """How many rows the page says it showed; 0, which is never right, for anything else."""
    try:
        return int(posted)
    except ValueError:
        return 0


@public
def own_address(request: HttpRequest) -> HttpResponse:
    """In the place of allauth's page: an address says who someone is, and so an administrator sees to it."""
    raise Http404
