"""Whoever wants another language than the browser asks for chooses it at the foot of a page."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.forms import DateField
from django.utils import translation
from django.utils.formats import date_format

WORDS = "/woorden/"


def language_of(page):
    return re.search(r'<html lang="(\w+)"', page.content.decode())[1]


def choose(client, language, back=WORDS):
    return client.post("/taal/", {"language": language, "next": back})


@pytest.mark.parametrize(("asked", "given"), [("nl", "nl"), ("en-GB,en;q=0.9", "en"), ("fr", "nl"), ("", "nl")])
def test_a_page_is_in_the_language_that_the_browser_asks_for(client, asked, given):
    assert language_of(client.get(WORDS, HTTP_ACCEPT_LANGUAGE=asked)) == given


def test_an_english_date_is_written_and_read_as_in_britain():
    with translation.override("en"):
        assert date_format(date(2026, 10, 1)) == "1 October 2026"
        assert DateField(localize=True).clean("1/10/2026") == date(2026, 10, 1)


def test_a_choice_goes_before_the_browser_and_back_to_the_page(client):
    answer = choose(client, "en", back="/woorden/?letter=k")
    assert answer.headers["Location"] == "/woorden/?letter=k"
    assert language_of(client.get(WORDS, HTTP_ACCEPT_LANGUAGE="nl")) == "en"
    choose(client, "nl")
    assert language_of(client.get(WORDS, HTTP_ACCEPT_LANGUAGE="en")) == "nl"


def test_no_cookie_is_set_before_the_choice_and_it_goes_when_the_browser_closes(client):
    client.get(WORDS)
    client.get("/taal/")
    assert not client.cookies
    choose(client, "en")
    kept = client.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (kept.value, kept["max-age"], kept["httponly"], kept["samesite"]) == ("en", "", True, "Lax")


@pytest.mark.parametrize("language", ["", "xx", "<script>", "en" * 5000])
def test_a_language_that_is_not_there_changes_nothing(client, language):
    assert choose(client, language).status_code == 302
    assert not client.cookies


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_it_leads_to_no_other_site(client, elsewhere):
    assert choose(client, "en", back=elsewhere).headers["Location"] == "/"


def test_a_page_offers_the_other_language_under_its_own_name(client):
    dutch = client.get(WORDS, HTTP_ACCEPT_LANGUAGE="nl").content.decode()
    english = client.get(WORDS, HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert re.findall(r'<button[^>]+lang="(\w+)">(\w+)<', dutch) == [("en", "English")]
    assert re.findall(r'<button[^>]+lang="(\w+)">(\w+)<', english) == [("nl", "Nederlands")]


@pytest.mark.django_db
def test_staff_find_it_in_the_menu(client, alice):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/trajecten/").content.decode()
    assert 'value="/trajecten/"' in page
    assert 'lang="en">English' in page


@pytest.mark.django_db
def test_a_page_that_answers_a_form_does_not_offer_it(client, trajectory):
    """Another language loads the page anew: what was typed in it would be gone."""
    address = "/vertel/veenbeek/beschut-werk/"
    assert "data-language" in client.get(address).content.decode()
    assert "data-language" not in client.post(address, {"page": "1", "go": "next"}).content.decode()
