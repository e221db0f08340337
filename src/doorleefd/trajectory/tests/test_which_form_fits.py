"""Three forms that fit, with reasons that follow the answers; a person chooses and says why (R086, R091, R092)."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorleefd.engines.advice.forms.catalogue import Quality
from doorleefd.engines.advice.forms.rules import RULES
from doorleefd.trajectory.fitting.words import ANSWERS, QUALITIES
from doorleefd.trajectory.models import (
    Background,
    Experience,
    FormChoice,
    FormDecision,
    FormSituation,
    LevelChoice,
    OwnEntry,
    Trajectory,
    WhomChoice,
)
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.reasons import SOURCES

pytestmark = pytest.mark.django_db

CHOSEN = {
    "chosen": ["interviews", "journeys"],
    "rationale": "Zo horen wij de hele weg.",
    "consulted": "De cliëntenraad",
}


def at(name, trajectory):
    return reverse(f"trajectory:{name}", args=[trajectory.pk])


def proposed_on(page):
    return re.findall(r'<h3><a href="/trajecten/vormen/([^/]+)/">', page.split("Bekijk ook de andere")[0])


@pytest.fixture
def told(trajectory, organise):
    """Steps 1 and 2 as far as they matter here."""

    def write(**changed):
        about = {"organisation": trajectory.organisation, "trajectory": trajectory}
        with organise():
            Background.objects.create(**about, kinds=changed.get("kinds", ["contact"]), phase=changed.get("phase", ""))
            LevelChoice.objects.create(**about, level=changed.get("level", "individual"), rationale="x")
            WhomChoice.objects.create(**about, whom=changed.get("whom", "people"), signals=["recent"], rationale="x")
        return trajectory

    return write


@pytest.fixture
def weigh(as_, alice, trajectory):
    """Answer the two questions and read the advice."""

    def answer(traits=(), bounds=()):
        sent = {"traits": list(traits), "bounds": list(bounds)}
        return as_(alice).post(at("weigh_form", trajectory), sent, follow=True).content.decode()

    return answer


def test_every_key_of_the_adviser_has_its_words():
    assert {rule.answer for rule in RULES} <= set(ANSWERS)
    assert {rule.source for rule in RULES} <= set(SOURCES)
    assert set(Quality) == set(QUALITIES)


def test_three_fit_with_what_speaks_for_and_against_and_the_source(weigh, told):
    told()
    page = weigh(["mental_health", "dependent"])
    assert set(proposed_on(page)) == {"interviews", "groepsgesprekken", "klantreizen"}
    assert "Je kunt doorvragen en iemand echt begrijpen." in page
    assert "Past bij: recente ervaringen" in page
    assert "handboek, stap 2" in page
    assert "Past minder bij:" in page


def test_the_other_fourteen_stand_below(weigh, told):
    told()
    page = weigh(["mental_health"])
    assert "Bekijk ook de andere 14" in page
    assert len(re.findall("<h3><a", page)) == 17


def test_another_answer_changes_order_and_reasons(weigh, told):
    told()
    before = weigh()
    after = weigh(bounds=["many_people", "anonymity"])
    assert proposed_on(before) != proposed_on(after)
    assert "veel mensen horen" in after
    assert "veel mensen horen" not in before


def test_young_people_get_creative_methods_proposed(weigh, told):
    told()
    page = weigh(["young"])
    assert "creatief" in proposed_on(page)
    assert "Mensen gebruiken beeld, geluid of spel." in page


def test_for_passing_on_what_many_share_one_story_is_advised_against(weigh, told, organise):
    told(kinds=["training"], whom="expert")
    with organise():
        WhomChoice.objects.update(signals=["passing_on"])
    page = weigh()
    stories = page.split('href="/trajecten/vormen/verhalen/"')[1].split("</article>")[0]
    assert "overbrengen wat veel mensen delen" in stories.split("Let hierop")[1]
    assert "R100" in stories


def test_without_an_answer_nothing_is_proposed(as_, alice, trajectory):
    page = as_(alice).get(at("fitting_forms", trajectory)).content.decode()
    assert "Wij weten nog te weinig om raad te geven." in page
    assert not proposed_on(page)


def test_what_is_known_is_shown_and_not_asked(as_, alice, told):
    trajectory = told(kinds=["policy"], level="both", phase="monitor")
    page = as_(alice).get(at("weigh_form", trajectory)).content.decode()
    for known in ("beleid maken", "volgen en terugkijken", "een groter beeld", "mensen die het zelf meemaken"):
        assert known in page
    assert "Jongeren, Psychische klachten" in page
    assert 'value="policy"' not in page


def test_groups_that_step_2_names_are_ticked_already_until_someone_answered(as_, alice, trajectory, weigh):
    client = as_(alice)
    page = client.get(at("weigh_form", trajectory)).content.decode()
    assert re.search(r'value="young"[^>]*checked', page)
    assert re.search(r'value="mental_health"[^>]*checked', page)
    weigh(["hearing"])
    page = client.get(at("weigh_form", trajectory)).content.decode()
    assert re.search(r'value="hearing"[^>]*checked', page)
    assert not re.search(r'value="young"[^>]*checked', page)


def test_a_condition_that_step_2_names_is_ticked_too(as_, alice, trajectory, organise):
    with organise():
        Experience.objects.create(
            organisation=trajectory.organisation, trajectory=trajectory, condition="mensen die slechtziend zijn"
        )
    page = as_(alice).get(at("weigh_form", trajectory)).content.decode()
    assert re.search(r'value="visual"[^>]*checked', page)


def test_people_whom_the_organisation_decides_about_are_ticked_too(as_, alice, trajectory, organise):
    with organise():
        trajectory.recruiter_decides = Trajectory.Decides.YES
        trajectory.save()
    page = as_(alice).get(at("weigh_form", trajectory)).content.decode()
    assert re.search(r'value="dependent"[^>]*checked', page)


def test_a_key_that_is_not_known_any_more_counts_for_nothing(as_, alice, told, organise):
    trajectory = told(kinds=["vanished"], level="vanished", whom="vanished", phase="vanished")
    assert as_(alice).get(at("fitting_forms", trajectory)).status_code == 200


def test_the_choice_stands_with_its_reason_who_thought_along_and_what_was_advised(as_, alice, told, weigh):
    trajectory = told()
    weigh(["mental_health", "dependent"])
    as_(alice).post(at("choose_form", trajectory), CHOSEN)
    decision = FormDecision.objects.get()
    assert list(FormChoice.objects.values_list("form", flat=True)) == ["interviews", "journeys"]
    assert decision.rationale == "Zo horen wij de hele weg."
    assert set(decision.advised) == {"interviews", "group_talks", "journeys"}


def test_it_stands_on_the_step_and_in_the_plan_and_the_step_can_be_done(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("choose_form", trajectory), CHOSEN)
    page = client.get(reverse("trajectory:step", args=[trajectory.pk, 3])).content.decode()
    assert "Interviews, Klantreizen" in page
    said = [line.answer for section in plan_of(trajectory).sections for line in section.lines]
    assert {"Interviews, Klantreizen", "Zo horen wij de hele weg.", "De cliëntenraad"} <= set(said)
    client.post(reverse("trajectory:finish_step", args=[trajectory.pk, 3]))
    assert trajectory.steps.get(step=3).state == "done"


def test_the_plan_shows_that_nobody_was_asked_along(as_, alice, trajectory):
    as_(alice).post(at("choose_form", trajectory), {**CHOSEN, "consulted": ""})
    lines = {line.question: line.answer for section in plan_of(trajectory).sections for line in section.lines}
    assert lines["Wie dacht mee over de vorm?"] == ""


def test_one_chooses_again_and_the_former_choice_is_gone(as_, alice, trajectory, organise):
    with organise():
        own = OwnEntry.objects.create(
            organisation=trajectory.organisation, name="Praatavond", kind="form", in_short="x", what="x"
        )
    client = as_(alice)
    client.post(at("choose_form", trajectory), CHOSEN)
    client.post(at("choose_form", trajectory), {**CHOSEN, "chosen": [f"own:{own.pk}"]})
    assert [choice.own for choice in FormChoice.objects.all()] == [own]
    page = client.get(reverse("trajectory:step", args=[trajectory.pk, 3])).content.decode()
    assert "Praatavond" in page
    assert re.search(rf'value="own:{own.pk}"[^>]*checked', client.get(at("choose_form", trajectory)).content.decode())


@pytest.mark.parametrize(
    ("missing", "sentence"), [("chosen", "Kies minstens één vorm."), ("rationale", "Schrijf op waarom je dit kiest.")]
)
def test_a_choice_needs_a_form_and_a_reason(as_, alice, trajectory, missing, sentence):
    sent = {key: value for key, value in CHOSEN.items() if key != missing}
    assert sentence in as_(alice).post(at("choose_form", trajectory), sent).content.decode()
    assert not FormDecision.objects.exists()


def test_a_form_that_is_not_offered_is_refused(as_, alice, trajectory):
    as_(alice).post(at("choose_form", trajectory), {**CHOSEN, "chosen": ["tea_leaves"]})
    assert not FormChoice.objects.exists()


def test_an_entry_of_another_organisation_is_not_offered(as_, alice, trajectory, zandwoude, organise):
    with organise():
        other = OwnEntry.objects.create(organisation=zandwoude, name="Elders", kind="form", in_short="x", what="x")
    client = as_(alice)
    assert "Elders" not in client.get(at("choose_form", trajectory)).content.decode()
    client.post(at("choose_form", trajectory), {**CHOSEN, "chosen": [f"own:{other.pk}"]})
    assert not FormChoice.objects.exists()


def test_a_closed_trajectory_keeps_what_it_chose(as_, alice, trajectory, organise):
    with organise():
        trajectory.state = Trajectory.State.CLOSED
        trajectory.save()
    client = as_(alice)
    for name, sent in (("choose_form", CHOSEN), ("weigh_form", {"traits": ["young"]})):
        assert "Heropen het eerst." in client.post(at(name, trajectory), sent).content.decode()
    assert not FormSituation.objects.exists()
    assert not FormDecision.objects.exists()


def test_who_does_not_lead_reads_the_advice_and_chooses_nothing(as_, chandra, told):
    trajectory = told()
    client = as_(chandra)
    page = client.get(at("fitting_forms", trajectory)).content.decode()
    assert len(proposed_on(page)) == 3
    assert at("choose_form", trajectory) not in page
    for name in ("weigh_form", "choose_form"):
        assert client.get(at(name, trajectory)).status_code == 403
        assert client.post(at(name, trajectory), CHOSEN).status_code == 403


def test_another_organisation_finds_nothing(as_, bob, trajectory):
    client = as_(bob)
    for name in ("weigh_form", "fitting_forms", "choose_form"):
        assert client.get(at(name, trajectory)).status_code == 404
    assert client.post(at("choose_form", trajectory), CHOSEN).status_code == 404


def test_the_pages_ask_as_little_with_many_choices_as_with_one(as_, alice, trajectory):
    client = as_(alice)
    asked = {}
    for chosen in (["interviews"], ["interviews", "journeys", "panel", "peer"]):
        client.post(at("choose_form", trajectory), {**CHOSEN, "chosen": chosen})
        for name in ("weigh_form", "fitting_forms", "choose_form", "plan"):
            with CaptureQueriesContext(connection) as seen:
                client.get(at(name, trajectory))
            assert asked.setdefault(name, len(seen)) == len(seen)
