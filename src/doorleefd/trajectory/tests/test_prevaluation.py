"""What one wants to reach stands before the start, and beside what came of it afterwards (R032, R033, R258)."""

from datetime import date

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.aims import lines_for_plan, section_for_report
from doorleefd.trajectory.answers import CameOut, IndicatorAnswers, Outcome, Wanted
from doorleefd.trajectory.models import Indicator, InterimNote, LookBack, Prevaluation
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.refusals import EmptyText, TrajectoryIsClosed

pytestmark = pytest.mark.django_db

WANTED = {
    "result": "Brieven die je in één keer begrijpt",
    "growth": "Eerder vragen, minder zelf invullen",
    "why": "",
    "followed_how": "Elke maand in het overleg",
    "evaluated_how": "Een middag met drie vertellers",
    "evaluate_on": date(2027, 3, 1),
}
INDICATOR = {
    "change": "Mensen begrijpen de brief",
    "content_when": "Acht van de tien vertellen na wat erin staat",
    "noticed_by": "Wij vragen het tien mensen",
    "side": "people",
}


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def indicator(alice, trajectory, now):
    actions.aim(by=alice, trajectory=trajectory, wanted=Wanted(**WANTED), now=now)
    return actions.add_indicator(by=alice, trajectory=trajectory, answers=IndicatorAnswers(**INDICATOR), now=now)


def came(indicator, outcome="partly"):
    return CameOut(
        result_came="Drie brieven zijn herschreven",
        growth_came="",
        what_worked="Samen lezen",
        what_did_not="",
        outcomes=(Outcome(indicator.pk, outcome, "Zes van de tien"),),
    )


def test_nothing_is_asked_of_a_plan_that_was_just_begun(trajectory):
    assert lines_for_plan(trajectory) == ()
    assert "Wat willen wij bereiken?" not in [line.question for line in plan_of(trajectory).parts[0].lines]


def test_the_page_keeps_what_one_wants_also_half_filled(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("aims", trajectory), {"result": WANTED["result"]})
    client.post(at("aims", trajectory), {"result": WANTED["result"], "evaluate_on": "2027-03-01"})
    assert Prevaluation.objects.get().evaluate_on == date(2027, 3, 1)
    assert "mag later" in client.get(at("step", trajectory, 4)).content.decode()


def test_the_plan_says_when_one_is_content_and_how_one_looks(indicator):
    answers = {line.question: line.answer for line in lines_for_plan(indicator.trajectory)}
    assert "tevreden als: Acht van de tien vertellen na wat erin staat" in answers["Waar letten wij op?"]
    assert "mensen die het meemaken" in answers["Waar letten wij op?"]
    assert answers["Hoe volgen wij het onderweg?"] != answers["Hoe kijken wij terug?"]
    assert answers["Wanneer kijken wij terug?"] == "1 maart 2027"


def test_an_indicator_is_added_changed_and_removed(as_, alice, trajectory):
    client = as_(alice)
    client.post(at("add_indicator", trajectory), INDICATOR)
    one = Indicator.objects.get()
    client.post(at("change_indicator", trajectory, one.pk), {**INDICATOR, "side": "staff"})
    assert Indicator.objects.get().side == "staff"
    client.post(at("remove_indicator", trajectory, one.pk))
    assert not Indicator.objects.exists()


def test_a_change_of_words_leaves_the_outcome(alice, indicator, now):
    actions.look_back(by=alice, trajectory=indicator.trajectory, came_out=came(indicator), now=now)
    actions.change_indicator(by=alice, indicator=indicator, answers=IndicatorAnswers(**INDICATOR), now=now)
    assert Indicator.objects.get().outcome == "partly"


def test_following_keeps_what_one_sees_and_judges_nothing(as_, ravi, indicator):
    client = as_(ravi)
    sent = {"indicator": str(indicator.pk), "text": "Drie mensen belden over de brief."}
    client.post(at("follow", indicator.trajectory), sent)
    assert InterimNote.objects.get().by == ravi
    assert Indicator.objects.get().outcome == ""
    assert "Drie mensen belden over de brief." in client.get(at("follow", indicator.trajectory)).content.decode()


def test_an_interim_note_says_something(alice, indicator, now):
    with pytest.raises(EmptyText):
        actions.note_on_the_way(by=alice, indicator=indicator, text="  ", now=now)


def test_looking_back_shows_the_beginning_beside_what_came_out(as_, alice, indicator):
    client = as_(alice)
    sent = {"result_came": "Drie brieven zijn herschreven", f"{indicator.pk}_outcome": "partly"}
    client.post(at("look_back", indicator.trajectory), {**sent, f"{indicator.pk}_came_out": "Zes van de tien"})
    told = client.get(at("look_back", indicator.trajectory)).content.decode()
    for words in (WANTED["result"], "Drie brieven zijn herschreven", INDICATOR["content_when"], "Zes van de tien"):
        assert words in told


def test_the_beginning_is_not_rewritten_at_the_end_and_looking_back_goes_on(alice, indicator, now):
    trajectory = indicator.trajectory
    trajectory.state = trajectory.State.CLOSED
    with pytest.raises(TrajectoryIsClosed):
        actions.aim(by=alice, trajectory=trajectory, wanted=Wanted(**WANTED), now=now)
    actions.look_back(by=alice, trajectory=trajectory, came_out=came(indicator), now=now)
    assert LookBack.objects.get().by == alice


def test_a_closed_trajectory_still_leads_to_looking_back(as_, alice, indicator, organise):
    indicator.trajectory.state = indicator.trajectory.State.CLOSED
    with organise():
        indicator.trajectory.save()
    assert at("look_back", indicator.trajectory) in as_(alice).get(at("step", indicator.trajectory, 6)).content.decode()


def test_the_report_sets_what_one_wanted_beside_what_came(alice, indicator, now):
    assert section_for_report(indicator.trajectory).lines == ()
    actions.look_back(by=alice, trajectory=indicator.trajectory, came_out=came(indicator), now=now)
    lines = {line.question: line for line in section_for_report(indicator.trajectory).lines}
    assert lines[WANTED["result"]].answer == "Drie brieven zijn herschreven"
    assert lines[INDICATOR["change"]].answer == "voor een deel. Zes van de tien"
    assert "Alice" in lines["Wat werkte?"].note


def test_an_outcome_of_another_trajectory_is_left_alone(alice, bob, indicator, zandwoude, organise, now):
    from doorleefd.trajectory.models import Trajectory

    with organise():
        other = Trajectory.objects.create(
            organisation=zandwoude, title="Elders", slug="elders", owner=bob, created_at=now
        )
    actions.look_back(by=bob, trajectory=other, came_out=came(indicator), now=now)
    assert Indicator.objects.get().outcome == ""


def test_who_does_not_lead_reads_and_changes_nothing(as_, manon, indicator):
    client = as_(manon)
    trajectory = indicator.trajectory
    for name in ("aims", "add_indicator"):
        assert client.get(at(name, trajectory)).status_code == 403
    for name in ("follow", "look_back"):
        assert client.get(at(name, trajectory)).status_code == 200
    client.post(at("follow", trajectory), {"indicator": str(indicator.pk), "text": "Ik zie iets."})
    client.post(at("look_back", trajectory), {"result_came": "Alles is goed"})
    assert not InterimNote.objects.exists()
    assert not LookBack.objects.exists()


def test_another_organisation_finds_nothing(as_, bob, indicator):
    client = as_(bob)
    for name in ("aims", "add_indicator", "follow", "look_back"):
        assert client.get(at(name, indicator.trajectory)).status_code == 404
    for name in ("change_indicator", "remove_indicator"):
        assert client.post(at(name, indicator.trajectory, indicator.pk)).status_code == 404


def test_the_pages_ask_as_many_queries_for_many_as_for_one(
    as_, alice, indicator, now, django_assert_max_num_queries, django_assert_num_queries
):
    client, trajectory = as_(alice), indicator.trajectory
    few = {}
    for name in ("aims", "follow", "look_back", "plan"):
        with django_assert_max_num_queries(33) as seen:
            client.get(at(name, trajectory))
        few[name] = len(seen)
    for _ in range(4):
        made = actions.add_indicator(by=alice, trajectory=trajectory, answers=IndicatorAnswers(**INDICATOR), now=now)
        actions.note_on_the_way(by=alice, indicator=made, text="Er beweegt iets.", now=now)
    for name, number in few.items():
        # What was seen is read with its writers in one query, where there is something to follow.
        with django_assert_num_queries(number):
            client.get(at(name, trajectory))
