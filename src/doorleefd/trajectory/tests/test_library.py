"""ʻMeer wetenʼ: what the method points to, in own words, with dates that are true (R023, R044)."""

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import OtherOrganisation
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import Resource
from doorleefd.trajectory.queries import directory_of, library_of

pytestmark = pytest.mark.django_db
LIST = "/meer-weten/"
FILLED = {"name": "Ons eigen blad", "about": "Wat wij leerden.", "link": "", "dated": "2026", "steps": ["6"]}


def named(name, viewer):
    return next(resource for resource in library_of(viewer) if resource.name == name)


def test_every_organisation_begins_with_what_the_method_names(alice, bob):
    for viewer in (alice, bob):
        names = " ".join(resource.name for resource in library_of(viewer))
        for asked in ("Ervaringskennisplein", "Tussen de Regels Door", "Miniserie", "Movisie", "Kennis in beweging"):
            assert asked in names
        for asked in ("Zet ik de stap", "dagbesteding naar beschut werk", "Voorbeeldroutes", "Platform Sociaal Domein"):
            assert asked in names
    assert not Resource.objects.exists(), "nothing is written before someone changes something"


def test_nothing_that_comes_with_the_product_says_that_someone_checked_it(as_, alice):
    assert {resource.checked_on for resource in library_of(alice)} == {None}
    assert {place.checked_on for place in directory_of(alice)} == {None}
    assert "nog niet nagekeken" in as_(alice).get(LIST).content.decode()
    assert "nog niet nagekeken" in as_(alice).get("/vindplaatsen/").content.decode()


def test_whoever_looked_says_so_and_it_shows(as_, alice, today):
    resource = named("Zet ik de stap", alice)
    as_(alice).post(reverse("trajectory:check_resource", args=[resource.pk]))
    assert named("Zet ik de stap", alice).checked_on == today


def test_a_dead_link_is_reported_by_anyone_here_and_mended_by_checking(as_, chandra, alice):
    resource = named("Zet ik de stap", alice)
    as_(chandra).post(reverse("trajectory:report_broken", args=[resource.pk]))
    assert "link werkt niet meer" in as_(chandra).get(LIST).content.decode()
    as_(alice).post(reverse("trajectory:check_resource", args=[resource.pk]))
    assert not named("Zet ik de stap", alice).is_broken


def test_a_line_of_ones_own_stands_with_its_step(as_, adriaan, chandra):
    as_(adriaan).post(reverse("trajectory:add_resource"), FILLED)
    assert "Ons eigen blad" in as_(chandra).get(LIST, {"stap": "6"}).content.decode()
    assert "Ons eigen blad" not in as_(chandra).get(LIST, {"stap": "2"}).content.decode()
    assert as_(chandra).get(LIST, {"stap": "x"}).status_code == 200


def test_a_name_is_used_once(as_, alice):
    page = as_(alice).post(reverse("trajectory:add_resource"), {**FILLED, "name": "zet ik de stap"}).content.decode()
    assert "Er staat al iets met deze naam in de lijst." in page
    assert "Wat wij leerden." in page


def test_what_is_switched_off_is_seen_by_keepers_only(as_, alice, chandra):
    resource = named("Zet ik de stap", alice)
    as_(alice).post(reverse("trajectory:switch_off_resource", args=[resource.pk]))
    assert "Zet ik de stap" not in as_(chandra).get(LIST).content.decode()
    assert "staat uit" in as_(alice).get(LIST).content.decode()


def test_each_step_leads_to_it(as_, alice, trajectory):
    page = as_(alice).get(reverse("trajectory:step", args=[trajectory.pk, 3])).content.decode()
    assert f"{LIST}?stap=3" in page


def test_only_leads_and_administrators_keep_it(as_, chandra, alice):
    resource = named("Zet ik de stap", alice)
    assert as_(chandra).get(reverse("trajectory:add_resource")).status_code == 403
    for name in ("change_resource", "check_resource", "switch_off_resource", "switch_on_resource"):
        assert as_(chandra).post(reverse(f"trajectory:{name}", args=[resource.pk])).status_code == 403


def test_another_organisation_finds_nothing_of_this_one(as_, alice, bob, now):
    as_(alice).post(reverse("trajectory:add_resource"), FILLED)
    own, shipped = named("Ons eigen blad", alice), named("Zet ik de stap", alice)
    for resource in (own, shipped):
        for name in ("change_resource", "check_resource", "report_broken", "switch_off_resource"):
            assert as_(bob).post(reverse(f"trajectory:{name}", args=[resource.pk])).status_code == 404
    assert "Ons eigen blad" not in as_(bob).get(LIST).content.decode()
    with pytest.raises(OtherOrganisation):
        actions.report_broken(by=bob, resource=own, now=now)


def test_a_long_list_takes_as_many_queries_as_a_short_one(
    as_, alice, organise, veenbeek, django_assert_max_num_queries
):
    client = as_(alice)
    with django_assert_max_num_queries(12) as few:
        client.get(LIST)
    with organise():
        Resource.objects.bulk_create(Resource(organisation=veenbeek, name=f"B{n}", about="x") for n in range(200))
    with django_assert_max_num_queries(len(few)):
        client.get(LIST)
