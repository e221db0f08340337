"""What came in a flood, before it joins the ordinary review. The list holds no words; each can be opened and read."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.analyse import actions
from doorleefd.analyse.queries import paging, waiting
from doorleefd.collect.models import Contribution
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest

AT_ONCE = 500
"""How many one press of "alle" takes; a larger flood takes more presses."""


@staff(may="analyse.review")
def flood(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Choose what goes on to the review and what is set aside."""
    asked = found_trajectory(request, trajectory)
    waits = waiting.flood_in(asked, viewer=request.login)
    if request.method == "POST":
        return _chosen(request, asked, waits)
    page = _page(request, waits)
    first = paging.Place.of(page.rows[0]) if page.rows else None
    context = {
        "trajectory": asked,
        "page": page,
        "first": first,
        "answers": waiting.answers_in(page.rows, viewer=request.login),
        "count": paging.counted_to_most(paging.at_and_after(waits, first)),
        "at_once": AT_ONCE,
    }
    return render(request, "analyse/reviewing/flood.html", context)


def _page(request: StaffRequest, waits: QuerySet[Contribution]) -> paging.Page:
    """The page that was asked for; the first, where nothing waits there any more or nothing waits before it."""
    place = paging.Place.read(request.GET.get("na", ""))
    back = paging.Place.read(request.GET.get("voor", ""))
    page = paging.page_before(waits, back) if back else paging.page_after(waits, place)
    if not (place or back) or (page.rows and paging.before(waits, paging.Place.of(page.rows[0])).exists()):
        return page
    return paging.page_after(waits, None)


def _chosen(request: StaffRequest, trajectory: Trajectory, waits: QuerySet[Contribution]) -> HttpResponse:
    """Those that were ticked, or so many from the first on the page; what a colleague moved meanwhile is left alone.

    After "alle" the list goes on behind those: what stayed would fill the first page for ever. Behind the last it
    begins again, with what stayed.
    """
    do = _set_aside if request.POST.get("do") == "aside" else _let_through
    if request.POST.get("which") != "all":
        ticked = paging.after(waits.filter(pk__in=_ticked(request)), None)
        messages.success(request, do(request, trajectory, list(ticked[:AT_ONCE])))
        return redirect(request.get_full_path())
    first = paging.Place.read(request.POST.get("first", ""))
    taken = paging.page_after(paging.at_and_after(waits, first), None, size=AT_ONCE)
    said = do(request, trajectory, taken.rows)
    address = reverse("analyse:flood", args=[trajectory.pk])
    if not taken.later:
        messages.success(request, said)
        return redirect(address)
    messages.success(request, " ".join([said, _("Hieronder staan de verhalen daarna.")]))
    return redirect(f"{address}?na={taken.later}")


def _ticked(request: StaffRequest) -> list[UUID]:
    """What was ticked; nothing, where a posted row is none."""
    try:
        return [UUID(each) for each in request.POST.getlist("row")]
    except ValueError:
        return []


def _let_through(request: StaffRequest, trajectory: Trajectory, chosen: list[Contribution]) -> str:
    moved = actions.let_through(by=request.login, trajectory=trajectory, contributions=chosen, now=request.now)
    return _moved(moved)


def _set_aside(request: StaffRequest, trajectory: Trajectory, chosen: list[Contribution]) -> str:
    done = actions.set_flood_aside(by=request.login, trajectory=trajectory, contributions=chosen, now=request.now)
    if not done.stayed:
        return _moved(done.moved)
    stayed = ngettext(
        "%(count)s verhaal bleef staan: daar moet iemand eerst naar kijken.",
        "%(count)s verhalen bleven staan: daar moet iemand eerst naar kijken.",
        done.stayed,
    ) % {"count": done.stayed}
    return " ".join([_moved(done.moved), stayed])


def _moved(count: int) -> str:
    return ngettext("%(count)s verhaal verplaatst.", "%(count)s verhalen verplaatst.", count) % {"count": count}


urlpatterns = [path("trajecten/<uuid:trajectory>/nakijken/golf/", flood, name="flood")]
