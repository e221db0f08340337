"""From a decision back to voices that may be quoted, and forward from a contribution."""

import pytest

from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Use
from doorleefd.respond.tests.deciding.pages import withdraw

pytestmark = pytest.mark.django_db


def test_the_thread_leads_back_to_quotable_voices_only(desk, trajectory, answered, told, now):
    page = desk.get(f"/trajecten/{trajectory.pk}/rode-draad/").content.decode()
    assert "Bel voor de brief" in page
    assert "6 van 12 mensen" in page
    speaker = next(letter for letter in "abcdef" if f"zei nummer {letter}" in page)
    withdraw(told["abcdef".index(speaker)].contributor, Use.REPORT, now)
    assert f"zei nummer {speaker}" not in desk.get(f"/trajecten/{trajectory.pk}/rode-draad/").content.decode()


def test_the_thread_runs_forward_from_a_contribution(desk, trajectory, answered, told, chandra):
    own = Contribution.objects.visible_to(chandra, Purpose.ANALYSE)
    letter = own.get(participation__contributor=told[0].contributor)
    bus = own.get(participation__contributor=told[-1].contributor)
    forward = f"/trajecten/{trajectory.pk}/rode-draad/inbreng"
    assert "Bel voor de brief" in desk.get(f"{forward}/{letter.pk}/").content.decode()
    assert "hangt nog niet aan een kerninzicht" in desk.get(f"{forward}/{bus.pk}/").content.decode()
