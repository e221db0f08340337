"""What should be otherwise is reviewed, handled, and told to who said it."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review, set_aside
from doorleefd.analyse.models import HeldText
from doorleefd.collect.models import Contribution, Part
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Teller
from doorleefd.respond import along
from doorleefd.respond.checking import standing
from doorleefd.respond.checking.own import own_check
from doorleefd.respond.checking.refusals import (
    CorrectionsOpen,
    NotReviewedYet,
    NotSaidWhatWasDone,
)
from doorleefd.respond.checking.standing import correction_of, corrections_in
from doorleefd.respond.models import CheckAnswer, ReportVersion
from doorleefd.respond.report.actions import finalise_report
from doorleefd.respond.tests.checking.answering import WRONG, at, handle, person_of
from doorleefd.rights.actions import correct, erase

pytestmark = pytest.mark.django_db


def test_what_should_be_otherwise_comes_in_as_words_to_be_reviewed(trajectory, check, chosen, chandra, say, now):
    say(chosen[0], WRONG)
    assert [(each.words, each.waits_for_review) for each in corrections_in(trajectory, viewer=chandra)] == [("", True)]
    told = Contribution.objects.of_house().exclude(review=Contribution.Review.ACCEPTED).get()
    accept_review(by=chandra, contribution=told, marks={}, now=now)
    assert corrections_in(trajectory, viewer=chandra)[0].words == WRONG


def test_whoever_decides_on_benefit_reads_no_correction_and_enters_no_answer(
    come_in, trajectory, check, chosen, kees, chandra, say, now
):
    say(chosen[0], WRONG)
    told = Contribution.objects.of_house().exclude(review=Contribution.Review.ACCEPTED).get()
    accept_review(by=chandra, contribution=told, marks={}, now=now)
    assert corrections_in(trajectory, viewer=kees) == []
    page = come_in(kees).get(at("member_check", trajectory)).content.decode()
    assert WRONG not in page
    assert "Wie verhalen leest, ziet hier de woorden." in page
    assert come_in(kees).get(at("enter_check", trajectory)).status_code == 403


def test_an_open_correction_holds_the_report_back_until_it_is_handled(
    alice, trajectory, check, chosen, chandra, say, read_all, now
):
    answer = say(chosen[0], WRONG)
    read_all()
    later = now + timedelta(days=15)
    with pytest.raises(CorrectionsOpen):
        finalise_report(by=alice, trajectory=trajectory, now=later)
    assert not ReportVersion.objects.exists()
    handle(answer, by=chandra, now=later)
    assert finalise_report(by=alice, trajectory=trajectory, now=later).is_final


def test_a_correction_of_who_takes_part_no_more_holds_nothing_back(alice, trajectory, check, chosen, say, say_no, now):
    say(chosen[0], WRONG)
    say_no(chosen[0])
    assert finalise_report(by=alice, trajectory=trajectory, now=now + timedelta(days=15)).is_final


def test_handling_says_what_was_done_and_the_person_reads_it(chandra, check, chosen, say, read_all, now):
    answer = say(chosen[0], WRONG)
    read_all()
    with pytest.raises(NotSaidWhatWasDone):
        handle(answer, "", by=chandra, now=now)
    handle(answer, by=chandra, now=now)
    whose = person_of(chosen[0])
    assert own_check(whose, teller=Teller(whose.contributor)).answer.handled == "Wij schreven: boos."


def test_what_was_done_leaves_its_place_when_it_repeats_words_that_are_erased(check, chosen, organise, say, now):
    answer = say(chosen[0], WRONG)
    with organise():
        answer.handled = "U zei: De brief maakte mij bang, zei nummer, en dat namen wij over. "
        answer.handled_on = now.date()
        answer.save()
    whose = person_of(chosen[0])
    erase(by=Teller(whose.contributor), contributor=whose.contributor, now=now)
    assert not CheckAnswer.objects.of_house().exists()
    assert not HeldText.objects.filter(row=answer.pk, text__contains="maakte mij bang").exists()


def test_open_corrections_are_shown_before_those_that_are_done_however_many(
    trajectory, check, fragments, chandra, say, read_all, now, monkeypatch
):
    monkeypatch.setattr(standing, "MOST_SHOWN", 2)
    answers = sorted((say(each, f"{WRONG} {number}") for number, each in enumerate(fragments[:3])), key=lambda a: a.pk)
    read_all()
    for answer in answers[:2]:
        handle(answer, by=chandra, now=now)
    shown = [each.answer for each in corrections_in(trajectory, viewer=chandra)]
    assert shown[0] == answers[2]
    assert len(shown) == 2


def test_one_correction_opens_the_words_of_no_other(trajectory, check, fragments, chandra, say, now, monkeypatch):
    answers = [say(each, f"{WRONG} {number}") for number, each in enumerate(fragments[:3])]
    for told in Contribution.objects.of_house().exclude(review=Contribution.Review.ACCEPTED):
        accept_review(by=chandra, contribution=told, marks={}, now=now)
    counted = []
    opening = along.opened
    monkeypatch.setattr(along, "opened", lambda rows: counted.extend(rows) or opening(rows))
    one = correction_of(answers[1].pk, trajectory=trajectory, viewer=chandra)
    assert one.words == f"{WRONG} 1"
    assert len(counted) == 1


def test_of_words_that_nobody_reviewed_nobody_says_what_was_done(
    come_in, check, chosen, say, trajectory, chandra, read_all, now
):
    answer = say(chosen[0], WRONG)
    with pytest.raises(NotReviewedYet):
        handle(answer, by=chandra, now=now)
    page = at("check_correction", trajectory, answer.pk)
    asked = come_in(chandra).get(page).content.decode()
    assert "Naar nakijken" in asked
    assert 'name="handled"' not in asked
    set_aside(by=chandra, contribution=Contribution.objects.of_house().get(review="waiting"), now=now)
    asked = come_in(chandra).get(page).content.decode()
    assert "Deze woorden zijn apart gelegd." in asked
    assert 'name="handled"' in asked


def test_what_was_set_aside_is_told_beside_what_can_be_read(
    come_in, check, chosen, say, trajectory, chandra, read_all, now
):
    answer = say(chosen[0], WRONG)
    read_all()
    say(chosen[0], "En het was geen brief.")
    set_aside(by=chandra, contribution=Contribution.objects.of_house().get(review="waiting"), now=now)
    asked = come_in(chandra).get(at("check_correction", trajectory, answer.pk)).content.decode()
    assert WRONG in asked
    assert "Een deel van de woorden is apart gelegd." in asked


def test_what_was_set_aside_and_what_waits_are_said_to_be_two(come_in, check, chosen, say, trajectory, chandra, now):
    answer = say(chosen[0], WRONG)
    set_aside(by=chandra, contribution=Contribution.objects.of_house().get(review="waiting"), now=now)
    say(chosen[0], "En het was geen brief.")
    asked = come_in(chandra).get(at("check_correction", trajectory, answer.pk)).content.decode()
    assert "Een deel van de woorden is apart gelegd." in asked
    assert "Andere woorden van dezelfde persoon wachten nog op nakijken." in asked
    assert "Deze woorden" not in asked


def test_a_bare_no_is_not_said_to_be_taken_back(come_in, check, chosen, say, trajectory, chandra, organise):
    answer = say(chosen[0], WRONG)
    with organise():
        Contribution.objects.of_house().filter(review="waiting").delete()
    asked = come_in(chandra).get(at("check_correction", trajectory, answer.pk)).content.decode()
    assert "Er zijn geen woorden om te lezen." in asked
    assert "ingetrokken" not in asked


def test_who_may_not_review_is_told_whom_to_ask(come_in, check, chosen, say, trajectory, hire, veenbeek):
    answer = say(chosen[0], WRONG)
    asked = come_in(hire(veenbeek, "Lena", Role.EXPERT)).get(at("check_correction", trajectory, answer.pk))
    assert "Vraag het aan een collega die nakijkt." in asked.content.decode()
    assert at("member_check", trajectory) in asked.content.decode()


def test_who_changes_a_correction_that_was_handled_is_heard_again(
    check, chosen, say, read_all, chandra, alice, trajectory, shown_to, now
):
    answer = say(chosen[0], WRONG)
    read_all()
    handle(answer, by=chandra, now=now)
    whose = person_of(chosen[0])
    part = Part.objects.of_house().get(aspect=along.CORRECTION)
    correct(by=Teller(whose.contributor), part_id=part.pk, words="Ik was juist blij.", now=now)
    with pytest.raises(CorrectionsOpen):
        finalise_report(by=alice, trajectory=trajectory, now=now + timedelta(days=15))
    page = shown_to(chosen[0])
    assert "Wat wij deden met wat u eerder zei" in page
    assert "Wat wij doen met wat u daarna zei, schrijven wij hier nog." in page
    read_all()
    assert corrections_in(trajectory, viewer=chandra)[0].words == "Ik was juist blij."


def test_who_changes_a_story_leaves_what_was_done_with_the_correction(check, chosen, say, read_all, chandra, now):
    answer = say(chosen[0], WRONG)
    read_all()
    handle(answer, by=chandra, now=now)
    whose = person_of(chosen[0])
    correct(by=Teller(whose.contributor), part_id=chosen[0].version.part_id, words="De brief kwam niet.", now=now)
    answer.refresh_from_db()
    assert answer.handled_on


def test_what_was_done_with_the_first_is_never_said_of_the_second(check, chosen, say, read_all, chandra, now, shown_to):
    say(chosen[0], WRONG)
    read_all()
    handle(CheckAnswer.objects.of_house().get(), by=chandra, now=now)
    assert "Wat wij deden met wat u zei" in shown_to(chosen[0])
    say(chosen[0], "En het was geen brief.")
    page = shown_to(chosen[0])
    assert "Wat wij deden met wat u eerder zei" in page
    assert "Wat wij doen met wat u daarna zei, schrijven wij hier nog." in page
    assert "Wij schreven: boos." in page
    assert "Wat u eerder schreef, blijft staan." in page
    say(chosen[0])
    page = shown_to(chosen[0])
    assert "Wat wij deden met wat u eerder zei" in page
    assert "schrijven wij hier nog" not in page
    assert "Wat u eerder schreef, blijft staan." in page


@pytest.mark.parametrize("state", ["open", "closed"])
def test_who_handles_the_check_reads_today_that_someone_said_that_it_is_wrong(
    come_in, trajectory, check, chosen, chandra, kees, manon, bob, say, read_all, now, organise, state
):
    answer = say(chosen[0], WRONG)
    read_all()
    with organise():
        type(trajectory).objects.update(state=state)

    def today_of(login):
        return come_in(login).get("/vandaag/").content.decode()

    waits = "1 mens zei dat het verslag niet klopt"
    assert waits in today_of(chandra)
    assert at("member_check", trajectory) in today_of(chandra)
    assert not any(waits in today_of(other) for other in (kees, manon, bob))
    handle(answer, by=chandra, now=now)
    assert waits not in today_of(chandra)


def test_a_second_correction_stands_beside_the_first_and_asks_again(
    check, chosen, say, read_all, chandra, alice, trajectory, now
):
    say(chosen[0], WRONG)
    read_all()
    first = CheckAnswer.objects.of_house().get()
    handle(first, "Wij schrijven nu boos.", by=alice, now=now)
    say(chosen[0], "En het was geen brief.")
    assert [(each.words, each.waits_for_review) for each in corrections_in(trajectory, viewer=chandra)] == [
        (WRONG, True)
    ]
    read_all()
    [both] = corrections_in(trajectory, viewer=chandra)
    # Of one day nobody knows what came first.
    assert set(both.words.split("\n\n")) == {WRONG, "En het was geen brief."}
    assert (both.answer.handled, both.answer.handled_on) == ("Wij schrijven nu boos.", None)
