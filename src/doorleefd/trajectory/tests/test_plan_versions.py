"""A kept version of the plan says what the plan said then, and whom it was agreed with (R163, R170, R171)."""

from copy import deepcopy
from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Remark
from doorleefd.trajectory.models import Alignment, PlanVersion, Step
from doorleefd.trajectory.plan import changes_between, content_of, plan_in, plan_of
from doorleefd.trajectory.plan_answers import Agreed
from doorleefd.trajectory.refusals import Unchanged

pytestmark = pytest.mark.django_db
AGREED = {"who": "de Meidoorn", "on": "2026-06-12", "remarks": "Graag eerst een brief."}


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def kept(alice, ready, now):
    return actions.keep_plan(by=alice, trajectory=ready, now=now)


def note(alice, trajectory, words, now):
    actions.note_step(by=alice, trajectory=trajectory, step=Step.PLAN, remark=Remark(words), now=now)


def test_a_version_reads_as_the_plan_did(ready):
    assert plan_in(content_of(plan_of(ready))) == plan_of(ready)


def test_a_later_change_leaves_an_earlier_version_alone(as_, alice, ready, kept, now):
    note(alice, ready, "Drie maanden", now)
    actions.keep_plan(by=alice, trajectory=ready, now=now)
    client = as_(alice)
    assert "Drie maanden" not in client.get(at("version", ready, 1)).content.decode()
    assert "Drie maanden" in client.get(at("version", ready, 2)).content.decode()


def test_the_same_plan_is_not_kept_twice_in_whichever_language(alice, ready, kept, now):
    with pytest.raises(Unchanged):
        actions.keep_plan(by=alice, trajectory=ready, now=now)
    with override("en"), pytest.raises(Unchanged):
        actions.keep_plan(by=alice, trajectory=ready, now=now)


def test_keeping_the_same_twice_is_said_in_a_sentence(as_, alice, ready):
    client = as_(alice)
    client.post(at("keep_plan", ready))
    page = client.post(at("keep_plan", ready), follow=True).content.decode()
    assert "Er is niets veranderd sinds de laatste versie." in page
    assert PlanVersion.objects.count() == 1


def test_several_partners_agree_with_one_version_each_with_a_day_and_remarks(as_, alice, ready, kept):
    client = as_(alice)
    client.post(at("align_plan", ready, 1), AGREED)
    client.post(at("align_plan", ready, 1), {"who": "de cliëntenraad", "on": "2026-06-14"})
    page = client.get(at("versions", ready)).content.decode()
    for words in ("Afgestemd met de Meidoorn, 12 juni 2026", "Graag eerst een brief.", "de cliëntenraad, 14 juni 2026"):
        assert words in page
    assert PlanVersion.objects.count() == 1
    assert "de Meidoorn, 12 juni 2026" in client.get(at("version", ready, 1)).content.decode()


def test_nobody_agreed_tomorrow(as_, alice, ready, kept):
    page = as_(alice).post(at("align_plan", ready, 1), {**AGREED, "on": "2026-06-16"}).content.decode()
    assert "Kies vandaag of een dag die al geweest is." in page
    assert not Alignment.objects.exists()


def test_an_agreement_that_was_a_mistake_is_taken_away(as_, alice, ready, kept, now):
    made = actions.align_plan(by=alice, version=kept, agreed=Agreed("x", date(2026, 6, 1), ""), now=now)
    as_(alice).post(at("remove_alignment", ready, made.pk))
    assert not Alignment.objects.exists()


def test_keeping_a_version_lets_step_four_be_done(as_, alice, ready):
    client = as_(alice)
    client.post(at("keep_plan", ready))
    client.post(at("align_plan", ready, 1), AGREED)
    client.post(at("finish_step", ready, 4))
    assert "Versie 1, afgestemd met de Meidoorn." in client.get(at("show", ready)).content.decode()


def test_what_changed_since_a_version_stands_side_by_side(as_, alice, ready, kept, now):
    client = as_(alice)
    assert "Er is niets veranderd." in client.get(at("plan_changes", ready, 1)).content.decode()
    note(alice, ready, "Drie maanden", now)
    page = client.get(at("plan_changes", ready, 1)).content.decode()
    assert "Wat is er nog afgesproken?" in page
    assert "Drie maanden" in page


def test_a_question_that_moved_to_another_part_did_not_change(ready):
    plan = plan_of(ready)
    content = content_of(plan)
    lines = [line for section in content["sections"] for line in section["lines"]]
    content["sections"] = [{"title": "Alles", "lines": lines}]
    assert changes_between(plan_in(content), plan) == []


def test_a_version_from_before_the_seven_parts_is_still_read(as_, alice, ready, kept, organise):
    old = deepcopy(kept.content)
    del old["others"], old["cautions"]
    old["sections"] = [{"title": "Doel", "lines": old["sections"][0]["lines"]}]
    with organise():
        PlanVersion.objects.update(content=old)
    client = as_(alice)
    page = client.get(at("version", ready, 1)).content.decode()
    assert ">Doel</h3>" in page
    assert ready.knowledge_sought in page
    assert client.get(at("version_document", ready, 1, "docx")).status_code == 200
    assert client.get(at("plan_changes", ready, 1)).status_code == 200


def test_a_version_is_read_in_the_language_it_was_kept_in_and_else_in_dutch(as_, alice, ready, kept, organise):
    kept.content["others"]["en"]["sections"][0]["title"] = "Which knowledge"
    with organise():
        kept.save()
    client = as_(alice)
    client.cookies["taal"] = "en"
    assert "Which knowledge" in client.get(at("version", ready, 1)).content.decode()
    client.cookies["taal"] = "nl"
    assert "Which knowledge" not in client.get(at("version", ready, 1)).content.decode()


@pytest.mark.parametrize("name", ["version", "plan_changes", "align_plan"])
def test_a_version_that_is_not_there_is_not_found(as_, alice, ready, name):
    assert as_(alice).get(at(name, ready, 9)).status_code == 404
