"""Where to report a weakness, as RFC 9116 has it."""

from datetime import UTC, datetime, timedelta

import pytest

pytestmark = pytest.mark.django_db
ADDRESS = "/.well-known/security.txt"


@pytest.fixture
def reachable(veenbeek, organise):
    veenbeek.email = "klantcontact@veenbeek.example"
    with organise():
        veenbeek.save()
    return veenbeek


def fields(answer):
    return dict(line.split(": ", 1) for line in answer.content.decode().splitlines())


def test_it_names_the_address_of_the_one_organisation(client, reachable):
    answer = client.get(ADDRESS)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert fields(answer)["Contact"] == "mailto:klantcontact@veenbeek.example"


def test_it_names_what_the_operator_chose(client, reachable, settings):
    settings.SECURITY_CONTACT = "https://veenbeek.example/kwetsbaarheid"
    assert fields(client.get(ADDRESS))["Contact"] == "https://veenbeek.example/kwetsbaarheid"


def test_it_holds_for_months_and_less_than_a_year(client, reachable):
    until = datetime.fromisoformat(fields(client.get(ADDRESS))["Expires"])
    assert timedelta(days=90) < until - datetime.now(UTC) < timedelta(days=365)


def test_where_two_organisations_live_neither_is_named(client, reachable, zandwoude, adriaan):
    assert client.get(ADDRESS).status_code == 404
    client.force_login(adriaan, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/instellingen/").content.decode()
    assert "melden. Laat wie de server beheert DOORLEEFD_SECURITY_CONTACT zetten" in page


def test_without_a_contact_there_is_no_file_and_the_settings_say_so(client, adriaan, settings):
    client.force_login(adriaan, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(ADDRESS).status_code == 404
    assert "Zet een e-mailadres bij Organisatie, of laat" in client.get("/instellingen/").content.decode()
    settings.SECURITY_CONTACT = "https://veenbeek.example/kwetsbaarheid"
    assert "DOORLEEFD_SECURITY_CONTACT" not in client.get("/instellingen/").content.decode()
