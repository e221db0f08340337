"""Steps 1 and 2 as a task list that says where one is; who only reads sees the answers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorleefd.trajectory.models import Group
from doorleefd.trajectory.plan import plan_of

pytestmark = pytest.mark.django_db


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def choose(client, trajectory, whom):
    client.post(at("signals", trajectory), {"signals": ["recent"]})
    client.post(at("whom", trajectory), {"choice": whom, "rationale": "Omdat het nu speelt."})


def test_the_list_says_what_was_chosen(as_, alice, trajectory):
    client = as_(alice)
    before = client.get(at("step", trajectory, 2)).content.decode()
    assert "Mensen die het zelf meemaken" not in before
    choose(client, trajectory, "people")
    assert "Mensen die het zelf meemaken" in client.get(at("step", trajectory, 2)).content.decode()


def test_the_expert_is_asked_for_only_once_there_is_one(as_, alice, trajectory):
    client = as_(alice)
    choose(client, trajectory, "people")
    assert "Welke ervaringsdeskundige je zoekt" not in client.get(at("step", trajectory, 2)).content.decode()
    choose(client, trajectory, "both")
    assert "Welke ervaringsdeskundige je zoekt" in client.get(at("step", trajectory, 2)).content.decode()


def test_what_may_wait_says_so(as_, alice, trajectory):
    for step in (1, 2):
        assert "mag later" in as_(alice).get(at("step", trajectory, step)).content.decode()


def test_who_only_reads_sees_what_was_decided(as_, alice, chandra, trajectory):
    choose(as_(alice), trajectory, "people")
    page = as_(chandra).get(at("step", trajectory, 2)).content.decode()
    assert "Omdat het nu speelt." in page
    assert at("whom", trajectory) not in page


def test_a_group_that_is_not_reached_is_explained_in_the_plan(as_, alice, trajectory):
    group = Group.objects.get(name="Jongeren")
    filled = {"name": "Jongeren", "shown_as": "Ik ben jong", "target": "8", "why_missed": "De school was dicht."}
    page = as_(alice).post(at("change_group", trajectory, group.pk), filled, follow=True).content.decode()
    assert "De school was dicht." in page
    assert "Jongeren: De school was dicht." in str(plan_of(trajectory))


def test_a_new_group_is_not_asked_why_it_is_missed(as_, alice, trajectory):
    assert "why_missed" not in as_(alice).get(at("add_group", trajectory)).content.decode()


@pytest.mark.parametrize("name", ["step", "groups", "plan"])
def test_the_number_of_queries_does_not_grow(as_, alice, trajectory, organise, name, django_assert_num_queries):
    client = as_(alice)
    choose(client, trajectory, "both")
    url = at(name, trajectory, *([2] if name == "step" else []))
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    with organise():
        for number in range(20):
            Group.objects.create(
                organisation=trajectory.organisation, trajectory=trajectory, name=f"G{number}", shown_as="x"
            )
    with django_assert_num_queries(len(few)):
        client.get(url)
