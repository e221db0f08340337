"""The kind of use, whose request it is, and the words of the house: later, optional, and in the plan."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.models import Situation
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.queries import background_of, situations_of

pytestmark = pytest.mark.django_db


def at(name, trajectory):
    return reverse(f"trajectory:{name}", args=[trajectory.pk])


def test_more_than_one_kind_of_use_may_be_chosen(as_, alice, trajectory):
    as_(alice).post(at("kinds", trajectory), {"kinds": ["learning", "policy"]})
    assert background_of(trajectory).kinds == ["learning", "policy"]


def test_no_kind_at_all_is_refused_with_a_sentence(as_, alice, trajectory):
    assert "Kruis er minstens één aan." in as_(alice).post(at("kinds", trajectory)).content.decode()


def test_who_came_from_the_advice_goes_back_there(as_, alice, trajectory):
    client = as_(alice)
    answer = client.post(at("kinds", trajectory) + "?naar=beeld", {"kinds": ["policy"]})
    assert answer.headers["Location"] == at("level", trajectory)
    assert client.post(at("kinds", trajectory), {"kinds": ["policy"]}).headers["Location"].endswith("/stap/1/")


def test_all_of_the_background_may_stay_empty(as_, alice, trajectory):
    assert as_(alice).post(at("background", trajectory), {}).status_code == 302
    assert "Onze rol" not in [line.question for line in plan_of(trajectory).parts[0].lines]


def test_what_is_filled_stands_in_the_plan_and_what_is_not_does_not(as_, alice, trajectory):
    as_(alice).post(at("background", trajectory), {"own_role": "adviseur", "phase": "decide"})
    said = {line.question: line.answer for line in plan_of(trajectory).sections[0].lines}
    assert said["Onze rol"] == "adviseur"
    assert said["In welke fase zijn wij?"] == "Besluiten: waar kiezen wij voor?"
    assert "Wie gaf de opdracht?" not in said


def test_each_phase_comes_with_help(as_, alice, trajectory):
    page = as_(alice).get(at("background", trajectory)).content.decode()
    assert "adviesraad" in page
    assert "photovoice" in page
    assert "adviseur, belangenbehartiger, co-onderzoeker, innovator" in page


def test_a_house_that_named_nothing_has_the_situations_of_the_handbook(alice):
    assert situations_of(alice)[:2] == ["uitkering", "dagbesteding"]


def test_a_house_names_its_own_situations_each_once(as_, alice, bob):
    as_(alice).post("/instellingen/situaties/", {"names": "schulden\n\n  begeleid  wonen\nschulden"})
    assert situations_of(alice) == ["schulden", "begeleid wonen"]
    assert "schulden" not in situations_of(bob)


def test_a_situation_that_left_the_list_stays_where_it_was_chosen(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("experience", trajectory), {"from_situation": "dagbesteding", "to_situation": "beschut werk"})
    client.post("/instellingen/situaties/", {"names": "schulden"})
    page = client.get(at("experience", trajectory)).content.decode()
    assert '<option value="dagbesteding" selected>' in page
    assert "van dagbesteding naar beschut werk" in str(plan_of(trajectory))


def test_who_only_reads_names_no_situations(as_, chandra, adriaan):
    assert as_(chandra).post("/instellingen/situaties/", {"names": "x"}).status_code == 403
    assert as_(adriaan).get("/instellingen/situaties/").status_code == 200
    assert not Situation.objects.exists()


def test_what_experience_does_here_may_stay_open_or_be_said_and_stands_in_the_plan(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("kinds", trajectory), {"kinds": ["learning"]})
    assert "Wat moet ervaring hier doen?" not in [line.question for line in plan_of(trajectory).parts[0].lines]
    client.post(at("kinds", trajectory), {"kinds": ["learning"], "functions": ["translate", "enrich"]})
    said = {line.question: line.answer for line in plan_of(trajectory).parts[0].lines}["Wat moet ervaring hier doen?"]
    assert [line.split(":")[0] for line in said.split("\n")] == ["Verrijken", "Vertalen"]


def test_a_function_that_does_not_exist_is_refused(as_, alice, trajectory):
    as_(alice).post(at("kinds", trajectory), {"kinds": ["learning"], "functions": ["sell"]})
    assert not background_of(trajectory).is_answered
