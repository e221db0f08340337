"""The permission of a trajectory on paper, in the usual words and in easy ones (R209)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.share.agreed import keep_what_was_agreed
from doorleefd.collect.share.consentpaper import consent_paper
from doorleefd.collect.share.views.files import file_of, unseen_on
from doorleefd.collect.share.views.surroundings import told_promise
from doorleefd.engines.documents import FORMATS
from doorleefd.foundation.actors import HOUSE
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.public_text import promise_of
from doorleefd.ui.access import staff

READINGS = {"gewoon": promise_of, "makkelijk": easy_promise_of}
NAMES = {"gewoon": _("Gewone tekst"), "makkelijk": _("Makkelijke tekst")}


@staff(may="trajectory.see")
def papers(request: Any, trajectory: UUID) -> HttpResponse:
    """Which sheets there are, and what to do with one that is signed."""
    here = found_trajectory(request, trajectory)
    promises = (told_promise(made_of(here)) for made_of in READINGS.values())
    context = {
        "trajectory": here,
        "papers": list(NAMES.items()),
        "formats": [(ending, form.name) for ending, form in FORMATS.items()],
        "gaps": promise_of(here).gaps,
        "unseen": unseen_on(consent_paper(each, trajectory=here, today=localdate(request.now)) for each in promises),
    }
    return render(request, "share/consent_paper.html", context)


@staff(may="trajectory.see")
def paper(request: Any, trajectory: UUID, reading: str, ending: str) -> HttpResponse:
    """One sheet as a file; HTML opens in the browser, to print."""
    here = found_trajectory(request, trajectory)
    if reading not in READINGS or ending not in FORMATS:
        raise Http404
    promise = told_promise(READINGS[reading](here))
    keep_what_was_agreed(by=HOUSE, trajectory=here, version=promise.version, now=request.now)
    sheet = consent_paper(promise, trajectory=here, today=localdate(request.now))
    return file_of(FORMATS[ending].write(sheet), name=f"toestemming-{reading}-{here.slug}", ending=ending)
