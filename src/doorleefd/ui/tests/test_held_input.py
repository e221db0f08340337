"""What someone typed is not lost because the session was."""

import pytest
from django.db import OperationalError

pytestmark = pytest.mark.django_db
TYPED = {"text": "Dit had ik net <b>getypt</b>.", "group": ["jong", "oud"], "password1": "geheim-geheim"}


def test_a_session_that_ended_holds_what_was_typed(client):
    response = client.post("/bouwstenen/?bladzijde=2", TYPED, HTTP_ACCEPT_LANGUAGE="nl")
    page = response.content.decode()
    assert response.status_code == 403
    assert "Wat je typte staat er nog" in page
    assert 'value="Dit had ik net &lt;b&gt;getypt&lt;/b&gt;."' in page
    assert page.count('name="group"') == 2
    assert 'action="/bouwstenen/?bladzijde=2"' in page
    assert 'target="_blank"' in page


def test_a_password_is_never_held(client):
    assert "geheim-geheim" not in client.post("/bouwstenen/", TYPED).content.decode()


@pytest.fixture
def strict(settings):
    from django.test import Client

    return Client(enforce_csrf_checks=True)


def test_a_page_that_was_open_too_long_holds_what_was_typed(strict, alice):
    strict.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = strict.post("/bouwstenen/", TYPED, HTTP_ORIGIN="http://testserver", HTTP_ACCEPT_LANGUAGE="nl")
    page = response.content.decode()
    assert "De pagina stond te lang open" in page
    assert "getypt" in page


@pytest.mark.parametrize("origin", [{"HTTP_ORIGIN": "https://kwaad.example"}, {"HTTP_ORIGIN": "null"}, {}])
def test_another_site_cannot_lay_words_ready(strict, alice, origin):
    strict.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = strict.post("/bouwstenen/", TYPED, **origin)
    assert response.status_code == 403
    assert "getypt" not in response.content.decode()


@pytest.mark.parametrize("words", ["<" * 5_000_000, "x" * 200_001])
def test_more_than_a_page_can_hold_is_told_and_not_given_back(client, words):
    response = client.post("/bouwstenen/", {"text": words, "group": "jong"}, HTTP_ACCEPT_LANGUAGE="nl")
    page = response.content.decode()
    assert response.status_code == 403
    assert "Het was te veel om hier vast te houden." in page
    assert 'name="group"' not in page
    assert len(page) < 50_000


def test_four_long_answers_are_held(client):
    answers = {f"answer{number}": "ë" * 20_000 for number in range(4)}
    page = client.post("/bouwstenen/", answers, HTTP_ACCEPT_LANGUAGE="nl").content.decode()
    assert page.count("ë" * 20_000) == 4


@pytest.fixture
def broken(client, alice, monkeypatch):
    """A page whose view breaks, for someone who is logged in."""

    def breaks(*arguments, **named):
        raise OperationalError("brief van Sanne")

    monkeypatch.setattr("doorleefd.ui.views.render", breaks)
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.raise_request_exception = False
    return client


def test_what_broke_on_our_side_gives_back_what_was_typed(broken):
    response = broken.post("/bouwstenen/?bladzijde=2", TYPED, HTTP_ACCEPT_LANGUAGE="nl")
    page = response.content.decode()
    assert response.status_code == 500
    assert 'value="Dit had ik net &lt;b&gt;getypt&lt;/b&gt;."' in page
    assert 'action="/bouwstenen/?bladzijde=2"' in page
    assert "geheim-geheim" not in page
    assert "Sanne" not in page


def test_a_page_that_was_only_opened_has_nothing_to_send(broken):
    assert "<form" not in broken.get("/bouwstenen/").content.decode().partition("<footer>")[0]
