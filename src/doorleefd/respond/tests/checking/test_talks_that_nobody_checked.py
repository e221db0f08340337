"""What an employee wrote down of a talk says that it was not checked, until whoever told it said that it is right."""

import pytest
from django.urls import reverse

from doorleefd.analyse.queries.voices import voices_of
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Channel, Teller
from doorleefd.respond.report.actions import choose_voices
from doorleefd.respond.tests.checking.answering import person_of
from doorleefd.rights.actions import agree
from doorleefd.rights.queries import mark_of_words

pytestmark = pytest.mark.django_db
UNCHECKED, BEHIND = "niet nagekeken door wie het vertelde", "Deels niet nagekeken"


@pytest.fixture
def talk(fragments, alice, organise):
    """One of the six stories behind the insight was written down by an employee."""
    first = fragments[0]
    with organise():
        told = Contribution.objects.of_house().filter(pk=first.version.part.contribution_id)
        told.update(channel=Channel.CONVERSATION, entered_by=alice)
    return first


@pytest.fixture
def say_right(now):
    """Whoever told it reads it and says that it is right."""

    def said(talk):
        contribution, teller = talk.version.part.contribution, Teller(person_of(talk).contributor)
        agree(by=teller, contribution_id=contribution.pk, seen=mark_of_words(contribution, teller=teller), now=now)

    return said


@pytest.fixture
def sources(chandra):
    def read(*fragments, purpose=Purpose.ANALYSE, viewer=chandra):
        return [voice.source for voice in voices_of([each.pk for each in fragments], viewer=viewer, purpose=purpose)]

    return read


def test_a_voice_of_a_talk_says_so_until_the_teller_says_that_it_is_right(talk, fragments, sources, say_right):
    assert [UNCHECKED in each for each in sources(*fragments[:2])] == [True, False]
    teller = Teller(person_of(talk).contributor)
    assert UNCHECKED not in sources(talk, purpose=Purpose.RIGHTS, viewer=teller)[0]
    say_right(talk)
    assert UNCHECKED not in sources(talk)[0]


def test_a_yes_to_the_very_sentence_in_the_report_is_enough_for_that_sentence(talk, chosen, check, say, sources):
    assert UNCHECKED in sources(talk)[0]
    say(chosen[0])
    assert UNCHECKED not in sources(talk)[0]


def test_it_stands_in_the_report_by_the_sentence_and_by_the_insight(
    talk, insight, alice, unchecked, words, now, come_in, chandra, trajectory, say_right
):
    choose_voices(by=alice, insight=insight, voices=[talk], nobody_recognised=True, now=now)
    assert UNCHECKED in words(alice)
    assert BEHIND in words(alice)
    contribution = talk.version.part.contribution_id
    bench = come_in(chandra).get(reverse("analyse:text", args=[trajectory.pk, contribution])).content.decode()
    assert UNCHECKED in bench
    say_right(talk)
    assert UNCHECKED not in words(alice)
    assert BEHIND not in words(alice)
