"""Throttling counts in memory, by a salted key, for a day at most (law 13)."""

from datetime import timedelta

import pytest

from doorleefd.foundation import throttle
from doorleefd.foundation.throttle import Throttle


@pytest.fixture
def slow():
    return Throttle("codes", most=3, window=timedelta(minutes=10))


def test_after_too_many_tries_it_waits(slow, now):
    for _ in range(3):
        assert slow.allows("10.0.0.1", now=now)
        slow.tried("10.0.0.1", now=now)
    assert not slow.allows("10.0.0.1", now=now)
    assert slow.allows("10.0.0.2", now=now)


def test_after_the_window_it_opens_again(slow, now):
    for _ in range(3):
        slow.tried("10.0.0.1", now=now)
    assert slow.allows("10.0.0.1", now=now + timedelta(minutes=11))


def test_it_holds_no_address_in_clear(slow, now):
    slow.tried("10.0.0.1", now=now)
    assert "10.0.0.1" not in str(vars(slow))


def test_after_a_day_it_forgets_and_salts_anew(slow, now):
    slow.tried("10.0.0.1", now=now)
    salt = slow._salt
    assert slow.allows("10.0.0.1", now=now + timedelta(days=1))
    assert slow._salt != salt
    assert not slow._tries


def test_who_tried_last_is_forgotten_last(slow, now, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEYS", 10)
    for number in range(9):
        slow.tried("the guesser", now=now)
        slow.tried(str(number), now=now)
    slow.tried("one more", now=now)
    assert not slow.allows("the guesser", now=now)
    assert slow.allows("0", now=now)


def test_above_the_ceiling_of_the_house_each_key_has_fewer_tries_and_still_some(now):
    slow = Throttle("tests", most=3, window=timedelta(minutes=10), ceiling=20, least=1)
    for number in range(19):
        slow.tried(str(number), now=now)
    assert slow.allows("0", now=now)
    slow.tried("19", now=now)
    assert not slow.allows("0", now=now)
    assert slow.allows("someone who comes new", now=now)
    assert slow.allows("0", now=now + timedelta(minutes=11))


def test_it_never_grows_beyond_its_limit(slow, now, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEYS", 10)
    for number in range(50):
        slow.tried(str(number), now=now)
    assert len(slow._tries) == 10
