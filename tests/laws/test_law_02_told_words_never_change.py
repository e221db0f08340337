"""Law 2: the words as told never change, whatever is done with them; they can be erased."""

import pytest

from doorleefd.analyse.actions import accept_review, set_aside, take_back_review
from doorleefd.analyse.reviewing import Mark
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.foundation.keystore import keys
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import correct, erase, withdraw_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(tell, trajectory):
    return tell(trajectory, "Piet gaf mij een brief.", "Ik schrok.").contributor


@pytest.fixture
def contribution(told):
    return Contribution.objects.of_house().get()


def boxes():
    """Every told version as it stands in the table: its number and its sealed bytes."""
    rows = Version.objects.of_house().filter(kind=Version.Kind.TOLD)
    return {row.pk: (row.number, row.words.box, row.length, row.origin) for row in rows}


def review(contribution, chandra, now):
    part = Part.objects.of_house().get(contribution=contribution, order=0)
    accept_review(by=chandra, contribution=contribution, marks={part.pk: [Mark(0, 4, "PERSOON")]}, now=now)


def test_a_review_leaves_them(contribution, chandra, now):
    before = boxes()
    review(contribution, chandra, now)
    take_back_review(by=chandra, contribution=contribution, now=now)
    review(contribution, chandra, now)
    take_back_review(by=chandra, contribution=contribution, now=now)
    set_aside(by=chandra, contribution=contribution, now=now)
    assert boxes() == before


def test_a_correction_stands_beside_them(told, contribution, now):
    before = boxes()
    part = Part.objects.of_house().get(contribution=contribution, order=0)
    correct(by=Teller(told), part_id=part.pk, words="Piet gaf mij twee brieven.", now=now)
    after = boxes()
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


def test_a_withdrawal_leaves_them_for_their_teller(told, now):
    before = boxes()
    withdraw_all(by=Teller(told), participation=Participation.objects.get(), said=HowSaid("1"), now=now)
    assert boxes() == before


def test_every_version_says_where_it_comes_from_and_an_accepted_one_by_whom(contribution, chandra, now):
    review(contribution, chandra, now)
    versions = Version.objects.of_house().all()
    assert all(version.origin for version in versions)
    accepted = versions.filter(kind=Version.Kind.DEIDENTIFIED)
    assert accepted.count() == 2
    assert all(version.accepted_by_id == chandra.pk and version.made_from_id for version in accepted)


def test_erased_they_are_gone_with_their_key(told, now):
    key = told.key_id
    erase(by=Teller(told), contributor=told, now=now)
    assert boxes() == {}
    assert keys.open_keys([key]) == {}
