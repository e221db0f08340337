"""Calling someone whose story gives worry, and who said that this is allowed (R206).

Who sees what, and why. A reviewer reads the words and marks that they ask for a human eye; no name, no number.
Whoever may open contact details finds here the days on which such stories were told, and nothing of what was told.
The number opens only where the person said yes to a call, after two steps and a reason, and the log keeps it. A
trajectory lead may hold both roles: then the one who calls has also read, which the person was told beforehand
("Mag … bellen als wij ons zorgen maken?"). No page links the number to the story, in either direction.
"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse.queries.unread import may_look_now, readers_are_late
from doorleefd.foundation.listing import Purpose
from doorleefd.respond.messages.actions import record_call
from doorleefd.respond.messages.forms import CallForm, OpeningForm
from doorleefd.respond.messages.queries import participation_to_call, worries_in
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.queries.readers import told_readers
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.vault.actions import open_contact
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import last_opened
from doorleefd.vault.rules import has_second_factor


@staff(may="vault.open_contact")
def worries(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The days on which someone told what asks for a human eye, and whether that person may be called."""
    here = found_trajectory(request, trajectory)
    today = localdate(request.now)
    late = readers_are_late([here], viewer=request.login, today=today).get(here.pk, 0)
    context = {
        "trajectory": here,
        "worries": worries_in(here, viewer=request.login),
        "late": late,
        "told_readers": told_readers(here) if late else "",
        "may_look": may_look_now(here, viewer=request.login, today=today),
        "today": today,
    }
    return render(request, "respond/messages/worries.html", context)


@staff(may="vault.open_contact")
def call(request: StaffRequest, trajectory: UUID, wish: UUID) -> HttpResponse:
    """Open the number of one person: with two steps and a reason, shown once."""
    here = found_trajectory(request, trajectory)
    participation, agreed_to = found(lambda: participation_to_call(wish, trajectory=here, viewer=request.login))
    form = OpeningForm(request.POST if request.method == "POST" else None)
    shown: list[ContactDetail] = []

    def write() -> None:
        reason = form.cleaned_data["reason"]
        opened = open_contact(
            by=request.login, participation=participation, purpose=Purpose.HANDLE, reason=reason, now=request.now
        )
        shown.append(opened)

    second_factor = has_second_factor(request.login)
    context = {"trajectory": here, "wish": wish, "form": form, "second_factor": second_factor, "agreed_to": agreed_to}
    if not kept(form, write):
        return render(request, "respond/messages/call.html", context)
    return render(request, "respond/messages/calling.html", {**context, "detail": shown[0]})


@staff(may="vault.open_contact")
@require_POST
def called(request: StaffRequest, trajectory: UUID, wish: UUID) -> HttpResponse:
    """Put down how the call went: reached or not, no words."""
    here = found_trajectory(request, trajectory)
    participation, _agreed_to = found(lambda: participation_to_call(wish, trajectory=here, viewer=request.login))
    form = CallForm(request.POST)
    if not form.is_valid():
        messages.warning(
            request, _("Er is niets genoteerd. Open het nummer opnieuw en kies: gesproken of niet bereikt.")
        )
        return redirect("respond:aftercare", trajectory)
    reached = form.cleaned_data["reached"] == "yes"
    opened_at = form.cleaned_data["opened"] or last_opened(participation, by=request.login) or request.now
    record_call(
        by=request.login, participation=participation, was_reached=reached, opened_at=opened_at, now=request.now
    )
    messages.success(request, _("Genoteerd."))
    return redirect("respond:aftercare", trajectory)
