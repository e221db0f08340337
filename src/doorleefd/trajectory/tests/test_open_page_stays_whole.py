"""While people read the page, its promise may change and may not vanish; each change is a version of the plan."""

import pytest
from django.urls import reverse

from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import PlanVersion
from doorleefd.trajectory.queries.readers import readers_of
from doorleefd.trajectory.tests.test_first_ten_minutes import ROOM, prepared

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(ready, alice, now):
    return actions.open_page(by=alice, trajectory=ready, now=now)


def test_a_promise_does_not_vanish(as_, alice, opened):
    page = reverse("trajectory:preparation", args=[opened.pk])
    answer = as_(alice).post(page, prepared())
    assert "Dit mag nu niet leeg zijn: wie de verhalen leest." in answer.content.decode()
    opened.refresh_from_db()
    assert opened.readers == "Alice en Chandra"


def test_a_changed_promise_is_a_version_of_its_own(as_, alice, chandra, opened):
    page = reverse("trajectory:preparation", args=[opened.pk])
    as_(alice).post(page, {**prepared(alice, chandra), "keep_until": "2027-09-01"})
    assert PlanVersion.objects.count() == 2


def test_a_paused_page_may_be_emptied(as_, alice, opened, now):
    actions.pause_page(by=alice, trajectory=opened, now=now)
    page = reverse("trajectory:preparation", args=[opened.pk])
    assert as_(alice).post(page, prepared()).status_code == 302


def test_the_address_stays_once_people_may_have_it(as_, alice, opened):
    purpose = {
        "title": "Heel anders",
        "owner": str(alice.pk),
        "knowledge_sought": opened.knowledge_sought,
        "sought_from": opened.sought_from,
        "intended_use": opened.intended_use,
    }
    as_(alice).post(reverse("trajectory:purpose", args=[opened.pk]), purpose)
    as_(alice).post(reverse("trajectory:room", args=[opened.pk]), {**ROOM, "answer_by": "2026-10-01"})
    opened.refresh_from_db()
    assert (opened.title, opened.slug) == ("Heel anders", "beschut-werk")


def test_only_who_may_review_and_decides_on_nobodys_benefit_reads_everything(as_, alice, kees, bob, opened):
    page = reverse("trajectory:preparation", args=[opened.pk])
    shown = as_(alice).get(page).content.decode()
    assert str(alice.pk) in shown
    assert str(kees.pk) not in shown
    assert as_(alice).post(page, prepared(alice, kees)).status_code == 200
    assert as_(alice).post(page, prepared(alice, bob)).status_code == 200
    assert list(readers_of(opened)) == [alice, *Login.objects.filter(name="Chandra")]
