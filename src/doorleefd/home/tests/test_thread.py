"""The thread, from what is done back to the voices, as it may be shown."""

import pytest

from doorleefd.analyse.freezing import recount_every_night
from doorleefd.analyse.models import FrozenFigure, ReflectionExpert, SharedReflection
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.rights.actions import withdraw_all

from .conftest import ANSWER, BACKEND

pytestmark = pytest.mark.django_db


def thread(client, trajectory, rest=""):
    return client.get(f"/trajecten/{trajectory.pk}/rode-draad/{rest}")


def leave(told, now):
    teller = Teller(told.contributor)
    participation = Participation.objects.get(contributor=told.contributor)
    withdraw_all(by=teller, participation=participation, said=HowSaid("1"), now=now)


def answer_again(alice, trajectory, now):
    publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **ANSWER), now=now)


def test_from_the_recommendation_on_one_who_leaves_moves_no_figure(desk, trajectory, decision, told, now):
    """Others read along to decide: a figure that moved would tell what the one who left had said (law 7)."""
    assert "6 van 12 mensen" in thread(desk, trajectory).content.decode()
    leave(told[-1], now)
    assert "6 van 12 mensen" in thread(desk, trajectory).content.decode()


def test_after_the_answer_one_who_leaves_moves_no_figure(desk, trajectory, answered, told, now):
    leave(told[0], now)
    page = thread(desk, trajectory).content.decode()
    assert "6 van 12 mensen" in page
    assert "Opnieuw geteld" not in page
    for rest in ("patronen/", "inzichten/", f"inzichten/{trajectory.insights.get().pk}/"):
        shown = desk.get(f"/trajecten/{trajectory.pk}/{rest}").content.decode()
        assert "6 van 12 mensen" in shown, rest
        assert "van 11 mensen" not in shown, rest


def test_a_next_answer_freezes_no_figure_that_would_tell_who_left(alice, trajectory, answered, told, now):
    leave(told[0], now)
    answer_again(alice, trajectory, now)
    assert FrozenFigure.objects.get().people == 6


def test_once_enough_changed_a_recount_stands_beside_it(desk, trajectory, answered, told, now):
    """Five of those who said it and five who did not: of the first five alone it would tell that none of them did."""

    def patterns():
        recount_every_night(now=now)
        page = desk.get(f"/trajecten/{trajectory.pk}/patronen/").content.decode()
        assert "6 van 12 mensen" in page
        return page

    for each in told[6:11]:
        leave(each, now)
    assert "Opnieuw geteld" not in patterns()
    for each in told[:5]:
        leave(each, now)
    assert "Opnieuw geteld op 15 juni 2026:" in patterns()


def test_codes_that_may_be_one_person_are_at_most_so_many(desk, trajectory, decision, organise):
    with organise():
        Participation.objects.update(is_known_person=False)
    assert "hoogstens 6 van hoogstens 12 mensen" in thread(desk, trajectory).content.decode()


@pytest.mark.parametrize(
    ("came", "said"),
    [
        (2, "met minder dan 5 mensen die vertelden. Er was 1 ervaringsdeskundige bij."),
        (7, "met 7 mensen die vertelden. Er was 1 ervaringsdeskundige bij."),
    ],
)
def test_how_many_tellers_came_to_a_meeting_is_hidden_where_they_are_few(
    client, manon, trajectory, decision, organise, ravi, now, came, said
):
    insight = decision.recommendation.insight
    with organise():
        met = SharedReflection.objects.create(
            organisation=trajectory.organisation,
            insight=insight,
            held_on=now.date(),
            contributors_present=came,
            what_was_read="De zin",
            outcome=SharedReflection.Outcome.RECOGNISED,
            sentence=insight.sentence,
            by=ravi,
            at=now,
        )
        ReflectionExpert.objects.create(organisation=trajectory.organisation, reflection=met, expert=ravi)
    client.force_login(manon, backend=BACKEND)
    assert said in thread(client, trajectory).content.decode()
    page = client.get(f"/trajecten/{trajectory.pk}/inzichten/{insight.pk}/").content.decode()
    assert said.split(".")[0].capitalize() in page


def test_it_is_a_list_and_a_picture_that_say_the_same(desk, trajectory, decision):
    page = thread(desk, trajectory).content.decode()
    assert '<ol class="thread"' in page
    assert "<svg" in page
    assert "1 besluit" in page


def test_one_decision_has_a_thread_of_its_own(desk, trajectory, decision):
    page = thread(desk, trajectory, f"{decision.pk}/").content.decode()
    assert "Bel eerst" in page
    assert "De begeleider belt eerst." in page


def test_who_may_not_decide_is_offered_no_decision(client, desk, trajectory, recommendation, chandra):
    assert "Neem een besluit" in thread(desk, trajectory).content.decode()
    client.force_login(chandra, backend=BACKEND)
    assert "Neem een besluit" not in thread(client, trajectory).content.decode()


def test_another_organisation_finds_nothing(client, bob, trajectory, decision):
    client.force_login(bob, backend=BACKEND)
    assert thread(client, trajectory).status_code == 404
    assert thread(client, trajectory, f"{decision.pk}/").status_code == 404


def test_who_decides_on_benefit_reads_quotes_and_no_contribution(client, kees, trajectory, decision, look):
    from doorleefd.collect.models import Contribution

    look()
    client.force_login(kees, backend=BACKEND)
    assert "maakte mij bang" in thread(client, trajectory).content.decode()
    told = Contribution.objects.of_house().first()
    assert thread(client, trajectory, f"inbreng/{told.pk}/").status_code == 403


def test_a_line_costs_a_fixed_number_of_queries(desk, trajectory, answered, django_assert_max_num_queries):
    with django_assert_max_num_queries(45):
        thread(desk, trajectory)
