"""The directory of places where one finds people: shipped, one's own, changed, checked, switched off (R063)."""

from datetime import date

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.place_answers import PlaceAnswers
from doorleefd.trajectory.queries import directory_of, line_of
from doorleefd.trajectory.refusals import LineNameTaken

pytestmark = pytest.mark.django_db

LIST = "/vindplaatsen/"
FILLED = {
    "name": "Buurthuis De Turf",
    "kind": "local",
    "for_whom": "Mensen uit de buurt",
    "meets": "people",
    "region": "Veenbeek",
    "contact": "De coördinator, 0123 45 67 00",
    "link": "",
    "note": "",
    "fact": "",
    "fact_on": "",
    "checked_on": "2026-06-01",
}


def named(name, viewer):
    return next(place for place in directory_of(viewer) if place.name == name)


def change_page(place):
    return reverse("trajectory:change_place", args=[place.pk])


def test_every_organisation_begins_with_the_places_of_the_method(alice, bob):
    for viewer in (alice, bob):
        places = directory_of(viewer)
        assert {place.kind for place in places} == set(FindingPlace.Kind.values)
        names = {place.name for place in places}
        assert {"MIND", "Ieder(in)", "de LFB", "Landelijke Cliëntenraad (LCR)", "MIND-atlas", "Meetellen"} <= names
    assert not FindingPlace.objects.exists(), "nothing is written before someone changes something"


def test_a_figure_stands_with_its_month(as_, chandra):
    page = as_(chandra).get(LIST, {"search": "ggz-panel"}).content.decode()
    assert "3.886" in page
    assert "Stand van maart 2026." in page


def test_a_place_of_ones_own_stands_in_the_list(as_, adriaan, alice):
    as_(adriaan).post(reverse("trajectory:add_place"), FILLED)
    assert named("Buurthuis De Turf", alice).contact == "De coördinator, 0123 45 67 00"
    assert "Buurthuis De Turf" in as_(alice).get(LIST, {"kind": "local"}).content.decode()


def test_a_shipped_place_is_changed_for_one_organisation_alone(as_, alice, bob):
    place = named("Wmo-cliëntenraad", alice)
    as_(alice).post(change_page(place), {**FILLED, "name": "Wmo-raad Veenbeek", "kind": "government"})
    assert line_of(FindingPlace, place.pk, viewer=alice).name == "Wmo-raad Veenbeek"
    assert "Wmo-cliëntenraad" not in [each.name for each in directory_of(alice)]
    assert named("Wmo-cliëntenraad", bob)


def test_a_name_is_used_once_also_that_of_a_shipped_place(as_, alice):
    page = as_(alice).post(reverse("trajectory:add_place"), {**FILLED, "name": "mind"}).content.decode()
    assert "Er staat al iets met deze naam in de lijst." in page
    assert "De coördinator" in page, "what was typed stays"


def test_a_place_keeps_its_own_name_when_it_changes(alice, now):
    place = named("MIND", alice)
    answers = PlaceAnswers(**{**FILLED, "name": "MIND", "fact_on": None, "checked_on": date(2026, 6, 1)})
    assert actions.change_line(by=alice, line=place, answers=answers, now=now).for_whom == "Mensen uit de buurt"
    with pytest.raises(LineNameTaken):
        actions.add_line(by=alice, organisation=alice.organisation, model=FindingPlace, answers=answers, now=now)


def test_a_place_switched_off_is_shown_to_who_keeps_the_list_and_comes_back(as_, alice, chandra):
    place = named("MIND", alice)
    as_(alice).post(reverse("trajectory:switch_off_place", args=[place.pk]))
    assert "staat uit" in as_(alice).get(LIST, {"search": "MIND"}).content.decode()
    assert ">MIND</h2>" not in as_(chandra).get(LIST, {"search": "MIND"}).content.decode()
    as_(alice).post(reverse("trajectory:switch_on_place", args=[place.pk]))
    assert ">MIND</h2>" in as_(chandra).get(LIST, {"search": "MIND"}).content.decode()


def test_it_says_when_nobody_looked_for_a_year_until_someone_did(as_, alice):
    client = as_(alice)
    client.post(reverse("trajectory:add_place"), {**FILLED, "checked_on": "2025-06-01"})
    assert "langer dan een jaar niet nagekeken" in client.get(LIST).content.decode()
    client.post(reverse("trajectory:check_place", args=[named("Buurthuis De Turf", alice).pk]))
    assert "langer dan een jaar niet nagekeken" not in client.get(LIST).content.decode()
    assert named("Buurthuis De Turf", alice).checked_on == date(2026, 6, 15)


def test_a_figure_without_a_day_is_refused(as_, alice):
    page = as_(alice).post(reverse("trajectory:add_place"), {**FILLED, "fact": "200 leden"}).content.decode()
    assert "Een getal hoort bij een dag." in page


def test_a_check_in_the_future_is_refused(as_, alice):
    page = as_(alice).post(reverse("trajectory:add_place"), {**FILLED, "checked_on": "2027-01-01"}).content.decode()
    assert "Kies vandaag of eerder." in page


def test_one_asks_by_kind_and_by_letters(as_, alice):
    client = as_(alice)
    panels = client.get(LIST, {"kind": "panel"}).content.decode()
    assert "Psychisch Gezien" in panels
    assert "EAPN" not in panels
    assert "EAPN" in client.get(LIST, {"search": "armoede"}).content.decode()
    assert "Er is geen vindplaats die hierbij past." in client.get(LIST, {"search": "qqq"}).content.decode()
    assert client.get(LIST, {"kind": "bestaat-niet"}).status_code == 200


def test_only_leads_and_administrators_keep_it(as_, chandra, alice, now):
    client = as_(chandra)
    place = named("MIND", alice)
    assert client.get(reverse("trajectory:add_place")).status_code == 403
    assert client.get(change_page(place)).status_code == 403
    for name in ("check_place", "switch_off_place", "switch_on_place"):
        assert client.post(reverse(f"trajectory:{name}", args=[place.pk])).status_code == 403
    with pytest.raises(NotAllowed):
        actions.switch_off(by=chandra, line=place, now=now)


def test_another_organisation_finds_no_place_of_this_one(as_, alice, bob, now):
    client = as_(alice)
    client.post(reverse("trajectory:add_place"), FILLED)
    own, shipped = named("Buurthuis De Turf", alice), named("MIND", alice)
    client = as_(bob)
    for place in (own, shipped):
        assert client.get(change_page(place)).status_code == 404
        for name in ("check_place", "switch_off_place", "switch_on_place"):
            assert client.post(reverse(f"trajectory:{name}", args=[place.pk])).status_code == 404
    assert "Buurthuis De Turf" not in client.get(LIST).content.decode()
    with pytest.raises(OtherOrganisation):
        actions.switch_off(by=bob, line=own, now=now)


def test_a_thousand_places_take_as_many_queries_as_none(
    as_, alice, organise, veenbeek, today, django_assert_max_num_queries
):
    client = as_(alice)
    with django_assert_max_num_queries(12) as few:
        client.get(LIST)
    with organise():
        FindingPlace.objects.bulk_create(
            FindingPlace(organisation=veenbeek, kind="local", name=f"Plek {number}", checked_on=today)
            for number in range(1000)
        )
    with django_assert_max_num_queries(len(few)):
        page = client.get(LIST, {"search": "Plek", "bladzijde": "50"}).content.decode()
    assert page.count("<h2><a") == 20


def test_on_an_english_page_the_dutch_of_the_shipped_list_says_that_it_is_dutch(as_, alice):
    client = as_(alice)
    client.cookies["django_language"] = "en"
    assert '<h2 lang="nl">' in client.get("/vindplaatsen/").content.decode()
    assert '<h2 lang="nl">' in client.get("/meer-weten/").content.decode()
