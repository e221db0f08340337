"""A teller agrees or corrects, on the page behind the code, for as long as the check runs."""

from datetime import timedelta

import pytest

from doorleefd.people.models import Teller
from doorleefd.people.present import StandsStill, TakesPartNoMore
from doorleefd.respond.checking.actions import (
    answer_check,
    handle_correction,
)
from doorleefd.respond.checking.refusals import (
    CheckIsOver,
    NothingSaid,
    NotYours,
    PartChanged,
)
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.report.actions import choose_voices
from doorleefd.respond.tests.checking.answering import WRONG, mark_for, person_of, person_of_code, said_by
from doorleefd.rights.actions import lift_restriction, restrict
from doorleefd.rights.queries import everything_about
from doorleefd.rights.requests.actions import new_code_of

pytestmark = pytest.mark.django_db


def test_saying_that_it_is_wrong_asks_what_should_be_otherwise(check, chosen, say):
    with pytest.raises(NothingSaid):
        say(chosen[0], "  ")


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


def test_a_page_from_before_is_shown_again_with_what_was_typed(client, trajectory, check, tell):
    told = tell(trajectory, "Er kwam een brief.", report=True)
    own = person_of_code(told)
    read = {"code": told.code, "participation": own.pk, "answered": "1", "seen": "0000 0000"}
    again = client.post("/code/verslag/", {**read, "verdict": "corrects", "words": WRONG}).content.decode()
    assert "Intussen is veranderd wat er in het verslag komt." in again
    assert WRONG in again
    assert f'name="seen" value="{mark_for(own)}"' in again
    assert not CheckAnswer.objects.of_house().exists()


def test_whose_words_stand_still_is_asked_nothing_until_they_count_again(client, trajectory, check, tell, now):
    told = tell(trajectory, "Er kwam een brief.", report=True)
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


def test_where_no_check_is_held_there_is_no_page(client, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
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
