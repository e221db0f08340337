"""The two lists of an organisation: where people are found (R063), and what there is to read, hear or ask (R023).

The pages of the lists differ; those of one line are the same for both.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.forms import PlaceFilterForm, StepFilterForm
from doorleefd.trajectory.lists import RESOURCES, KeptList, shown_in
from doorleefd.trajectory.models.listed import Listed
from doorleefd.trajectory.place_list import is_old
from doorleefd.trajectory.queries import directory_of, library_of, line_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept

A_PAGE = 20
Line = TypeVar("Line", bound=Listed)


@staff(may="trajectory.see")
def places(request: Any) -> HttpResponse:
    """The directory, by kind or by name."""
    form = PlaceFilterForm(request.GET)
    return _shown(request, "trajectory/places.html", form.of(directory_of(request.login)), form=form)


@staff(may="trajectory.see")
def library(request: Any) -> HttpResponse:
    """All there is to read, or what helps with one step (R023, R044)."""
    form = StepFilterForm(request.GET)
    fitting = [each for each in library_of(request.login) if form.step is None or form.step in each.steps]
    return _shown(request, "trajectory/library.html", fitting, form=form)


def _shown(request: Any, template: str, lines: Iterable[Line], *, form: Any) -> HttpResponse:
    """A page of a list; what is switched off is there for who keeps it."""
    may_keep = request.login.has_perm("trajectory.keep_lists")
    seen = [line for line in lines if may_keep or not line.is_off]
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("bladzijde"))
    shown = [(line, is_old(line, today=_today(request))) for line in page.object_list]
    return render(request, template, {"page": page, "lines": shown, "form": form, "may_keep": may_keep})


@staff(may="trajectory.keep_lists")
def add(request: Any, of: KeptList) -> HttpResponse:
    """A line of one's own."""
    form = of.form(request.POST if request.method == "POST" else None, today=_today(request))

    def write() -> None:
        actions.add_line(
            by=request.login,
            organisation=request.organisation,
            model=of.model,
            answers=form.answers(),
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, str(of.said["added"]))
        return redirect(of.url)
    return render(request, "trajectory/line.html", {"form": form, **shown_in(of)})


@staff(may="trajectory.keep_lists")
def change(request: Any, of: KeptList, line: UUID) -> HttpResponse:
    """What is known of it; one that comes with the product becomes the organisation's own."""
    here = _found(request, of, line)
    form = of.form(request.POST if request.method == "POST" else None, today=_today(request), line=here)

    def write() -> None:
        actions.change_line(by=request.login, line=here, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect(of.url)
    return render(request, "trajectory/line.html", {"form": form, **shown_in(of, here)})


@staff(may="trajectory.see")
@require_POST
def report_broken(request: Any, line: UUID) -> HttpResponse:
    """The link leads nowhere any more."""
    actions.report_broken(by=request.login, resource=_found(request, RESOURCES, line), now=request.now)
    messages.success(request, _("Bedankt. Bij deze link staat nu dat hij niet meer werkt."))
    return redirect(RESOURCES.url)


@staff(may="trajectory.keep_lists")
@require_POST
def check(request: Any, of: KeptList, line: UUID) -> HttpResponse:
    """Everything still holds today."""
    return _turn(request, of, line, actions.check_line, _("Nagekeken. De datum is nu vandaag."))


@staff(may="trajectory.keep_lists")
@require_POST
def switch_off(request: Any, of: KeptList, line: UUID) -> HttpResponse:
    """Propose it no more."""
    return _turn(request, of, line, actions.switch_off, of.said["off"])


@staff(may="trajectory.keep_lists")
@require_POST
def switch_on(request: Any, of: KeptList, line: UUID) -> HttpResponse:
    """Propose it again."""
    return _turn(request, of, line, actions.switch_on, of.said["on"])


def _turn(request: Any, of: KeptList, pk: UUID, action: Callable[..., Any], said: Any) -> HttpResponse:
    action(by=request.login, line=_found(request, of, pk), now=request.now)
    messages.success(request, said)
    return redirect(f"trajectory:change_{of.one}", pk)


def _found(request: Any, of: KeptList, pk: UUID) -> Any:
    return found(lambda: line_of(of.model, pk, viewer=request.login))


def _today(request: Any) -> date:
    return localdate(request.now)
