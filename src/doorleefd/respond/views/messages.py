"""Telling people that there is an answer: what the house wrote, and what a person brings.

Who may lead, manage or reach people sees figures, small ones as small. Whoever may open contact details sees a row
for each person that asked for a letter, an sms or a call: a way and a state, no group, no day of telling, no word.
The address itself shows once, after two steps and a reason, and the log keeps that it was shown (R283). Its page
is named by the wish in the vault, from which no address of the house leads to what the person told (law 1).
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.respond.messages.actions import bring_message, take_back_message, write_to_all
from doorleefd.respond.messages.forms import OpeningForm
from doorleefd.respond.messages.occasions import Occasion, last_occasion
from doorleefd.respond.messages.queries import asked_by_way, errands_of, last_job, to_write, told_by_state
from doorleefd.respond.models import Answer, CheckRound
from doorleefd.respond.report.versions import is_made_final
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told
from doorleefd.vault.actions import open_contact
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import wish_of
from doorleefd.vault.rules import has_second_factor

PER_PAGE = 50


@staff(may="respond.see_messages")
def overview(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """How many were told, who still waits for a person, and how far the writing is."""
    here = found_trajectory(request, trajectory)
    about = last_occasion(here)
    context: dict[str, Any] = {
        "trajectory": here,
        "answer": about if isinstance(about, Answer) else None,
        "round": about if isinstance(about, CheckRound) else None,
        "about": about,
        "asked": asked_by_way(here, viewer=request.login),
        "opens": request.login.has_perm("vault.open_contact"),
    }
    if about:
        job = last_job(about)
        errands = errands_of(about, viewer=request.login)
        context |= {
            "told": told_by_state(about, viewer=request.login),
            "job": job,
            "at_work": bool(job and job.state in (Job.State.WAITING, Job.State.RUNNING)),
            "failed": bool(job and job.state == Job.State.FAILED),
            "may_write": request.login.has_perm("respond.answer") and bool(to_write(about)),
            "errands": Paginator(errands, PER_PAGE).get_page(request.GET.get("bladzijde")),
            "left": sum(not errand.is_done for errand in errands),
        }
    return render(request, "respond/messages/overview.html", context)


@staff(may="respond.answer")
@require_POST
def write_again(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Write to whoever asked for an e-mail and surely got none."""
    about = _occasion(found_trajectory(request, trajectory))
    with refusal_told(request):
        write_to_all(by=request.login, about=about, now=request.now)
    return redirect("respond:messages", trajectory)


@staff(may="vault.open_contact")
def message(request: StaffRequest, trajectory: UUID, wish: UUID) -> HttpResponse:
    """Open the details of one person who asked for a message: with two steps and a reason, shown once."""
    here = found_trajectory(request, trajectory)
    _occasion(here)
    sealed = _wish(request, here, wish)
    form = OpeningForm(request.POST if request.method == "POST" else None)
    shown: list[ContactDetail] = []

    def write() -> None:
        shown.append(
            open_contact(
                by=request.login,
                participation=sealed.participation,
                purpose=Purpose.CONTACT,
                reason=form.cleaned_data["reason"],
                now=request.now,
            )
        )

    context = {"trajectory": here, "wish": wish, "form": form, "second_factor": has_second_factor(request.login)}
    if not kept(form, write):
        return render(request, "respond/messages/open.html", {**context, "way": sealed.get_way_display()})
    return _opened(request, here, shown[0], context)


def _opened(
    request: StaffRequest, trajectory: Trajectory, detail: ContactDetail, context: dict[str, Any]
) -> HttpResponse:
    code_page = request.build_absolute_uri(CODE_PAGE)
    around = {
        "detail": detail,
        "code_page": code_page.partition("://")[2].rstrip("/"),
        "phone": trajectory.contact_phone or request.organisation.phone,
        "informal": trajectory.is_informal,
        "round": isinstance(_occasion(trajectory), CheckRound),
        "is_final": is_made_final(trajectory),
    }
    template = "letter" if detail.way == ContactDetail.Way.LETTER else "opened"
    return render(request, f"respond/messages/{template}.html", {**context, **around})


@staff(may="vault.open_contact")
@require_POST
def message_done(request: StaffRequest, trajectory: UUID, wish: UUID) -> HttpResponse:
    """Put down that this person was told."""
    here = found_trajectory(request, trajectory)
    with refusal_told(request):
        told = _wish(request, here, wish)
        bring_message(by=request.login, about=_occasion(here), wish=told, now=request.now)
        messages.success(request, _("Genoteerd: deze persoon heeft bericht."))
    return redirect("respond:messages", trajectory)


@staff(may="vault.open_contact")
@require_POST
def message_undone(request: StaffRequest, trajectory: UUID, wish: UUID) -> HttpResponse:
    """It was a mistake: this person still waits."""
    here = found_trajectory(request, trajectory)
    told = _wish(request, here, wish)
    take_back_message(by=request.login, about=_occasion(here), wish=told, now=request.now)
    messages.success(request, _("Teruggezet: deze persoon wacht nog op bericht."))
    return redirect("respond:messages", trajectory)


def _occasion(trajectory: Trajectory) -> Occasion:
    """Until there is something to tell there is nothing to bring, and so no reason to open anything."""
    about = last_occasion(trajectory)
    if about is None:
        raise Http404
    return about


def _wish(request: StaffRequest, trajectory: Trajectory, pk: UUID) -> ContactDetail:
    return found(lambda: wish_of(pk, trajectory=trajectory, viewer=request.login, purpose=Purpose.CONTACT))
