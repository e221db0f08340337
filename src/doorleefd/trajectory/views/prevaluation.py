"""Before, on the way and after: what one wants to reach, what one sees, what came of it (R032, R033, R258)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.prevaluation import AimsForm, IndicatorForm, InterimForm, LookBackForm
from doorleefd.trajectory.queries import (
    indicator_of,
    indicators_followed,
    indicators_of,
    look_back_of,
    prevaluation_of,
)
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told


@staff(may="trajectory.shape")
def aims(request: Any, trajectory: UUID) -> HttpResponse:
    """Beforehand."""
    of = found_trajectory(request, trajectory)
    form = AimsForm(request.POST if request.method == "POST" else None, wanted=prevaluation_of(of))

    def write() -> None:
        actions.aim(by=request.login, trajectory=of, wanted=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:aims", of.pk)
    given = {"trajectory": of, "form": form, "indicators": indicators_of(of)}
    return render(request, "trajectory/aims.html", given)


@staff(may="trajectory.shape")
def add_indicator(request: Any, trajectory: UUID) -> HttpResponse:
    """One more thing that must change."""
    of = found_trajectory(request, trajectory)
    form = IndicatorForm(request.POST if request.method == "POST" else None)

    def write() -> None:
        actions.add_indicator(by=request.login, trajectory=of, answers=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:aims", of.pk)
    return render(request, "trajectory/indicator.html", {"trajectory": of, "form": form})


@staff(may="trajectory.shape")
def change_indicator(request: Any, trajectory: UUID, indicator: UUID) -> HttpResponse:
    """Say it better."""
    of = found_trajectory(request, trajectory)
    changed = found(lambda: indicator_of(indicator, trajectory=of))
    form = IndicatorForm(request.POST if request.method == "POST" else None, indicator=changed)

    def write() -> None:
        actions.change_indicator(by=request.login, indicator=changed, answers=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:aims", of.pk)
    return render(request, "trajectory/indicator.html", {"trajectory": of, "form": form, "indicator": changed})


@staff(may="trajectory.shape")
@require_POST
def remove_indicator(request: Any, trajectory: UUID, indicator: UUID) -> HttpResponse:
    """One thing less."""
    of = found_trajectory(request, trajectory)
    gone = found(lambda: indicator_of(indicator, trajectory=of))
    with refusal_told(request):
        actions.remove_indicator(by=request.login, trajectory=of, indicator=gone, now=request.now)
    return redirect("trajectory:aims", of.pk)


@staff(may="trajectory.see")
def follow(request: Any, trajectory: UUID) -> HttpResponse:
    """On the way: what one sees, without judging (R033)."""
    of = found_trajectory(request, trajectory)
    indicators = list(indicators_followed(of))
    may_note = request.login.has_perm("trajectory.check")
    form = InterimForm(request.POST if request.method == "POST" else None, indicators=indicators)

    def write() -> None:
        text = form.cleaned_data["text"]
        actions.note_on_the_way(by=request.login, indicator=form.chosen(), text=text, now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:follow", of.pk)
    given = {
        "trajectory": of,
        "form": form,
        "indicators": indicators,
        "wanted": prevaluation_of(of),
        "may_note": may_note,
        "may_shape": request.login.has_perm("trajectory.shape"),
    }
    return render(request, "trajectory/follow.html", given)


@staff(may="trajectory.see")
def look_back(request: Any, trajectory: UUID) -> HttpResponse:
    """The beginning beside what came of it (R258); also once the trajectory is closed."""
    of = found_trajectory(request, trajectory)
    indicators = list(indicators_of(of))
    came = look_back_of(of)
    form = LookBackForm(request.POST if request.method == "POST" else None, came=came, indicators=indicators)

    def write() -> None:
        actions.look_back(by=request.login, trajectory=of, came_out=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:look_back", of.pk)
    given = {
        "trajectory": of,
        "form": form,
        "pairs": form.pairs(),
        "came": came,
        "wanted": prevaluation_of(of),
        "may_shape": request.login.has_perm("trajectory.shape"),
    }
    return render(request, "trajectory/look_back.html", given)
