"""Which backups stand how long, when one is due, and what is known outside them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.backup import erased
from doorleefd.foundation.backup.forgetting import forget_old
from doorleefd.foundation.backup.restoring import StampedAhead, _chosen
from doorleefd.foundation.backup.shelf import AtWork, own_shelf, workspace
from doorleefd.foundation.keystore import keys, master
from doorleefd.foundation.keystore.models import ErasedKey
from doorleefd.foundation.running import half_restored
from doorleefd.foundation.upkeep import orphans

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    """An empty folder of backups, of a house with folders of its own."""
    settings.DATA_FOLDER = tmp_path / "data"
    settings.DATA_FOLDER.mkdir()
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    settings.BACKUP_FOLDER = str(tmp_path / "backups")
    (tmp_path / "backups").mkdir()
    shelf = own_shelf()
    shelf.make_folders()
    return shelf


def stand(shelf, now, *days_ago):
    for days in days_ago:
        for kind in ("content", "keys", "epochs"):
            shelf.at(kind, now - days * A_DAY).path.write_bytes(b"x")


def days_left(shelf, kind, now):
    return [(now - kept.made_at).days for kept in shelf.all(kind)]


def test_keys_go_after_days_and_content_after_weeks(shelf, now):
    stand(shelf, now, 40, 31, 29, 4, 2, 0)
    shelf.remove_old_content(now)
    shelf.remove_old_keys(now)
    assert days_left(shelf, "content", now) == [29, 4, 2, 0]
    assert days_left(shelf, "keys", now) == days_left(shelf, "epochs", now) == [2, 0]


def test_the_newest_content_stays_however_old(shelf, now):
    stand(shelf, now, 90)
    shelf.remove_old_content(now)
    assert days_left(shelf, "content", now) == [90]


def test_while_backups_fail_the_keys_go_all_the_same_the_last_ones_a_day_later(shelf, now):
    stand(shelf, now, 2, 1)
    (shelf.keys / "2026-06-13T020000Z.keys.half").write_bytes(b"x")
    for days, left in ((1, [2]), (2, [3]), (3, [])):
        upkeep.tick(now=now + days * A_DAY + timedelta(minutes=1))
        there = [(now + days * A_DAY - kept.made_at).days for kept in shelf.all("keys")]
        assert there == left
        assert len(shelf.all("epochs")) == len(left)
    assert days_left(shelf, "content", now) == [2, 1]
    assert list(shelf.keys.iterdir()) == []


def test_what_a_clock_that_was_ahead_left_is_never_the_newest_and_its_keys_go_beside_a_copy_of_these_days(shelf, now):
    stand(shelf, now, 3, -365)
    (shelf.keys / "2027-06-13T020000Z.keys.half").write_bytes(b"x")
    assert backup.last_backup(now).is_old(now)
    assert {kept.made_at for kept in backup.backups_ahead(now)} == {now + 365 * A_DAY}
    stand(shelf, now, 1)
    shelf.remove_old_content(now)
    upkeep.tick(now=now)
    # Content stays, since the clock may be behind today.
    assert days_left(shelf, "keys", now) == days_left(shelf, "epochs", now) == [3, 1]
    assert days_left(shelf, "content", now) == [3, 1, -365]
    assert not list(shelf.keys.glob("*.half"))


def test_a_clock_that_jumps_ahead_for_an_hour_costs_nothing_and_is_told(shelf, now):
    stand(shelf, now, 40, 2, 1)
    upkeep.tick(now=now)
    ahead = now + 60 * A_DAY
    stand(shelf, ahead, 0)
    forget_old(shelf, ahead)
    for minutes in (1, 59):
        upkeep.tick(now=ahead + timedelta(minutes=minutes))
    assert upkeep.doubted_since() == ahead
    assert days_left(shelf, "keys", now) == days_left(shelf, "epochs", now) == [2, 1, -60]
    later = now + timedelta(hours=1)
    forget_old(shelf, later)
    assert upkeep.doubted_since() is None
    assert days_left(shelf, "keys", now) == days_left(shelf, "epochs", now) == [2, 1]
    assert days_left(shelf, "content", now) == [2, 1, -60]
    assert (now - _chosen(shelf, "", later).made_at).days == 1


def test_a_machine_that_stood_still_for_weeks_forgets_the_keys_a_day_later(shelf, now):
    stand(shelf, now, 1, 0)
    upkeep.tick(now=now)
    for later in (60, 90, 120):
        for hour in range(9):
            assert len(shelf.all("keys")) == len(shelf.all("epochs")) == 2
            upkeep.tick(now=now + later * A_DAY + timedelta(hours=hour))
    assert not shelf.all("keys")
    assert not shelf.all("epochs")
    assert upkeep.doubted_since() is None


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[1"])
def test_a_mark_of_the_clock_that_cannot_be_read_stops_nothing(now, broken):
    upkeep.tick(now=now)
    master.write_private(settings.EPOCH_FOLDER / "clock-doubted", broken)
    upkeep.tick(now=now + 60 * A_DAY)
    assert upkeep.doubted_since() == now + 60 * A_DAY


@pytest.mark.parametrize("days_behind", [4, 400])
def test_a_clock_that_is_behind_costs_no_keys_and_is_told(shelf, now, days_behind):
    stand(shelf, now, 2, 1)
    behind = now - days_behind * A_DAY
    upkeep.tick(now=behind)
    assert days_left(shelf, "keys", now) == days_left(shelf, "epochs", now) == [2, 1]
    assert {kept.kind for kept in backup.backups_ahead(behind)} == {"content", "keys", "epochs"}


def test_a_clock_put_right_by_a_minute_costs_no_keys(shelf, now):
    stand(shelf, now, 0)
    shelf.remove_old_keys(now - timedelta(minutes=1))
    assert days_left(shelf, "keys", now) == [0]


@pytest.mark.parametrize(("stamp", "days_ago"), [("", 1), ("2026", 1), ("2027", -365)])
def test_a_restore_takes_what_is_ahead_only_where_nothing_else_is_named(shelf, now, stamp, days_ago):
    stand(shelf, now, 2, 1, -365)
    assert (now - _chosen(shelf, stamp, now).made_at).days == days_ago


def test_where_all_is_ahead_a_restore_asks_to_look_at_the_clock(shelf, now):
    stand(shelf, now, -365)
    with pytest.raises(StampedAhead):
        _chosen(shelf, "", now)


def test_the_keys_may_stand_elsewhere(settings, tmp_path, now):
    settings.BACKUP_KEYS_FOLDER = str(tmp_path / "safe")
    assert own_shelf().at("epochs", now).path.parent == own_shelf().at("keys", now).path.parent == tmp_path / "safe"
    assert own_shelf().at("content", now).path.parent == tmp_path / "backups" / "content"


def test_one_is_due_at_four_at_night_where_a_folder_is_set(settings):
    night = datetime.now(UTC).replace(hour=2, minute=0) + 200 * A_DAY
    keys.make_key()
    assert backup.backup_is_due(now=night)
    settings.BACKUP_FOLDER = ""
    assert not backup.backup_is_due(now=night)


def test_after_two_days_the_last_one_is_old(shelf, now):
    assert backup.last_backup(now) is None
    stand(shelf, now, 3)
    assert backup.last_backup(now).is_old(now)
    stand(shelf, now, 1)
    assert not backup.last_backup(now).is_old(now)


def test_two_at_once_are_refused():
    with workspace(), pytest.raises(AtWork), workspace():
        pass


def test_what_lay_in_the_workspace_is_gone_afterwards():
    with workspace() as work:
        (work / "database").write_text("x")
    assert not work.exists()


@pytest.mark.parametrize("folder", ["", "/nowhere/at/all"])
def test_without_a_folder_it_says_so(settings, folder):
    settings.BACKUP_FOLDER = folder
    with pytest.raises(CommandError, match="map"):
        call_command("backup")


def listed(shelf, tmp_path):
    return {UUID(line) for line in erased.LIST.read(shelf, tmp_path / uuid4().hex, among=[master.master_key()])}


def test_who_is_erased_stands_on_the_list_within_a_minute(shelf, tmp_path, now):
    gone, stays = keys.make_key(), keys.make_key()
    keys.destroy_keys([gone])
    backup.keep_erased_list(now)
    assert listed(shelf, tmp_path) == {gone}
    keys.destroy_keys([stays])
    backup.keep_erased_list(now + timedelta(minutes=1))
    assert listed(shelf, tmp_path) == {gone, stays}
    assert len(shelf.all("erased")) == 1


def test_the_list_is_not_written_again_for_nothing(shelf, now):
    backup.keep_erased_list(now)
    backup.keep_erased_list(now + timedelta(minutes=1))
    assert [kept.made_at for kept in shelf.all("erased")] == [now]


def test_an_empty_house_does_not_forget_what_the_one_before_it_erased(shelf, settings, tmp_path, organise, now):
    gone = keys.make_key()
    keys.destroy_keys([gone])
    backup.keep_erased_list(now)
    settings.DATA_FOLDER = tmp_path / "other"
    with organise():
        ErasedKey.objects.all().delete()
    backup.keep_erased_list(now + A_DAY)
    assert gone in listed(shelf, tmp_path)
    assert len(shelf.all("erased")) == 2


def test_a_key_that_nothing_held_stands_on_no_list(now):
    lost = keys.make_key()
    orphans.sweep(now=now)
    orphans.sweep(now=now + A_DAY)
    assert keys.open_keys([lost]) == {}
    assert not ErasedKey.objects.filter(pk=lost).exists()


def test_a_half_restored_house_does_nothing(now):
    half_restored.begin(["default"])
    for command in ("tick", "backup", "scrub", "verify"):
        with pytest.raises(CommandError, match="halverwege"):
            call_command(command)
