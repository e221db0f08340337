""" "Meer weten": what there is to read, hear or ask (R023, R044)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.forms import ResourceForm, StepFilterForm
from doorleefd.trajectory.place_list import is_old
from doorleefd.trajectory.queries import library_of, resource_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept

A_PAGE = 20


@staff(may="trajectory.see")
def library(request: Any) -> HttpResponse:
    """All of it, or what helps with one step."""
    form = StepFilterForm(request.GET)
    step, may_keep = form.step, request.login.has_perm("trajectory.keep_lists")
    shown = [
        resource
        for resource in library_of(request.login)
        if (may_keep or not resource.is_off) and (step is None or step in resource.steps)
    ]
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("bladzijde"))
    today = localdate(request.now)
    given = {
        "page": page,
        "resources": [(resource, is_old(resource, today=today)) for resource in page.object_list],
        "form": form,
        "may_keep": may_keep,
    }
    return render(request, "trajectory/library.html", given)


@staff(may="trajectory.keep_lists")
def add(request: Any) -> HttpResponse:
    """Something of one's own."""
    form = ResourceForm(request.POST if request.method == "POST" else None, today=localdate(request.now))

    def write() -> None:
        organisation, answers = request.organisation, form.answers()
        actions.add_resource(by=request.login, organisation=organisation, answers=answers, now=request.now)

    if kept(form, write):
        messages.success(request, _("Het staat in de lijst."))
        return redirect("trajectory:library")
    return render(request, "trajectory/resource.html", {"form": form})


@staff(may="trajectory.keep_lists")
def change(request: Any, resource: UUID) -> HttpResponse:
    """Say it better, or mend its link."""
    here = found(lambda: resource_of(resource, viewer=request.login))
    form = ResourceForm(request.POST if request.method == "POST" else None, today=localdate(request.now), line=here)

    def write() -> None:
        actions.change_resource(by=request.login, resource=here, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:library")
    return render(request, "trajectory/resource.html", {"form": form, "resource": here})


@staff(may="trajectory.see")
@require_POST
def report_broken(request: Any, resource: UUID) -> HttpResponse:
    """The link leads nowhere any more."""
    here = found(lambda: resource_of(resource, viewer=request.login))
    actions.report_broken(by=request.login, resource=here, now=request.now)
    messages.success(request, _("Bedankt. Bij deze link staat nu dat hij niet meer werkt."))
    return redirect("trajectory:library")


@staff(may="trajectory.keep_lists")
@require_POST
def check(request: Any, resource: UUID) -> HttpResponse:
    """Everything still holds today."""
    return _turn(request, resource, actions.check_line, _("Nagekeken. De datum is nu vandaag."))


@staff(may="trajectory.keep_lists")
@require_POST
def switch_off(request: Any, resource: UUID) -> HttpResponse:
    """Show it no more."""
    return _turn(request, resource, actions.switch_off, _("Uitgezet. Collega's zien dit niet meer."))


@staff(may="trajectory.keep_lists")
@require_POST
def switch_on(request: Any, resource: UUID) -> HttpResponse:
    """Show it again."""
    return _turn(request, resource, actions.switch_on, _("Aangezet. Collega's zien dit weer."))


def _turn(request: Any, pk: UUID, action: Callable[..., Any], said: str) -> HttpResponse:
    here = found(lambda: resource_of(pk, viewer=request.login))
    action(by=request.login, line=here, now=request.now)
    messages.success(request, said)
    return redirect("trajectory:change_resource", pk)
