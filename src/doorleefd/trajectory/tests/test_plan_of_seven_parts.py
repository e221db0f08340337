"""The plan is seven parts, made from what was decided; what is not decided is a gap with its way (R163 to R170)."""

from dataclasses import replace

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Chosen, Remark, Viewpoint
from doorleefd.trajectory.form_answers import ChosenForms
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.plan_answers import WorkedOut
from doorleefd.trajectory.plan_shapes import Part

pytestmark = pytest.mark.django_db


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def gaps(trajectory):
    return {line.question: line.url for part in plan_of(trajectory).parts for line in part.gaps}


def test_all_seven_parts_are_there_whatever_is_known(ready, organise):
    assert [part.part for part in plan_of(ready).parts] == list(Part)
    with organise():
        ready.knowledge_sought = ready.who_decides = ready.contact_name = ready.contact_phone = ""
        ready.save()
    assert [part.part for part in plan_of(ready).parts] == list(Part)


def test_each_part_names_its_requirement(ready):
    assert [part.source for part in plan_of(ready).parts] == ["R163", "R164", "R165", "R166", "R167", "R168", "R169"]


def test_every_gap_leads_to_where_one_fills_it(as_, alice, ready):
    found = gaps(ready)
    for question in ("Met wie doen wij het?", "Waar vinden wij mensen?", "Hoe kunnen mensen vertellen?"):
        assert question in found
    client = as_(alice)
    page = client.get(at("plan", ready)).content.decode()
    for question, url in found.items():
        assert f'href="{url}"' in page, question
        assert client.get(url.split("#")[0]).status_code == 200


def test_who_may_not_change_sees_the_gap_without_the_way(as_, chandra, ready):
    page = as_(chandra).get(at("plan", ready)).content.decode()
    assert "nog niet ingevuld" in page
    assert "vul in" not in page


def test_what_is_decided_is_no_gap_any_more(alice, ready, now):
    before = plan_of(ready).complete
    worked_out = WorkedOut(analysed_how="Samen lezen", reported_how="Een avond")
    actions.describe_working_out(by=alice, trajectory=ready, worked_out=worked_out, now=now)
    assert plan_of(ready).complete == before + 1
    assert "Hoe maken wij er inzichten van?" not in gaps(ready)


def test_a_form_fills_how_it_is_collected_and_its_reason_stands_with_it(alice, ready, now):
    chosen = ChosenForms(forms=["interviews"], own=[], rationale="Het gaat over iets gevoeligs.", consulted="Ravi")
    actions.choose_form(by=alice, trajectory=ready, chosen=chosen, now=now)
    part = plan_of(ready).parts[list(Part).index(Part.COLLECTING)]
    assert part.is_complete
    assert "Het gaat over iets gevoeligs." in [line.answer for line in part.lines]


def test_a_choice_stands_with_its_reason_and_a_missing_source_is_named(alice, ready, now):
    actions.choose_whom(by=alice, trajectory=ready, chosen=Chosen("both", "Wij willen allebei."), now=now)
    viewpoint = Viewpoint(
        vision="inclusion", experiential="Twee panels", scientific="", professional="", mostly_formal=False
    )
    actions.write_viewpoint(by=alice, trajectory=ready, viewpoint=viewpoint, now=now)
    answers = {line.question: line.answer for part in plan_of(ready).parts for line in part.lines}
    assert answers["Met wie doen wij het?"].endswith("Wij willen allebei.")
    assert "wat onderzoek zegt" in answers["Welke bron gebruiken wij nog niet?"]


def test_the_plan_asks_whether_it_becomes_a_tick_in_a_box_once_step_one_is_behind(alice, ready, organise, now):
    with organise():
        ready.can_change = "niets"
        ready.save()
    assert plan_of(ready).cautions == ()
    actions.bridge_step(by=alice, trajectory=ready, step=Step.PURPOSE, reason="De raad wil het", now=now)
    assert any("Er kan niets veranderen" in caution for caution in plan_of(ready).cautions)


def test_a_gate_that_was_passed_stands_behind_the_seven_parts(alice, ready, now):
    actions.bridge_step(by=alice, trajectory=ready, step=Step.WHO, reason="De tijd dringt", now=now)
    last = plan_of(ready).sections[-1]
    assert (last.part, last.title) == ("", "Verdergegaan met een reden")
    assert last.lines[0].answer == "De tijd dringt"


def test_nothing_is_asked_twice(alice, ready, now):
    for step in Step:
        actions.note_step(by=alice, trajectory=ready, step=step, remark=Remark(f"Besluit {step}"), now=now)
    questions = [line.question for part in plan_of(ready).parts for line in part.lines]
    assert len(questions) == len(set(questions))
    assert {f"Besluit {step}" for step in Step} <= {line.answer for part in plan_of(ready).parts for line in part.lines}


def test_step_four_is_a_list_of_pages_and_leads_to_each(as_, alice, ready):
    page = as_(alice).get(at("step", ready, 4)).content.decode()
    for name in ("plan", "planning", "budget", "working_out", "activities", "aims", "ladder", "versions"):
        assert f'href="{at(name, ready)}"' in page
    assert ready.knowledge_sought not in page


def test_the_page_about_working_out_keeps_half_an_answer(as_, alice, ready):
    client = as_(alice)
    client.post(at("working_out", ready), {"analysed_how": "Samen lezen"})
    assert "Samen lezen" in client.get(at("working_out", ready)).content.decode()
    assert "Hoe vertellen wij wat wij vonden?" in gaps(ready)


def test_the_address_of_a_gap_is_no_part_of_what_the_plan_says(ready):
    line = plan_of(ready).parts[0].lines[0]
    assert replace(line, url="/elders/") == line
