"""Law 4: every write is one action. What an action is, is proven in `foundation`; here no door goes around it."""

import pytest

pytestmark = pytest.mark.django_db


def test_no_door_writes_outside_an_action(walk):
    """A write outside an action breaks the page that tries it."""
    assert not walk.broken


# Whoever opens told words stands in the log before they open (R283).
LOGGED_WHEN_OPENED = {"analyse:review", "analyse:review_recording", "respond:report_document"}


def test_looking_writes_nothing_but_that_told_words_were_opened_or_taken_along(walk):
    assert {route for _actor, route in walk.written_by_looking} <= LOGGED_WHEN_OPENED
