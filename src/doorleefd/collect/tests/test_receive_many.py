"""Many tellings at once cost as many queries as a few hundred do."""

from uuid import uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from doorleefd.collect.actions import receive_many
from doorleefd.collect.actions.preparing import prepare
from doorleefd.collect.models import Contribution
from doorleefd.collect.tellings import Telling, Told
from doorleefd.people import codes
from doorleefd.people.models import Channel, Contributor, PersonalCode, Use

pytestmark = pytest.mark.django_db


def tellings_of(count, now, person=""):
    return [
        Telling(
            sending=uuid4(),
            told=[Told(f"Verhaal {number}")],
            channel=Channel.IMPORT,
            told_on=now.date(),
            uses={Use.TAKE_PART: True, Use.REPORT: False},
            text_version="1",
            person=person,
        )
        for number in range(count)
    ]


def queries_for(count, *, alice, trajectory, now):
    with CaptureQueriesContext(connections["default"]) as rows, CaptureQueriesContext(connections["keys"]) as kept:
        receive_many(by=alice, trajectory=trajectory, tellings=tellings_of(count, now), now=now)
    return len(rows), len(kept)


def test_a_hundred_cost_hardly_more_queries_than_ten(alice, trajectory, now):
    """SQLite takes 999 values a statement, hence a few more; keys are read as often."""
    queries_for(1, alice=alice, trajectory=trajectory, now=now)
    ten = queries_for(10, alice=alice, trajectory=trajectory, now=now)
    hundred = queries_for(100, alice=alice, trajectory=trajectory, now=now)
    assert hundred[0] < ten[0] + 10
    assert hundred[1] == ten[1]


def test_tellings_of_one_person_are_of_one_contributor_with_one_code(alice, trajectory, now):
    received = receive_many(by=alice, trajectory=trajectory, tellings=tellings_of(3, now, person="427"), now=now)
    assert len({one.code for one in received}) == 1
    assert (Contributor.objects.count(), Contribution.objects.of_house().count()) == (1, 3)


def test_making_ready_writes_no_row(alice, trajectory, now):
    prepare(by=alice, trajectory=trajectory, tellings=tellings_of(2, now), now=now)
    assert Contributor.objects.count() == 0


def test_two_who_would_get_the_same_code_get_two(alice, trajectory, now, monkeypatch):
    def same_at_first(sendings, *, attempt=0):
        return ["maan fiets brood 47" if attempt == 0 else f"maan fiets brood {n}" for n, _ in enumerate(sendings)]

    monkeypatch.setattr(codes, "codes_for", same_at_first)
    received = receive_many(by=alice, trajectory=trajectory, tellings=tellings_of(2, now), now=now)
    assert len({one.code for one in received}) == 2
    assert PersonalCode.objects.count() == 2


def test_sent_again_among_new_ones_keeps_its_code(alice, trajectory, now):
    first, second = tellings_of(2, now)
    before = receive_many(by=alice, trajectory=trajectory, tellings=[first], now=now)
    after = receive_many(by=alice, trajectory=trajectory, tellings=[first, second], now=now)
    assert [one.is_new for one in after] == [False, True]
    assert after[0].code == before[0].code
