"""What waits for whom today; and finding things again."""

from copy import copy
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localdate

from doorleefd.analyse.actions import ask_for_a_person
from doorleefd.collect.models import Contribution
from doorleefd.home.queries.today import MOST
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.retention.actions import hold
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.actions import keep_contact

from .conftest import BACKEND

pytestmark = pytest.mark.django_db


def test_a_recommendation_waits_for_who_may_decide(client, desk, recommendation, chandra):
    assert "1 aanbeveling wacht op een besluit" in desk.get("/vandaag/").content.decode()
    client.force_login(chandra, backend=BACKEND)
    assert "wacht op een besluit" not in client.get("/vandaag/").content.decode()


def test_once_decided_it_waits_no_more(desk, decision):
    assert "wacht op een besluit" not in desk.get("/vandaag/").content.decode()


def test_new_stories_wait_for_who_reviews(client, desk, told, manon):
    assert "12 nieuwe verhalen om na te kijken" in desk.get("/vandaag/").content.decode()
    client.force_login(manon, backend=BACKEND)
    assert "om na te kijken" not in client.get("/vandaag/").content.decode()


@pytest.mark.parametrize("state", ["open", "closed"])
def test_from_a_month_before_stories_go_unread_who_reviews_reads_how_many(
    client, desk, told, manon, trajectory, organise, femke, now, state
):
    def goes(days):
        with organise():
            Trajectory.objects.update(state=state, keep_until=localdate() + timedelta(days=days))
        return desk.get("/vandaag/").content.decode()

    assert "weg op" not in goes(31)
    day = date_format(localdate() + timedelta(days=30), "j F Y")
    assert f"12 verhalen, weg op {day}" in goes(30)
    client.force_login(manon, backend=BACKEND)
    assert "weg op" not in client.get("/vandaag/").content.decode()
    client.force_login(trajectory.owner, backend=BACKEND)
    hold(by=femke, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=now)
    assert "weg op" not in goes(30)


def test_nothing_of_another_organisation_waits(client, bob, told, recommendation):
    client.force_login(bob, backend=BACKEND)
    assert "dagbesteding" not in client.get("/vandaag/").content.decode()


@pytest.fixture
def in_distress(tell, trajectory, organise):
    """Someone of whom nobody read yet that this is too much, and whom nobody looked at in time."""
    tell(trajectory, "Ik wil niet meer leven.")
    with organise():
        Contribution.objects.of_house().update(look_by=date(2020, 1, 1))


def seen_by(client, *viewers):
    for viewer in viewers:
        client.force_login(viewer, backend=BACKEND)
        yield client.get("/vandaag/").content.decode()


@pytest.mark.parametrize("state", ["closed", "archived"])
def test_what_waits_in_a_trajectory_that_is_closed_stands_there_too(
    client, in_distress, trajectory, organise, chandra, alice, femke, manon, state
):
    with organise():
        Trajectory.objects.update(state=state, answer_by=date(2020, 1, 1))
    for page in seen_by(client, chandra, alice):
        assert "1 verhaal vraagt om een menselijke blik" in page
        assert "1 had al bekeken moeten zijn" in page
        assert "1 nieuw verhaal om na te kijken" in page
        assert "Het antwoord was beloofd" not in page
    assert all("misschien om nazorg" in page for page in seen_by(client, femke))
    assert all(trajectory.title not in page for page in seen_by(client, manon))


def test_a_call_in_a_trajectory_that_is_closed_waits_there_too(client, tell, trajectory, organise, chandra, alice, now):
    told = tell(trajectory, "Ik wil niet meer leven.")
    keep_contact(
        by=Teller(told.contributor),
        participation=Participation.objects.get(contributor=told.contributor),
        use=Use.AFTERCARE,
        way="phone",
        address="0612345678",
        said=HowSaid("1"),
        now=now,
    )
    ask_for_a_person(by=chandra, contribution=Contribution.objects.of_house().get(), needed=True, now=now)
    with organise():
        Trajectory.objects.update(state="closed")
    assert all("1 mens wacht op een telefoontje" in page for page in seen_by(client, alice))


def test_a_closed_trajectory_where_nothing_waits_stands_not_there(desk, trajectory, organise):
    with organise():
        Trajectory.objects.update(state="closed")
    assert trajectory.title not in desk.get("/vandaag/").content.decode()


def test_distress_comes_first_however_many_others_are_due(
    client, in_distress, trajectory, organise, chandra, femke, django_assert_max_num_queries
):
    with organise():
        others = [copy(trajectory) for _ in range(MOST + 1)]
        for number, other in enumerate(others):
            other.pk, other.slug, other.title, other.answer_by = uuid4(), f"s{number}", "Eerder", date(2020, 1, 1)
        Trajectory.objects.bulk_create(others)
    with django_assert_max_num_queries(70):
        pages = list(seen_by(client, chandra, femke))
    for page in pages:
        assert page.count("<h2><a") == MOST
        assert page.index(trajectory.title) < page.index("Eerder")


def test_today_costs_a_fixed_number_of_queries(desk, told, recommendation, django_assert_max_num_queries):
    with django_assert_max_num_queries(27):
        desk.get("/vandaag/")


def test_a_story_is_found_by_another_form_of_the_word(desk, recommendation):
    page = desk.post("/zoeken/", {"text": "brieven"}).content.decode()
    assert "De brief maakte mij bang" in page


def test_who_reads_no_stories_finds_none(client, manon, recommendation):
    client.force_login(manon, backend=BACKEND)
    page = client.post("/zoeken/", {"text": "brief"}).content.decode()
    assert "maakte mij bang" not in page
    assert "Geen traject en geen kerninzicht" in page


def test_the_front_door_speaks_for_the_only_organisation(client, trajectory, veenbeek, organise):
    with organise():
        veenbeek.address_form = "je"
        veenbeek.save()
    page = client.get("/").content.decode()
    assert "Gemeente Veenbeek" in page
    assert "Heb je een code?" in page
