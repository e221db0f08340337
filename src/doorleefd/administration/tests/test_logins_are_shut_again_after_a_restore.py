"""After a backup was put back, whoever decides, is ended or lost a role since, does so again; a later yes stays one."""

from datetime import timedelta

import pytest

from doorleefd.administration import actions, shut_again
from doorleefd.foundation import backup
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


@pytest.fixture
def kept_list():
    return backup.LOGINS


def of_now(login):
    """A login as the next request reads it."""
    return Login.objects.get(pk=login.pk)


def test_who_decides_since_opens_no_story(lines_after, again, adriaan, alice, now):
    said = lines_after(lambda: actions.mark_as_deciding(by=adriaan, login=alice, now=now))
    assert again(said, now) == 1
    assert of_now(alice).decides_on_benefit
    assert AuditEntry.objects.filter(verb="login shut again since the backup").count() == 1


def test_who_left_since_gets_in_no_more(lines_after, again, adriaan, alice, now):
    said = lines_after(lambda: actions.end_login(by=adriaan, login=alice, now=now))
    assert again(said, now) == 1
    assert not of_now(alice).is_active
    assert not of_now(alice).has_usable_password()


def test_a_role_that_was_taken_since_is_taken_and_others_stay(lines_after, again, adriaan, alice, now):
    actions.grant_role(by=adriaan, login=alice, role=Role.MANAGER, now=now)
    said = lines_after(lambda: actions.revoke_role(by=adriaan, login=alice, role=Role.LEAD, now=now))
    assert again(said, now) == 1
    assert of_now(alice).roles == {Role.MANAGER}


def open_up(adriaan, alice, now):
    actions.unmark_as_deciding(by=adriaan, login=alice, now=now)
    actions.reopen_login(by=adriaan, login=alice, recognised=True, now=now)
    actions.grant_role(by=adriaan, login=alice, role=Role.LEAD, now=now)


@pytest.mark.parametrize(("days_later", "count"), [(0, 1), (1, 0)])
def test_what_was_opened_up_on_a_later_day_stays_open_and_on_the_same_day_the_stricter_holds(
    again, adriaan, alice, now, days_later, count
):
    actions.mark_as_deciding(by=adriaan, login=alice, now=now)
    actions.end_login(by=adriaan, login=alice, now=now)
    actions.revoke_role(by=adriaan, login=alice, role=Role.LEAD, now=now)
    of_an_older_house = shut_again.lines()
    assert len(of_an_older_house) == 3
    open_up(adriaan, of_now(alice), now + days_later * A_DAY)
    assert shut_again.lines() == []
    assert again(of_an_older_house, now + 2 * A_DAY) == count
    assert of_now(alice).is_active is not bool(count)
    assert again(of_an_older_house, now + 2 * A_DAY) == 0


def test_the_list_names_nobody_and_says_when_it_changed(adriaan, alice, now):
    before = shut_again.sign()
    actions.end_login(by=adriaan, login=alice, now=now)
    assert shut_again.sign() != before
    assert alice.email not in "".join(shut_again.lines())
    assert alice.name not in "".join(shut_again.lines())
