"""Sealed words: data keys under an epoch key, an epoch key under the master key."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from doorleefd.foundation.keystore import epochs, keys, master
from doorleefd.foundation.keystore.models import DataKey, ServiceKey
from doorleefd.foundation.routing import KEYS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_keys(settings, tmp_path):
    """A master key and epochs of this test alone."""
    settings.MASTER_KEY_FILE = tmp_path / "master.key"
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    master.make_master_key()
    ServiceKey.objects.all()
    return tmp_path


def test_a_key_is_kept_wrapped_and_opens_again():
    ((key_id, key),) = keys.make_keys(1).items()
    assert keys.open_keys([key_id]) == {key_id: key}
    assert key not in bytes(DataKey.objects.get().wrapped)


def test_many_keys_open_in_one_query_for_each_five_hundred(django_assert_num_queries):
    made = keys.make_keys(600)
    with django_assert_num_queries(2, using=KEYS):
        assert keys.open_keys(made) == made


def test_a_destroyed_key_is_gone():
    made = keys.make_keys(2)
    kept, doomed = made
    keys.destroy_keys([doomed])
    assert keys.open_keys(made) == {kept: made[kept]}


def test_turning_the_epoch_keeps_every_key_and_ends_the_old_one():
    made = keys.make_keys(3)
    version, service = keys.service_key("test")
    before = master.current_epoch()
    assert epochs.turn_epoch() == 3
    assert keys.open_keys(made) == made
    assert keys.service_key("test") == (version, service)
    assert master.epoch_numbers() == [before + 1]


def test_an_old_copy_of_the_key_store_opens_nothing_after_the_turn():
    keys.make_keys(1)
    copy = DataKey.objects.get()
    epochs.turn_epoch()
    with pytest.raises(FileNotFoundError):
        master.epoch_key(copy.epoch)
    living = master.epoch_key(master.current_epoch())
    with pytest.raises(InvalidTag):
        master.unwrap(bytes(copy.wrapped), under=living, label=copy.pk.bytes)


def test_killed_before_the_old_epoch_ends_the_next_turn_ends_it(monkeypatch):
    made = keys.make_keys(2)

    def killed(number):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(master, "end_epoch", killed)
        with pytest.raises(KeyboardInterrupt):
            epochs.turn_epoch()
    assert len(master.epoch_numbers()) == 2
    assert keys.open_keys(made) == made
    epochs.turn_epoch()
    assert len(master.epoch_numbers()) == 1
    assert keys.open_keys(made) == made


def test_killed_while_wrapping_everything_still_opens(monkeypatch):
    made = keys.make_keys(2)

    def killed(*args, **kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(epochs, "_rewrap", killed)
        with pytest.raises(KeyboardInterrupt):
            epochs.turn_epoch()
    later = keys.make_keys(1)
    assert keys.open_keys([*made, *later]) == made | later
    epochs.turn_epoch()
    assert keys.open_keys([*made, *later]) == made | later


@pytest.mark.parametrize("sight", [FileNotFoundError, master.MasterKeyWrong])
def test_a_key_read_while_its_epoch_ends_opens_all_the_same(monkeypatch, sight):
    made = keys.make_keys(1)
    opens = master.epoch_key
    turned = []

    def turned_meanwhile(number):
        if not turned:
            turned.append(number)
            epochs.turn_epoch()
            raise sight
        return opens(number)

    monkeypatch.setattr(master, "epoch_key", turned_meanwhile)
    assert keys.open_keys(made) == made


@pytest.mark.parametrize("cut_off", ["fsync", "unlink"])
def test_killed_while_the_old_epoch_ends_the_next_turn_and_a_new_master_key_still_work(monkeypatch, own_keys, cut_off):
    made = keys.make_keys(2)
    old = master.epoch_file(master.current_epoch()).read_bytes()

    def killed(*args, **kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        # The overwriting is what is cut off, not the names that were changed before it.
        patched.setattr(master, "settle", lambda folder: None)
        patched.setattr(master, "write_private", lambda path, content: path.write_bytes(content))
        patched.setattr(*((master.os, "fsync") if cut_off == "fsync" else (Path, "unlink")), killed)
        with pytest.raises(KeyboardInterrupt):
            epochs.turn_epoch()
    epochs.turn_master_key()
    assert keys.open_keys(made) == made
    epochs.turn_epoch()
    assert keys.open_keys(made) == made
    left = list(own_keys.joinpath("epochs").iterdir())
    assert left == [master.epoch_file(master.current_epoch())]
    assert left[0].read_bytes() != old


def test_a_broken_file_of_an_epoch_that_nothing_is_under_stops_no_turn():
    made = keys.make_keys(2)
    epochs.turn_epoch()
    master.epoch_file(1).write_bytes(b"x" * 60)
    epochs.turn_master_key()
    epochs.turn_epoch()
    assert keys.open_keys(made) == made
    assert master.epoch_numbers() == [3]


def test_a_new_epoch_file_that_was_never_finished_is_destroyed(own_keys):
    keys.make_keys(1)
    draft = own_keys / "epochs" / "epoch-00000001.new"
    draft.write_bytes(master.epoch_file(1).read_bytes())
    epochs.turn_epoch()
    assert not draft.exists()


def test_a_turn_that_cannot_be_done_leaves_no_file_behind():
    keys.make_keys(1)
    master.epoch_file(1).write_bytes(b"x" * 60)
    for _ in range(2):
        with pytest.raises(master.MasterKeyWrong):
            epochs.turn_epoch()
    assert master.epoch_numbers() == [1]


def test_the_first_epoch_is_made_once_by_those_who_come_together(monkeypatch):
    """Nobody else may be making keys while the first epoch is made: two would overwrite each other's."""
    alone = []
    locked = epochs._locked
    begin = master.begin_epoch

    @contextmanager
    def watched(*arguments):
        with locked(*arguments):
            alone.append(not arguments)
            yield
            alone.pop()

    def begun():
        assert alone == [True]
        return begin()

    monkeypatch.setattr(epochs, "_locked", watched)
    monkeypatch.setattr(master, "begin_epoch", begun)
    made = keys.make_keys(1)
    assert keys.open_keys(made) == made
    assert master.epoch_numbers() == [1]


def test_one_who_comes_second_makes_no_other_first_epoch(monkeypatch):
    """While it waited for its turn alone, another made the first epoch."""
    locked = epochs._locked
    waited = []

    @contextmanager
    def overtaken(*arguments):
        if not waited:
            waited.append(True)
            waited.append(keys.make_keys(1))
        with locked(*arguments):
            yield

    monkeypatch.setattr(epochs, "_locked", overtaken)
    made = keys.make_keys(1)
    assert keys.open_keys([*made, *waited[1]]) == made | waited[1]
    assert master.epoch_numbers() == [1]


def test_a_new_master_key_opens_everything_and_the_old_one_nothing():
    made = keys.make_keys(2)
    old = master.master_key()
    new = epochs.turn_master_key()
    assert master.master_key() == new != old
    assert keys.open_keys(made) == made
    box = master.epoch_file(master.current_epoch()).read_bytes()
    with pytest.raises(InvalidTag):
        master.unwrap(box, under=old, label=b"epoch 1")


@pytest.mark.parametrize("step", ["write_epoch", "take_into_use"])
def test_killed_while_the_master_key_turns_everything_still_opens(monkeypatch, step):
    made = keys.make_keys(2)
    begin = master.begin_epoch
    begin()

    def killed(*args, **kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(master, step, killed)
        with pytest.raises(KeyboardInterrupt):
            epochs.turn_master_key()
    assert keys.open_keys(made) == made
    epochs.turn_epoch()
    epochs.turn_master_key()
    assert keys.open_keys(made) == made


def test_a_master_key_in_the_environment_is_replaced_by_the_operator(settings, own_keys):
    settings.MASTER_KEY = master.as_text(master.master_key())
    made = keys.make_keys(1)
    new = epochs.turn_master_key()
    assert master.awaits_environment()
    assert keys.open_keys(made) == made
    settings.MASTER_KEY = master.as_text(new)
    epochs.turn_master_key()
    assert not master.awaits_environment()
    assert keys.open_keys(made) == made


def test_another_master_key_is_told_apart(settings, own_keys):
    keys.make_keys(1)
    shutil.move(settings.MASTER_KEY_FILE, own_keys / "elsewhere")
    with pytest.raises(master.MasterKeyMissing):
        master.epoch_key(master.current_epoch())
    master.make_master_key()
    with pytest.raises(master.MasterKeyWrong):
        master.epoch_key(master.current_epoch())


def test_a_master_key_typed_over_is_forgiving(own_keys):
    key = master.master_key()
    assert master.from_text("  " + master.as_text(key).upper().replace("-", " ") + "\n") == key
    for wrong in ("", "korte sleutel", "!" * 52):
        with pytest.raises(master.MasterKeyWrong):
            master.from_text(wrong)


def test_its_files_are_readable_by_this_account_alone(settings):
    keys.make_keys(1)
    for path in (settings.MASTER_KEY_FILE, master.epoch_file(master.current_epoch())):
        assert path.stat().st_mode & 0o777 == 0o600


def test_service_keys_have_versions():
    first = keys.service_key("test")
    assert keys.service_key("test") == first
    assert keys.make_service_key("test") == 2
    assert list(keys.service_keys("test")) == [2, 1]
    assert keys.service_keys("test")[1] == first[1]
    keys.drop_service_keys("test", before=2)
    assert list(keys.service_keys("test")) == [2]
