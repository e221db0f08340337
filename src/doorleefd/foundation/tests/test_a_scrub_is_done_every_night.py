"""When the nightly scrub is due: once a night, and again when it failed or was killed."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import keys, master

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 6, 15, 1, 0, tzinfo=UTC)  # three o'clock in the Netherlands
A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(autouse=True)
def set_up_yesterday(settings, tmp_path):
    """A house of one key, with a master key of its own, whose epoch began the evening before."""
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    master.make_master_key()
    keys.make_key()
    evening = (NIGHT - timedelta(hours=6)).timestamp()
    os.utime(master.epoch_file(1), (evening, evening))


def test_it_is_due_at_three_at_night():
    assert not upkeep.scrub_is_due(now=NIGHT - A_MINUTE)
    assert upkeep.scrub_is_due(now=NIGHT)


def test_a_house_without_keys_has_nothing_to_scrub(settings, tmp_path):
    settings.EPOCH_FOLDER = tmp_path / "empty"
    assert not upkeep.scrub_is_due(now=NIGHT)


def test_once_done_it_is_due_the_next_night():
    upkeep.scrub(now=NIGHT + A_MINUTE)
    assert not upkeep.scrub_is_due(now=NIGHT + timedelta(hours=23))
    assert upkeep.scrub_is_due(now=NIGHT + timedelta(days=1))


def test_one_that_was_begun_by_hand_in_the_evening_does_not_count():
    upkeep.scrub(now=NIGHT - AN_HOUR)
    assert upkeep.scrub_is_due(now=NIGHT)


def test_a_clock_that_was_a_year_ahead_does_not_put_it_off_for_a_year():
    upkeep.scrub(now=NIGHT + timedelta(days=365))
    assert upkeep.scrub_is_due(now=NIGHT)
    upkeep.scrub(now=NIGHT + A_MINUTE)
    assert not upkeep.scrub_is_due(now=NIGHT + AN_HOUR)


def _broken(*arguments, **named):
    raise ValueError


def _killed(*arguments, **named):
    raise KeyboardInterrupt


@pytest.mark.parametrize("stop", [_broken, _killed])
@pytest.mark.parametrize(
    "step",
    [
        "doorleefd.foundation.upkeep.orphans.sweep",
        "doorleefd.foundation.search.rebuilding.rebuild",
        "doorleefd.foundation.keystore.epochs._rewrap",
        "doorleefd.foundation.keystore.master.end_epoch",
        "doorleefd.foundation.upkeep.scrubbing._forget_old_rows",
    ],
)
def test_one_that_stopped_half_way_is_due_again_an_hour_later(monkeypatch, step, stop):
    with monkeypatch.context() as patched:
        patched.setattr(step, stop)
        with pytest.raises((ValueError, KeyboardInterrupt)):
            upkeep.scrub(now=NIGHT)
    assert not upkeep.scrub_is_due(now=NIGHT + A_MINUTE)
    assert upkeep.scrub_is_due(now=NIGHT + AN_HOUR)
    upkeep.scrub(now=NIGHT + AN_HOUR)
    assert not upkeep.scrub_is_due(now=NIGHT + timedelta(hours=3))


def test_a_new_master_key_is_no_scrub():
    upkeep.scrub(now=NIGHT)
    upkeep.rotate()
    assert upkeep.scrub_is_due(now=NIGHT + timedelta(days=1))
