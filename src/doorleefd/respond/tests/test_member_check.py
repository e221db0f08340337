"""Laying the report before who told (R210): correct or agree, and without an answer no quote."""

from datetime import timedelta

import pytest
from django.urls import reverse

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.models import HeldText
from doorleefd.collect.models import Contribution
from doorleefd.engines.documents import FORMATS
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.people.models import Channel, Teller, Use
from doorleefd.respond.checking.actions import (
    Said,
    answer_check,
    enter_check_answer,
    handle_correction,
    hold_check,
    leave_check_out,
)
from doorleefd.respond.checking.asking import ask_to_check
from doorleefd.respond.checking.own import own_check, own_part
from doorleefd.respond.checking.refusals import (
    AskedToday,
    CheckHasBegun,
    CheckIsOver,
    CheckIsRunning,
    CheckNotChosen,
    CorrectionsOpen,
    DayIsMissing,
    NothingSaid,
    NotSaidWhatWasDone,
    NotYours,
    ReasonMissing,
    TakesPartNoMore,
)
from doorleefd.respond.checking.standing import answers_in_words, corrections_in
from doorleefd.respond.models import CheckAnswer, CheckRound, Message, ReportVersion
from doorleefd.respond.report.actions import choose_voices, finalise_report
from doorleefd.respond.report.files import document_now
from doorleefd.respond.tests.at_work import work
from doorleefd.rights.queries import everything_about
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
AGREES = Said(CheckAnswer.Verdict.AGREES)
WRONG = Said(CheckAnswer.Verdict.CORRECTS, "Ik was niet bang, ik was boos.")


def at(name, trajectory, *more):
    return reverse(f"respond:{name}", args=[trajectory.pk, *more])


def person_of(fragment):
    return fragment.version.part.contribution.participation


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def chosen(alice, insight, fragments, now):
    """Two voices stand in the report."""
    choose_voices(by=alice, insight=insight, voices=fragments[:2], nobody_recognised=True, now=now)
    return fragments[:2]


@pytest.fixture
def check(alice, trajectory, chosen, now, today):
    return hold_check(by=alice, trajectory=trajectory, until=today + timedelta(days=14), now=now)


@pytest.fixture
def say(now):
    """Someone answers: `say(fragment, WRONG)`."""

    def saying(fragment, said=AGREES):
        participation = person_of(fragment)
        return answer_check(by=Teller(participation.contributor), participation=participation, said=said, now=now)

    return saying


@pytest.fixture
def words(trajectory, today):
    def read(login):
        return FORMATS["html"].write(document_now(trajectory, viewer=login, day=today)).decode()

    return read


def test_one_reads_the_own_quotes_and_the_insights_that_they_stand_behind(chosen, insight):
    whose = person_of(chosen[0])
    part = own_part(whose, teller=Teller(whose.contributor))
    assert [quote.fragment_id for quote in part.quotes] == [chosen[0].pk]
    assert list(part.insights) == [insight]


def test_a_quote_that_is_taken_back_is_not_laid_before_anyone(chosen, say_no):
    whose = person_of(chosen[0])
    say_no(chosen[0], Use.REPORT)
    assert not own_part(whose, teller=Teller(whose.contributor)).quotes


def test_without_an_answer_no_quote_stands_in_the_report_and_it_says_so(words, alice, check, chosen):
    report = words(alice)
    assert "maakte mij bang" not in report
    assert "Niet nagekeken: niet iedereen van wie dit komt" in report


def test_only_the_quotes_of_who_agrees_stand_in_the_report(words, alice, check, chosen, say):
    say(chosen[0])
    say(chosen[1], WRONG)
    assert words(alice).count("maakte mij bang") == 1


def test_once_everyone_agrees_the_part_is_checked(words, alice, check, fragments, say):
    for fragment in fragments:
        say(fragment)
    report = words(alice)
    assert report.count("maakte mij bang") == 2
    assert "Niet nagekeken: " not in report
    assert "ten minste 5 mensen" in report


def test_a_sentence_that_says_something_else_now_is_checked_by_nobody(
    words, alice, check, fragments, insight, say, organise
):
    for fragment in fragments:
        say(fragment)
    insight.sentence = "Schrijf nooit meer"
    with organise():
        insight.save()
    assert "Niet nagekeken: " in words(alice)
    whose = person_of(fragments[0])
    assert own_check(whose, teller=Teller(whose.contributor)).is_changed


def test_a_quote_that_was_chosen_later_was_checked_by_nobody(words, alice, check, fragments, insight, say, now):
    say(fragments[3])
    choose_voices(by=alice, insight=insight, voices=[fragments[3]], nobody_recognised=True, now=now)
    assert "maakte mij bang" not in words(alice)
    say(fragments[3])
    assert words(alice).count("maakte mij bang") == 1


def test_what_should_be_otherwise_comes_in_as_words_to_be_reviewed(trajectory, check, chosen, chandra, say, now):
    say(chosen[0], WRONG)
    assert [(each.words, each.waits_for_review) for each in corrections_in(trajectory, viewer=chandra)] == [("", True)]
    told = Contribution.objects.of_house().exclude(review=Contribution.Review.ACCEPTED).get()
    accept_review(by=chandra, contribution=told, marks={}, now=now)
    assert corrections_in(trajectory, viewer=chandra)[0].words == WRONG.words


def test_whoever_decides_on_benefit_reads_no_correction_and_enters_no_answer(
    come_in, trajectory, check, chosen, kees, chandra, say, now
):
    say(chosen[0], WRONG)
    told = Contribution.objects.of_house().exclude(review=Contribution.Review.ACCEPTED).get()
    accept_review(by=chandra, contribution=told, marks={}, now=now)
    assert corrections_in(trajectory, viewer=kees) == []
    page = come_in(kees).get(at("member_check", trajectory)).content.decode()
    assert WRONG.words not in page
    assert "Wie verhalen leest, ziet hier de woorden." in page
    assert come_in(kees).get(at("enter_check", trajectory)).status_code == 403


def test_saying_that_it_is_wrong_asks_what_should_be_otherwise(check, chosen, say):
    with pytest.raises(NothingSaid):
        say(chosen[0], Said(CheckAnswer.Verdict.CORRECTS, "  "))


def test_nobody_answers_for_another(check, chosen, now):
    with pytest.raises(NotYours):
        answer_check(
            by=Teller(person_of(chosen[1]).contributor), participation=person_of(chosen[0]), said=AGREES, now=now
        )


def test_whoever_takes_part_no_more_is_not_asked(check, chosen, say, say_no):
    say_no(chosen[0])
    with pytest.raises(TakesPartNoMore):
        say(chosen[0])


def test_after_the_last_day_nobody_answers_any_more(check, chosen, now):
    whose = person_of(chosen[0])
    by = Teller(whose.contributor)
    answer_check(by=by, participation=whose, said=AGREES, now=now + timedelta(days=14))
    with pytest.raises(CheckIsOver):
        answer_check(by=by, participation=whose, said=AGREES, now=now + timedelta(days=15))


def test_a_check_needs_a_day_to_come_and_leaving_it_out_a_reason(alice, trajectory, now, today):
    with pytest.raises(DayIsMissing):
        hold_check(by=alice, trajectory=trajectory, until=today, now=now)
    with pytest.raises(ReasonMissing):
        leave_check_out(by=alice, trajectory=trajectory, why_not=" ", now=now)


def test_a_check_that_is_left_out_stands_in_the_report_with_its_reason(words, alice, trajectory, chosen, now):
    leave_check_out(by=alice, trajectory=trajectory, why_not="Niemand liet een code achter.", now=now)
    report = words(alice)
    assert "De reden: Niemand liet een code achter." in report
    assert report.count("maakte mij bang") == 2


def test_once_someone_answered_it_cannot_be_left_out_any_more(alice, trajectory, check, chosen, say):
    say(chosen[0], WRONG)
    with pytest.raises(CheckHasBegun):
        leave_check_out(by=alice, trajectory=trajectory, why_not="Te veel werk.", now=check.at)
    check.refresh_from_db()
    assert check.is_held


def test_a_report_is_not_final_before_someone_chose(alice, trajectory, chosen, now):
    with pytest.raises(CheckNotChosen):
        finalise_report(by=alice, trajectory=trajectory, now=now)


def test_a_report_is_not_final_while_people_may_answer(alice, trajectory, check, now):
    with pytest.raises(CheckIsRunning) as refused:
        finalise_report(by=alice, trajectory=trajectory, now=now)
    assert "29 juni 2026" in str(refused.value)


def test_an_open_correction_holds_the_report_back_until_it_is_handled(
    alice, trajectory, check, chosen, chandra, say, now
):
    answer = say(chosen[0], WRONG)
    later = now + timedelta(days=15)
    with pytest.raises(CorrectionsOpen):
        finalise_report(by=alice, trajectory=trajectory, now=later)
    assert not ReportVersion.objects.exists()
    handle_correction(by=chandra, answer=answer, handled="Wij schreven: boos.", now=later)
    assert finalise_report(by=alice, trajectory=trajectory, now=later).is_final


def test_a_correction_of_who_takes_part_no_more_holds_nothing_back(alice, trajectory, check, chosen, say, say_no, now):
    say(chosen[0], WRONG)
    say_no(chosen[0])
    assert finalise_report(by=alice, trajectory=trajectory, now=now + timedelta(days=15)).is_final


def test_handling_says_what_was_done_and_the_person_reads_it(chandra, check, chosen, say, now):
    answer = say(chosen[0], WRONG)
    with pytest.raises(NotSaidWhatWasDone):
        handle_correction(by=chandra, answer=answer, handled="", now=now)
    handle_correction(by=chandra, answer=answer, handled="Wij schreven: boos.", now=now)
    whose = person_of(chosen[0])
    assert own_check(whose, teller=Teller(whose.contributor)).answer.handled == "Wij schreven: boos."


def test_few_answers_are_few(trajectory, check, fragments, say):
    for fragment in fragments[:4]:
        say(fragment)
    assert answers_in_words(trajectory) == "minder dan 5 mensen"
    for fragment in fragments[4:]:
        say(fragment)
    assert answers_in_words(trajectory) == "ten minste 5 mensen"


def test_an_answer_by_phone_is_kept_with_how_and_when_and_without_who_in_the_log(
    alice, trajectory, check, chosen, today, now
):
    whose = person_of(chosen[0])
    enter_check_answer(
        by=alice, participation=whose, said=WRONG, how=Channel.PHONE, day=today - timedelta(days=1), now=now
    )
    kept = CheckAnswer.objects.of_house().get()
    assert (kept.how, kept.day, kept.recorded_by) == (Channel.PHONE, today - timedelta(days=1), alice)
    row = AuditEntry.objects.filter(verb="own part of report checked").get()
    assert row.subject_id == ""


def test_a_manager_enters_no_answer(manon, check, chosen, today, now):
    with pytest.raises(NotAllowed):
        enter_check_answer(
            by=manon, participation=person_of(chosen[0]), said=AGREES, how=Channel.PHONE, day=today, now=now
        )


def test_a_teller_finds_the_own_answer_among_what_is_kept(check, chosen, say, chandra, now):
    handle_correction(by=chandra, answer=say(chosen[0], WRONG), handled="Wij schreven: boos.", now=now)
    kept = everything_about(Teller(person_of(chosen[0]).contributor))["trajectories"][0]["report_check"]
    assert kept[0]["verdict"] == "klopt niet"
    assert kept[0]["handled"] == "Wij schreven: boos."
    assert kept[0]["sentences"] == ["Praat eerst"]


def test_the_code_page_asks_until_there_is_an_answer(client, trajectory, check, tell, chosen):
    told = tell(trajectory, "Er kwam een brief.", report=True)
    page = client.post("/code/", {"code": told.code}).content.decode()
    assert "Kijk het na" in page
    own = person_of_code(told)
    sent = {"code": told.code, "participation": own.pk}
    asked = client.post("/code/verslag/", sent).content.decode()
    assert "In het verslag staat niets wat alleen van u komt." in asked
    wrong = client.post("/code/verslag/", {**sent, "answered": "1"}).content.decode()
    assert "Kies ja of nee." in wrong
    empty = client.post("/code/verslag/", {**sent, "answered": "1", "verdict": "corrects"}).content.decode()
    assert "Schrijf op wat er anders moet." in empty
    thanks = client.post("/code/verslag/", {**sent, "answered": "1", "verdict": "agrees"}).content.decode()
    assert "Wij weten nu dat het klopt volgens u." in thanks
    assert "Kijk het na" not in client.post("/code/", {"code": told.code}).content.decode()


def person_of_code(told):
    from doorleefd.people.models import Participation

    return Participation.objects.get(contributor=told.contributor)


def test_where_no_check_is_held_there_is_no_page(client, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    sent = {"code": told.code, "participation": person_of_code(told).pk}
    assert client.post("/code/verslag/", sent).status_code == 404


def test_staff_opens_an_own_part_with_the_code_alone_and_writes_the_answer_down(
    come_in, alice, trajectory, check, tell, today
):
    told = tell(trajectory, "Er kwam een brief.", report=True)
    desk, page = come_in(alice), at("enter_check", trajectory)
    assert (
        "Deze code kennen wij niet bij dit traject." in desk.post(page, {"code": "aap noot mies 12"}).content.decode()
    )
    opened = desk.post(page, {"code": told.code})
    note = opened.context["note"]
    assert "Lees dit voor" in opened.content.decode()
    paper = desk.post(page, {"note": note, "print": "1"}).content.decode()
    assert "Nee, er klopt iets niet" in paper
    desk.post(page, {"note": note, "verdict": "agrees", "how": "paper", "day": today.isoformat()})
    assert CheckAnswer.objects.of_house().get().how == Channel.PAPER


def test_a_code_of_another_trajectory_opens_nothing(come_in, alice, trajectory, check, tell, organise, veenbeek, now):
    from doorleefd.trajectory.models import Trajectory

    with organise():
        other = Trajectory.objects.create(
            organisation=veenbeek, title="Wachten", slug="wachten", owner=alice, state="open", created_at=now
        )
    told = tell(other, "Ik wacht.")
    page = come_in(alice).post(at("enter_check", trajectory), {"code": told.code}).content.decode()
    assert "Deze code kennen wij niet bij dit traject." in page


def test_the_letter_says_where_and_holds_no_word(come_in, alice, trajectory, check):
    page = come_in(alice).get(at("check_letter", trajectory)).content.decode()
    assert "/code" in page
    assert "29 juni 2026" in page
    assert "maakte mij bang" not in page


def test_the_pages_of_staff_lead_from_choosing_to_handling(come_in, alice, trajectory, chosen, chandra, say, today):
    desk = come_in(alice)
    assert "Er is nog niet gekozen" in desk.get(at("member_check", trajectory)).content.decode()
    assert "Kies een dag" in desk.post(at("choose_member_check", trajectory), {"held": "yes"}).content.decode()
    until = (today + timedelta(days=14)).isoformat()
    desk.post(at("choose_member_check", trajectory), {"held": "yes", "until": until})
    answer = say(chosen[0], WRONG)
    assert "wachten op nakijken" in desk.get(at("member_check", trajectory)).content.decode()
    desk.post(at("check_correction", trajectory, answer.pk), {"handled": "Wij schreven: boos."})
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


def test_what_was_done_leaves_its_place_when_it_repeats_words_that_are_erased(check, chosen, organise, say, now):
    from doorleefd.rights.actions import erase

    answer = say(chosen[0], WRONG)
    with organise():
        answer.handled = "U zei: De brief maakte mij bang, zei nummer, en dat namen wij over. "
        answer.handled_on = now.date()
        answer.save()
    whose = person_of(chosen[0])
    erase(by=Teller(whose.contributor), contributor=whose.contributor, now=now)
    assert not CheckAnswer.objects.of_house().exists()
    assert not HeldText.objects.filter(row=answer.pk, text__contains="maakte mij bang").exists()


def test_whoever_asked_for_a_message_is_written_to_and_reminded_until_there_is_an_answer(
    alice, trajectory, check, ask, mail, now
):
    stays_silent, answers = ask("stil@voorbeeld.nl"), ask("zegt@voorbeeld.nl")
    ask_to_check(by=alice, trajectory=trajectory, now=now)
    work()
    assert mail.addresses() == ["stil@voorbeeld.nl", "zegt@voorbeeld.nl"]
    answer_check(by=Teller(answers.contributor), participation=answers, said=AGREES, now=now)
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
