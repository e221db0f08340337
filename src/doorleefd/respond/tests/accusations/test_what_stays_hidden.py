"""The name and who told it stand nowhere; what was written goes with the story."""

import pytest
from django.apps import apps
from django.db import models

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.models import AccusationNote, AccusationStep
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.sealing import Sealed
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Participation
from doorleefd.people.said import HowSaid
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import case_of, waiting_cases, written_in
from doorleefd.respond.accusations.refusals import (
    CaseIsClosed,
    StoryIsGone,
    StoryStandsStill,
)
from doorleefd.respond.tests.accusations.accused import NAME, Outcome, marks_on
from doorleefd.rights.actions import erase, remove_contribution, restrict, withdraw_all

pytestmark = pytest.mark.django_db


def test_the_name_stands_nowhere_outside_the_sealed_words(told_colleague, story, chandra, femke, caplog, now):
    actions.keep_reaction(by=femke, accusation=told_colleague, words=f"{NAME} zegt van niet.", now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    for model in apps.get_models():
        for row in model._base_manager.all():
            for field in row._meta.concrete_fields:
                value = getattr(row, field.attname)
                if isinstance(value, Sealed):
                    assert b"Zevenster" not in value.box
                else:
                    assert "Zevenster" not in str(value), f"{model._meta.label}.{field.name}"
                    assert isinstance(field, models.BinaryField) or "Karin" not in str(value)
    assert "Karin" not in caplog.text


def test_the_audit_holds_no_word_and_of_the_teller_no_row(case, story, teller, now):
    actions.want_no_more(by=teller, accusation=case, now=now)
    last = AuditEntry.objects.get(verb="accusation: no more wanted")
    assert (last.at, last.subject_id, last.login_id) == (None, "", None)


def test_who_withdraws_takes_what_was_written_out_of_sight(told_colleague, femke, teller, come_in, now):
    actions.keep_reaction(by=femke, accusation=told_colleague, words="Ik herken dit niet.", now=now)
    participation = Participation.objects.get(contributor=teller.contributor)
    withdraw_all(by=teller, participation=participation, said=HowSaid("1"), now=now)
    page = come_in(femke).get(f"/beschuldigingen/{told_colleague.pk}/").content.decode()
    assert "nam het verhaal terug" in page
    for hidden in (NAME, "geschreeuwd", "Ik herken dit niet."):
        assert hidden not in page
    with pytest.raises(StoryIsGone):
        actions.keep_reaction(by=femke, accusation=told_colleague, words="Nog iets.", now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.GONE, now=now)


def test_who_lets_it_stand_still_hides_it_too_and_took_nothing_back(told_colleague, femke, teller, come_in, now):
    participation = Participation.objects.get(contributor=teller.contributor)
    restrict(by=teller, participation=participation, now=now)
    assert not any(each.words for each in written_in(told_colleague, viewer=femke))
    page = come_in(femke).get(f"/beschuldigingen/{told_colleague.pk}/").content.decode()
    assert "zette het verhaal even stil" in page
    assert "nam het verhaal terug." not in page
    with pytest.raises(StoryStandsStill):
        actions.keep_reaction(by=femke, accusation=told_colleague, words="Ik herken dit niet.", now=now)
    with pytest.raises(StoryStandsStill):
        actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.GONE, now=now)


def test_erasing_ends_the_link_and_leaves_no_word(told_colleague, femke, teller, now):
    erase(by=teller, contributor=teller.contributor, now=now)
    left = case_of(told_colleague.pk, viewer=femke)
    assert left.contribution_id is None
    assert not AccusationNote.objects.of_house().exists()
    assert (left.outcome, left.closed_on) == (Outcome.GONE, now.date())
    assert AccusationStep.objects.get(kind="closed").by is None
    assert AccusationStep.objects.count() == 4
    assert waiting_cases(femke, today=now.date()).open == 0
    with pytest.raises(CaseIsClosed):
        actions.take_up(by=femke, accusation=left, now=now)


def test_so_does_taking_back_that_one_story_and_nothing_is_asked_of_anyone(case, story, femke, teller, come_in, now):
    remove_contribution(by=teller, contribution=story, now=now)
    page = come_in(femke).get(f"/beschuldigingen/{case.pk}/").content.decode()
    assert "Je hoeft niets meer te doen." in page
    assert "Ik pak dit op" not in page
    assert "Ik heb het verteld" not in page


def test_whoever_erases_reads_what_stays_of_a_case(client, case, story, tell, trajectory):
    other = tell(trajectory, "Ik kreeg een brief.")
    for code, stays in ((story.code, True), (other.code, False)):
        mine = Participation.objects.get(contributor=contributor_with(code))
        given = {"code": code, "participation": str(mine.pk), "wish": "erase"}
        asked = client.post("/code/weghalen/", given).content.decode()
        assert "Alles voorgoed wissen?" in asked
        assert ("Wat blijft, heeft geen einddatum." in asked) is stays
