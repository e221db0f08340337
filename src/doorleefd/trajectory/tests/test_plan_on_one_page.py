"""The plan on one sheet of paper: the seven parts, short, with what is open (R170)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.plan.short import LINES_A_PART, LONGEST_ANSWER, short_of

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_each_of_the_seven_parts_stands_on_it(trajectory):
    plan = plan_of(trajectory)
    parts = short_of(plan)
    assert [part.title for part in parts] == [part.title for part in plan.parts]
    assert len(parts) == 7


def test_no_answer_makes_it_run_over(trajectory):
    trajectory.knowledge_sought = "Een heel lang antwoord. " * 80
    for part in short_of(plan_of(trajectory)):
        assert len(part.lines) <= LINES_A_PART + 2
        assert all(len(line.answer) <= LONGEST_ANSWER for line in part.lines)


def test_what_is_left_out_and_what_is_open_is_counted(trajectory):
    for part, whole in zip(short_of(plan_of(trajectory)), plan_of(trajectory).parts, strict=True):
        answered = len(whole.lines) - len(whole.gaps)
        assert (part.open, part.more) == (len(whole.gaps), max(0, answered - LINES_A_PART))


def test_the_page_leads_back_to_the_whole_plan(trajectory, alice, client):
    client.force_login(alice, backend=BACKEND)
    page = client.get(reverse("trajectory:plan_short", args=[trajectory.pk])).content.decode()
    assert trajectory.title in page
    assert reverse("trajectory:plan", args=[trajectory.pk]) in page


def test_another_organisation_finds_nothing(trajectory, bob, client):
    client.force_login(bob, backend=BACKEND)
    assert client.get(reverse("trajectory:plan_short", args=[trajectory.pk])).status_code == 404
