"""Real houses for the tests that break them."""

import pytest

from tests.endurance.running import RealHouse


@pytest.fixture
def house(tmp_path):
    """A real house with one open trajectory; its server is not started yet."""
    built = RealHouse.built(tmp_path / "data")
    yield built
    built.end()


@pytest.fixture
def shelf(house, tmp_path):
    """Where the house keeps its backups."""
    folder = tmp_path / "backups"
    folder.mkdir()
    house.environment["DOORLEEFD_BACKUP"] = str(folder)
    return folder


@pytest.fixture
def running(house, shelf):
    house.start()
    house.wait_until_open()
    return house
