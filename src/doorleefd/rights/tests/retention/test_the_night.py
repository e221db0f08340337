"""What had its time goes at night, as the dry run said, with a line in the log and without a word."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from doorleefd.collect.models import Contribution, Version, WordsOpened
from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.rights.models import Removal
from doorleefd.rights.retention import actions as retention
from doorleefd.rights.retention import kinds, queries
from doorleefd.trajectory.actions import terms
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db


def test_the_log_says_how_much_and_not_what(accepted, trajectory, night):
    night(trajectory.keep_until)
    logged = {(row.kind, row.trajectory, row.count) for row in Removal.objects.all()}
    assert (kinds.TOLD, trajectory, 1) in logged
    assert AuditEntry.objects.filter(verb="removed after its term", actor_kind="house").exists()


def test_killed_half_way_it_goes_on_and_nothing_is_half_done(trajectory, tell, night, monkeypatch):
    for number in range(3):
        tell(trajectory, f"Verhaal {number}.")
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    removed, log = [], retention._log

    def cut_off(*given):
        removed.append(given)
        if len(removed) == 2:
            raise KeyboardInterrupt
        log(*given)

    with monkeypatch.context() as patched:
        patched.setattr(retention, "_log", cut_off)
        with pytest.raises(KeyboardInterrupt):
            night(trajectory.keep_until)
    assert Contribution.objects.of_house().count() == 1
    assert Removal.objects.get(kind=kinds.TOLD).count == 2
    night(trajectory.keep_until)
    assert not Contribution.objects.of_house().exists()
    assert Removal.objects.get(kind=kinds.TOLD).count == 3


def test_under_a_clock_that_jumped_ahead_every_story_stays_until_it_went_on_for_a_day(trajectory, tell, now):
    tell(trajectory, "De bus kwam niet.")
    upkeep.tick(now=now)
    ahead = now + (trajectory.keep_until - now.date()) + timedelta(days=1)
    upkeep.scrub(now=ahead)
    for hour in range(1, 24):
        upkeep.tick(now=ahead + timedelta(hours=hour))
    upkeep.scrub(now=ahead + timedelta(hours=23))
    assert Contribution.objects.of_house().exists()
    upkeep.scrub(now=ahead + timedelta(days=1))
    assert not Contribution.objects.of_house().exists()


def test_the_dry_run_says_what_the_night_does_and_takes_nothing(accepted, reachable, trajectory, femke, night):
    day = trajectory.keep_until
    going = {(each.kind.key, each.trajectory): each.count for each in queries.dry_run(femke, on=day)}
    assert going[kinds.TOLD, trajectory.title] == 1
    assert Version.objects.of_house().filter(kind="told").exists()
    night(day)
    gone = {(row.kind, row.trajectory.title if row.trajectory else ""): row.count for row in Removal.objects.all()}
    assert gone.items() <= going.items()
    assert [each for each in queries.dry_run(femke, on=day) if each.trajectory] == []


@pytest.mark.parametrize("days", [1, 1200])
def test_who_opened_a_story_that_goes_whole_goes_with_it_as_was_said_beforehand(
    trajectory, tell, chandra, femke, organise, now, night, days
):
    """However long ago it was opened: the dry run of any later day counts it, and the log says that it went."""
    tell(trajectory, "De kwinkslag was een brief.")
    with organise():
        WordsOpened.objects.create(
            organisation=trajectory.organisation,
            login=chandra,
            contribution=Contribution.objects.of_house().get(),
            what=WordsOpened.What.WORDS,
            purpose="review",
            count=1,
            at=datetime.combine(trajectory.keep_until - timedelta(days=days), time(12), tzinfo=UTC),
        )
    going = {each.kind.key: each.count for each in queries.dry_run(femke, on=trajectory.keep_until)}
    assert (going[kinds.TOLD], going["opening"]) == (1, 1)
    night(trajectory.keep_until)
    assert not WordsOpened.objects.exists()
    assert Removal.objects.get(kind="opening").count == 1


def test_the_page_costs_no_more_queries_with_more_trajectories(
    trajectory, femke, organise, now, django_assert_max_num_queries
):

    with organise():
        for number in range(12):
            Trajectory.objects.create(
                organisation=trajectory.organisation,
                title=f"Nog een {number}",
                slug=f"nog-een-{number}",
                owner=trajectory.owner,
                state="open",
                keep_until=date(2026, 1, 1),
                created_at=now,
            )
    with django_assert_max_num_queries(151):
        queries.coming_up(femke, today=now.date())


def test_the_scrub_of_the_night_calls_it(trajectory, tell, now):
    tell(trajectory, "Er kwam een brief.")
    upkeep.scrub(now=now.replace(year=2027, month=12))
    assert not Contribution.objects.of_house().exists()


def test_another_organisation_sees_and_holds_nothing(accepted, trajectory, bob, now):
    assert [each for each in queries.dry_run(bob, on=trajectory.keep_until) if each.trajectory] == []
    assert not queries.removals_of(bob).exists()
    with pytest.raises(OtherOrganisation):
        retention.hold(by=bob, trajectory=trajectory, ground="woo", reason="Woo-verzoek Z-88 loopt.", now=now)


def test_who_only_reads_chooses_no_term(ravi, trajectory, now):
    with pytest.raises(NotAllowed):
        terms.set_term(by=ravi, trajectory=trajectory, kind="recording", days=7, reason="Zomaar ergens om.", now=now)
    assert queries.coming_up(ravi, today=now.date()) == []
