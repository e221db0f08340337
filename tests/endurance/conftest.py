"""Real houses for the tests that break them."""

import pytest

from tests.endurance.running import RealHouse


@pytest.fixture
def house(tmp_path):
    """A real house with one open trajectory; its server is not started yet."""
    built = RealHouse.built(tmp_path / "data")
    yield built
    built.end()
