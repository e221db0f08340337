"""Whether the report is laid before people, until when, and asking them."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from doorleefd.foundation.models import Job
from doorleefd.people.models import Teller
from doorleefd.respond.checking.actions import (
    answer_check,
    hold_check,
    leave_check_out,
)
from doorleefd.respond.checking.asking import ask_to_check
from doorleefd.respond.checking.entering import note_for
from doorleefd.respond.checking.refusals import (
    AskedToday,
    CheckHasBegun,
    CheckIsOver,
    CheckIsRunning,
    CheckNotChosen,
    DayIsMissing,
    ReasonMissing,
)
from doorleefd.respond.checking.standing import correction_of
from doorleefd.respond.models import CheckRound, Message
from doorleefd.respond.report.actions import finalise_report
from doorleefd.respond.tests.at_work import work
from doorleefd.respond.tests.checking.answering import WRONG, at, person_of_code, said_by
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db


def test_a_check_needs_a_day_to_come_and_leaving_it_out_a_reason(alice, trajectory, now, today):
    with pytest.raises(DayIsMissing):
        hold_check(by=alice, trajectory=trajectory, until=today, now=now)
    with pytest.raises(ReasonMissing):
        leave_check_out(by=alice, trajectory=trajectory, why_not=" ", now=now)


def test_once_someone_answered_it_cannot_be_left_out_any_more(alice, trajectory, check, chosen, say):
    say(chosen[0], WRONG)
    with pytest.raises(CheckHasBegun):
        leave_check_out(by=alice, trajectory=trajectory, why_not="Te veel werk.", now=check.at)
    check.refresh_from_db()
    assert check.is_held


@pytest.mark.parametrize("way", ["letter", "own part on paper", "read aloud", "own page"])
def test_once_someone_read_it_or_got_it_on_paper_it_cannot_be_left_out_the_same_day(
    way, come_in, alice, trajectory, check, tell_read, now
):
    told = tell_read(trajectory, "Mijn buurvrouw hielp.")
    if way == "own page":
        given = {"code": told.code, "participation": str(person_of_code(told).pk)}
        come_in(alice).post("/code/verslag/", given)
    elif way == "letter":
        come_in(alice).get(at("check_letter", trajectory))
    else:
        note = note_for(person_of_code(told), login=alice, now=now)
        on_paper = {"print": "1"} if way == "own part on paper" else {}
        come_in(alice).post(at("enter_check", trajectory), {"note": note, **on_paper})
    with pytest.raises(CheckHasBegun):
        leave_check_out(by=alice, trajectory=trajectory, why_not="Te veel werk.", now=now)
    check.refresh_from_db()
    assert (check.is_held, check.met_on) == (True, now.date())


def test_what_nobody_met_yet_can_be_left_out_the_same_day(alice, trajectory, check, now):
    leave_check_out(by=alice, trajectory=trajectory, why_not="Te veel werk.", now=now)
    check.refresh_from_db()
    assert not check.is_held


@pytest.mark.parametrize("days", [1, 15])
def test_the_silence_of_a_check_is_never_turned_into_a_yes(alice, trajectory, check, now, days):
    with pytest.raises(CheckHasBegun):
        leave_check_out(by=alice, trajectory=trajectory, why_not="Niemand zei iets.", now=now + timedelta(days=days))
    check.refresh_from_db()
    assert check.is_held


def test_a_report_is_not_final_before_someone_chose(alice, trajectory, chosen, now):
    with pytest.raises(CheckNotChosen):
        finalise_report(by=alice, trajectory=trajectory, now=now)


def test_a_report_is_not_final_while_people_may_answer(alice, trajectory, check, now):
    with pytest.raises(CheckIsRunning) as refused:
        finalise_report(by=alice, trajectory=trajectory, now=now)
    assert "29 juni 2026" in str(refused.value)


def test_the_pages_of_staff_lead_from_choosing_to_handling(
    come_in, alice, trajectory, chosen, chandra, say, read_all, today
):
    desk = come_in(alice)
    assert "Er is nog niet gekozen" in desk.get(at("member_check", trajectory)).content.decode()
    assert "Kies een dag" in desk.post(at("choose_member_check", trajectory), {"held": "yes"}).content.decode()
    until = (today + timedelta(days=14)).isoformat()
    desk.post(at("choose_member_check", trajectory), {"held": "yes", "until": until})
    answer = say(chosen[0], WRONG)
    assert "wachten op nakijken" in desk.get(at("member_check", trajectory)).content.decode()
    read_all()
    read = {"seen": correction_of(answer.pk, trajectory=trajectory, viewer=alice).mark}
    desk.post(at("check_correction", trajectory, answer.pk), {"handled": "Wij schreven: boos.", **read})
    assert "afgehandeld" in desk.get(at("member_check", trajectory)).content.decode()


def test_another_organisation_finds_nothing(come_in, bob, trajectory, check, chosen, say):
    desk, answer = come_in(bob), say(chosen[0], WRONG)
    for address in (
        at("member_check", trajectory),
        at("choose_member_check", trajectory),
        at("check_letter", trajectory),
        at("enter_check", trajectory),
        at("check_correction", trajectory, answer.pk),
    ):
        assert desk.get(address).status_code == 404


def test_whoever_asked_for_a_message_is_written_to_and_reminded_until_there_is_an_answer(
    alice, trajectory, check, ask, mail, now
):
    stays_silent, answers = ask("stil@voorbeeld.nl"), ask("zegt@voorbeeld.nl")
    ask("niet-gelezen@voorbeeld.nl", is_read=False)
    ask_to_check(by=alice, trajectory=trajectory, now=now)
    work()
    assert mail.addresses() == ["stil@voorbeeld.nl", "zegt@voorbeeld.nl"]
    answer_check(by=Teller(answers.contributor), participation=answers, said=said_by(answers), now=now)
    with pytest.raises(AskedToday):
        ask_to_check(by=alice, trajectory=trajectory, now=now)
    ask_to_check(by=alice, trajectory=trajectory, now=now + timedelta(days=1))
    work(Job.objects.exclude(state=Job.State.DONE).get())
    assert mail.addresses() == ["stil@voorbeeld.nl", "stil@voorbeeld.nl", "zegt@voorbeeld.nl"]
    assert Message.objects.filter(participation=stays_silent).count() == 2
    ((_address, letter), *_others) = mail.received
    assert letter["Subject"] == "Gemeente Veenbeek vraagt of iets klopt"
    assert "29 juni 2026" in letter.get_content()
    assert trajectory.subject not in str(letter)


def test_after_the_last_day_nobody_is_reminded(alice, trajectory, check, now):
    with pytest.raises(CheckIsOver):
        ask_to_check(by=alice, trajectory=trajectory, now=now + timedelta(days=15))


def test_a_letter_about_the_report_waits_for_a_person(come_in, alice, two_steps, trajectory, check, ask):
    ask("Kade 4\n1234 AB Veenbeek", way=ContactDetail.Way.LETTER)
    desk = come_in(two_steps(alice))
    assert "Stuur bericht" in desk.get(at("member_check", trajectory)).content.decode()
    desk.post(at("ask_to_check", trajectory))
    assert "Stuur een herinnering" in desk.get(at("member_check", trajectory)).content.decode()
    page = desk.get(at("messages", trajectory))
    assert "Over het verslag, gevraagd op" in page.content.decode()
    wish = page.context["errands"].object_list[0].wish
    letter = desk.post(at("message", trajectory, wish), {"reason": "verslag voorleggen"}).content.decode()
    assert "willen van u weten of het klopt" in letter
    desk.post(at("message_done", trajectory, wish))
    assert Message.objects.get().check_round == CheckRound.objects.get()


def test_after_the_report_is_final_no_letter_message_or_call_says_that_it_is_still_written(
    come_in, alice, two_steps, trajectory, check, ask, mail, now, monkeypatch
):
    said = {
        ContactDetail.Way.LETTER: ("Kade 4\n1234 AB Veenbeek", "Ons verslag is vastgesteld."),
        ContactDetail.Way.SMS: ("0612345678", "Het verslag van Gemeente Veenbeek is vastgesteld."),
        ContactDetail.Way.PHONE: ("0612345679", "Zeg dat ons verslag is vastgesteld."),
    }
    ask("stil@voorbeeld.nl")
    for way, (address, _words) in said.items():
        ask(address, way=way)
    later = now + timedelta(days=20)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    finalise_report(by=alice, trajectory=trajectory, now=later)
    hold_check(by=alice, trajectory=trajectory, until=localdate(later) + timedelta(days=9), now=later)
    ask_to_check(by=alice, trajectory=trajectory, now=later)
    work()
    ((_address, letter),) = mail.received
    assert "Ons verslag is vastgesteld." in letter.get_content()
    assert "Wij schrijven een verslag" not in letter.get_content()
    desk = come_in(two_steps(alice))
    assert "Ons verslag is vastgesteld." in desk.get(at("check_letter", trajectory)).content.decode()
    for errand in desk.get(at("messages", trajectory)).context["errands"]:
        page = desk.post(at("message", trajectory, errand.wish), {"reason": "verslag voorleggen"}).content.decode()
        assert said[errand.way][1] in page
        assert "Wij schrijven een verslag" not in page
