"""When the last good backup was made, and a warning when that is too long ago."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from doorleefd.foundation import upkeep
from doorleefd.foundation.backup.shelf import own_shelf

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAGE, INDEX = reverse("administration:backups"), reverse("administration:index")


@pytest.fixture
def shelf(settings, tmp_path):
    settings.BACKUP_FOLDER = str(tmp_path)
    shelf = own_shelf()
    shelf.make_folders()
    return shelf


@pytest.fixture
def desk(client, adriaan):
    client.force_login(adriaan, backend=BACKEND)
    return client


def shown(desk, address=PAGE):
    return desk.get(address).content.decode()


def test_a_fresh_one_is_good(desk, shelf):
    shelf.at("content", timezone.now() - timedelta(hours=5)).path.write_bytes(b"x" * 2048)
    assert "minder dan twee dagen geleden" in shown(desk)
    assert "2,0\xa0KB" in shown(desk)
    assert "Naar de back-up" not in shown(desk, INDEX)


def test_one_of_three_days_ago_is_a_warning(desk, shelf):
    shelf.at("content", timezone.now() - timedelta(days=3)).path.write_bytes(b"x")
    assert "ouder dan twee dagen" in shown(desk)
    assert "ouder dan twee dagen" in shown(desk, INDEX)


def test_one_of_a_clock_that_was_ahead_is_a_warning_and_not_the_last(desk, shelf):
    shelf.at("content", timezone.now() - timedelta(days=1)).path.write_bytes(b"x")
    ahead = shelf.at("content", timezone.now() + timedelta(days=365)).path
    ahead.write_bytes(b"x")
    assert ahead.name in shown(desk)
    assert "1\xa0dag geleden" in shown(desk)
    assert "moet komen" in shown(desk, INDEX)


def test_a_clock_that_jumped_ahead_is_a_warning_until_it_is_believed(desk, shelf, settings, tmp_path):
    settings.EPOCH_FOLDER = tmp_path / "epochs"
    now = timezone.now()
    upkeep.tick(now=now - timedelta(days=60))
    upkeep.tick(now=now)
    assert "sprong vooruit" in shown(desk)
    assert "sprong vooruit" in shown(desk, INDEX)
    upkeep.tick(now=now - timedelta(days=59))
    assert "sprong vooruit" not in shown(desk)


def test_none_at_all_is_a_warning(desk, shelf):
    assert "nog geen back-up gemaakt" in shown(desk)


def test_it_says_until_when_its_keys_stay_and_what_is_lost_without_them(desk, shelf):
    made = timezone.now() - timedelta(hours=5)
    shelf.at("content", made).path.write_bytes(b"x")
    assert "geen kopie van de sleutels meer" in shown(desk)
    shelf.at("keys", made).path.write_bytes(b"x")
    page = shown(desk)
    assert "geen kopie van de sleutels meer" not in page
    until = timezone.localtime(made + timedelta(days=4))
    assert f"dan gaat zij weg na {date_format(until, 'DATETIME_FORMAT')}" in page


def test_without_a_folder_it_says_where_to_set_one(desk, settings):
    settings.BACKUP_FOLDER = ""
    assert "DOORLEEFD_BACKUP" in shown(desk)


def test_who_does_not_look_after_the_house_does_not_see_it(client, chandra):
    client.force_login(chandra, backend=BACKEND)
    assert client.get(PAGE).status_code == 403
