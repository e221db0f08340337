"""A kept version of the plan says what the plan said then (R163, R170, R171)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Remark
from doorleefd.trajectory.models import PlanVersion, Step
from doorleefd.trajectory.plan import content_of, plan_in, plan_of
from doorleefd.trajectory.refusals import Unchanged

pytestmark = pytest.mark.django_db


def test_a_version_reads_as_the_plan_did(ready):
    assert plan_in(content_of(plan_of(ready))) == plan_of(ready)


def test_a_later_change_leaves_an_earlier_version_alone(as_, alice, ready, now):
    actions.keep_plan(by=alice, trajectory=ready, agreed_with="de cliëntenraad", now=now)
    actions.note_step(by=alice, trajectory=ready, step=Step.PLAN, remark=Remark("Drie maanden"), now=now)
    actions.keep_plan(by=alice, trajectory=ready, agreed_with="", now=now)
    client = as_(alice)
    first = client.get(reverse("trajectory:version", args=[ready.pk, 1])).content.decode()
    second = client.get(reverse("trajectory:version", args=[ready.pk, 2])).content.decode()
    assert "afgestemd met de cliëntenraad" in first
    assert "Drie maanden" not in first
    assert "Drie maanden" in second


def test_the_same_plan_is_not_kept_twice(alice, ready, now):
    actions.keep_plan(by=alice, trajectory=ready, agreed_with="", now=now)
    with pytest.raises(Unchanged):
        actions.keep_plan(by=alice, trajectory=ready, agreed_with="", now=now)


def test_someone_new_who_agrees_makes_a_version(alice, ready, now):
    actions.keep_plan(by=alice, trajectory=ready, agreed_with="", now=now)
    actions.keep_plan(by=alice, trajectory=ready, agreed_with="de Meidoorn", now=now)
    assert PlanVersion.objects.first().number == 2


def test_keeping_a_version_lets_step_four_be_done(as_, alice, ready):
    client = as_(alice)
    client.post(reverse("trajectory:keep_plan", args=[ready.pk]), {"agreed_with": "de Meidoorn"})
    client.post(reverse("trajectory:finish_step", args=[ready.pk, 4]))
    page = client.get(f"/trajecten/{ready.pk}/").content.decode()
    assert "versie 1, afgestemd met de Meidoorn" in page


def test_a_version_that_is_not_there_is_not_found(as_, alice, ready):
    assert as_(alice).get(reverse("trajectory:version", args=[ready.pk, 9])).status_code == 404
