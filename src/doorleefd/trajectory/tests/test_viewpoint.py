"""The vision and three sources of knowledge: optional, later, and honest on what lacks (R008 to R014)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.plan import plan_of

pytestmark = pytest.mark.django_db

FILLED = {"vision": "inclusion", "experiential": "Klachten van vorig jaar", "professional": "Wat de balie ziet"}


@pytest.fixture
def page(trajectory):
    return reverse("trajectory:viewpoint", args=[trajectory.pk])


def test_inclusion_is_where_one_begins(as_, alice, page):
    shown = as_(alice).get(page).content.decode()
    chosen = shown.partition('value="inclusion"')[2].partition(">")[0]
    assert "checked" in chosen
    assert "Nog niets opgeschreven over" not in shown


def test_a_source_of_which_nothing_is_known_is_named(as_, alice, page):
    shown = as_(alice).post(page, FILLED, follow=True).content.decode()
    missing = shown.partition("Nog niets opgeschreven over:")[2].partition("</p>")[0]
    assert "wat onderzoek zegt" in missing
    assert "wat mensen zelf meemaken" not in missing


def test_all_three_leave_nothing_to_ask(as_, alice, page):
    shown = as_(alice).post(page, {**FILLED, "scientific": "Een rapport"}, follow=True).content.decode()
    assert "Nog niets opgeschreven over" not in shown


def test_voices_from_fixed_roles_are_a_reason_to_look_further(as_, alice, page):
    assert "Zoek ook mensen zonder zo’n rol." not in as_(alice).post(page, FILLED, follow=True).content.decode()
    shown = as_(alice).post(page, {**FILLED, "mostly_formal": "on"}, follow=True).content.decode()
    assert "Zoek ook mensen zonder zo’n rol." in shown


def test_another_vision_is_kept_on_the_trajectory_and_stands_in_the_plan(as_, alice, trajectory, page):
    as_(alice).post(page, {**FILLED, "vision": "recovery"})
    trajectory.refresh_from_db()
    assert trajectory.vision == "recovery"
    assert "herstel: elkaar steunen" in str(plan_of(trajectory))


def test_a_vision_that_nobody_looked_at_is_not_in_the_plan(trajectory):
    assert "inclusie" not in str(plan_of(trajectory))
