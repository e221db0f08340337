"""A trajectory can be the beginning of another: what the lead decided comes along, what happened does not."""

from datetime import date

import pytest
from django.apps import apps
from django.urls import reverse

from doorleefd.foundation.models.login import Role
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Remark
from doorleefd.trajectory.copied import LEFT, OF_ITS_OWN, TAKEN, TAKEN_BENEATH
from doorleefd.trajectory.models import (
    Activity,
    ChosenPlace,
    Experience,
    GatePassed,
    Group,
    GroupRung,
    Indicator,
    PlanVersion,
    Precondition,
    Step,
    StepProgress,
    Trajectory,
)
from doorleefd.trajectory.models.activities import online_telling_id
from doorleefd.trajectory.queries import directory_of

pytestmark = pytest.mark.django_db


def copied(as_, login, trajectory, **changed):
    given = {"title": "De stap, nog een keer", "meant_for": "echt", **changed}
    response = as_(login).post(reverse("trajectory:copy", args=[trajectory.pk]), given)
    assert response.status_code == 302, response.content.decode()
    return Trajectory.objects.get(came_from=trajectory)


@pytest.fixture
def rich(organise, trajectory, veenbeek, alice, now):
    """The trajectory of the cast with something on each page."""
    of = {"organisation": veenbeek, "trajectory": trajectory}
    with organise():
        Experience.objects.create(**of, service="de brief")
        GroupRung.objects.create(organisation=veenbeek, group=trajectory.groups.first(), rung="advise")
        Indicator.objects.create(**of, change="Minder bellen", content_when="half", outcome="reached", came_out="ja")
        online = Activity.objects.create(**of, id=online_telling_id(trajectory), kind="online")
        talk = Activity.objects.create(
            **of, kind="gesprekken", name="Inloop", starts_on=date(2026, 6, 1), independence="independent"
        )
        for activity in (online, talk):
            Precondition.objects.create(organisation=veenbeek, activity=activity, item="safe", state="met")
        GatePassed.objects.create(**of, gate="step_not_done", step=1, reason="haast", by=alice, at=now)
    chosen = actions.choose_place(by=alice, trajectory=trajectory, place=directory_of(alice)[0], now=now)
    with organise():
        chosen.approach, chosen.approached, chosen.responded, chosen.decides = "de coach", 20, 8, "no"
        chosen.save()
    actions.note_step(by=alice, trajectory=trajectory, step=Step.FORM, remark=Remark("Een open pagina."), now=now)
    actions.keep_plan(by=alice, trajectory=trajectory, now=now)
    return trajectory


def test_a_copy_says_what_the_lead_decided(as_, alice, rich):
    made = copied(as_, alice, rich)
    for field in ("knowledge_sought", "sought_from", "who_decides", "can_change", "contact_name"):
        assert getattr(made, field) == getattr(rich, field) != ""
    assert list(made.groups.values_list("name", "target")) == list(rich.groups.values_list("name", "target"))
    assert Experience.objects.get(trajectory=made).service == "de brief"
    assert GroupRung.objects.get(group__trajectory=made).rung == "advise"
    assert ChosenPlace.objects.get(trajectory=made).approach == "de coach"
    assert StepProgress.objects.get(trajectory=made, step=Step.FORM).note == "Een open pagina."
    assert {activity.kind for activity in made.activities.all()} == {"online", "gesprekken"}
    assert made.activities.get(kind="online").pk == online_telling_id(made)


def test_a_copy_knows_nothing_of_what_happened(as_, alice, rich, tell):
    tell(rich, "Ik kreeg een brief.")
    made = copied(as_, alice, rich)
    assert not GatePassed.objects.filter(trajectory=made).exists()
    assert not PlanVersion.objects.filter(trajectory=made).exists()
    assert not Precondition.objects.filter(activity__trajectory=made).exists(), "what was arranged is open again"
    place = ChosenPlace.objects.get(trajectory=made)
    assert (place.approached, place.responded, place.decides) == (None, None, "unknown")
    indicator = Indicator.objects.get(trajectory=made)
    assert (indicator.change, indicator.outcome, indicator.came_out) == ("Minder bellen", "", "")
    talk = made.activities.get(kind="gesprekken")
    assert (talk.starts_on, talk.independence) == (None, "")


def test_a_copy_is_a_draft_of_who_made_it_with_an_address_of_its_own(as_, hire, veenbeek, rich):
    lena = hire(veenbeek, "Lena", Role.LEAD)
    made = copied(as_, lena, rich, title=rich.title)
    assert (made.owner, made.state, made.opened_at, made.answer_by) == (lena, "draft", None, None)
    assert made.slug != rich.slug
    assert made.recruiter_decides == made.collector_decides == "", "whether these people are free is asked again"
    assert made.steps.get(step=Step.PURPOSE).state == "open"
    assert "Kopie van:" in as_(lena).get(reverse("trajectory:show", args=[made.pk])).content.decode()


def test_the_first_one_stays_as_it_was(as_, alice, rich):
    before = Trajectory.objects.filter(pk=rich.pk).values().get()
    copied(as_, alice, rich)
    assert Trajectory.objects.filter(pk=rich.pk).values().get() == before
    assert rich.groups.count() == 2


def test_a_nameless_copy_is_refused_and_what_was_chosen_stays(as_, alice, trajectory):
    response = as_(alice).post(reverse("trajectory:copy", args=[trajectory.pk]), {"title": " ", "meant_for": "oefenen"})
    assert response.context["form"]["meant_for"].value() == "oefenen"
    assert 'class="errors"' in response.content.decode()


def test_who_does_not_lead_does_not_copy_and_another_organisation_finds_nothing(as_, chandra, bob, trajectory):
    page = reverse("trajectory:copy", args=[trajectory.pk])
    assert as_(chandra).get(page).status_code == 403
    assert as_(bob).post(page, {"title": "x", "meant_for": "echt"}).status_code == 404


def test_each_model_of_a_trajectory_is_copied_or_left_on_purpose():
    """Whoever adds a model says in `copied.py` whether a copy takes it along, and which fields begin again."""
    listed = {*TAKEN, *TAKEN_BENEATH, *LEFT}
    upward = (Trajectory, Group, Activity, Indicator)
    belongs = {
        model
        for model in apps.get_app_config("trajectory").get_models()
        if model is not Trajectory and any(field.related_model in upward for field in model._meta.concrete_fields)
    }
    assert belongs - listed == set(), "say in copied.py what a copy takes of it"
    assert listed - belongs == set()


def test_the_fields_that_begin_again_exist():
    for model, without in {Trajectory: OF_ITS_OWN, **TAKEN}.items():
        assert set(without) <= {field.name for field in model._meta.concrete_fields}, model
