"""What tellers say of an answer stands under that answer, and what they add stands beside it (R215)."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.people.opening import note_for
from doorleefd.respond.actions import publish_answer, react, write_answer
from doorleefd.respond.thought import reactions_to

from .conftest import ANSWER

pytestmark = pytest.mark.django_db


@pytest.fixture
def say_of(told, chandra):
    """The first teller says whether an answer was good, and a person reviews the words."""
    whose = Participation.objects.get(contributor=told[0].contributor)

    def said(answer, words, *, was_good, at):
        teller = Teller(whose.contributor)
        react(by=teller, answer=answer, participation=whose, was_good=was_good, words=words, now=at)
        for one in Contribution.objects.visible_to(chandra, Purpose.REVIEW).filter(review="waiting"):
            accept_review(by=chandra, contribution=one, marks={}, now=at)

    return said


@pytest.fixture
def answer_again(trajectory, alice):
    def answered_again(at):
        return publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=at, **ANSWER), now=at)

    return answered_again


def words_under(answer, viewer):
    return [each.words for each in reactions_to(answer, viewer=viewer)]


def test_each_answer_has_its_own_words(answered, answer_again, say_of, chandra, now):
    later = now + timedelta(days=3)
    say_of(answered, "Dit lost niets op.", was_good=False, at=now)
    second = answer_again(later)
    say_of(second, "Nu is het wel goed.", was_good=True, at=later)
    assert words_under(answered, chandra) == ["Dit lost niets op."]
    assert words_under(second, chandra) == ["Nu is het wel goed."]


def test_the_day_on_which_the_second_came_takes_no_words_along_of_the_first(
    answered, answer_again, say_of, chandra, now
):
    say_of(answered, "Dit lost niets op.", was_good=False, at=now)
    second = answer_again(now + timedelta(minutes=5))
    say_of(second, "", was_good=True, at=now)
    assert words_under(answered, chandra) == ["Dit lost niets op."]
    assert words_under(second, chandra) == [""]


def test_words_said_twice_stay_with_their_answer_also_on_the_day_of_the_next(
    answered, answer_again, say_of, chandra, now
):
    say_of(answered, "Dit lost niets op.", was_good=False, at=now)
    say_of(answered, "En de bus ook niet.", was_good=False, at=now)
    second = answer_again(now + timedelta(minutes=5))
    assert words_under(second, chandra) == []
    say_of(second, "Dit lost niets op.", was_good=False, at=now)
    say_of(second, "Nu is het goed.", was_good=True, at=now)
    [first] = words_under(answered, chandra)
    assert set(first.split("\n\n")) == {"Dit lost niets op.", "En de bus ook niet."}
    [then] = words_under(second, chandra)
    assert set(then.split("\n\n")) == {"Dit lost niets op.", "Nu is het goed."}


def test_who_read_the_first_while_the_second_came_speaks_of_the_first(
    client, answered, answer_again, told, chandra, now
):
    whose = Participation.objects.get(contributor=told[0].contributor)
    page = client.post("/code/", {"code": told[0].code}).content.decode()
    assert f'name="answer" value="{answered.pk}"' in page
    second = answer_again(now + timedelta(minutes=5))
    note = note_for(Teller(whose.contributor), now=now)
    given = {"note": note, "participation": whose.pk, "good": "no", "words": "Dit lost niets op."}
    client.post("/code/goed-zo/", {**given, "answer": str(answered.pk)})
    assert len(reactions_to(answered, viewer=chandra)) == 1
    assert not reactions_to(second, viewer=chandra)
    client.post("/code/goed-zo/", {**given, "answer": "zot"})
    assert len(reactions_to(second, viewer=chandra)) == 1


def test_what_is_added_on_another_day_stands_behind_what_was_said(answered, say_of, chandra, now):
    say_of(answered, "Dit lost niets op.", was_good=False, at=now + timedelta(days=2))
    say_of(answered, "De brief kwam toch.", was_good=True, at=now + timedelta(days=4))
    assert words_under(answered, chandra) == ["Dit lost niets op.\n\nDe brief kwam toch."]


def test_whoever_may_not_read_stories_reads_no_words(answered, say_of, kees, now):
    say_of(answered, "Dit lost niets op.", was_good=False, at=now)
    assert "Dit lost niets op." not in words_under(answered, kees)
