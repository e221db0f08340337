"""Whoever leaves while people look at the report takes the own answer out of every list, and no number tells (R210)."""

from datetime import timedelta

import pytest

from doorleefd.people.models import Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.people.still import count_every_night
from doorleefd.respond.checking.asking import ask_to_check
from doorleefd.respond.checking.standing import answers_counted, answers_in_words, corrections_in, open_corrections
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.tests.at_work import work
from doorleefd.respond.tests.checking.answering import WRONG, Verdict, person_of
from doorleefd.rights.actions import answer_permission, erase, restrict

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["takes part no more", "stands still", "is erased"])
def leave(request, now):
    """Someone leaves in one of three ways: `leave(participation)`."""

    def leaving(whose):
        by = Teller(whose.contributor)
        if request.param == "takes part no more":
            no = {"use": Use.TAKE_PART, "given": False, "said": HowSaid("1")}
            answer_permission(by=by, participation=whose, **no, now=now)
        elif request.param == "stands still":
            restrict(by=by, participation=whose, now=now)
        else:
            erase(by=by, contributor=whose.contributor, now=now)

    return leaving


def test_lists_are_of_those_who_are_left_and_no_number_tells_who(
    trajectory, check, fragments, chandra, alice, say, leave, words, now
):
    say(fragments[0], WRONG)
    for fragment in fragments[1:]:
        say(fragment)
    count_every_night(now=now)
    assert answers_in_words(trajectory) == "ten minste 5 keer"
    leave(person_of(fragments[0]))
    assert not open_corrections(trajectory).exists()
    assert corrections_in(trajectory, viewer=chandra) == []
    assert answers_in_words(trajectory, Verdict.CORRECTS) == "minder dan 5 keer"
    report = words(alice)
    assert report.count("maakte mij bang") == 1
    # That only the others are left, and all of them agree, would tell what the one who left had said.
    assert "Niet nagekeken: " in report
    leave(person_of(fragments[1]))
    count_every_night(now=now)
    assert answers_in_words(trajectory) == "ten minste 5 keer"
    assert "maakte mij bang" not in words(alice)


def test_nobody_is_reminded_who_left(alice, trajectory, check, ask, leave, mail, now):
    ask("blijft@voorbeeld.nl")
    leaves = ask("gaat@voorbeeld.nl")
    ask_to_check(by=alice, trajectory=trajectory, now=now)
    work()
    leave(leaves)
    ask_to_check(by=alice, trajectory=trajectory, now=now + timedelta(days=1))
    work()
    assert mail.addresses().count("blijft@voorbeeld.nl") == 2
    assert mail.addresses().count("gaat@voorbeeld.nl") == 1


def test_whoever_comes_back_counts_again_with_what_they_said(trajectory, check, fragments, say, say_no, say_yes):
    for fragment in fragments[:5]:
        say(fragment)
    whose = person_of(fragments[0])
    say_no(fragments[0])
    assert answers_counted(trajectory).count() == 4
    say_yes(fragments[0])
    assert answers_counted(trajectory).count() == 5
    assert CheckAnswer.objects.of_house().filter(participation=whose).get().verdict == Verdict.AGREES
