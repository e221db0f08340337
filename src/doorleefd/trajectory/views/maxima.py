"""The ceilings of the volunteer allowance, year by year, with source and the day someone checked (R174)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.trajectory import actions
from doorleefd.trajectory.forms.maxima import MaximaForm
from doorleefd.trajectory.maxima import ceilings, held_before
from doorleefd.trajectory.queries import kept_maxima_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


@staff(may="trajectory.keep_amounts")
def maxima(request: Any) -> HttpResponse:
    """What holds, what held before, and a form for what someone looked up."""
    today = localdate(request.now)
    form = MaximaForm(request.POST if request.method == "POST" else None, today=today)

    def write() -> None:
        actions.keep_maxima(
            by=request.login, organisation=request.organisation, looked_up=form.answers(), now=request.now
        )

    if kept(form, write):
        messages.success(request, _("Bewaard. De begroting van elk traject laat dit nu zien."))
        return redirect("trajectory:maxima")
    rows = list(kept_maxima_of(request.login))
    given = {"form": form, "ceilings": ceilings(rows, today=today), "before": held_before(rows)}
    return render(request, "trajectory/maxima.html", given)
