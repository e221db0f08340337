"""Who reads the stories of a trajectory, from which day; and the officer's yes to what was told before."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import EarlierForm
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.queries.readers import chosen_in, function_of, other_officers, refused_to_open
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told


@staff(may="trajectory.see_readers")
def readers(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Everyone who reads, with what they open."""
    return _page(request, found_trajectory(request, trajectory))


@staff(may="trajectory.open_earlier")
@require_POST
def open_earlier(request: StaffRequest, trajectory: UUID, reader: UUID) -> HttpResponse:
    """Let one reader open what was told before, with a reason."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: chosen_in(asked).get(pk=reader))
    form = EarlierForm(request.POST, reader=chosen)

    def write() -> None:
        actions.open_earlier(by=request.login, reader=chosen, why=form.cleaned_data["why"], now=request.now)

    if kept(form, write):
        messages.success(request, _("%s leest nu ook eerdere verhalen.") % chosen.login.name)
        return redirect("trajectory:readers", asked.pk)
    return _page(request, asked, form=form)


@staff(may="trajectory.open_earlier")
@require_POST
def close_earlier(request: StaffRequest, trajectory: UUID, reader: UUID) -> HttpResponse:
    """Take that back."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: chosen_in(asked).get(pk=reader))
    with refusal_told(request):
        actions.close_earlier(by=request.login, reader=chosen, now=request.now)
        messages.success(request, _("%s leest geen eerdere verhalen meer.") % chosen.login.name)
    return redirect("trajectory:readers", asked.pk)


def _page(request: StaffRequest, trajectory: Trajectory, *, form: EarlierForm | None = None) -> HttpResponse:
    """`form` is the one that was just sent, where something was wrong with it."""
    decides = request.login.has_perm("trajectory.open_earlier")
    others = other_officers(request.login) if decides else frozenset()

    def row_of(reader: Reader) -> tuple[Reader, str, EarlierForm | None, Refusal | None]:
        """With the form to let this colleague read earlier stories, or why there is none."""
        if not (decides and reader.waits_for_earlier):
            return reader, function_of(reader), None, None
        if refused := refused_to_open(request.login, reader, others=others):
            return reader, function_of(reader), None, refused
        sent = form if form and form.reader == reader else EarlierForm(reader=reader)
        return reader, function_of(reader), sent, None

    given = {
        "trajectory": trajectory,
        "rows": [row_of(reader) for reader in chosen_in(trajectory)],
        "form": form,
        "decides": decides,
    }
    return render(request, "trajectory/readers.html", given)
