"""A story that was accepted, and the nights in which what had its time goes."""

from datetime import date

import pytest

from doorleefd.analyse import actions as analyse
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.rights.retention import actions as retention
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

WORDS = "De kwinkslag was een blauwe brief."


@pytest.fixture
def trajectory(trajectory, organise):
    """Its words go in a known night."""
    trajectory.keep_until = date(2027, 10, 1)
    with organise():
        trajectory.save()
    return trajectory


@pytest.fixture
def night(now):
    """Let the night of a day come: `night(date(2027, 10, 1))`."""

    def came(day):
        return retention.remove_every_night(now=now.replace(year=day.year, month=day.month, day=day.day))

    return came


@pytest.fixture
def accepted(trajectory, tell, chandra, now):
    """A story that was accepted without names, with one mark on it, and its sound."""
    told = tell(trajectory, WORDS, report=True, spoken=b"klank")
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    analyse.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    theme = analyse.add_theme(by=chandra, trajectory=trajectory, name="Post", parent=None, now=now)
    analyse.mark(by=chandra, version=version, start=0, end=12, theme=theme, now=now)
    return told


@pytest.fixture
def publish(trajectory, alice):
    """Publish an answer of the trajectory: `publish(now=later)`."""
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")

    def published(*, now):
        publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **texts), now=now)

    return published


@pytest.fixture
def reachable(accepted, publish, now):
    participation = Participation.objects.get(contributor=accepted.contributor)
    keep_contact(
        by=Teller(accepted.contributor),
        participation=participation,
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address="naam@voorbeeld.nl",
        said=HowSaid("1"),
        now=now,
    )
    publish(now=now)
