"""A report with two voices in it that is laid before who told."""

from datetime import timedelta

import pytest

from doorleefd.engines.documents import FORMATS
from doorleefd.people.models import Teller
from doorleefd.respond.checking.actions import (
    answer_check,
    hold_check,
)
from doorleefd.respond.report.actions import choose_voices
from doorleefd.respond.report.files import document_now
from doorleefd.respond.tests.checking.answering import person_of, said_by


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


@pytest.fixture
def chosen(alice, insight, fragments, now):
    """Two voices stand in the report."""
    choose_voices(by=alice, insight=insight, voices=fragments[:2], nobody_recognised=True, now=now)
    return fragments[:2]


@pytest.fixture
def check(alice, trajectory, chosen, now, today):
    return hold_check(by=alice, trajectory=trajectory, until=today + timedelta(days=14), now=now)


@pytest.fixture
def say(now):
    """Someone agrees, or says what should be otherwise: `say(fragment, WRONG)`."""

    def saying(fragment, words=""):
        whose = person_of(fragment)
        return answer_check(by=Teller(whose.contributor), participation=whose, said=said_by(whose, words), now=now)

    return saying


@pytest.fixture
def words(trajectory, today):
    def read(login):
        return FORMATS["html"].write(document_now(trajectory, viewer=login, day=today)).decode()

    return read
