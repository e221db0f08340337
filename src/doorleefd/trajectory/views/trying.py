"""Help to step 3 that keeps nothing: worked cases to try, roles, and an example of asking on."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from doorleefd.engines.advice import who
from doorleefd.trajectory.catalogue.roles import ROLES, matrix
from doorleefd.trajectory.fitting.cases import CASES
from doorleefd.trajectory.fitting.shown import advice_on, whom_in
from doorleefd.trajectory.forms import TryOutForm
from doorleefd.ui.access import staff

LOOK = "kijk"
"""Of the button: with it the boxes are those that were ticked, without it those of the case."""


@staff(may="trajectory.see")
def try_out(request: Any, number: int) -> HttpResponse:
    """A worked case: what its answers lead to, and what changes with another answer (R059)."""
    if number not in CASES:
        raise Http404(_("Dit voorbeeld bestaat niet."))
    case = CASES[number]
    form = TryOutForm(request.GET if LOOK in request.GET else None, situation=case.situation)
    situation = form.situation() if form.is_valid() else TryOutForm.as_told(case.situation)
    shown = {
        "case": case,
        "number": number,
        "cases": CASES,
        "form": form,
        "advice": advice_on(situation),
        "whom": whom_in(who.advise(situation.signals)),
    }
    return render(request, "trajectory/try_out.html", shown)


@staff(may="trajectory.see")
def roles(request: Any) -> HttpResponse:
    """Five roles, what each does, and in which phase it fits (R036, R179 to R185)."""
    return render(request, "trajectory/roles.html", {"roles": ROLES, "matrix": matrix()})


@staff(may="trajectory.see")
def asking_on(request: Any) -> HttpResponse:
    """The same event told twice: as it happened, and with what it meant, why, and what would help (R094 to R097)."""
    return render(request, "trajectory/asking_on.html")
