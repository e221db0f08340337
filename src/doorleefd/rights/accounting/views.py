"""Who opened what: the access log of the privacy officer, and the page of the teller."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.people.models import Teller
from doorleefd.people.opening import is_informal, with_code
from doorleefd.rights.accounting import openings as opened
from doorleefd.rights.accounting.forms import OpeningForm
from doorleefd.rights.asked import participation_asked
from doorleefd.rights.carrying import Speech
from doorleefd.rights.carrying.unopened import known_unopened
from doorleefd.rights.views import page_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest

PER_PAGE = 50


@staff(may="rights.see_openings")
def openings(request: StaffRequest) -> HttpResponse:
    """The log of opened words and identities: no words, no tellers, and no way to what they told."""
    form = OpeningForm(request.GET or None, organisation=request.organisation)
    chosen = form.chosen() if form.is_bound else opened.OpeningFilter()
    pages = opened.Openings(request.login, chosen=chosen, per_page=PER_PAGE)
    page = pages.get_page(request.GET.get("bladzijde"))
    lines = [opened.Opening(*row) for row in page]
    gaps = opened.gaps_for(request.login, chosen)
    context = {"page": page, "lines": lines, "form": form, "gaps": gaps}
    return render(request, "rights/openings.html", context)


@with_code
def openings_of_mine(request: Any, teller: Teller) -> HttpResponse:
    """Which function opened one's own words or contact details, and on which day."""
    participation = participation_asked(request, teller)
    known = known_unopened(
        Speech(is_informal(teller.contributor.organisation)),
        was_written_down=opened.was_written_down(participation),
        was_read_in=opened.was_read_in(participation),
    )
    context = {
        "words": opened.words_openings(participation),
        "known": list(known),
        "contact": opened.contact_openings(participation),
        "gaps": opened.gaps_since(participation),
    }
    return page_of(request, teller, participation, "rights/openings_of_mine.html", context)
