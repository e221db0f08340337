"""Step 1 beside the three boxes: the sentence builder, the kind of use, and what may come later."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import BackgroundForm, KindsForm, PartsForm, SentenceForm, SituationsForm
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.phases import phase_helps
from doorleefd.trajectory.queries import background_of, experience_of, situations_of
from doorleefd.trajectory.sentence import whole_sentence
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept

LEVEL = "beeld"


def _parts(trajectory: Trajectory, sent: Any = None) -> PartsForm:
    background, experience = background_of(trajectory), experience_of(trajectory)
    return PartsForm(sent, trajectory=trajectory, background=background, experience=experience)


def _back(trajectory: Trajectory) -> HttpResponse:
    return redirect("trajectory:step", trajectory.pk, int(Step.PURPOSE))


@staff(may="trajectory.shape")
def sentence(request: Any, trajectory: UUID) -> HttpResponse:
    """Five small answers; sent, they come back as a sentence that can still be changed (R039)."""
    found = found_trajectory(request, trajectory)
    parts = _parts(found, request.POST if request.method == "POST" else None)
    given: dict[str, Any] = {"trajectory": found, "step": int(Step.PURPOSE), "form": parts}
    if parts.is_bound and parts.is_valid():
        made = SentenceForm.made_of(parts.parts())
        given |= {"made": made, "sentence": whole_sentence(parts.parts())}
    return render(request, "trajectory/purpose_parts.html", given)


@staff(may="trajectory.shape")
@require_POST
def keep_sentence(request: Any, trajectory: UUID) -> HttpResponse:
    """Keep the sentence as it was edited; it answers both questions of step 1."""
    found = found_trajectory(request, trajectory)
    form = SentenceForm(request.POST)

    def write() -> None:
        actions.keep_sentence(by=request.login, trajectory=found, sentence=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return _back(found)
    given = {"trajectory": found, "step": int(Step.PURPOSE), "form": _parts(found), "made": form}
    return render(request, "trajectory/purpose_parts.html", given)


@staff(may="trajectory.shape")
def kinds(request: Any, trajectory: UUID) -> HttpResponse:
    """What kind of use it is (R043, R011). Who came from the advice on the level goes back there."""
    found = found_trajectory(request, trajectory)
    form = KindsForm(request.POST if request.method == "POST" else None, background=background_of(found))

    def write() -> None:
        actions.choose_kinds(by=request.login, trajectory=found, use=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:level", found.pk) if request.GET.get("naar") == LEVEL else _back(found)
    given = {"trajectory": found, "step": int(Step.PURPOSE), "form": form}
    return render(request, "trajectory/purpose_kinds.html", given)


@staff(may="trajectory.shape")
def background(request: Any, trajectory: UUID) -> HttpResponse:
    """ "Meer over dit traject": all of it may come later (R028 to R031, R036, R042)."""
    found = found_trajectory(request, trajectory)
    form = BackgroundForm(request.POST if request.method == "POST" else None, background=background_of(found))

    def write() -> None:
        actions.write_background(by=request.login, trajectory=found, background=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    given = {"trajectory": found, "step": int(Step.PURPOSE), "form": form, "phases": phase_helps()}
    return render(request, "trajectory/purpose_background.html", given)


@staff(may="trajectory.name_situations")
def situations(request: Any) -> HttpResponse:
    """The situations that a trajectory can be about, in the words of the organisation (R022)."""
    form = SituationsForm(request.POST if request.method == "POST" else None, known=situations_of(request.login))

    def write() -> None:
        names = form.cleaned_data["names"]
        actions.name_situations(by=request.login, organisation=request.organisation, names=names, now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard. Vanaf nu kies je uit deze lijst."))
        return redirect("trajectory:situations")
    return render(request, "trajectory/situations.html", {"form": form})
