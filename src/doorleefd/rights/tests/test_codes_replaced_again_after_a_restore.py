"""After a backup was put back, a code that was replaced since opens nothing, and the one after it does."""

import pytest
from django.db import transaction

from doorleefd.foundation.backup.repeating import repeat
from doorleefd.people import codes
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


def again(said, now):
    """As a restore does it; for how many people."""
    return repeat({"withdrawn": [], "logins": [], "codes": said}, now=now)["codes"]


def test_the_old_code_is_dead_again_and_the_new_one_lives(told, renewed, now):
    before = transaction.savepoint()
    new, said = renewed(told), replaced.lines()
    transaction.savepoint_rollback(before)
    assert codes.contributor_with(told.code) == told.contributor
    assert [again(said, now), again(said, now)] == [1, 0]
    assert codes.contributor_with(told.code) is None
    assert codes.contributor_with(new) == told.contributor


def test_of_two_lists_the_last_code_holds(told, renewed, now):
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
