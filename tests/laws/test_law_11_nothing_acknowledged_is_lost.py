"""Law 11: the thank-you page means committed to disk. Killing a real server is done in `tests/endurance`."""

from uuid import uuid4

import pytest
from django.db import OperationalError, connections

from doorleefd import settings as product
from doorleefd.collect.models import Contribution
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.foundation import acting

pytestmark = pytest.mark.django_db


def test_a_commit_on_sqlite_waits_for_the_disk():
    for options in (product.SQLITE_OPTIONS, product.KEY_STORE_OPTIONS):
        assert "PRAGMA synchronous=FULL" in options["init_command"]


def test_the_setting_holds_on_every_connection():
    for alias in connections:
        with connections[alias].cursor() as cursor:
            if connections[alias].vendor == "sqlite":
                cursor.execute("PRAGMA synchronous")
                assert cursor.fetchone()[0] == 2
            else:
                cursor.execute("SHOW synchronous_commit")
                assert cursor.fetchone()[0] == "on"


def test_without_a_commit_there_is_no_code(client, trajectory, monkeypatch):
    """The disk is full at the last moment: no code is shown, nothing half is kept, and a second try succeeds."""
    teller = Telling(client).until_check()
    note = teller.note
    client.raise_request_exception = False

    class FullDisk(acting.transaction.Atomic):
        def __exit__(self, *error):
            raised = OperationalError("database or disk is full")
            super().__exit__(type(raised), raised, None)
            raise raised

    with monkeypatch.context() as broken:
        broken.setattr(acting.transaction, "atomic", lambda durable=False, using=None: FullDisk(using, True, False))
        teller.send()
    assert teller.last.status_code == 500
    assert 'class="code"' not in teller.text
    assert not Contribution.objects.of_house().exists()
    assert teller.post(9, go="send", note=note).code
    assert Contribution.objects.of_house().count() == 1


def test_each_sending_is_kept_once_however_often_it_comes(client, trajectory):
    teller = Telling(client).until_check()
    note = teller.note
    codes = {teller.post(9, go="send", note=note).code for _ in range(3)}
    assert len(codes) == 1
    assert Contribution.objects.of_house().count() == 1


def test_two_sendings_are_two(tell, trajectory):
    assert tell(trajectory, str(uuid4())).code != tell(trajectory, str(uuid4())).code
