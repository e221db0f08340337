"""A trajectory after its end, and as the beginning of another: copied, put away, followed by the next question."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_also_in_archive, found_trajectory
from doorleefd.trajectory.forms import CopyForm, EndForm
from doorleefd.trajectory.queries import archived_for, begun_from, ending_of
from doorleefd.trajectory.shown import shown_trajectories
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept, refusal_told

A_PAGE = 20


@staff(may="trajectory.begin")
def copy(request: Any, trajectory: UUID) -> HttpResponse:
    """A draft that says the same, for a new trajectory or to try things out."""
    found = found_also_in_archive(request, trajectory)
    form = CopyForm(request.POST if request.method == "POST" else None, trajectory=found)
    made = []

    def write() -> None:
        title, is_practice = form.cleaned_data["title"], form.is_practice
        made.append(
            actions.copy_trajectory(
                by=request.login, trajectory=found, title=title, is_practice=is_practice, now=request.now
            )
        )

    if kept(form, write):
        messages.success(request, _("De kopie staat er. Er vertelde nog niemand iets."))
        return redirect("trajectory:show", made[0].pk)
    return render(request, "trajectory/copy.html", {"trajectory": found, "form": form})


@staff(may="trajectory.see")
def archive(request: Any) -> HttpResponse:
    """What was put away."""
    found = archived_for(request.login).prefetch_related("steps")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("bladzijde"))
    return render(request, "trajectory/archive.html", {"page": page, "trajectories": shown_trajectories(page)})


@staff(may="trajectory.shape")
@require_POST
def put_away(request: Any, trajectory: UUID) -> HttpResponse:
    """Out of the lists."""
    found = found_trajectory(request, trajectory)
    with refusal_told(request):
        actions.archive_trajectory(by=request.login, trajectory=found, now=request.now)
        messages.success(request, _("Dit traject staat nu in het archief. Je kunt het blijven lezen."))
    return redirect("trajectory:show", found.pk)


@staff(may="trajectory.shape")
@require_POST
def take_out(request: Any, trajectory: UUID) -> HttpResponse:
    """Back in the lists, as it was."""
    found = found_also_in_archive(request, trajectory)
    with refusal_told(request):
        actions.take_out_of_archive(by=request.login, trajectory=found, now=request.now)
        messages.success(request, _("Dit traject staat weer in de lijst."))
    return redirect("trajectory:show", found.pk)


@staff(may="trajectory.see")
def ending(request: Any, trajectory: UUID) -> HttpResponse:
    """What stays open, the next question, and what began with it (R290)."""
    found = found_trajectory(request, trajectory)
    words = ending_of(found)
    form = EndForm(request.POST if request.method == "POST" else None, ending=words)

    def write() -> None:
        actions.describe_end(by=request.login, trajectory=found, words=form.last_words(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:ending", found.pk)
    given = {
        "trajectory": found,
        "form": form,
        "words": words,
        "begun": begun_from(found),
        "may_change": request.login.has_perm("trajectory.shape") and found.state != found.State.ARCHIVED,
        "may_begin": request.login.has_perm("trajectory.begin"),
    }
    return render(request, "trajectory/ending.html", given)


@staff(may="trajectory.begin")
@require_POST
def begin_next(request: Any, trajectory: UUID) -> HttpResponse:
    """A new trajectory with the words that this one ended with."""
    found = found_also_in_archive(request, trajectory)
    try:
        made = actions.begin_next(by=request.login, trajectory=found, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("trajectory:ending", found.pk)
    return redirect("trajectory:purpose", made.pk)
