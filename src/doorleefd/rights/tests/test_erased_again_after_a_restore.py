"""After a backup was put back, whoever was erased since is erased again: words, rows and what repeats them."""

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.foundation.backup.erased import erase_again
from doorleefd.foundation.keystore import keys
from doorleefd.people import codes
from doorleefd.people.models import Contributor

pytestmark = pytest.mark.django_db


def test_rows_and_keys_of_the_erased_go_and_others_stay(trajectory, tell, now):
    gone, stays = tell(trajectory, "Ik kreeg een brief.").code, tell(trajectory, "Mijn buurvrouw hielp.").code
    key_id = codes.contributor_with(gone).key_id
    assert erase_again({key_id}, now=now) == 1
    assert codes.contributor_with(gone) is None
    assert codes.contributor_with(stays) is not None
    assert Contribution.objects.of_house().count() == 1
    assert keys.open_keys([key_id]) == {}


def test_who_is_not_in_this_backup_is_passed_by(trajectory, tell, now):
    tell(trajectory, "Ik kreeg een brief.")
    elsewhere = keys.make_key()
    assert erase_again({elsewhere}, now=now) == 0
    assert Contributor.objects.count() == 1
    assert keys.open_keys([elsewhere]) == {}


def test_it_can_be_repeated(trajectory, tell, now):
    key_id = codes.contributor_with(tell(trajectory, "Ik kreeg een brief.").code).key_id
    assert [erase_again({key_id}, now=now) for _time in range(2)] == [1, 0]
