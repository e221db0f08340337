"""After a backup was put back, who was taken from the readers since reads nothing; who was chosen since stays."""

from datetime import timedelta

import pytest
from django.db import transaction

from doorleefd.foundation import backup
from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory import actions, not_read_again
from doorleefd.trajectory.answers import Preparation
from doorleefd.trajectory.queries.readers import readers_of

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture
def choose(trajectory, alice):
    """Let these read everything from a day on."""

    def chosen(*readers, at):
        kept = {name: getattr(trajectory, name) for name in Preparation.__dataclass_fields__ if name != "readers"}
        preparation = Preparation(**kept, readers=list(readers))
        actions.prepare_trajectory(by=alice, trajectory=trajectory, preparation=preparation, now=at)

    return chosen


@pytest.fixture
def kept_list():
    return backup.READERS


def test_who_was_taken_away_since_reads_no_more_and_the_others_do(
    lines_after, again, choose, trajectory, alice, chandra, now
):
    said = lines_after(lambda: choose(alice, at=now))
    assert set(readers_of(trajectory)) == {alice, chandra}
    assert [again(said, now), again(said, now)] == [1, 0]
    assert set(readers_of(trajectory)) == {alice}
    assert AuditEntry.objects.filter(verb="readers taken away again since the backup").count() == 1


def test_whoever_was_chosen_again_since_is_chosen_anew_by_a_person(
    lines_after, again, choose, trajectory, alice, chandra, now
):
    """The row in the backup opens what was told before: the one of now may not."""

    def taken_away_and_chosen():
        choose(alice, at=now)
        choose(alice, chandra, at=now + A_DAY)

    assert again(lines_after(taken_away_and_chosen), now + A_DAY) == 1
    choose(alice, chandra, at=now + 2 * A_DAY)
    assert again(not_read_again.lines(), now + 3 * A_DAY) == 0
    assert set(readers_of(trajectory)) == {alice, chandra}


def test_also_twice_on_one_day(lines_after, again, choose, trajectory, alice, chandra, now):
    choose(alice, at=now)
    choose(alice, chandra, at=now)
    assert again(lines_after(lambda: choose(alice, at=now)), now) == 1
    assert set(readers_of(trajectory)) == {alice}


def test_an_older_backup_and_then_a_newer_one_give_nobody_back(again, choose, trajectory, alice, chandra, now):
    """In the older backup she read nothing already; in the newer one she was chosen again."""
    choose(alice, at=now)
    older = transaction.savepoint()
    choose(alice, chandra, at=now + A_DAY)
    choose(alice, at=now + 2 * A_DAY)
    said = not_read_again.lines()
    transaction.savepoint_rollback(older)
    assert again(said, now + 3 * A_DAY) == 0
    left = not_read_again.lines()
    assert left == said
    transaction.savepoint_rollback(older)
    choose(alice, chandra, at=now + A_DAY)
    assert again(left, now + 4 * A_DAY) == 1
    assert set(readers_of(trajectory)) == {alice}


def test_the_list_names_nobody_and_says_when_it_changed(again, choose, trajectory, alice, chandra, now):
    before = not_read_again.sign()
    choose(alice, at=now)
    assert not_read_again.sign() != before
    assert chandra.name not in "".join(not_read_again.lines())
    assert again([line.replace(str(trajectory.pk), str(alice.pk)) for line in not_read_again.lines()], now) == 0
