"""Who opened contact details, when and why: for the privacy officer (R283)."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest
from doorleefd.vault.queries import openings_of

PER_PAGE = 50


@staff(may="vault.see_openings")
def openings(request: StaffRequest) -> HttpResponse:
    """The log of opened identities: no details, no names of tellers, and no way to what they told."""
    page = Paginator(openings_of(request.login), PER_PAGE).get_page(request.GET.get("bladzijde"))
    return render(request, "vault/openings.html", {"page": page})
