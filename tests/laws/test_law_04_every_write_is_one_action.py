"""Law 4: every write is one action. What an action is, is proven in `foundation`; here no door goes around it."""

import pytest

pytestmark = pytest.mark.django_db


def test_no_door_writes_outside_an_action(walk):
    """A write outside an action breaks the page that tries it."""
    assert not walk.broken


def test_looking_writes_nothing(walk):
    assert not walk.written_by_looking
