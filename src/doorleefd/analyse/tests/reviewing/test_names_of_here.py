"""Local names are proposed, and what may stay is left alone; a person decides (R279)."""

import pytest

from doorleefd.analyse.models import LocalName
from doorleefd.collect.models import Contribution
from doorleefd.foundation.models import AuditEntry

pytestmark = pytest.mark.django_db
WORDS = "Toen zag ik xandroela. Bij Senzer was het stil."


@pytest.fixture
def keep(as_login, chandra, address):
    def kept(text, kind="PERSOON", login=chandra, **given):
        return as_login(login).post(address("local_names"), {"text": text, "kind": kind, **given})

    return kept


@pytest.fixture
def shown(as_login, chandra, address, tell, trajectory):
    tell(trajectory, WORDS)

    def opened():
        place = address("review", contribution=Contribution.objects.of_house().get().pk)
        return as_login(chandra).get(place).content.decode()

    return opened


def test_a_name_of_here_is_proposed_as_what_it_is(keep, shown):
    assert "[plaats 1]" not in shown()
    keep("xandroela", "PLAATS")
    assert "[plaats 1]" in shown()
    assert "xandroela</mark>" in shown()


def test_what_may_stay_is_not_proposed(keep, shown):
    assert "Senzer</mark>" in shown()
    keep("Senzer", "allowed")
    assert "[organisatie" not in shown()


def test_what_may_stay_can_hold_for_the_whole_organisation_and_a_name_never(keep, trajectory):
    keep("Senzer", "allowed", everywhere="on")
    keep("xandroela", "PLAATS", everywhere="on")
    places = dict(LocalName.objects.values_list("text", "trajectory"))
    assert places == {"Senzer": None, "xandroela": trajectory.pk}


def test_a_name_can_be_taken_away(keep, as_login, chandra, address):
    keep("xandroela", "PLAATS")
    as_login(chandra).post(f"{address('local_names')}{LocalName.objects.get().pk}/weg/")
    assert not LocalName.objects.exists()


def test_one_letter_is_no_name(keep):
    assert "Twee letters of meer" in keep("a").content.decode()


def test_no_log_holds_the_name(keep, caplog):
    keep("xandroela", "PLAATS")
    row = AuditEntry.objects.get(verb="local name kept")
    assert "xandroela" not in " ".join(str(value) for value in vars(row).values()) + caplog.text


@pytest.mark.parametrize("name", ["ravi", "kees", "manon"])
def test_only_who_reviews_sees_the_list(as_login, request, address, name):
    assert as_login(request.getfixturevalue(name)).get(address("local_names")).status_code == 403


def test_another_organisation_finds_no_list(as_login, bob, address):
    assert as_login(bob).get(address("local_names")).status_code == 404
