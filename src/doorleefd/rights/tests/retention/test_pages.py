"""The screens of keeping and removing: terms, a dry run, a hold."""

import pytest

from doorleefd.rights.models import Hold
from doorleefd.trajectory.models import OwnTerm

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
