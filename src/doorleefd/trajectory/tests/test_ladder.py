"""How far people take part, by group, and a promise that is larger than the room for change (R246 to R249)."""

import pytest
from django.urls import reverse

from doorleefd.engines.advice import ladder
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import TakesPart
from doorleefd.trajectory.models import Group, GroupRung, Participating, Rung
from doorleefd.trajectory.participating import CAUTIONS, MEANINGS, cautions_for, lines_for_plan
from doorleefd.trajectory.queries import participating_of
from doorleefd.trajectory.refusals import TrajectoryIsClosed

pytestmark = pytest.mark.django_db

EMPTY = {"why": "", "doing": "", "opened_up": "", "bridged_by": "", "made_room_by": "", "by_group": ()}


def page(trajectory):
    return reverse("trajectory:ladder", args=[trajectory.pk])


@pytest.fixture
def choose(alice, trajectory, now):
    def chosen(rung, room="limited", **more):
        answers = TakesPart(rung=rung, room=room, **{**EMPTY, **more})
        return actions.choose_rung(by=alice, trajectory=trajectory, answers=answers, now=now)

    return chosen


@pytest.fixture
def youth(trajectory):
    return Group.objects.get(name="Jongeren")


def warnings(trajectory):
    return [(said.whom, said.words) for said in cautions_for(participating_of(trajectory)) if said.is_warning]


def test_each_rung_and_each_caution_of_the_method_has_its_words():
    assert set(Rung.values) == {rung.value for rung in ladder.Rung}
    assert set(MEANINGS) == set(Rung)
    assert set(CAUTIONS) == set(ladder.Caution)


def test_making_it_together_conflicts_with_little_room(choose, trajectory):
    choose("co_produce")
    assert warnings(trajectory) == [("", str(CAUTIONS[ladder.Caution.PROMISES_MORE_THAN_THERE_IS]))]
    choose("co_produce", room="open")
    assert warnings(trajectory) == []


def test_a_group_that_is_promised_more_is_named(choose, trajectory, youth):
    choose("consult", by_group=((youth.pk, "co_decide"),))
    assert [whom for whom, _words in warnings(trajectory)] == ["Jongeren"]


def test_a_warning_stops_nobody_and_stands_in_the_plan_with_the_reason(as_, alice, trajectory):
    client = as_(alice)
    told = client.post(
        page(trajectory), {"room": "none", "rung": "co_decide", "why": "Zo wil het college het."}, follow=True
    )
    assert "belooft meer dan er kan veranderen" in told.content.decode()
    lines = {line.question: line for line in lines_for_plan(trajectory)}
    assert lines["Waarom deze trede?"].answer == "Zo wil het college het."
    assert "belooft meer" in lines["Hoe ver doen mensen mee?"].note


def test_a_group_like_everyone_has_no_row_of_its_own(choose, youth):
    choose("consult", by_group=((youth.pk, "consult"),))
    assert not GroupRung.objects.exists()
    choose("consult", by_group=((youth.pk, "advise"),))
    choose("consult", by_group=((youth.pk, ""),))
    assert not GroupRung.objects.exists()


def test_the_page_keeps_the_rung_of_a_group(as_, alice, trajectory, youth):
    as_(alice).post(page(trajectory), {"rung": "consult", f"{youth.pk}_rung": "advise"})
    assert GroupRung.objects.get().group == youth
    assert Participating.objects.get().room == ""


def test_a_rung_is_needed_and_what_was_typed_stays(as_, alice, trajectory):
    told = as_(alice).post(page(trajectory), {"room": "open", "doing": "Samen brieven schrijven"}).content.decode()
    assert "Kies hoe ver mensen meedoen." in told
    assert "Samen brieven schrijven" in told


def test_nothing_is_asked_too_early(as_, alice, trajectory):
    assert lines_for_plan(trajectory) == ()
    assert (
        "Hoe ver doen mensen mee?"
        in as_(alice).get(reverse("trajectory:step", args=[trajectory.pk, 4])).content.decode()
    )


def test_a_closed_trajectory_keeps_its_rung(choose, trajectory):
    trajectory.state = trajectory.State.CLOSED
    with pytest.raises(TrajectoryIsClosed):
        choose("advise")


def test_only_the_lead_chooses_and_another_organisation_finds_nothing(as_, ravi, bob, trajectory):
    assert as_(ravi).get(page(trajectory)).status_code == 403
    assert as_(bob).get(page(trajectory)).status_code == 404


def test_the_page_asks_as_many_queries_for_many_groups_as_for_few(
    as_, alice, trajectory, choose, youth, organise, django_assert_max_num_queries, django_assert_num_queries
):
    client = as_(alice)
    choose("consult", by_group=((youth.pk, "advise"),))
    with django_assert_max_num_queries(20) as seen:
        client.get(page(trajectory))
    with organise():
        for number in range(6):
            group = Group.objects.create(
                organisation=trajectory.organisation, trajectory=trajectory, name=f"Groep {number}", shown_as="x"
            )
            GroupRung.objects.create(organisation=trajectory.organisation, group=group, rung="advise")
    with django_assert_num_queries(len(seen)):
        client.get(page(trajectory))
