"""The ground of every test: two databases with their tables, a master key, and nothing left of the test before."""

from datetime import timedelta
from pathlib import Path

import pytest


def pytest_collection_modifyitems(items):
    """Every test with a database gets both: the rows and the key store."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker and "databases" not in marker.kwargs:
            item.add_marker(pytest.mark.django_db(databases=["default", "keys"], **marker.kwargs), append=False)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb):
    """On SQLite the tables may be there already, in the folder that goes with this process."""
    from tests import made_before

    return made_before.on_sqlite() or django_db_keepdb


@pytest.fixture(scope="session")
def tables_made_before(django_db_modify_db_settings):
    """A copy of the tables, or the lock of whoever makes them."""
    from tests import made_before

    return made_before.laid_ready() if made_before.on_sqlite() else None


@pytest.fixture(scope="session")
def django_db_setup(tables_made_before, django_db_setup, django_db_blocker):
    """Both databases, with the tables of the migrations."""
    from tests import made_before

    if tables_made_before:
        with django_db_blocker.unblock():
            made_before.kept(tables_made_before)


@pytest.fixture(scope="session", autouse=True)
def master_key():
    from doorleefd.foundation.keystore import master

    master.make_master_key()


@pytest.fixture(autouse=True)
def in_dutch():
    """A page that one test asked in English leaves its language to whatever runs next in this process."""
    from django.utils import translation

    translation.activate("nl")


@pytest.fixture(autouse=True)
def nothing_sealed_yet():
    """The last seal of the log and the last minute stand in files, which outlive the rows that a test takes back."""
    from django.conf import settings

    for name in ("audit-head", "clock-believed", "clock-doubted"):
        (Path(settings.EPOCH_FOLDER) / name).unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def nobody_guessed_yet(monkeypatch):
    """Wrong codes, wrong passwords and recordings of one test do not slow down the next."""
    from doorleefd.collect.share import recordings
    from doorleefd.foundation import guessing
    from doorleefd.foundation.throttle import Throttle
    from doorleefd.people import guessing as guessing_codes

    most = guessing_codes.GUESSES.most
    monkeypatch.setattr(guessing_codes, "GUESSES", Throttle("codes", most=most, window=timedelta(hours=1)))
    for name in ("OF_ADDRESS", "OF_NAME", "OF_KNOWN"):
        was = getattr(guessing, name)
        fresh = Throttle(was.name, most=was.most, window=was.window, ceiling=was.ceiling, least=was.least)
        monkeypatch.setattr(guessing, name, fresh)
    monkeypatch.setattr(recordings, "SPOKEN", Throttle("recordings", most=20, window=timedelta(minutes=10)))
