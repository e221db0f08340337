"""What is held, stands still or is asked for does not go on its day; its teller can erase it."""

import pytest

from doorleefd.collect.models import Contribution, Version
from doorleefd.people.models import Participation, Teller
from doorleefd.rights import actions
from doorleefd.rights.models import Hold
from doorleefd.rights.requests.actions import receive_request
from doorleefd.rights.requests.identity import check_by_code
from doorleefd.rights.retention import actions as retention
from doorleefd.rights.tests.retention.keeping import kinds_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_held_stays_until_it_is_lifted(accepted, trajectory, femke, now, night, whole):
    held = retention.hold(
        by=femke,
        trajectory=None if whole else trajectory,
        ground=Hold.Ground.WOO,
        reason="Woo-verzoek Z-88 loopt.",
        now=now,
    )
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}
    retention.lift_hold(by=femke, hold=held, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"deidentified"}


def test_words_that_stand_still_stay(accepted, trajectory, now, night):
    participation = Participation.objects.get(contributor=accepted.contributor)
    actions.restrict(by=Teller(accepted.contributor), participation=participation, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}


def test_words_of_whom_a_request_runs_stay(accepted, trajectory, veenbeek, femke, now, night):
    asked = receive_request(
        by=femke, organisation=veenbeek, kind="see", came_by="phone", received_on=now.date(), filed_as="", now=now
    )
    check_by_code(by=femke, request=asked, code=accepted.code, now=now)
    night(trajectory.keep_until)
    assert kinds_of(Version) == {"told", "deidentified"}


def test_a_held_story_can_be_erased_by_its_teller(accepted, trajectory, femke, now):
    retention.hold(by=femke, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=now)
    actions.erase(by=Teller(accepted.contributor), contributor=accepted.contributor, now=now)
    assert not Contribution.objects.of_house().exists()
