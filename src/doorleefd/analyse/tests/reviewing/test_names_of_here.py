"""Local names are proposed, and what may stay is left alone; a person decides (R279)."""

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from tests.laws.walking import tables

from doorleefd.analyse.models import LocalName
from doorleefd.collect.models import Contribution
from doorleefd.foundation.keystore.models import DataKey
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.routing import KEYS
from doorleefd.trajectory.models import Reader

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
    places = {name.text: name.trajectory_id for name in LocalName.objects.of_house().unsealed()}
    assert places == {"Senzer": None, "xandroela": trajectory.pk}


def test_a_name_can_be_taken_away(keep, as_login, chandra, address):
    keep("xandroela", "PLAATS")
    key_id = LocalName.objects.of_house().get().key_id
    as_login(chandra).post(f"{address('local_names')}{LocalName.objects.of_house().get().pk}/weg/")
    assert not LocalName.objects.exists()
    assert not DataKey.objects.filter(pk=key_id).exists()


def test_kept_twice_is_one_name_as_what_was_said_last(keep):
    keep("xandroela", "PLAATS")
    keep(" xandroela ")
    (name,) = LocalName.objects.of_house().unsealed()
    assert (name.text, name.kind) == ("xandroela", LocalName.Kind.PERSON)


def test_the_list_takes_as_many_queries_however_long_it_is(keep, as_login, chandra, address):
    def asked():
        with CaptureQueriesContext(connection) as here, CaptureQueriesContext(connections[KEYS]) as of_keys:
            as_login(chandra).get(address("local_names"))
        return len(here), len(of_keys)

    keep("xandroela")
    asked()
    one = asked()
    for name in ("een", "twee", "drie"):
        keep(name)
    asked()  # what was told after keeping is read once
    assert asked() == one


def test_the_name_stands_in_no_table(keep):
    keep("xandroela")
    assert "xandroela" not in " ".join(text for _table, text in tables()).lower()


def test_one_letter_is_no_name(keep):
    assert "Twee letters of meer" in keep("a").content.decode()


def test_no_log_holds_the_name(keep, caplog):
    keep("xandroela", "PLAATS")
    row = AuditEntry.objects.get(verb="local name kept")
    assert "xandroela" not in " ".join(str(value) for value in vars(row).values()) + caplog.text


@pytest.mark.parametrize("name", ["ravi", "kees", "manon"])
def test_only_who_reviews_sees_the_list(as_login, request, address, name):
    assert as_login(request.getfixturevalue(name)).get(address("local_names")).status_code == 403


def test_who_reviews_elsewhere_neither_sees_nor_changes_the_list(keep, as_login, address, organise, chandra):
    keep("xandroela", "PLAATS")
    keep("Senzer", "allowed", everywhere="on")
    place = address("local_names")
    with organise():
        Reader.objects.filter(login=chandra).delete()
    shown = as_login(chandra).get(place, follow=True).content.decode()
    assert "voor wie de verhalen van dit traject nakijkt" in shown
    assert "xandroela" not in shown
    assert f'href="{place}"' not in shown
    keep("Senzer")
    for name in LocalName.objects.of_house():
        assert as_login(chandra).post(f"{place}{name.pk}/weg/").status_code == 404
    assert LocalName.objects.of_house().count() == 2


def test_who_came_later_sees_no_list_until_the_yes_and_still_gets_what_stands_in_the_story(
    keep, shown, as_login, address, organise, chandra, trajectory, today
):
    keep("xandroela", "PLAATS")
    keep("Gerrit Slotboom")
    keep("Senzer", "allowed")
    place, names = address("local_names"), list(LocalName.objects.of_house())

    def reading(**given):
        with organise():
            Reader.objects.filter(login=chandra).update(reads_from=today, **given)

    def hidden():
        pages = [as_login(chandra).get(one, follow=True).content.decode() for one in (place, address("reviewing"))]
        assert keep("Truus").status_code == 302
        gone = [as_login(chandra).post(f"{place}{name.pk}/weg/").status_code for name in names]
        assert "ziet alleen wie ook de eerdere verhalen" in pages[0]
        assert "Vraag de privacyfunctionaris" in pages[1]
        assert not any("Slotboom" in page or f'href="{place}"' in page for page in pages)
        assert (gone, LocalName.objects.of_house().count()) == ([404] * 3, 3)

    reading()
    hidden()
    story = shown()
    assert "xandroela</mark>" in story
    assert "[plaats 1]" in story
    assert "[organisatie" not in story
    assert "Slotboom" not in story
    reading(earlier_since=today)
    assert "Gerrit Slotboom" in as_login(chandra).get(place).content.decode()
    assert f'href="{place}"' in as_login(chandra).get(address("reviewing")).content.decode()
    reading(earlier_since=None)
    hidden()


def test_another_organisation_finds_no_list(as_login, bob, address):
    assert as_login(bob).get(address("local_names")).status_code == 404
