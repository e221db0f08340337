"""The list of trajectories: newest first, a page at a time, and never a query more."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.models import Group, Step, StepProgress, Trajectory

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(organise, veenbeek, alice, now):
    """Make trajectories with their steps: `many(30)`."""

    def make(count):
        with organise():
            for number in range(count):
                slug = f"t{Trajectory.objects.count()}"
                made = Trajectory.objects.create(
                    organisation=veenbeek, title=f"Traject {number}", slug=slug, owner=alice, created_at=now
                )
                for step in Step:
                    StepProgress.objects.create(organisation=veenbeek, trajectory=made, step=step, changed_at=now)

    return make


def queries_of(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(35) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_an_empty_list_gives_three_ways_to_begin(as_, alice):
    page = as_(alice).get("/trajecten/").content.decode()
    assert page.count(f'href="{reverse("trajectory:begin")}?manier=') == 3


def test_who_may_not_begin_reads_who_can(as_, chandra):
    assert "Een trajectleider kan er een beginnen." in as_(chandra).get("/trajecten/").content.decode()


def test_it_says_where_each_one_is(as_, alice, many):
    many(1)
    page = as_(alice).get("/trajecten/").content.decode()
    assert "in voorbereiding" in page
    assert "stap 1: Doel" in page


def test_a_page_shows_twenty(as_, alice, many):
    many(25)
    client = as_(alice)
    assert client.get("/trajecten/").content.decode().count("Traject ") == 20
    assert client.get("/trajecten/?bladzijde=2").content.decode().count("Traject ") == 5
    assert client.get("/trajecten/?bladzijde=zeven").status_code == 200


def test_the_list_takes_as_many_queries_for_many_as_for_one(as_, alice, many, django_assert_max_num_queries):
    client = as_(alice)
    many(1)
    few = queries_of(client, "/trajecten/", django_assert_max_num_queries)
    many(15)
    assert queries_of(client, "/trajecten/", django_assert_max_num_queries) == few


@pytest.mark.parametrize("address", ["", "stap/2/", "stap/4/", "plan/"])
def test_a_page_takes_as_many_queries_with_many_groups_as_with_few(
    as_, alice, trajectory, organise, django_assert_max_num_queries, address
):
    client = as_(alice)
    few = queries_of(client, f"/trajecten/{trajectory.pk}/{address}", django_assert_max_num_queries)
    with organise():
        for number in range(30):
            Group.objects.create(
                organisation=trajectory.organisation, trajectory=trajectory, name=f"G{number}", shown_as="x"
            )
    assert queries_of(client, f"/trajecten/{trajectory.pk}/{address}", django_assert_max_num_queries) == few
