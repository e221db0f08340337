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


@pytest.mark.parametrize("whole", [True, False])
def test_whoever_told_reads_that_it_is_held_since_when_and_why(accepted, trajectory, client, femke, now, whole):
    def pages():
        own = client.post("/code/", {"code": accepted.code}).content.decode()
        return own, client.get("/privacy/veenbeek/").content.decode()

    said = "omdat een rechter of toezichthouder iets vroeg"
    assert not any(said in page for page in pages())
    of = None if whole else trajectory
    held = retention.hold(by=femke, trajectory=of, ground="court", reason="De rechtbank vroeg het op.", now=now)
    own, public = pages()
    assert f"Sinds 15 juni 2026 wissen wij uw eigen woorden niet op de dag die wij beloofden, {said}." in own
    assert f"Sinds 15 juni 2026 wissen wij ze niet op die dag, {said}." in public
    assert "rechtbank" not in own + public
    retention.lift_hold(by=femke, hold=held, now=now)
    assert not any(said in page for page in pages())


@pytest.mark.parametrize(("day", "went", "is_told"), [(1, True, False), (2, True, False), (1, False, True)])
def test_a_hold_of_after_the_words_went_is_told_to_nobody(
    accepted, trajectory, client, femke, now, night, day, went, is_told
):
    """Nor of that very day, where the night was earlier."""
    if went:
        night(trajectory.keep_until)
    later = now.replace(year=2027, month=10, day=day)
    retention.hold(by=femke, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=later)
    own = client.post("/code/", {"code": accepted.code}).content.decode()
    public = client.get("/privacy/veenbeek/").content.decode()
    assert ("wissen wij uw eigen woorden niet" in own, "wissen wij ze niet op die dag" in public) == (is_told, is_told)


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
