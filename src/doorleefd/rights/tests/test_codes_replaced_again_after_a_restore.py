"""After a backup was put back, a code that was replaced since opens nothing, and the one after it does."""

import json

import pytest
from django.db import transaction

from doorleefd.foundation import backup
from doorleefd.people import codes
from doorleefd.people.models import PersonalCode, Teller
from doorleefd.rights.actions.renewing import free_sending, renew_code
from doorleefd.rights.requests import replaced
from doorleefd.rights.requests.actions import new_code_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(trajectory, tell):
    tell(trajectory, "Mijn buurvrouw hielp.")
    return tell(trajectory, "Ik kreeg een brief.")


@pytest.fixture
def renewed(organise):
    """Give someone another code."""

    def renewing(told):
        with organise():
            return new_code_of(told.contributor)

    return renewing


@pytest.fixture
def kept_list():
    return backup.CODES


def test_the_old_code_is_dead_again_and_the_new_one_lives(again, told, renewed, now):
    before = transaction.savepoint()
    new, said = renewed(told), replaced.lines()
    transaction.savepoint_rollback(before)
    assert codes.contributor_with(told.code) == told.contributor
    assert [again(said, now), again(said, now)] == [1, 0]
    assert codes.contributor_with(told.code) is None
    assert codes.contributor_with(new) == told.contributor


@pytest.mark.parametrize("last_by_staff", [True, False])
def test_who_saw_the_code_of_now_is_known_again(again, told, renewed, now, last_by_staff):
    if not last_by_staff:
        renewed(told)
    before = transaction.savepoint()
    if last_by_staff:
        renewed(told)
    else:
        renew_code(by=Teller(told.contributor), sending=free_sending(), now=now)
    said = replaced.lines()
    transaction.savepoint_rollback(before)
    assert again(said, now) == 1
    assert PersonalCode.objects.get(contributor=told.contributor).was_seen_by_staff is last_by_staff
    transaction.savepoint_rollback(before)
    again([json.dumps(json.loads(line)[:4]) for line in said], now)
    assert PersonalCode.objects.get(contributor=told.contributor).was_seen_by_staff, "an older list does not say it"


def test_of_two_lists_the_last_code_holds(again, told, renewed, now):
    renewed(told)
    first = replaced.lines()
    newest = renewed(told)
    second = replaced.lines()
    assert again(first, now) == 0
    assert codes.contributor_with(newest) == told.contributor
    assert len(replaced.lines()) == 1
    assert second != first


def test_the_list_holds_no_code_and_nobody_and_its_sign_changes_with_it(told, renewed):
    assert replaced.lines() == []
    signs = [replaced.sign()]
    for _time in range(2):
        new = renewed(told)
        signs.append(replaced.sign())
    assert len(set(signs)) == 3
    said = "".join(replaced.lines())
    for kept_apart in (told.code, new, str(told.contributor.pk), str(told.contributor.key_id)):
        assert kept_apart not in said
