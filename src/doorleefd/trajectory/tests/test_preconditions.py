"""The checklist of an activity: what follows by itself, what a person says, and how it went (R191 to R207)."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import NotAllowed
from doorleefd.trajectory import actions
from doorleefd.trajectory.activities import lines_for_plan
from doorleefd.trajectory.answers import ActivityAnswers, Check, Said
from doorleefd.trajectory.checklist import checklist_of
from doorleefd.trajectory.models import Activity, Precondition
from doorleefd.trajectory.queries import activities_of, activity_of
from doorleefd.trajectory.refusals import NotBegun, OnlineTellingStays, TrajectoryIsClosed

pytestmark = pytest.mark.django_db

Item = Precondition.Item
TALK = {
    "kind": "groepsgesprekken",
    "name": "Gesprek in De Linde",
    "starts_on": date(2026, 6, 20),
    "ends_on": None,
    "where": "place",
    "place": "De Linde, zaal 2",
    "collector": "Ravi",
    "independence": "independent",
}


@pytest.fixture
def talk(alice, trajectory, now):
    return actions.add_activity(by=alice, trajectory=trajectory, answers=ActivityAnswers(**TALK), now=now)


def online(trajectory):
    return activities_of(trajectory)[0]


def standing(activity, item):
    found = activity_of(activity.pk, trajectory=activity.trajectory)
    return next(each for each in checklist_of(found) if each.item == item)


def page(activity):
    return reverse("trajectory:activity", args=[activity.trajectory_id, activity.pk])


def saying(item, state, owner=None, due_on=None, note=""):
    return Check(said=(Said(item, state, owner, due_on, note),), is_confirmed=False, went="")


def test_online_telling_is_there_from_the_start_without_a_row(trajectory):
    assert online(trajectory).is_online_telling
    assert not Activity.objects.exists()


def test_what_the_trajectory_settled_is_met_and_says_where_it_stands(talk):
    found = standing(talk, Item.AFTERCARE)
    assert found.state == "met"
    assert "Marja" in found.follows.said


def test_what_the_trajectory_has_not_settled_is_open(talk):
    assert standing(talk, Item.COMPENSATION).state == ""


def test_it_follows_the_trajectory_as_that_changes(talk, organise):
    talk.trajectory.aftercare_phone = ""
    assert standing(talk, Item.AFTERCARE).is_open


def test_what_does_not_apply_to_online_telling_says_why(trajectory):
    found = standing(online(trajectory), Item.LOCATION)
    assert found.state == "not_applicable"
    assert found.follows.said


def test_a_talk_has_a_location_to_think_of(talk):
    assert standing(talk, Item.LOCATION).is_open


def test_open_ones_come_first(talk):
    states = [each.is_open for each in checklist_of(talk)]
    assert states == sorted(states, reverse=True)
    assert len(states) == 16


def test_every_item_has_its_own_why_and_source(talk):
    found = checklist_of(talk)
    assert len({each.why for each in found}) == 16
    assert {each.source for each in found} == {f"R{number}" for number in range(192, 208)}


def test_one_save_keeps_the_whole_page(as_, alice, talk):
    client = as_(alice)
    client.get(page(talk))
    sent = {
        "location_state": "met",
        "plain_state": "action",
        "plain_owner": str(alice.pk),
        "plain_due_on": "2026-06-19",
    }
    response = client.post(page(talk), {**sent, "equal_state": "not_applicable", "equal_note": "Er is één verteller."})
    assert response.status_code == 302
    assert standing(talk, Item.LOCATION).state == "met"
    assert standing(talk, Item.PLAIN).owner == alice
    assert standing(talk, Item.EQUAL).note == "Er is één verteller."


def test_what_follows_by_itself_is_not_kept(as_, alice, talk):
    as_(alice).post(page(talk), {"aftercare_state": "met", "limits_state": "met", "location_state": "met"})
    assert [row.item for row in Precondition.objects.all()] == ["location"]


def test_a_person_may_say_otherwise_than_what_follows(alice, talk, now):
    check = saying("aftercare", "action", alice, date(2026, 6, 19), "Marja is dan vrij")
    actions.check_activity(by=alice, activity=talk, check=check, now=now)
    assert standing(talk, Item.AFTERCARE).is_open


def test_an_action_needs_someone_and_a_day_and_keeps_what_was_typed(as_, alice, talk):
    sent = {"location_state": "action", "location_owner": "", "location_note": "Lift nakijken"}
    told = as_(alice).post(page(talk), sent).content.decode()
    assert "Kies wie het doet." in told
    assert "Kies een dag." in told
    assert "Lift nakijken" in told
    assert not Precondition.objects.exists()


def test_not_applicable_needs_a_reason(as_, alice, talk):
    told = as_(alice).post(page(talk), {"location_state": "not_applicable"}).content.decode()
    assert "Schrijf op waarom dit niet van toepassing is." in told


def test_a_colleague_of_elsewhere_cannot_be_given_an_action(as_, alice, bob, talk):
    sent = {"location_state": "action", "location_owner": str(bob.pk), "location_due_on": "2026-06-19"}
    assert as_(alice).post(page(talk), sent).status_code == 200
    assert not Precondition.objects.exists()


def test_online_telling_gets_its_row_when_someone_checks_it(alice, trajectory, now):
    actions.check_activity(by=alice, activity=online(trajectory), check=saying("plain", "met"), now=now)
    again = actions.check_activity(by=alice, activity=online(trajectory), check=saying("pre_read", "met"), now=now)
    assert Activity.objects.get() == again
    assert [row.item for row in Precondition.objects.all()] == ["pre_read"]


def test_online_telling_neither_changes_nor_goes(alice, trajectory, now):
    with pytest.raises(OnlineTellingStays):
        actions.remove_activity(by=alice, trajectory=trajectory, activity=online(trajectory), now=now)
    answers = ActivityAnswers(**TALK)
    with pytest.raises(OnlineTellingStays):
        actions.change_activity(by=alice, activity=online(trajectory), answers=answers, now=now)


def test_an_activity_changes_and_goes_with_what_was_said_of_it(as_, alice, talk, now):
    client = as_(alice)
    changed = {name: answer or "" for name, answer in {**TALK, "place": "De Wilg"}.items()}
    client.post(reverse("trajectory:change_activity", args=[talk.trajectory_id, talk.pk]), changed)
    assert Activity.objects.get().place == "De Wilg"
    actions.check_activity(by=alice, activity=talk, check=saying("plain", "met"), now=now)
    client.post(reverse("trajectory:remove_activity", args=[talk.trajectory_id, talk.pk]))
    assert not Activity.objects.exists()
    assert not Precondition.objects.exists()


def test_a_last_day_before_the_first_is_refused(as_, alice, trajectory):
    sent = {**{name: answer or "" for name, answer in TALK.items()}, "ends_on": "2026-06-01"}
    told = as_(alice).post(reverse("trajectory:add_activity", args=[trajectory.pk]), sent).content.decode()
    assert "De laatste dag komt na de eerste." in told
    assert not Activity.objects.exists()


def test_it_is_confirmed_afterwards_only(alice, talk, now):
    done = Check(said=(), is_confirmed=True, went="De ringleiding deed het niet.")
    with pytest.raises(NotBegun):
        actions.check_activity(by=alice, activity=talk, check=done, now=now)
    later = now.replace(day=21)
    kept = actions.check_activity(by=alice, activity=talk, check=done, now=later)
    assert (kept.confirmed_by, kept.confirmed_at) == (alice, later)


def test_the_plan_shows_what_is_open_with_who_and_when_and_how_it_went(alice, talk, now):
    action = Said("location", "action", alice, date(2026, 6, 19), "Lift nakijken")
    check = Check(said=(action,), is_confirmed=True, went="De lift deed het.")
    actions.check_activity(by=alice, activity=talk, check=check, now=now.replace(day=21))
    line = lines_for_plan(talk.trajectory)[-1]
    assert line.question == "Gesprek in De Linde"
    assert "Nog open: De plek is goed te bereiken en prettig (Alice, 19 juni 2026)." in line.answer
    assert "De lift deed het." in line.answer
    assert "Alice" in line.note


def test_a_plan_that_was_just_begun_says_nothing_of_online_telling(ready, alice, now):
    assert lines_for_plan(ready) == ()
    actions.check_activity(by=alice, activity=online(ready), check=saying("plain", "met"), now=now)
    assert len(lines_for_plan(ready)) == 1


def test_a_closed_trajectory_keeps_its_checklists(alice, talk, now):
    talk.trajectory.state = talk.trajectory.State.CLOSED
    with pytest.raises(TrajectoryIsClosed):
        actions.check_activity(by=alice, activity=talk, check=saying("plain", "met"), now=now)


def test_whoever_sits_at_the_table_checks_and_only_the_lead_plans(as_, ravi, manon, talk, now):
    client = as_(ravi)
    assert client.post(page(talk), {"location_state": "met"}).status_code == 302
    assert client.get(reverse("trajectory:add_activity", args=[talk.trajectory_id])).status_code == 403
    client = as_(manon)
    assert client.get(reverse("trajectory:activities", args=[talk.trajectory_id])).status_code == 200
    assert client.get(page(talk)).status_code == 403
    with pytest.raises(NotAllowed):
        actions.check_activity(by=manon, activity=talk, check=saying("plain", "met"), now=now)


def test_another_organisation_finds_nothing(as_, bob, talk):
    client = as_(bob)
    one = [talk.trajectory_id, talk.pk]
    for name, args in [("activities", one[:1]), ("add_activity", one[:1]), ("activity", one), ("change_activity", one)]:
        assert client.get(reverse(f"trajectory:{name}", args=args)).status_code == 404
    assert client.post(reverse("trajectory:remove_activity", args=one)).status_code == 404


def test_an_activity_that_is_not_there_is_not_found(as_, alice, trajectory):
    assert as_(alice).get(reverse("trajectory:activity", args=[trajectory.pk, uuid4()])).status_code == 404


def test_the_pages_ask_as_many_queries_for_many_as_for_one(
    as_, alice, talk, now, django_assert_max_num_queries, django_assert_num_queries
):
    client = as_(alice)
    addresses = [reverse(f"trajectory:{name}", args=[talk.trajectory_id]) for name in ("activities", "plan")]
    few = []
    for address in [*addresses, page(talk)]:
        with django_assert_max_num_queries(34) as seen:
            client.get(address)
        few.append(len(seen))
    said = tuple(Said(item, "action", alice, date(2026, 6, 19), "") for item in Item)
    for _ in range(4):
        made = actions.add_activity(by=alice, trajectory=talk.trajectory, answers=ActivityAnswers(**TALK), now=now)
        actions.check_activity(by=alice, activity=made, check=Check(said, False, ""), now=now)
    for address, number in zip([*addresses, page(talk)], few, strict=True):
        with django_assert_num_queries(number):
            client.get(address)
