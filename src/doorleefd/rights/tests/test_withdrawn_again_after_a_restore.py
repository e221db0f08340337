"""After a backup was put back, what was withdrawn since is withdrawn again, and a later yes stays a yes."""

from datetime import timedelta
from uuid import uuid4

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.foundation import backup
from doorleefd.foundation.backup.repeating import LISTS, keep_lists
from doorleefd.foundation.backup.shelf import own_shelf
from doorleefd.foundation.keystore import master
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people import codes
from doorleefd.people.models import Channel, Participation, Permission, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights import actions, withdrawn
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "Ik kreeg een brief.", report=True, publish=True)


@pytest.fixture
def participation(told):
    return Participation.objects.get(contributor=codes.contributor_with(told.code))


@pytest.fixture
def teller(participation):
    return Teller(participation.contributor)


@pytest.fixture
def kept_list():
    return backup.WITHDRAWN


def withdraw_everything(teller, participation, now):
    actions.withdraw_all(by=teller, participation=participation, said=HowSaid("3", how=Channel.PHONE), now=now)


def test_withdrawn_words_are_shown_to_nobody_again(lines_after, again, participation, teller, chandra, now):
    said = lines_after(lambda: withdraw_everything(teller, participation, now))
    assert Contribution.objects.visible_to(chandra, Purpose.REVIEW).count() == 1
    assert again(said, now) == 1
    assert not any(permissions_of(participation).values())
    assert Contribution.objects.visible_to(chandra, Purpose.REVIEW).count() == 0


def test_it_says_how_and_to_which_text_the_no_was_given_and_the_log_that_the_house_did_it(
    lines_after, again, participation, teller, now
):
    said = lines_after(lambda: withdraw_everything(teller, participation, now))
    again(said, now)
    last = participation.permission_events.filter(use=Use.TAKE_PART).latest("order")
    assert (last.given, last.how, last.text_version) == (False, Channel.PHONE, "3")
    assert AuditEntry.objects.filter(verb="withdrawn since the backup").count() == 1


def test_one_use_alone_leaves_the_others(lines_after, again, participation, teller, now):
    def no_internet():
        actions.answer_permission(
            by=teller, participation=participation, use=Use.PUBLISH, given=False, said=HowSaid("1"), now=now
        )

    again(lines_after(no_internet), now)
    assert permissions_of(participation) | {Use.PUBLISH: None} == {
        Use.TAKE_PART: True,
        Use.REPORT: True,
        Use.PUBLISH: None,
    }
    assert not permissions_of(participation)[Use.PUBLISH]


def test_how_to_reach_someone_goes_again(lines_after, again, participation, teller, now):
    keep_contact(
        by=teller,
        participation=participation,
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address="iemand@example.org",
        said=HowSaid("1"),
        now=now,
    )
    again(lines_after(lambda: withdraw_everything(teller, participation, now)), now)
    assert not ContactDetail.objects.visible_to(teller, Purpose.RIGHTS).exists()


def test_what_stood_still_stands_still_again(lines_after, again, participation, teller, now):
    said = lines_after(lambda: actions.restrict(by=teller, participation=participation, now=now))
    assert again(said, now) == 1
    assert Participation.objects.get(pk=participation.pk).restricted_on == now.date()


def test_a_yes_of_a_later_day_stays(again, participation, teller, now):
    actions.answer_permission(
        by=teller, participation=participation, use=Use.REPORT, given=False, said=HowSaid("1"), now=now
    )
    old = withdrawn.lines()
    actions.answer_permission(
        by=teller, participation=participation, use=Use.REPORT, given=True, said=HowSaid("1"), now=now + A_DAY
    )
    assert again(old, now + 2 * A_DAY) == 0
    assert permissions_of(participation)[Use.REPORT]
    assert not [line for line in withdrawn.lines() if '"report"' in line]


def test_a_yes_under_a_clock_that_was_ahead_does_not_outlive_the_no_after_it(
    lines_after, again, participation, teller, now
):
    def answer(given, at):
        actions.answer_permission(
            by=teller, participation=participation, use=Use.REPORT, given=given, said=HowSaid("1"), now=at
        )

    answer(True, now + A_DAY)
    said = lines_after(lambda: answer(False, now))
    assert [again(said, now), again(said, now)] == [1, 0]
    assert not permissions_of(participation)[Use.REPORT]
    assert withdrawn.lines() == said


def test_a_no_that_was_never_a_yes_stands_on_no_list(trajectory, tell):
    tell(trajectory, "Ik kreeg een brief.")
    assert Permission.objects.filter(given=False).exists()
    assert withdrawn.lines() == []


def test_who_is_not_in_this_backup_is_passed_by_and_it_can_be_repeated(lines_after, again, participation, teller, now):
    said = lines_after(lambda: withdraw_everything(teller, participation, now))
    elsewhere = [line.replace(str(participation.pk), str(uuid4())) for line in said]
    assert [again(each, now) for each in (elsewhere, said, said)] == [0, 1, 0]


@pytest.fixture
def shelf(settings, tmp_path):
    settings.DATA_FOLDER, settings.BACKUP_FOLDER = tmp_path / "data", str(tmp_path / "backups")
    settings.DATA_FOLDER.mkdir()
    (tmp_path / "backups").mkdir()
    shelf = own_shelf()
    shelf.make_folders()
    return shelf


def test_it_stands_beside_the_backups_within_a_minute_and_is_written_only_when_something_changed(
    shelf, tmp_path, participation, teller, now
):
    def listed():
        return LISTS["withdrawn"].read(shelf, tmp_path / uuid4().hex, among=[master.master_key()])

    actions.restrict(by=teller, participation=participation, now=now)
    for minute in range(3):
        keep_lists(now + timedelta(minutes=minute))
    assert [kept.made_at for kept in shelf.all("withdrawn")] == [now]
    assert listed() == set(withdrawn.lines()) != set()
    actions.lift_restriction(by=teller, participation=participation, now=now)
    keep_lists(now + A_DAY)
    assert listed() == set(withdrawn.lines())
    assert "stands_still" not in "".join(listed())
    withdraw_everything(teller, participation, now)
    keep_lists(now + 2 * A_DAY)
    assert listed() == set(withdrawn.lines()) != set()


def test_the_list_holds_no_words_and_nobody(lines_after, participation, teller, told, now):
    said = " ".join(lines_after(lambda: withdraw_everything(teller, participation, now)))
    for kept_apart in ("brief", told.code, str(participation.contributor_id), str(participation.contributor.key_id)):
        assert kept_apart not in said


def test_what_was_set_going_again_does_not_stand_still_after_all(
    lines_after, again, participation, teller, chandra, now
):
    actions.restrict(by=teller, participation=participation, now=now)
    old = withdrawn.lines()
    said = lines_after(lambda: actions.lift_restriction(by=teller, participation=participation, now=now + A_DAY))
    assert again({*old, *said}, now + 2 * A_DAY) == 1
    participation.refresh_from_db()
    assert participation.restricted_on is None
    assert Contribution.objects.visible_to(chandra, Purpose.REVIEW).count() == 1


def test_what_stands_still_since_a_later_day_is_not_set_going_by_an_older_list(again, participation, teller, now):
    actions.restrict(by=teller, participation=participation, now=now)
    actions.lift_restriction(by=teller, participation=participation, now=now)
    old = withdrawn.lines()
    actions.restrict(by=teller, participation=participation, now=now + A_DAY)
    assert again(old, now + 2 * A_DAY) == 0
    assert Participation.objects.get(pk=participation.pk).restricted_on == (now + A_DAY).date()


def test_what_someone_took_back_of_the_telling_does_not_come_back(lines_after, again, participation, teller, told, now):
    contribution = Contribution.objects.of_house().get()

    def take_back():
        actions.remove_contribution(by=teller, contribution=Contribution.objects.of_house().get(), now=now)

    said = lines_after(take_back)
    assert str(contribution.pk) in "".join(said)
    assert [again(said, now), again(said, now)] == [1, 0]
    assert not Contribution.objects.of_house().exists()
    assert withdrawn.lines() == said


def test_the_log_does_not_say_whose_or_at_what_hour(lines_after, again, participation, teller, now):
    said = lines_after(lambda: withdraw_everything(teller, participation, now))
    again(said, now)
    row = AuditEntry.objects.get(verb="withdrawn since the backup")
    assert (row.at, row.subject_id, row.day) == (None, "", now.date())
