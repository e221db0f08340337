"""A report with two voices in it that is laid before who told."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review
from doorleefd.collect.models import Contribution
from doorleefd.engines.documents import FORMATS
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Teller
from doorleefd.people.opening import note_for
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
def shown_to(client, now):
    """What this person reads of the report behind the code."""

    def shown(fragment):
        whose = person_of(fragment)
        note = note_for(Teller(whose.contributor), now=now)
        return client.post("/code/verslag/", {"note": note, "participation": whose.pk}).content.decode()

    return shown


@pytest.fixture
def read_all(chandra, now):
    """Everything that still waits is reviewed: nobody is asked to check what nobody read."""

    def reviewed():
        waiting = Contribution.objects.visible_to(chandra, Purpose.REVIEW)
        for one in waiting.filter(review=Contribution.Review.WAITING):
            accept_review(by=chandra, contribution=one, marks={}, now=now)

    return reviewed


@pytest.fixture
def tell_read(tell, read_all):
    """Tell something that is reviewed at once."""

    def told_and_read(*args, **kwargs):
        told = tell(*args, **kwargs)
        read_all()
        return told

    return told_and_read


@pytest.fixture
def ask(ask, read_all):
    """Whoever asked for a message told something that was reviewed."""

    def asked_and_read(*args, is_read=True, **kwargs):
        asked = ask(*args, **kwargs)
        if is_read:
            read_all()
        return asked

    return asked_and_read


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
