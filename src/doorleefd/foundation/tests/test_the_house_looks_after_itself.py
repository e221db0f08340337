"""The nightly scrub, the rotation of keys, and `verify`."""

from datetime import timedelta
from errno import ENOSPC
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.models import Model

from doorleefd.collect.models import Version
from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import keys, master
from doorleefd.foundation.management.commands import verify
from doorleefd.foundation.models import RoleGrant
from doorleefd.foundation.running import recovery_sheet
from doorleefd.foundation.upkeep import orphans
from doorleefd.people import codes
from doorleefd.people.models import Contributor
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db


def test_every_model_that_names_a_key_is_known_as_its_holder():
    assert {Contributor, Version, ContactDetail} <= set(orphans.holders())


def test_a_scrub_keeps_what_was_told(trajectory, tell, now):
    code = tell(trajectory, "Ik kreeg geen brief.").code
    before = master.epoch_numbers()
    upkeep.scrub(now=now)
    assert Version.objects.of_house().unsealed()[0].words == "Ik kreeg geen brief."
    assert codes.contributor_with(code) is not None
    assert set(before).isdisjoint(master.epoch_numbers())


def test_the_epoch_turns_even_when_the_index_cannot(monkeypatch, now):
    def broken():
        raise ValueError

    monkeypatch.setattr("doorleefd.foundation.search.rebuilding.rebuild", broken)
    keys.make_key()
    before = master.epoch_numbers()
    with pytest.raises(ValueError):
        upkeep.scrub(now=now)
    assert set(before).isdisjoint(master.epoch_numbers())


def test_a_key_without_holder_is_marked_first_and_destroyed_in_a_later_scrub(now):
    lost = keys.make_key()
    assert orphans.sweep(now=now) == 0
    assert orphans.sweep(now=now + timedelta(minutes=5)) == 0
    assert lost in keys.open_keys([lost])
    assert orphans.sweep(now=now + timedelta(days=1)) == 1
    assert keys.open_keys([lost]) == {}


def test_the_key_of_a_telling_under_way_is_never_swept(organise, veenbeek, now):
    under_way = keys.make_key()
    orphans.sweep(now=now)
    with organise():
        Contributor.objects.create(organisation=veenbeek, key_id=under_way, since=now.date())
    assert orphans.sweep(now=now + timedelta(days=1)) == 0
    assert orphans.sweep(now=now + timedelta(days=2)) == 0
    assert under_way in keys.open_keys([under_way])


def test_sweeping_goes_on_in_batches(monkeypatch, now):
    monkeypatch.setattr(orphans, "BATCH", 2)
    made = keys.make_keys(5)
    orphans.sweep(now=now)
    assert orphans.sweep(now=now + timedelta(days=1)) == 5
    assert keys.open_keys(made) == {}


def test_rotating_keeps_words_and_codes(trajectory, tell, now, settings, monkeypatch):
    received = tell(trajectory, "Ik kreeg geen brief.")
    old = master.master_key()
    sheet = upkeep.rotate()
    assert master.master_key() != old
    assert Version.objects.of_house().unsealed()[0].words == "Ik kreeg geen brief."
    assert codes.contributor_with(received.code) == received.contributor
    assert tell(trajectory, "Nog iets.").code != received.code
    key = master.as_text(master.master_key()).split("-")
    assert all(group in sheet.read_text() for group in key)


def test_rotating_that_was_killed_can_be_called_again(trajectory, tell, monkeypatch):
    tell(trajectory, "Ik kreeg geen brief.")

    def killed(*args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(master, "take_into_use", killed)
        with pytest.raises(KeyboardInterrupt):
            upkeep.rotate()
    assert Version.objects.of_house().unsealed()[0].words == "Ik kreeg geen brief."
    upkeep.rotate()
    assert Version.objects.of_house().unsealed()[0].words == "Ik kreeg geen brief."


@pytest.mark.parametrize(
    ("where", "name", "said"),
    [(master, "write_epoch", "herstelblad zijn nog de oude"), (recovery_sheet, "write", "al een nieuwe, maar")],
)
@pytest.mark.parametrize("full", [OSError(ENOSPC, "No space left on device"), OperationalError("disk is full")])
def test_on_a_full_disk_rotating_says_which_key_holds_and_what_ends_it(
    trajectory, tell, monkeypatch, where, name, said, full
):
    tell(trajectory, "Ik kreeg geen brief.")

    def is_full(*args, **kwargs):
        raise full

    with monkeypatch.context() as patched:
        patched.setattr(where, name, is_full)
        with pytest.raises(CommandError, match=said) as told:
            call_command("rotate")
    assert "nog eens aan" in str(told.value)
    assert Version.objects.of_house().unsealed()[0].words == "Ik kreeg geen brief."
    call_command("rotate")
    assert all(line in recovery_sheet.place().read_text() for line in recovery_sheet.lines_of(master.master_key()))


def test_a_house_in_order_has_nothing_to_report(trajectory, tell, now, monkeypatch):
    tell(trajectory, "Ik kreeg geen brief.")
    assert upkeep.verify(now=now) == []
    monkeypatch.setattr(verify, "timezone", SimpleNamespace(now=lambda: now))
    call_command("verify")


def test_a_relation_into_another_organisation_is_found(organise, alice, zandwoude, now):
    with organise():
        row = RoleGrant(organisation=zandwoude, login=alice, role="lead", granted_at=now)
        Model.save(row)
    assert upkeep.verify(now=now) == ["foundation.RoleGrant.login: 1 rij leidt naar een andere organisatie"]
    with pytest.raises(CommandError):
        call_command("verify")


def test_a_row_without_its_key_is_found(trajectory, tell, now):
    received = tell(trajectory, "Ik kreeg geen brief.")
    tell(trajectory, "Ik wel.")
    keys.destroy_keys([received.contributor.key_id])
    assert [problem.split(":")[0] for problem in upkeep.verify(now=now)] == ["people.Contributor", "collect.Version"]


def test_a_scrub_lets_the_database_know_how_its_rows_are_spread(veenbeek, now):
    upkeep.scrub(now=now)
    known = "sqlite_stat1 WHERE tbl" if connection.vendor == "sqlite" else "pg_stats WHERE tablename"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {known} = 'foundation_organisation'")
        assert cursor.fetchone()[0]
