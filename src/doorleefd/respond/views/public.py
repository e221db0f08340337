"""The public page "Wat wij deden" (R242): what was heard, what changed and what did not, and why."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from doorleefd.collect.share.views.surroundings import calm_of
from doorleefd.foundation.actors import Visitor
from doorleefd.foundation.models import Organisation
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.opening import is_informal
from doorleefd.respond.queries import answers_out, public_lines
from doorleefd.ui.access import public
from doorleefd.ui.context import looks


@public
def done(request: Any, organisation: str) -> HttpResponse:
    """Every answer of an organisation."""
    here = _organisation(organisation)
    return _page(request, here, "respond/done.html", {"answers": answers_out(here)})


@public
def done_with(request: Any, organisation: str, trajectory: str) -> HttpResponse:
    """One answer, with the decisions and the voices that may be on the internet."""
    here = _organisation(organisation)
    answer = next((each for each in answers_out(here) if each.trajectory.slug == trajectory), None)
    if answer is None:
        raise Http404
    lines = public_lines(answer.trajectory, viewer=Visitor(here.pk))
    return _page(
        request,
        here,
        "respond/done_with.html",
        {
            "answer": answer,
            "lines": lines,
            "informal": answer.trajectory.is_informal,
            "calm": calm_of(answer.trajectory),
        },
    )


def _organisation(slug: str) -> Organisation:
    found = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _page(request: Any, organisation: Organisation, template: str, context: dict[str, Any]) -> HttpResponse:
    around = {
        "organisation": organisation,
        **looks(organisation),
        "code_page": CODE_PAGE,
        "informal": is_informal(organisation),
    }
    return render(request, template, {**around, **context})
