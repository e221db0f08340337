"""A count is kept until a row changes that it is counted from; nobody who withdrew is in it (laws 3 and 5)."""

import pytest
from django.core.management import call_command
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connection

from doorleefd.foundation import guard
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.kept import kept
from doorleefd.foundation.models import LastChange
from doorleefd.people.models import Contributor, Membership, Participation, Permission, Use
from doorleefd.trajectory.models import Group

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(trajectory, tell):
    """A count of who takes part, that says how often it really counted."""
    tell(trajectory, "Ik kreeg een brief.")
    times = []

    @kept(Permission, Membership)
    def people(of):
        times.append(of)
        given = Permission.objects.filter(participation__trajectory=of, use=Use.TAKE_PART, given=True).count()
        return given, Membership.objects.filter(participation__trajectory=of).count()

    return people, times


@pytest.fixture
def marked(organise, trajectory):
    """Marks as they stand once each table was written to."""
    with organise():
        LastChange.objects.renew(guard.counted_tables(), None)


def test_it_counts_once_while_nothing_changes(counted, marked, trajectory, django_assert_num_queries):
    people, times = counted
    assert people(trajectory) == (1, 0)
    with django_assert_num_queries(1):
        assert people(trajectory) == (1, 0)
    assert len(times) == 1


def test_it_keeps_nothing_while_a_table_has_no_mark(counted, trajectory, organise):
    people, times = counted
    with organise():
        LastChange.objects.all().delete()
    people(trajectory), people(trajectory)
    assert len(times) == 2


CHANGES = {
    "withdrawn": lambda: Permission.objects.filter(use=Use.TAKE_PART).update(given=False),
    "removed": lambda: Permission.objects.filter(use=Use.TAKE_PART).delete(),
    "erased": lambda: Contributor.objects.all().delete(),
    "saved": lambda: [one.save() for one in Permission.objects.all()],
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_a_row_is_counted_at_once(counted, marked, trajectory, organise, change):
    people, times = counted
    people(trajectory)
    with organise():
        CHANGES[change]()
    assert people(trajectory)[0] == (1 if change == "saved" else 0)
    assert len(times) == 2


def test_a_new_row_is_counted_at_once(counted, marked, trajectory, veenbeek, organise):
    people, _times = counted
    people(trajectory)
    with organise():
        group = Group.objects.create(organisation=veenbeek, trajectory=trajectory, name="Ouders", order=0)
        someone = Participation.objects.get()
        Membership.objects.create(organisation=veenbeek, participation=someone, group=group)
    assert people(trajectory) == (1, 1)


def test_what_another_organisation_changes_leaves_it(counted, marked, trajectory, zandwoude):
    people, times = counted
    people(trajectory)
    with guard.writing(zandwoude.pk):
        Permission.objects.filter(organisation=zandwoude).update(given=False)
    people(trajectory)
    assert len(times) == 1


@pytest.mark.parametrize("marks_are_kept", [True, False], ids=["of today", "of before there were marks"])
def test_migrating_marks_all_where_marks_are_kept(counted, marked, trajectory, monkeypatch, marks_are_kept):
    people, times = counted
    people(trajectory)

    def migrate(command, *args, **options):
        Permission.objects.filter(use=Use.TAKE_PART).update(given=False)
        if not marks_are_kept:
            connection.check_constraints()  # PostgreSQL drops no table with checks still to be made
            with connection.cursor() as cursor:
                cursor.execute("DROP TABLE foundation_lastchange")

    monkeypatch.setattr(DjangoMigrate, "handle", migrate)
    call_command("migrate", verbosity=0)
    if marks_are_kept:
        assert people(trajectory)[0] == 0
        assert len(times) == 2


@action(may="administration.change_settings", audit="withdrawn", on="organisation")
def withdraw_in(*, by, organisation, now):
    Permission.objects.filter(organisation=organisation, use=Use.TAKE_PART).update(given=False)


@pytest.mark.parametrize("own", [True, False])
def test_an_act_of_the_house_on_one_organisation_leaves_the_counts_of_others(
    counted, marked, trajectory, veenbeek, zandwoude, now, monkeypatch, own
):
    people, times = counted
    people(trajectory)
    monkeypatch.setattr("rules.has_perm", lambda *asked: True)
    withdraw_in(by=HOUSE, organisation=veenbeek if own else zandwoude, now=now)
    assert people(trajectory)[0] == (0 if own else 1)
    assert len(times) == (2 if own else 1)


@action(may="administration.change_settings", audit="tried")
def withdraw_all(*, by, now, people, of):
    Permission.objects.filter(use=Use.TAKE_PART).update(given=False)
    assert people(of)[0] == 0
    raise Refusal


def test_an_action_counts_what_it_did_itself_and_a_refused_one_changes_nothing(
    counted, marked, trajectory, adriaan, now
):
    people, times = counted
    people(trajectory)
    with pytest.raises(Refusal):
        withdraw_all(by=adriaan, now=now, people=people, of=trajectory)
    assert people(trajectory) == (1, 0)
    assert len(times) == 2


def test_rows_whose_changes_are_not_watched_are_not_counted_from():
    with pytest.raises(TypeError, match="LastChange"):
        kept(LastChange)


def test_a_thing_without_a_lasting_name_is_not_asked_with(counted, marked, trajectory):
    @kept(Permission)
    def people(of, what):
        return 0

    with pytest.raises(TypeError):
        people(trajectory, object())
