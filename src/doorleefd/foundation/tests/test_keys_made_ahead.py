"""A handful of data keys is made in one commit, so that the next who tell need not wait; none is given twice."""

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import keys, spare
from doorleefd.foundation.keystore.models import DataKey

pytestmark = pytest.mark.django_db


@pytest.fixture
def five_ahead(settings, monkeypatch):
    settings.SPARE_KEYS = 5
    monkeypatch.setattr(keys, "_spare", spare.Spare())


def test_five_come_with_one_commit(five_ahead):
    given = {key_id for _ in range(5) for key_id in keys.make_keys(1)}
    assert len(given) == DataKey.objects.count() == 5
    keys.make_key()
    assert DataKey.objects.count() == 10


def test_a_key_that_was_made_ahead_opens_like_any_other(five_ahead):
    keys.make_key()
    [(key_id, key)] = keys.make_keys(1).items()
    assert keys.open_keys([key_id]) == {key_id: key}


def test_a_key_that_is_gone_is_not_given(five_ahead):
    first = keys.make_key()
    with writing():
        DataKey.objects.exclude(pk=first).delete()
    assert set(keys.open_keys([keys.make_key()]))


def test_after_ten_minutes_they_are_left_to_the_sweep(five_ahead, monkeypatch):
    keys.make_key()
    later = time.time() + spare.LIVES_SECONDS
    monkeypatch.setattr(spare.time, "time", lambda: later)
    keys.make_key()
    assert DataKey.objects.count() == 10


def test_a_clock_that_was_set_back_keeps_none(five_ahead, monkeypatch):
    keys.make_key()
    earlier = time.time() - 60
    monkeypatch.setattr(spare.time, "time", lambda: earlier)
    keys.make_key()
    assert DataKey.objects.count() == 10


def test_many_at_once_are_given_a_key_each(settings):
    settings.SPARE_KEYS = 3
    mine = spare.Spare()

    def made(count):
        return {uuid4(): b"" for _ in range(count)}

    with ThreadPoolExecutor(8) as crowd:
        asked = [crowd.submit(mine.one, make=made, is_there=lambda key_id: True) for _ in range(200)]
    given = [key_id for one in asked for key_id in one.result()]
    assert len(set(given)) == 200


def test_many_keys_are_made_as_asked(five_ahead):
    assert len(keys.make_keys(7)) == DataKey.objects.count() == 7
