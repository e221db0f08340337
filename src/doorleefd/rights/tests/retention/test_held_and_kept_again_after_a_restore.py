"""After a backup was put back: what was held since is held, nothing is kept longer than was said since, and what had
its time goes before anyone reads it."""

from datetime import timedelta

import pytest

from doorleefd.collect.models import Version
from doorleefd.foundation import backup
from doorleefd.foundation.backup.repeating import remove_what_had_its_time
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import AuditEntry
from doorleefd.rights.models import Hold
from doorleefd.rights.retention import actions as retention
from doorleefd.rights.retention import kept_again
from doorleefd.rights.tests.retention.keeping import kinds_of
from doorleefd.trajectory.actions.terms import set_term
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import days_kept, days_of_organisation

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)
WHY = "Woo-verzoek Z-88 loopt."
CONTACT = OwnTerm.Kind.CONTACT


@pytest.fixture
def kept_list():
    return backup.KEEPING


@pytest.fixture
def held(femke, trajectory, now):
    def holding(whole=False):
        of = None if whole else trajectory
        return retention.hold(by=femke, trajectory=of, ground=Hold.Ground.WOO, reason=WHY, now=now)

    return holding


@pytest.fixture
def the_day(trajectory, now):
    """The day on which the words go, as a moment."""
    return now.replace(
        year=trajectory.keep_until.year, month=trajectory.keep_until.month, day=trajectory.keep_until.day
    )


def test_what_had_its_time_is_gone_before_anyone_reads_it(again, accepted, the_day):
    assert again(kept_again.lines(), the_day) == 0
    assert remove_what_had_its_time(now=the_day) > 0
    assert kinds_of(Version) == {"deidentified"}


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_held_since_is_not_destroyed(lines_after, again, accepted, held, femke, client, the_day, whole):
    said = lines_after(lambda: held(whole))
    assert WHY not in "".join(said)
    assert [again(said, the_day), again(said, the_day)] == [1, 0]
    remove_what_had_its_time(now=the_day)
    assert kinds_of(Version) == {"told", "deidentified"}
    assert AuditEntry.objects.get(verb="holds and terms set again since the backup").count == 1
    assert kept_again.lines() == said
    client.force_login(femke)
    page = client.get("/bewaren/").content.decode()
    assert "Dit werd tegengehouden na de back-up die teruggezet is." in page
    retention.lift_hold(by=femke, hold=Hold.objects.get(), now=the_day)


def test_what_was_lifted_since_is_held_no_more_whatever_an_older_list_says(lines_after, again, held, femke, now):
    hold = held()
    old = kept_again.lines()
    said = lines_after(lambda: retention.lift_hold(by=femke, hold=hold, now=now))
    assert [again({*old, *said}, now), again({*old, *said}, now)] == [1, 0]
    assert Hold.objects.get().lifted_on == now.date()


def test_a_shorter_term_of_since_holds_whatever_an_older_list_says(lines_after, again, trajectory, alice, now):
    def chosen(days, at=now, of=trajectory):
        set_term(by=alice, trajectory=of, kind=CONTACT, days=days, reason="Korter is genoeg.", now=at)

    said = lines_after(lambda: (chosen(30), chosen(20, of=None)))
    assert [again(said, now), again(said, now)] == [2, 0]
    assert days_kept(CONTACT, trajectory) == 30
    later = lines_after(lambda: chosen(10, at=now + A_DAY))
    assert again({*said, *later}, now + A_DAY) == 1
    assert days_kept(CONTACT, trajectory) == 10
    assert again(said, now + A_DAY) == 0


@pytest.mark.parametrize("days_before", [None, 30], ids=["usual", "own"])
@pytest.mark.parametrize(("kind", "holds"), [(OwnTerm.Kind.ACCUSED, True), (CONTACT, False)])
def test_a_longer_term_of_since_holds_but_where_people_told_under_the_shorter(
    lines_after, again, kind, holds, days_before, trajectory, veenbeek, now
):
    """What may stay does not go in the restore, before anyone can look."""

    def chosen(days, at):
        with writing():
            OwnTerm.objects.update_or_create(
                organisation=veenbeek, kind=kind, trajectory=None, defaults={"days": days, "since": at.date()}
            )

    if days_before:
        chosen(days_before, now - A_DAY)
    of_backup = days_of_organisation(kind, veenbeek)
    said = lines_after(lambda: chosen(300, now))
    assert [again(said, now), again(said, now)] == [int(holds), 0]
    assert days_of_organisation(kind, veenbeek) == (300 if holds else of_backup)
    chosen(20, now + A_DAY)
    assert again(said, now + A_DAY) == 0


def test_a_term_of_a_trajectory_holds_beside_a_shorter_one_of_the_organisation(
    lines_after, again, trajectory, alice, now
):
    """It was chosen as long as the organisation kept it then, and reads so to who tells there."""

    def chosen():
        for of, days in ((trajectory, 90), (None, 20)):
            set_term(by=alice, trajectory=of, kind=CONTACT, days=days, reason="Zo lang is nodig.", now=now)

    assert again(lines_after(chosen), now) == 2
    assert days_kept(CONTACT, trajectory) == 90


def test_words_are_kept_no_longer_than_people_read_since(lines_after, again, trajectory, now):
    until = trajectory.keep_until

    def shorter():
        with writing():
            Trajectory.objects.update(keep_until=until - A_DAY)

    said = lines_after(shorter)
    assert [again(said, now), again(said, now)] == [1, 0]
    trajectory.refresh_from_db()
    assert trajectory.keep_until == until - A_DAY
    assert again([line.replace(str(until - A_DAY), str(until + A_DAY)) for line in said], now) == 0


def test_the_list_is_another_one_once_something_is_held_or_kept_shorter(held, trajectory, alice, now):
    signs = {kept_again.sign()}
    held()
    signs.add(kept_again.sign())
    set_term(by=alice, trajectory=trajectory, kind=CONTACT, days=30, reason="Korter is genoeg.", now=now)
    assert len({*signs, kept_again.sign()}) == 3
