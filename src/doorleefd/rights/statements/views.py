"""The three public pages, and the page on which staff fill in what they need."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Organisation
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.opening import is_informal
from doorleefd.rights.models import StatementKind
from doorleefd.rights.statements import actions, queries
from doorleefd.rights.statements.forms import FactsForm
from doorleefd.rights.statements.ground import ground_of
from doorleefd.ui.access import public, staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.ui.context import looks
from doorleefd.ui.shapes import Task


@public
def statement(request: Any, kind: str, organisation: str) -> HttpResponse:
    """One statement of an organisation, for anyone: as it is now, or as it was."""
    here = found(lambda: Organisation.objects.get(slug=organisation))
    shown = found(
        lambda: queries.statement_of(
            here, StatementKind(kind), number=_number(request), today=timezone.localdate(request.now)
        )
    )
    context = {
        "organisation": here,
        **looks(here),
        "informal": is_informal(here),
        "code_page": CODE_PAGE,
        "kind": kind,
        "shown": shown,
    }
    return render(request, "rights/statement.html", context)


def _number(request: Any) -> int | None:
    asked = request.GET.get("versie", "")
    if not asked:
        return None
    if not (asked.isascii() and asked.isdigit() and len(asked) < 7):
        raise Http404
    return int(asked)


@staff(may="rights.change_statements")
def statements(request: StaffRequest) -> HttpResponse:
    """What the statements still miss, and the facts that only the organisation knows."""
    ground = ground_of(request.organisation)
    form = FactsForm(request.POST if request.method == "POST" else None, instance=ground.facts)

    def write() -> None:
        facts = form.facts()
        actions.change_facts(by=request.login, organisation=request.organisation, facts=facts, now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard. Zo staat het nu op de openbare pagina's."))
        return redirect("rights:statements")
    context = {
        "form": form,
        "places": queries.places_of(request.organisation),
        "missing": [Task(title=each, status=_("nog invullen"), tone="care") for each in queries.still_missing(ground)],
        "versions": queries.versions_of(request.organisation, viewer=request.login),
    }
    return render(request, "rights/statements.html", context)
