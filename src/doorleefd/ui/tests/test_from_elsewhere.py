"""A form on another site is not acted on; what a browser does not say is not held against anyone."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from doorleefd.ui.access import coded, from_anywhere, public

ELSEWHERE = [
    {"origin": "https://kwaad.example"},
    {"origin": "null"},
    {"origin": "http://testserver:8080"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
]
HERE = [
    {},
    {"origin": "http://testserver"},
    {"sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
    {"sec-fetch-site": "same-origin", "origin": "https://testserver"},
]


def shown(request):
    return HttpResponse(f"{request.method} {request.POST.get('note', '')} {len(request.FILES)}")


def posted(view, headers):
    return view(RequestFactory().post("/", {"note": "van een ander"}, headers=headers)).content.decode()


@pytest.mark.parametrize("opens", [public, coded])
@pytest.mark.parametrize("headers", ELSEWHERE)
def test_what_another_site_posts_is_answered_with_the_fresh_page(opens, headers):
    assert posted(opens(shown), headers) == "GET  0"


@pytest.mark.parametrize("opens", [public, coded])
@pytest.mark.parametrize("headers", HERE)
def test_what_our_own_page_posts_is_acted_on(opens, headers):
    assert posted(opens(shown), headers) == "POST van een ander 0"


def test_an_origin_that_the_operator_trusts_is_our_own(settings):
    settings.CSRF_TRUSTED_ORIGINS = ["https://vertel.voorbeeld.nl"]
    assert posted(public(shown), {"origin": "https://vertel.voorbeeld.nl"}) == "POST van een ander 0"


@pytest.mark.parametrize("headers", ELSEWHERE)
def test_an_address_that_others_post_to_by_design_says_so(headers):
    assert posted(public(from_anywhere(shown)), headers) == "POST van een ander 0"
