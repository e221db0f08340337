"""Help: what there is to read and to try, and a page for each subject."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from doorleefd.trajectory.help import BY_SLUG, SHELVES
from doorleefd.ui.access import staff


@staff(may="trajectory.see")
def index(request: Any) -> HttpResponse:
    """The subjects by shelf, and beside them what one can look up or try."""
    return render(request, "trajectory/help/index.html", {"shelves": SHELVES})


@staff(may="trajectory.see")
def on(request: Any, subject: str) -> HttpResponse:
    """One subject, whole, with where it comes from."""
    if subject not in BY_SLUG:
        raise Http404(_("Over dit onderwerp staat hier niets."))
    return render(request, "trajectory/help/subject.html", {"subject": BY_SLUG[subject]})
