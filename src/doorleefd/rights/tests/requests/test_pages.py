"""The screens of a request, from the telephone to the letter."""

import pytest
from django.utils.timezone import localdate

from doorleefd.administration.actions.logins import end_login, reopen_login
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Contributor
from doorleefd.rights.models import RightsRequest

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def as_(client):
    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


@pytest.fixture
def asked(as_, femke, now):
    def asking(kind="erase"):
        given = {"kind": kind, "came_by": "phone", "received_on": "2026-06-10", "filed_as": "Z-9"}
        as_(femke).post("/verzoeken/nieuw/", given)
        return RightsRequest.objects.latest("number")

    return asking


def text(response):
    return response.content.decode()


def test_from_the_telephone_to_the_letter(as_, femke, asked, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    client, path = as_(femke), f"/verzoeken/{asked().pk}/"
    assert "Controleer wie het vraagt" in text(client.get(path))
    page = text(client.post(path + "wie/", {"check": "code", "code": told.code}, follow=True))
    assert "Wis alles voorgoed" in page
    client.post(path + "uitvoeren/")
    assert not Contributor.objects.exists()
    client.post(path + "antwoord/", {"outcome": "done", "answer": ""})
    assert "leidt naar niemand meer" in text(client.get(path))
    letter = text(client.get(path + "brief/"))
    assert "Wij hebben gedaan wat u vroeg" in letter
    assert "Autoriteit Persoonsgegevens" in letter


def test_who_cannot_be_found_is_told_so(as_, femke, asked):
    client, path = as_(femke), f"/verzoeken/{asked().pk}/"
    page = text(client.post(path + "wie/", {"check": "other", "how": "Zij liet een pas zien."}, follow=True))
    assert "artikel 11" in page
    client.post(path + "antwoord/", {"outcome": "not_found", "answer": "Wij kunnen u niet vinden."})
    assert "Wij bewaren geen namen" in text(client.get(path + "brief/"))


def test_the_new_code_stands_there_once(as_, femke, asked, reachable, twice_proven):
    client, path = as_(femke), f"/verzoeken/{asked('see').pk}/"
    page = client.post(path + "wie/", {"check": "contact", "way": "phone", "address": "0612345678"}, follow=True)
    assert ("Bel of schrijf terug" in text(page), "Maak een nieuwe code" in text(page)) == (True, False)
    assert 'class="code"' not in text(client.post(path + "nieuwe-code/", follow=True))
    assert "hang op en bel" in text(client.get(path + "terugbellen/"))
    assert "Deze dag is nog niet geweest" in text(client.post(path + "terugbellen/", {"on": "2126-01-01"}))
    called = text(client.post(path + "terugbellen/", {"on": localdate().isoformat()}, follow=True))
    assert "belde het nummer dat vergeleken is" in called
    letter = text(client.post(path + "nieuwe-code/"))
    assert ('class="code"' in letter, "bel het zelf" in letter, "dichte envelop" in letter) == (True, True, False)
    assert client.get(path + "nieuwe-code/").status_code == 405


def test_a_refusal_is_said_beside_the_form(as_, femke, asked):
    page = text(as_(femke).post(f"/verzoeken/{asked().pk}/antwoord/", {"outcome": "refused", "answer": ""}))
    assert "Schrijf de reden op" in page


def test_what_is_late_stands_on_the_page_of_today(as_, femke, organise):
    given = {"kind": "see", "came_by": "letter", "received_on": "2026-01-01"}
    as_(femke).post("/verzoeken/nieuw/", given)
    page = text(as_(femke).get("/vandaag/"))
    assert "wacht langer dan de wet toestaat" in page


def test_where_nobody_can_answer_an_administrator_reads_it_the_same_day(as_, hire, veenbeek, manon, adriaan, now):
    femke = hire(veenbeek, "Femke", Role.PRIVACY_OFFICER)
    intake = {"kind": "erase", "came_by": "phone", "received_on": now.date(), "filed_as": ""}
    nobody = "Nu kan niemand hier een verzoek beantwoorden"
    assert nobody not in text(as_(manon).get("/verzoeken/nieuw/"))
    end_login(by=adriaan, login=femke, now=now)
    page = as_(manon).post("/verzoeken/nieuw/", intake, follow=True)
    assert nobody in text(page)
    assert "Niemand kan een verzoek beantwoorden" not in text(as_(manon).get("/vandaag/"))
    assert "1 verzoek over eigen gegevens wacht" in text(as_(adriaan).get("/vandaag/"))
    reopen_login(by=adriaan, login=femke, recognised=True, now=now)
    assert "verzoek over eigen gegevens wacht" not in text(as_(adriaan).get("/vandaag/"))


def test_whoever_decides_on_benefit_only_takes_in(as_, kees, asked):
    request = asked()
    client = as_(kees)
    assert client.get("/verzoeken/nieuw/").status_code == 200
    assert client.get("/verzoeken/").status_code == 403
    assert client.get(f"/verzoeken/{request.pk}/").status_code == 403
    assert "Verzoeken over eigen gegevens" not in text(client.get("/vandaag/"))


def test_another_organisation_finds_nothing(as_, bob, asked):
    request = asked()
    for page in ("", "wie/", "terugbellen/", "verlengen/", "antwoord/", "brief/"):
        assert as_(bob).get(f"/verzoeken/{request.pk}/{page}").status_code == 404
    assert "Z-9" not in text(as_(bob).get("/verzoeken/"))
