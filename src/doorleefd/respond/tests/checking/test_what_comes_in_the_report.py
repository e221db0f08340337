"""Only quotes whose tellers looked and agreed stand in the report; it says what nobody checked."""

import pytest

from doorleefd.people.models import Teller, Use
from doorleefd.people.still import count_every_night
from doorleefd.respond.checking.actions import (
    leave_check_out,
)
from doorleefd.respond.checking.own import own_check, own_part
from doorleefd.respond.checking.standing import answers_in_words
from doorleefd.respond.report.actions import choose_voices
from doorleefd.respond.tests.checking.answering import WRONG, person_of

pytestmark = pytest.mark.django_db


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
    assert "Niet nagekeken: het is niet zeker dat iedereen" in report


def test_only_the_quotes_of_who_agrees_stand_in_the_report(words, alice, check, chosen, say):
    say(chosen[0])
    say(chosen[1], WRONG)
    assert words(alice).count("maakte mij bang") == 1


def test_once_everyone_agrees_the_part_is_checked(words, alice, check, fragments, say, now):
    for fragment in fragments:
        say(fragment)
    count_every_night(now=now)
    report = words(alice)
    assert report.count("maakte mij bang") == 2
    assert "Niet nagekeken: " not in report
    assert "ten minste 5 keer" in report


def test_a_sentence_that_says_something_else_now_is_checked_by_nobody(
    words, alice, check, fragments, insight, say, organise, now
):
    for fragment in fragments:
        say(fragment)
    count_every_night(now=now)
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


def test_few_answers_are_few(trajectory, check, fragments, say, now):
    for fragment in fragments[:4]:
        say(fragment)
    count_every_night(now=now)
    assert answers_in_words(trajectory) == "nog niet geteld: dat gebeurt ’s nachts, vanaf 5 mensen"
    for fragment in fragments[4:]:
        say(fragment)
    count_every_night(now=now)
    assert answers_in_words(trajectory) == "ten minste 5 keer"


def test_a_check_that_is_left_out_stands_in_the_report_with_its_reason(words, alice, trajectory, chosen, now):
    leave_check_out(by=alice, trajectory=trajectory, why_not="Niemand liet een code achter.", now=now)
    report = words(alice)
    assert "De reden: Niemand liet een code achter." in report
    assert report.count("maakte mij bang") == 2
