"""The screens of keeping and removing: terms, a dry run, a hold."""

import re
from datetime import timedelta

import pytest

from doorleefd.rights.models import Hold, Removal
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.requests.actions import receive_request
from doorleefd.trajectory.models import OwnTerm, Trajectory

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def as_(client):
    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


def text(response):
    return response.content.decode()


def test_each_kind_says_why_and_how_long(as_, femke, trajectory):
    page = text(as_(femke).get("/bewaren/"))
    for said in ("Woorden zoals verteld", "30 dagen na het nakijken", "90 dagen na het antwoord", "Proefdraaien"):
        assert said in page
    assert "90 dagen na het klaarzetten of nakijken" in page
    assert "90 dagen na de laatste verandering, en niet eerder dan de eigen woorden" in page


def test_kinds_that_share_a_term_stand_together_on_its_page(as_, femke):
    page = text(as_(femke).get("/bewaren/draft/"))
    assert "Termijn voor concepten en klaargezette pakketten" in page
    assert page.count("Concepten van") == 2


def test_a_dry_run_for_a_day(as_, femke, trajectory, tell):
    tell(trajectory, "De kwinkslag was een brief.")
    page = text(as_(femke).get("/bewaren/?on=2027-10-01"))
    assert "Weg op 1 oktober 2027" in page
    assert trajectory.title in page
    assert "kwinkslag" not in page


@pytest.mark.parametrize("who", ["manon", "adriaan", "kees"])
def test_how_much_goes_is_for_who_handles_requests(as_, request, trajectory, tell, who):
    """To others a number that is one lower would tell who left (law 7)."""
    tell(trajectory, "De kwinkslag was een brief.")
    page = text(as_(request.getfixturevalue(who)).get("/bewaren/?on=2027-10-01"))
    assert "Woorden zoals verteld" in page
    assert "Hoeveel er weggaat, zien alleen trajectleiders en de privacyfunctionaris." in page
    assert "Weg op 1 oktober 2027" not in page
    assert 'class="number"' not in page


@pytest.mark.parametrize("who", ["manon", "adriaan", "kees"])
def test_a_line_of_the_night_tells_whoever_may_not_count_nothing_of_who_told(
    as_, request, trajectory, accepted, veenbeek, organise, femke, now, night, who
):
    """Neither of one story, nor of one request that was answered long ago (law 7)."""
    before = text(as_(request.getfixturevalue(who)).get("/bewaren/"))
    asked = receive_request(
        by=femke, organisation=veenbeek, kind="see", came_by="phone", received_on=now.date(), filed_as="", now=now
    )
    with organise():
        RightsRequest.objects.filter(pk=asked.pk).update(answered_on=now.date() - timedelta(days=731), outcome="done")
        Trajectory.objects.filter(pk=trajectory.pk).update(keep_until=now.date())
        Removal.objects.create(organisation=veenbeek, kind="account", day=now.date(), count=1)
    night(now.date())
    after = text(as_(request.getfixturevalue(who)).get("/bewaren/"))
    assert "Nog niets." in before
    shown = re.findall(r"<li>[^<]*× ([^<]*)<", after)
    assert shown == ["Logins die niemand gebruikt"]
    assert {"Woorden zoals verteld", "Verzoeken over eigen gegevens"} <= set(
        re.findall(r"<li>[^<]*× ([^<]*)<", text(as_(femke).get("/bewaren/")))
    )


def test_a_broken_day_is_no_error(as_, femke):
    assert as_(femke).get("/bewaren/?on=gisteren").status_code == 200


def test_a_term_is_chosen_and_a_longer_one_refused(as_, alice, trajectory):
    client, path = as_(alice), f"/trajecten/{trajectory.pk}/bewaren/"
    client.post(path + "contact/", {"days": "30", "reason": "Wij bellen snel na."})
    assert OwnTerm.objects.get().days == 30
    assert "Wij bellen snel na." in text(client.get(path))
    page = text(client.post(path + "contact/", {"days": "60", "reason": "Toch wat langer."}))
    assert "niet langer" in page
    assert client.get(path + "account/").status_code == 404


def test_a_hold_is_put_on_and_lifted(as_, femke, trajectory):
    client = as_(femke)
    client.post(
        "/bewaren/tegenhouden/", {"trajectory": str(trajectory.pk), "ground": "woo", "reason": "Zaak Z-88 loopt."}
    )
    held = Hold.objects.get()
    assert "Zaak Z-88 loopt." in text(client.get("/bewaren/"))
    client.post(f"/bewaren/tegenhouden/{held.pk}/")
    held.refresh_from_db()
    assert held.lifted_on


def test_another_organisation_finds_nothing(as_, bob, femke, trajectory):
    as_(femke).post("/bewaren/tegenhouden/", {"trajectory": "", "ground": "woo", "reason": "Zaak Z-88 loopt."})
    client = as_(bob)
    assert "Z-88" not in text(client.get("/bewaren/"))
    assert client.post(f"/bewaren/tegenhouden/{Hold.objects.get().pk}/").status_code == 404
    assert client.get(f"/trajecten/{trajectory.pk}/bewaren/").status_code == 404
    assert trajectory.title not in text(client.get("/bewaren/tegenhouden/"))
