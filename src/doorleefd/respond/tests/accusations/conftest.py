"""A story that accuses a colleague, and the case that is made of it."""

import pytest

from doorleefd.analyse.actions.accusing import (
    mark_accusation,
)
from doorleefd.collect.models import Contribution
from doorleefd.people.models import Teller
from doorleefd.respond.accusations import actions
from doorleefd.respond.tests.accusations.accused import NAMED, WORDS


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch, now):
    """Pages are opened on the day of the tests: what was promised by a later day is not late yet."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def story(tell, trajectory, femke):
    """A story that accuses; Femke, the privacy officer, looks at it where nobody else was named."""
    received = tell(trajectory, WORDS)
    story = Contribution.objects.of_house().get()
    story.code = received.code
    return story


@pytest.fixture
def case(story, chandra, now):
    return mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


@pytest.fixture
def teller(story):
    return Teller(story.participation.contributor)


@pytest.fixture
def told_colleague(case, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    actions.tell_colleague(by=femke, accusation=case, now=now)
    case.refresh_from_db()
    return case
