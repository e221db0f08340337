"""Who reads in: those who open contributions, in their own organisation, each the own file."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.collect.imports.tests.conftest import BACKEND, CSV
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
PAGES = ["show", "columns", "terms", "check", "letters", "end_letters", "throw_away", "make_groups"]


def page(name, trajectory, run=None):
    kwargs = {"trajectory": trajectory.pk} | ({"run": run.pk} if run else {})
    return reverse(f"imports:{name}", kwargs=kwargs)


@pytest.mark.parametrize("role", [Role.LEAD, Role.RESEARCHER, Role.COLLECTOR])
def test_these_roles_may(client, hire, veenbeek, trajectory, role):
    client.force_login(hire(veenbeek, "Iemand", role), backend=BACKEND)
    assert client.get(page("begin", trajectory)).status_code == 200


@pytest.mark.parametrize(
    "role", [Role.EXPERT, Role.PROFESSIONAL, Role.MANAGER, Role.PARTNER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR]
)
def test_these_roles_may_not(client, hire, veenbeek, trajectory, role):
    client.force_login(hire(veenbeek, "Iemand", role), backend=BACKEND)
    assert client.get(page("begin", trajectory)).status_code == 403


def test_who_decides_on_benefit_may_not_see_any_of_it(client, reader, trajectory, kees):
    reader.preview()
    client.force_login(kees, backend=BACKEND)
    for name in PAGES:
        assert client.get(page(name, trajectory, reader.run)).status_code == 403
    assert client.get(page("begin", trajectory)).status_code == 403
    assert not Upload.objects.visible_to(kees, Purpose.HANDLE).exists()


def test_who_begins_to_decide_on_benefit_loses_the_own_upload(reader, alice, organise):
    reader.preview()
    with organise():
        alice.decides_on_benefit = True
        alice.save()
    assert reader.get("check").status_code == 403
    assert not list(Upload.objects.visible_to(alice, Purpose.HANDLE))


def test_another_organisation_finds_nothing(client, reader, trajectory, bob):
    run = reader.read_in()
    client.force_login(bob, backend=BACKEND)
    assert client.get(page("begin", trajectory)).status_code == 404
    for name in PAGES:
        assert client.get(page(name, trajectory, run)).status_code == 404
        assert client.post(page(name, trajectory, run)).status_code == 404


def test_a_colleague_sees_what_was_read_in_and_not_what_is_under_way(client, reader, reader_of, chandra, trajectory):
    done = reader.read_in()
    reader.choose(CSV + "Dirk;Nog een.;1-5-2026;;\r\n")
    under_way = reader.run
    reader_of(chandra)
    assert client.get(page("show", trajectory, done)).status_code == 200
    for name in PAGES:
        assert client.get(page(name, trajectory, under_way)).status_code == 404


def test_a_closed_trajectory_takes_nothing(reader, organise, trajectory):
    with organise():
        trajectory.state = trajectory.State.CLOSED
        trajectory.save()
    assert "afgerond" in reader.choose(CSV).content.decode()
    assert not ImportRun.objects.exists()


def test_shortly_before_stories_go_nothing_is_read_in_any_more(reader, organise, trajectory):
    reader.preview()
    with organise():
        trajectory.keep_until = localdate() + timedelta(days=14)
        trajectory.save()
    why = "Daarom nemen wij niets nieuws meer aan."
    assert why in reader.post("check").content.decode()
    assert not Job.objects.exists()
    assert why in reader.client.get(reader.address("begin")).content.decode()


def test_a_trajectory_that_is_being_prepared_may_begin_with_stories(reader, organise, trajectory):
    with organise():
        trajectory.state = trajectory.State.DRAFT
        trajectory.save()
    assert reader.read_in().contributions == 3


def test_the_door_stands_on_the_step_of_collecting(client, alice, kees, trajectory):
    step = reverse("trajectory:step", args=[trajectory.pk, 5])
    client.force_login(alice, backend=BACKEND)
    assert page("begin", trajectory) in client.get(step).content.decode()
    client.force_login(kees, backend=BACKEND)
    assert page("begin", trajectory) not in client.get(step).content.decode()


def test_the_list_of_imports_costs_the_same_however_many(client, reader, django_assert_max_num_queries, trajectory):
    reader.read_in()
    with CaptureQueriesContext(connection) as asked:
        client.get(page("begin", trajectory))
        one = len(asked)
    reader.read_in(CSV + "Dirk;Nog een.;1-5-2026;;\r\n")
    with django_assert_max_num_queries(one):
        client.get(page("begin", trajectory))
