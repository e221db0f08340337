"""Whether the answer was good so: words with it are reviewed, and sent twice is one."""

import pytest

from doorleefd.analyse.actions import (
    accept_review,
)
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Use
from doorleefd.respond.models import Reaction
from doorleefd.respond.tests.deciding.pages import read_reactions, say, withdraw

pytestmark = pytest.mark.django_db


def test_words_with_a_reaction_are_reviewed_before_anyone_reads_them(
    client, answered, told, trajectory, alice, chandra, now
):
    say(client, told[0], words="Ik word nog steeds niet gebeld op 06-12345678.")
    page = read_reactions(client, alice, trajectory)
    assert "niet gebeld" not in page
    assert "als het is nagekeken" in page
    waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(review="waiting")
    accept_review(by=chandra, contribution=waiting, marks={}, now=now)
    assert "Ik word nog steeds niet gebeld" in read_reactions(client, alice, trajectory)


def test_the_same_reaction_sent_twice_is_one(client, answered, told):
    for _ in range(2):
        say(client, told[0], words="Nog niet.")
    assert Reaction.objects.of_house().count() == 1
    assert Contribution.objects.of_house().filter(participation__contributor=told[0].contributor).count() == 2


def test_who_takes_part_no_more_is_heard_no_more(client, answered, told, trajectory, alice, now):
    say(client, told[0], good="yes")
    withdraw(told[0].contributor, Use.TAKE_PART, now)
    assert "Nog niemand zei er iets over" in read_reactions(client, alice, trajectory)
    say(client, told[0], words="Toch nog iets.")
    assert not Contribution.objects.of_house().filter(review="waiting").exists()
