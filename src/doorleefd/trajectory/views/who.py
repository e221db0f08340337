"""Step 2, a page a question: which experience, which level, with whom, what one can oneself, from which view."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from doorleefd.engines.advice import who
from doorleefd.trajectory import actions
from doorleefd.trajectory.advised import hints_for, level_advice, stands_as_advised, whom_advice
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import (
    ExperienceForm,
    ExpertForm,
    LevelForm,
    OwnExpertiseForm,
    SignalsForm,
    ViewpointForm,
    WhomForm,
)
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.phases import unusual_roles
from doorleefd.trajectory.queries import (
    background_of,
    experience_of,
    groups_of,
    level_choice_of,
    own_expertise_of,
    situations_of,
    viewpoint_of,
    whom_choice_of,
)
from doorleefd.trajectory.viewpoints import balance_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


def _sent(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def _back(trajectory: Trajectory) -> HttpResponse:
    return redirect("trajectory:step", trajectory.pk, int(Step.WHO))


def _page(request: Any, name: str, trajectory: Trajectory, **given: Any) -> HttpResponse:
    shown = {"trajectory": trajectory, "step": int(Step.WHO), **given}
    return render(request, f"trajectory/who_{name}.html", shown)


@staff(may="trajectory.shape")
def experience(request: Any, trajectory: UUID) -> HttpResponse:
    """Which experience one looks for, exactly (R045 to R047)."""
    found = found_trajectory(request, trajectory)
    named = situations_of(request.login)
    form = ExperienceForm(_sent(request), experience=experience_of(found), situations=named)

    def write() -> None:
        actions.describe_experience(by=request.login, trajectory=found, experience=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    may_name = request.login.has_perm("trajectory.name_situations")
    return _page(request, "experience", found, form=form, may_name=may_name)


@staff(may="trajectory.shape")
def level(request: Any, trajectory: UUID) -> HttpResponse:
    """One story or a larger picture: the advice with its reasons, and the choice (R048 to R050)."""
    found = found_trajectory(request, trajectory)
    chosen, advice = level_choice_of(found), level_advice(background_of(found))
    form = LevelForm(_sent(request), chosen=chosen)

    def write() -> None:
        actions.choose_level(by=request.login, trajectory=found, chosen=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    changed = chosen.is_answered and not stands_as_advised(chosen.reasons, advice)
    return _page(request, "level", found, form=form, advice=advice, changed=changed)


@staff(may="trajectory.shape")
def signals(request: Any, trajectory: UUID) -> HttpResponse:
    """What the task asks for: eight short lines, before the advice (R051 to R057)."""
    found = found_trajectory(request, trajectory)
    form = SignalsForm(_sent(request), chosen=whom_choice_of(found))

    def write() -> None:
        actions.answer_whom(by=request.login, trajectory=found, signals=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:whom", found.pk)
    return _page(request, "signals", found, form=form)


@staff(may="trajectory.shape")
def whom(request: Any, trajectory: UUID) -> HttpResponse:
    """The advice with its reasons, and the choice of a person with theirs (R051, R060)."""
    found = found_trajectory(request, trajectory)
    chosen = whom_choice_of(found)
    if not chosen.is_answered:
        return redirect("trajectory:signals", found.pk)
    advice = whom_advice(chosen)
    form = WhomForm(_sent(request), chosen=chosen)

    def write() -> None:
        actions.choose_whom(by=request.login, trajectory=found, chosen=form.answers(), now=request.now)

    if kept(form, write):
        has_expert = form.cleaned_data["choice"] != who.Whom.PEOPLE
        return redirect("trajectory:expert", found.pk) if has_expert else _back(found)
    changed = bool(chosen.whom) and not stands_as_advised(chosen.reasons, advice)
    hints = hints_for(chosen, own_expertise_of(found))
    return _page(request, "whom", found, form=form, advice=advice, changed=changed, hints=hints)


@staff(may="trajectory.shape")
def expert(request: Any, trajectory: UUID) -> HttpResponse:
    """Which roles the expert by experience has, and what that person must know and be able to do (R058, R179)."""
    found = found_trajectory(request, trajectory)
    chosen = whom_choice_of(found)
    form = ExpertForm(_sent(request), chosen=chosen)

    def write() -> None:
        actions.describe_expert(by=request.login, trajectory=found, profile=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    hints = hints_for(chosen, own_expertise_of(found))
    return _page(request, "expert", found, form=form, hints=hints, unusual=unusual_roles(chosen, background_of(found)))


@staff(may="trajectory.shape")
def own_expertise(request: Any, trajectory: UUID) -> HttpResponse:
    """What one can do oneself, and with whom one works together (R061, R062)."""
    found = found_trajectory(request, trajectory)
    own = own_expertise_of(found)
    form = OwnExpertiseForm(_sent(request), own=own)

    def write() -> None:
        actions.tell_own_expertise(by=request.login, trajectory=found, own=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:own_expertise", found.pk)
    return _page(request, "own_expertise", found, form=form, own=own, hints=hints_for(None, own))


@staff(may="trajectory.see")
def groups(request: Any, trajectory: UUID) -> HttpResponse:
    """The groups that must be heard, how many, and what stays a gap (R076, R077)."""
    found = found_trajectory(request, trajectory)
    may_change = request.login.has_perm("trajectory.shape") and not found.is_at_rest
    return _page(request, "groups", found, groups=list(groups_of(found)), may_change=may_change)


@staff(may="trajectory.shape")
def viewpoint(request: Any, trajectory: UUID) -> HttpResponse:
    """The vision, and what there is of each source of knowledge; all of it may come later (R008 to R014)."""
    found = found_trajectory(request, trajectory)
    known = viewpoint_of(found)
    form = ViewpointForm(_sent(request), viewpoint=known, trajectory=found)

    def write() -> None:
        actions.write_viewpoint(by=request.login, trajectory=found, viewpoint=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:viewpoint", found.pk)
    return _page(request, "viewpoint", found, form=form, balance=balance_of(known))
