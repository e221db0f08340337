"""What waits for whom today; and finding things again."""

import pytest

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


def test_nothing_of_another_organisation_waits(client, bob, told, recommendation):
    client.force_login(bob, backend=BACKEND)
    assert "dagbesteding" not in client.get("/vandaag/").content.decode()


def test_today_costs_a_fixed_number_of_queries(desk, told, recommendation, django_assert_max_num_queries):
    with django_assert_max_num_queries(21):
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
