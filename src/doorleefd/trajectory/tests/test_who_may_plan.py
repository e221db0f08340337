"""All who work here read the plan with its days and costs, leads change them, another organisation finds nothing."""

from datetime import date

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.plan_answers import Agreed, Budgeted, Planned

pytestmark = pytest.mark.django_db
READ = ["plan", "planning", "budget", "versions"]
SHAPE = ["add_planning_line", "add_budget_line", "working_out"]
POSTED = ["keep_plan", "accept_planning"]
ABOUT_A_PLANNING_LINE = ["change_planning_line", "remove_planning_line"]
ABOUT_A_BUDGET_LINE = ["change_budget_line", "remove_budget_line"]
OF_A_VERSION = ["version", "plan_changes"]


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def changing(alice, trajectory, now):
    """The address of every page that changes something which is there."""
    planned = Planned(what="x", first=date(2026, 7, 1), last=None, by_week=False, who="")
    line = actions.add_planning_line(by=alice, trajectory=trajectory, planned=planned, now=now)
    budgeted = Budgeted(kind="gift", what="", number=1, amount=1, paid_by="")
    cost = actions.add_budget_line(by=alice, trajectory=trajectory, budgeted=budgeted, now=now)
    version = actions.keep_plan(by=alice, trajectory=trajectory, now=now)
    agreed = actions.align_plan(by=alice, version=version, agreed=Agreed("x", date(2026, 6, 1), ""), now=now)
    return [
        *(at(name, trajectory, line.pk) for name in ABOUT_A_PLANNING_LINE),
        *(at(name, trajectory, cost.pk) for name in ABOUT_A_BUDGET_LINE),
        at("align_plan", trajectory, version.number),
        at("remove_alignment", trajectory, agreed.pk),
        *(at(name, trajectory) for name in POSTED),
    ]


def test_who_works_here_reads(as_, chandra, ravi, manon, femke, changing, trajectory):
    for login in (chandra, ravi, manon, femke):
        client = as_(login)
        for name in READ:
            page = client.get(at(name, trajectory))
            assert page.status_code == 200
            assert "Een regel erbij" not in page.content.decode()
        for name in OF_A_VERSION:
            assert client.get(at(name, trajectory, 1)).status_code == 200


def test_who_does_not_lead_changes_nothing(as_, chandra, changing, trajectory):
    client = as_(chandra)
    for name in SHAPE:
        assert client.get(at(name, trajectory)).status_code == 403
    for address in changing:
        assert client.post(address).status_code == 403


def test_another_organisation_finds_nothing(as_, bob, changing, trajectory):
    client = as_(bob)
    for name in [*READ, *SHAPE]:
        assert client.get(at(name, trajectory)).status_code == 404
    for name in OF_A_VERSION:
        assert client.get(at(name, trajectory, 1)).status_code == 404
    for address in changing:
        assert client.post(address).status_code == 404


def test_who_decides_on_benefit_reads_the_plan_for_no_words_are_here(as_, kees, trajectory):
    assert as_(kees).get(at("plan", trajectory)).status_code == 200
