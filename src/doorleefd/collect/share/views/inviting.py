"""Invitations for staff to send, print and hang (R082 to R085)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, override

from doorleefd.collect.share.cards import plain_address
from doorleefd.collect.share.inviting import PAPERS, PosterIsFull, mail_of, paper_of
from doorleefd.collect.share.views.files import file_of, unseen_on
from doorleefd.engines.documents import FORMATS, Letter, Poster
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.invitation import Invitation, invitation_of, missing_from
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries import first_contact_of
from doorleefd.trajectory.terms import takes_new
from doorleefd.ui.access import staff

DUTCH, ENGLISH = "nl", "en"


@staff(may="trajectory.see")
def invite(request: Any, trajectory: UUID) -> HttpResponse:
    """The e-mail to copy, and letter and poster to take along."""
    found = found_trajectory(request, trajectory)
    contact = first_contact_of(found)
    address = _address(request, found)
    language = _language(request)
    with override(language):
        invitation = invitation_of(found, contact)
        mail = mail_of(invitation, address=address)
        promise = promise_of(found)
    full = _full(request, found, invitation)
    made = [_paper(request, found, invitation, kind) for kind in ("brief", *([] if full else ["poster-a4"]))]
    context = {
        "trajectory": found,
        "takes_new": takes_new(found, today=localdate(request.now)),
        "contact": contact,
        "language": language,
        "in_english": language == ENGLISH,
        "mail": mail,
        "promise": promise,
        "address": address,
        "shown_address": plain_address(address),
        "full": full,
        "unseen": unseen_on(made),
        "missing": missing_from(found, contact),
        "papers": [(kind, name) for kind, name in PAPERS.items()],
        "formats": [(ending, form.name) for ending, form in FORMATS.items()],
    }
    return render(request, "share/invite.html", context)


@staff(may="trajectory.see")
def paper(request: Any, trajectory: UUID, kind: str, ending: str) -> HttpResponse:
    """A letter or poster as a file; HTML opens in the browser, to print."""
    found = found_trajectory(request, trajectory)
    if kind not in PAPERS or ending not in FORMATS:
        raise Http404
    with override(_language(request)):
        invitation = invitation_of(found, first_contact_of(found))
        try:
            definition = _paper(request, found, invitation, kind)
        except PosterIsFull as refusal:
            messages.error(request, str(refusal))
            return redirect("share:invite", found.pk)
    return file_of(FORMATS[ending].write(definition), name=f"{kind}-{found.slug}", ending=ending)


def _paper(request: Any, trajectory: Trajectory, invitation: Invitation, kind: str) -> Letter | Poster:
    address, today = _address(request, trajectory), localdate(request.now)
    return paper_of(kind, invitation, trajectory=trajectory, address=address, today=today)


def _full(request: Any, trajectory: Trajectory, invitation: Invitation) -> str:
    """Why there is no poster; empty when there is."""
    try:
        _paper(request, trajectory, invitation, "poster-a4")
    except PosterIsFull as refusal:
        return str(refusal)
    return ""


def _language(request: HttpRequest) -> str:
    """That of the invitation: which one asked for, or else that of the screen."""
    asked = request.GET.get("taal") or get_language()
    return ENGLISH if asked == ENGLISH else DUTCH


def _address(request: HttpRequest, trajectory: Trajectory) -> str:
    named = {"organisation": trajectory.organisation.slug, "trajectory": trajectory.slug}
    return request.build_absolute_uri(reverse("share:tell", kwargs=named))
