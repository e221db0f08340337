"""A colleague takes over what someone left behind."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import HandOverForm
from doorleefd.trajectory.models import Step
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept, refusal_told


@staff(may="trajectory.hand_over")
def hand_over(request: Any, trajectory: UUID) -> HttpResponse:
    """Choose who leads it from now on; "Neem over" posts oneself."""
    found = found_trajectory(request, trajectory)
    sent = request.POST if request.method == "POST" else None
    form = HandOverForm(sent, viewer=request.login, leaver=found.owner)

    def write() -> None:
        actions.hand_over(by=request.login, trajectory=found, to=form.cleaned_data["to"], now=request.now)

    if kept(form, write):
        messages.success(request, _("%s leidt nu dit traject.") % found.owner.name)
        return redirect("trajectory:show", found.pk)
    return render(request, "trajectory/hand_over.html", {"trajectory": found, "form": form})


@staff(may="trajectory.hand_over")
@require_POST
def hand_over_all(request: Any, login: UUID) -> HttpResponse:
    """Everything that someone leads, to one colleague. Back to where one came from: the page of that login."""
    leaver = get_object_or_404(Login, pk=login, organisation=request.organisation)
    form = HandOverForm(request.POST, viewer=request.login, leaver=leaver)
    passed_on = []

    def write() -> None:
        to = form.cleaned_data["to"]
        passed_on.append(actions.hand_over_all(by=request.login, leaver=leaver, to=to, now=request.now))

    if kept(form, write):
        said = ngettext("%(count)s traject is overgedragen.", "%(count)s trajecten zijn overgedragen.", passed_on[0])
        messages.success(request, said % {"count": passed_on[0]})
    else:
        messages.error(request, _("Kies een collega die trajecten leidt."))
    if request.login.has_perm("administration.manage_logins"):
        return redirect("administration:login", leaver.pk)
    return redirect("trajectory:all")


@staff(may="trajectory.hand_over")
@require_POST
def take_over_step(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Take care of a step that was left behind."""
    found = found_trajectory(request, trajectory)
    if number not in Step.values:
        raise Http404
    with refusal_told(request):
        actions.take_over_step(by=request.login, trajectory=found, step=Step(number), now=request.now)
        messages.success(request, _("Jij zorgt nu voor deze stap."))
    return redirect("trajectory:step", found.pk, number)
