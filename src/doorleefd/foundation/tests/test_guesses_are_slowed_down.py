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


def test_the_same_again_is_no_other_try(slow, now):
    for _ in range(9):
        slow.tried("10.0.0.1", now=now, what="maan")
    assert slow.allows("10.0.0.1", now=now)
    for what in ("fiets", "brood"):
        slow.tried("10.0.0.1", now=now, what=what)
    assert not slow.allows("10.0.0.1", now=now)
    assert not any(what in str(vars(slow)) for what in ("maan", "fiets"))


def test_it_says_when_another_try_may_follow(slow, now):
    for minutes in range(3):
        slow.tried("10.0.0.1", now=now + timedelta(minutes=minutes))
    later = slow.opens_at("10.0.0.1", now=now + timedelta(minutes=3))
    assert later == now + timedelta(minutes=10)
    assert not slow.allows("10.0.0.1", now=later - timedelta(seconds=1))
    assert slow.allows("10.0.0.1", now=later)


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


def test_all_households_of_one_ipv6_network_have_ten_times_the_tries_of_one(slow, now, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEYS", 10)
    made = 0
    for number in range(100):
        household = f"2001:db8:1:{number:x}::/64"
        if slow.allows(household, now=now + timedelta(seconds=number)):
            slow.tried(household, now=now + timedelta(seconds=number))
            made += 1
    assert made == 30
    assert slow.opens_at("2001:db8:1:ffff::/64", now=now + timedelta(minutes=2)) == now + timedelta(minutes=10)
    assert not slow.takes("2001:db8:1:ffff::/64", now=now + timedelta(minutes=2))
    assert slow.takes("2001:db8:2:1::/64", now=now + timedelta(minutes=2)), "another network is not shut by it"


def test_what_is_forgiven_is_forgiven_to_the_network_too(slow, now):
    for number in range(40):
        assert slow.takes(f"2001:db8:1:{number:x}::/64", now=now)
        slow.forgive(f"2001:db8:1:{number:x}::/64", now=now)


def test_new_households_of_many_networks_push_out_no_network_and_no_address(slow, now, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEYS", 10)
    for _ in range(3):
        slow.tried("10.0.0.1", now=now)
    made = 0
    for number in range(50):
        for site in range(10):
            made += slow.takes(f"2001:db8:{site:x}:{number:x}::/64", now=now)
    assert made == 10 * 30
    assert not slow.allows("10.0.0.1", now=now)


def test_who_is_shut_out_and_goes_on_asking_is_not_forgotten(slow, now, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEYS", 10)
    for _ in range(3):
        slow.tried("the guesser", now=now)
    for number in range(20):
        slow.tried(str(number), now=now)
        assert not slow.allows("the guesser", now=now)
