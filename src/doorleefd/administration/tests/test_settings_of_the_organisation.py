"""What an organisation chooses for itself: only its administrator, and never below the limit."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doorleefd.administration import actions
from doorleefd.administration.actions import Settings
from doorleefd.administration.limit import LimitTooLow
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#0f4c5c"/></svg>'


@pytest.fixture
def choices():
    return Settings("Gemeente Veenbeek", "0123", "", "", "je", 4, 18)


@pytest.fixture
def form():
    return {
        "name": "Gemeente Veenbeek",
        "phone": "0123 45 67 89",
        "address_form": "u",
        "small_cell_limit": 7,
        "retention_months": 24,
    }


def test_they_are_kept(adriaan, veenbeek, choices, now):
    actions.change_settings(by=adriaan, organisation=veenbeek, settings=choices, now=now)
    veenbeek.refresh_from_db()
    assert (veenbeek.address_form, veenbeek.small_cell_limit, veenbeek.retention_months) == ("je", 4, 18)


def test_the_limit_is_never_below_three(adriaan, veenbeek, now):
    low = Settings("Gemeente Veenbeek", "", "", "", "u", 2, 12)
    with pytest.raises(LimitTooLow):
        actions.change_settings(by=adriaan, organisation=veenbeek, settings=low, now=now)


def test_someone_else_may_not(alice, femke, veenbeek, choices, now):
    for login in (alice, femke):
        with pytest.raises(NotAllowed):
            actions.change_settings(by=login, organisation=veenbeek, settings=choices, now=now)


def test_another_organisation_is_not_to_be_found(bob, veenbeek, choices, now):
    with pytest.raises(OtherOrganisation):
        actions.change_settings(by=bob, organisation=veenbeek, settings=choices, now=now)


def test_the_page_keeps_what_is_filled_in(client, adriaan, veenbeek, form):
    client.force_login(adriaan, backend=BACKEND)
    assert client.post(reverse("administration:settings"), form).status_code == 302
    veenbeek.refresh_from_db()
    assert veenbeek.small_cell_limit == 7


def test_a_mistake_is_told_and_what_was_typed_stays(client, adriaan, form):
    client.force_login(adriaan, backend=BACKEND)
    page = client.post(reverse("administration:settings"), form | {"small_cell_limit": 2, "name": "Nieuwe naam"})
    assert "nooit lager dan 3" in page.content.decode()
    assert "Nieuwe naam" in page.content.decode()


def test_a_logo_and_a_theme_are_kept_and_taken_away(client, adriaan, veenbeek):
    client.force_login(adriaan, backend=BACKEND)
    theme = ".theme { --basis-color-action-1-bg-default: #003366; }"
    files = {
        "logo": SimpleUploadedFile("logo.svg", LOGO.encode()),
        "theme": SimpleUploadedFile("huisstijl.css", theme.encode()),
    }
    assert client.post(reverse("administration:looks"), files).status_code == 302
    veenbeek.refresh_from_db()
    assert "circle" in veenbeek.logo
    assert veenbeek.theme == theme
    client.post(reverse("administration:looks"), {"remove_logo": "on"})
    veenbeek.refresh_from_db()
    assert (veenbeek.logo, veenbeek.theme) == ("", theme)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("theme", b".theme { --basis-text-color: #eee; } body { color: red }", "alleen één blok"),
        ("theme", b".theme { --basis-color-default-color-document: #ddd; }", "te weinig contrast"),
        ("theme", b"\xff\xfe\x00", "UTF-8"),
        ("logo", b"geen svg", "geen SVG-bestand"),
        ("logo", b"x" * 30_000, "20 kB"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence(client, adriaan, veenbeek, name, content, said):
    client.force_login(adriaan, backend=BACKEND)
    page = client.post(reverse("administration:looks"), {name: SimpleUploadedFile("bestand", content)})
    assert said in page.content.decode()
    veenbeek.refresh_from_db()
    assert (veenbeek.logo, veenbeek.theme) == ("", "")
