"""A teller agrees or corrects, on the page behind the code, for as long as the check runs."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from doorleefd.analyse.actions import accept_review
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.people.opening import note_for
from doorleefd.people.present import StandsStill, TakesPartNoMore
from doorleefd.respond.actions import close
from doorleefd.respond.checking.actions import (
    answer_check,
    enter_check_answer,
    hold_check,
)
from doorleefd.respond.checking.refusals import (
    CheckIsOver,
    NothingSaid,
    NotReadYet,
    NotYours,
    PartChanged,
)
from doorleefd.respond.checking.standing import open_corrections
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.report.actions import choose_voices, finalise_report
from doorleefd.respond.tests.checking.answering import (
    WRONG,
    Verdict,
    at,
    handle,
    mark_for,
    person_of,
    person_of_code,
    said_by,
)
from doorleefd.rights.actions import lift_restriction, restrict
from doorleefd.rights.evaluating import evaluate
from doorleefd.rights.queries import everything_about
from doorleefd.rights.requests.actions import new_code_of, receive_request
from doorleefd.rights.requests.identity import check_by_code
from doorleefd.trajectory.refusals import TakesNothingNew, TrajectoryIsClosed

pytestmark = pytest.mark.django_db


def test_saying_that_it_is_wrong_asks_what_should_be_otherwise(check, chosen, say):
    with pytest.raises(NothingSaid):
        say(chosen[0], "  ")


def test_shortly_before_the_words_go_a_bare_no_is_kept_and_words_are_refused(
    check, chosen, say, trajectory, organise, today
):
    with organise():
        trajectory.keep_until = today + timedelta(days=14)
        trajectory.save()
    for fragment in chosen:
        person_of(fragment).trajectory.refresh_from_db()
    with pytest.raises(TakesNothingNew):
        say(chosen[0], WRONG)
    assert say(chosen[0], "  ").contribution is None
    assert CheckAnswer.objects.of_house().get().verdict == Verdict.CORRECTS


def test_nobody_answers_for_another(check, chosen, now):
    whose = person_of(chosen[0])
    with pytest.raises(NotYours):
        answer_check(by=Teller(person_of(chosen[1]).contributor), participation=whose, said=said_by(whose), now=now)


def test_whoever_takes_part_no_more_is_not_asked(check, chosen, say, say_no):
    say_no(chosen[0])
    with pytest.raises(TakesPartNoMore):
        say(chosen[0])


def test_after_the_last_day_nobody_answers_any_more(check, chosen, now):
    whose = person_of(chosen[0])
    given = {"by": Teller(whose.contributor), "participation": whose, "said": said_by(whose)}
    answer_check(**given, now=now + timedelta(days=14))
    with pytest.raises(CheckIsOver):
        answer_check(**given, now=now + timedelta(days=15))


def test_after_closing_nobody_answers_on_the_own_page_and_what_was_said_in_time_is_still_written_down(
    client, come_in, alice, trajectory, check, chosen, now
):
    day = check.last_day
    assert "Mensen kunnen het verslag nog nakijken" in come_in(alice).get(at("closing", trajectory)).content.decode()
    close(by=alice, trajectory=trajectory, reason="Het stopt.", for_tellers="Wij stoppen.", now=now)
    whose = Participation.objects.select_related("trajectory").get(pk=person_of(chosen[0]).pk)
    teller = Teller(whose.contributor)
    page = client.post("/code/verslag/", {"note": note_for(teller, now=now), "participation": whose.pk})
    assert "Nakijken kon tot en met" in page.content.decode()
    assert "Dit onderwerp is afgerond." in page.content.decode()
    assert "Wij schrijven een verslag" not in page.content.decode()
    with pytest.raises(CheckIsOver):
        answer_check(by=teller, participation=whose, said=said_by(whose), now=now)
    with pytest.raises(TrajectoryIsClosed):
        hold_check(by=alice, trajectory=trajectory, until=day + timedelta(days=9), now=now)
    said = said_by(whose, WRONG)
    enter_check_answer(by=alice, participation=whose, said=said, how=Channel.PHONE, day=localdate(now), now=now)
    assert open_corrections(trajectory).get().participation == whose


def test_after_the_report_is_final_nobody_is_told_that_it_is_still_written(
    client, alice, trajectory, check, chosen, say, now, monkeypatch
):
    later = now + timedelta(days=20)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    finalise_report(by=alice, trajectory=trajectory, now=later)
    hold_check(by=alice, trajectory=trajectory, until=localdate(later) + timedelta(days=9), now=later)
    whose = person_of(chosen[0])
    given = {"note": note_for(Teller(whose.contributor), now=later), "participation": whose.pk}
    assert "Ons verslag is vastgesteld." in client.post("/code/verslag/", given).content.decode()
    answered = {"answered": "1", "seen": mark_for(whose), "verdict": "corrects", "words": WRONG}
    told = client.post("/code/verslag/", given | answered).content.decode()
    assert "Ons verslag was al vastgesteld. Wij kijken naar wat u zegt." in told
    assert "Zinnen van u gebruiken wij nu niet meer." in told
    assert "voordat het verslag af is" not in told


def test_nobody_agrees_with_a_quote_that_came_after_they_read(check, fragments, insight, alice, now):
    whose = person_of(fragments[3])
    read = said_by(whose)
    choose_voices(by=alice, insight=insight, voices=[fragments[3]], nobody_recognised=True, now=now)
    with pytest.raises(PartChanged):
        answer_check(by=Teller(whose.contributor), participation=whose, said=read, now=now)
    assert not CheckAnswer.objects.of_house().exists()


def test_nobody_agrees_with_a_sentence_that_changed_after_they_read(check, chosen, insight, organise, now):
    whose = person_of(chosen[0])
    read = said_by(whose)
    insight.sentence = "Schrijf nooit meer"
    with organise():
        insight.save()
    with pytest.raises(PartChanged):
        answer_check(by=Teller(whose.contributor), participation=whose, said=read, now=now)


def test_a_teller_finds_the_own_answer_among_what_is_kept(check, chosen, say, read_all, chandra, now):
    answer = say(chosen[0], WRONG)
    read_all()
    handle(answer, by=chandra, now=now)
    kept = everything_about(Teller(person_of(chosen[0]).contributor))["trajectories"][0]["report_check"]
    assert kept[0]["verdict"] == "klopt niet"
    assert kept[0]["handled"] == "Wij schreven: boos."
    assert kept[0]["sentences"] == ["Praat eerst"]


def test_the_code_page_asks_until_there_is_an_answer(client, trajectory, check, tell_read, chosen):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    page = client.post("/code/", {"code": told.code}).content.decode()
    assert "Kijk het na" in page
    own = person_of_code(told)
    sent = {"code": told.code, "participation": own.pk, "seen": mark_for(own)}
    asked = client.post("/code/verslag/", sent).content.decode()
    assert f'name="seen" value="{mark_for(own)}"' in asked
    assert "In het verslag staat niets wat alleen van u komt." in asked
    wrong = client.post("/code/verslag/", {**sent, "answered": "1"}).content.decode()
    assert "Kies ja of nee." in wrong
    empty = client.post("/code/verslag/", {**sent, "answered": "1", "verdict": "corrects"}).content.decode()
    assert "Schrijf op wat er anders moet." in empty
    thanks = client.post("/code/verslag/", {**sent, "answered": "1", "verdict": "agrees"}).content.decode()
    assert "Wij weten nu dat het klopt volgens u." in thanks
    assert "Kijk het na" not in client.post("/code/", {"code": told.code}).content.decode()


def test_a_page_from_before_is_shown_again_with_what_was_typed(client, trajectory, check, tell_read):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    own = person_of_code(told)
    read = {"code": told.code, "participation": own.pk, "answered": "1", "seen": "0000 0000"}
    again = client.post("/code/verslag/", {**read, "verdict": "corrects", "words": WRONG}).content.decode()
    assert "Intussen is veranderd wat er in het verslag komt." in again
    assert WRONG in again
    assert f'name="seen" value="{mark_for(own)}"' in again
    assert not CheckAnswer.objects.of_house().exists()


def test_whose_words_stand_still_is_asked_nothing_until_they_count_again(client, trajectory, check, tell_read, now):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    own, by = person_of_code(told), Teller(told.contributor)
    sent = {"code": told.code, "participation": own.pk, "seen": mark_for(own)}
    restrict(by=by, participation=own, now=now)
    own.refresh_from_db()
    assert "Kijk het na" not in client.post("/code/", {"code": told.code}).content.decode()
    page = client.post("/code/verslag/", {**sent, "answered": "1", "verdict": "agrees"}).content.decode()
    assert "Uw verhaal staat stil." in page
    assert "Klopt dit?" not in page
    with pytest.raises(StandsStill):
        answer_check(by=by, participation=own, said=said_by(own), now=now)
    lift_restriction(by=by, participation=own, now=now)
    assert "Kijk het na" in client.post("/code/", {"code": told.code}).content.decode()


def test_who_objected_reads_there_that_an_answer_comes(client, trajectory, check, tell_read, veenbeek, femke, now):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    sent = {"code": told.code, "participation": person_of_code(told).pk}
    given = {"by": femke, "now": now}
    asked = receive_request(
        organisation=veenbeek, kind="object", came_by="letter", received_on=localdate(now), filed_as="", **given
    )
    check_by_code(request=asked, code=told.code, **given)
    page = client.post("/code/verslag/", sent).content.decode()
    assert "Op uw bezwaar krijgt u nog wel bericht." in page


@pytest.mark.parametrize(("words", "is_asked"), [("", False), (WRONG, True)])
def test_to_whom_the_words_went_is_asked_for_who_corrects_alone(
    words, is_asked, client, trajectory, check, tell_read, now
):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    own = person_of_code(told)
    answer_check(by=Teller(told.contributor), participation=own, said=said_by(own, words), now=now)
    with CaptureQueriesContext(connection) as asked:
        client.post("/code/verslag/", {"code": told.code, "participation": own.pk})
    assert any("respond_reportsending" in each["sql"] for each in asked) == is_asked


def test_who_told_what_nobody_read_yet_is_asked_nothing_and_told_nothing_untrue(client, trajectory, check, tell, now):
    told = tell(trajectory, "Er kwam een brief.", report=True)
    own = person_of_code(told)
    assert "Kijk het na" not in client.post("/code/", {"code": told.code}).content.decode()
    given = {"code": told.code, "participation": own.pk, "answered": "1", "verdict": "agrees", "seen": mark_for(own)}
    page = client.post("/code/verslag/", given).content.decode()
    assert "Wij lazen uw verhaal nog niet" in page
    assert "is wel gelezen" not in page
    assert "Wat u net antwoordde, is niet bewaard." in page
    with pytest.raises(NotReadYet):
        answer_check(by=Teller(told.contributor), participation=own, said=said_by(own), now=now)


def test_words_beside_the_story_that_were_read_first_ask_nothing_of_a_story_that_nobody_read(
    client, trajectory, check, tell, chandra, now
):
    told = tell(trajectory, "Er kwam een brief.", report=True)
    own, story = person_of_code(told), Contribution.objects.of_house().get(participation__contributor=told.contributor)
    evaluate(by=Teller(told.contributor), participation=own, how_it_was="good", words="Fijn formulier.", now=now)
    beside = Contribution.objects.visible_to(chandra, Purpose.REVIEW).filter(participation=own).exclude(pk=story.pk)
    accept_review(by=chandra, contribution=beside.get(), marks={}, now=now)
    assert "Kijk het na" not in client.post("/code/", {"code": told.code}).content.decode()
    with pytest.raises(NotReadYet):
        answer_check(by=Teller(told.contributor), participation=own, said=said_by(own), now=now)


def test_that_it_was_read_is_said_when_all_of_it_was(client, trajectory, check, tell_read):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    sent = {"code": told.code, "participation": person_of_code(told).pk}
    assert "Wat u vertelde, is wel gelezen." in client.post("/code/verslag/", sent).content.decode()
    client.post("/code/verhaal/meer/", {**sent, "words": "Daarna belde ik."})
    page = client.post("/code/verslag/", sent).content.decode()
    assert "In het verslag staat niets wat alleen van u komt." in page
    assert "is wel gelezen" not in page


def test_where_no_check_is_held_there_is_no_page(client, trajectory, tell_read):
    told = tell_read(trajectory, "Er kwam een brief.")
    sent = {"code": told.code, "participation": person_of_code(told).pk}
    assert client.post("/code/verslag/", sent).status_code == 404


@pytest.mark.parametrize("says", ["nothing", "wrong", "right"])
def test_after_the_last_day_one_reads_whether_the_own_sentence_is_used(
    says, client, check, chosen, say, organise, monkeypatch, now
):
    whose = person_of(chosen[0])
    with organise():
        code = new_code_of(whose.contributor)
    if says != "nothing":
        say(chosen[0], WRONG if says == "wrong" else "")
    monkeypatch.setattr("django.utils.timezone.now", lambda: now + timedelta(days=15))
    page = client.post("/code/verslag/", {"code": code, "participation": whose.pk}).content.decode()
    assert "Nakijken kon tot en met 29 juni 2026." in page
    assert ("Daarom gebruiken wij ze niet." in page) == (says != "right")
