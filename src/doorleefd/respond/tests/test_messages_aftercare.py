"""Calling out of worry: only who said yes to that, only by who may, and only days on the list."""

from datetime import date, timedelta

import pytest

from doorleefd.analyse.actions import accept_review, ask_for_a_person
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.messages.queries import worries_in
from doorleefd.respond.models import AftercareCall
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db
REASON = "Vandaag bellen na het verhaal van gisteren"
REMARK = "Iemand vraagt om een menselijke blik"
NUMBER = "0612345678"


@pytest.fixture
def worry(ask, mark):
    """Someone gave a number for worries, and a reviewer marked the story."""
    participation = ask(NUMBER, way=ContactDetail.Way.PHONE, use=Use.AFTERCARE)
    mark(participation)
    return participation


@pytest.fixture
def mark(chandra, now):
    def marked(participation, *, needed=True):
        own = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(participation=participation)
        ask_for_a_person(by=chandra, contribution=own, needed=needed, now=now)
        return own

    return marked


@pytest.fixture
def at(trajectory):
    def address(*parts):
        return f"/trajecten/{trajectory.pk}/nazorg/" + "".join(f"{part}/" for part in parts)

    return address


def wish_of(participation):
    return ContactDetail.objects.of_house().get(participation=participation).pk


def text(response):
    return response.content.decode()


def change(participation, use, *, given, now):
    change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=use,
        given=given,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )


def test_the_page_of_the_trajectory_says_that_someone_asks_for_a_human_eye(worry, come_in, alice, trajectory, at):
    page = text(come_in(alice).get(f"/trajecten/{trajectory.pk}/"))
    assert REMARK in page
    assert at() in page


def test_the_list_holds_days_and_nothing_of_what_was_told(worry, come_in, alice, at):
    page = text(come_in(alice).get(at()))
    assert "Verteld op 15 juni 2026" in page
    told = Contribution.objects.of_house().get()
    for known in (worry.pk, worry.contributor_id, told.pk):
        assert str(known) not in page
    assert "Ik kreeg een brief" not in page
    assert NUMBER not in page


def test_the_number_opens_with_two_steps_and_a_reason_and_the_call_is_put_down(
    worry, come_in, alice, two_steps, at, now
):
    desk = come_in(two_steps(alice))
    wish = wish_of(worry)
    assert NUMBER not in text(desk.get(at(wish)))
    assert NUMBER in text(desk.post(at(wish), {"reason": REASON}))
    assert IdentityOpened.objects.get().reason == REASON
    desk.post(at(wish, "gebeld"), {"reached": "no"})
    assert "niet bereikt" in text(desk.get(at()))
    assert AftercareCall.objects.get().by == alice
    desk.post(at(wish, "gebeld"), {"reached": "yes"})
    assert "Gesproken op" in text(desk.get(at()))
    audited = str(list(AuditEntry.objects.filter(actor_kind="login").values()))
    assert NUMBER not in audited
    assert str(worry.pk) not in str(list(AuditEntry.objects.filter(verb="aftercare call recorded").values()))


def test_without_two_steps_it_says_how_to_set_them_up(worry, come_in, alice, at):
    page = text(come_in(alice).post(at(wish_of(worry)), {"reason": REASON}))
    assert "Zet eerst inloggen in twee stappen aan" in page
    assert NUMBER not in page
    assert not IdentityOpened.objects.exists()


def test_once_spoken_to_nobody_waits_until_there_is_a_new_worry(worry, alice, organise, now, trajectory, tell, mark):
    call = {"organisation": worry.organisation, "participation": worry, "by": alice}
    with organise():
        AftercareCall.objects.create(**call, was_reached=False, day=now.date())
    assert worries_in(trajectory, viewer=alice)[0].is_open
    with organise():
        AftercareCall.objects.create(**call, was_reached=True, day=now.date())
    assert not worries_in(trajectory, viewer=alice)[0].is_open
    with organise():
        Contribution.objects.of_house().update(told_on=now.date() + timedelta(days=2))
    assert worries_in(trajectory, viewer=alice)[0].is_open


def test_who_read_it_passes_it_on_to_who_calls_by_the_day_that_was_set(
    worry, come_in, alice, organise, now, trajectory, chandra, at
):
    own = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(participation=worry)
    accept_review(by=chandra, contribution=own, marks={}, now=now)
    today = text(come_in(alice).get("/vandaag/"))
    assert "1 mens wacht op een telefoontje" in today
    assert "menselijke blik" not in today
    with organise():
        Contribution.objects.of_house().update(look_by=date(2026, 1, 5))
    assert "1 had al gebeld moeten zijn." in text(come_in(alice).get("/vandaag/"))
    assert "uiterlijk 5 januari" in text(come_in(alice).get(at()))


def test_who_gave_no_number_is_on_the_list_and_cannot_be_called(ask, mark, come_in, alice, two_steps, at):
    participation = ask("naam@voorbeeld.nl")
    mark(participation)
    desk = come_in(two_steps(alice))
    assert "gaf geen nummer om te bellen" in text(desk.get(at()))
    assert desk.post(at(wish_of(participation)), {"reason": REASON}).status_code == 404


def test_a_number_for_worries_opens_only_while_there_is_a_worry(ask, come_in, alice, two_steps, at, worry, mark):
    calm = ask("0612345679", way=ContactDetail.Way.PHONE, use=Use.AFTERCARE)
    desk = come_in(two_steps(alice))
    assert desk.post(at(wish_of(calm)), {"reason": REASON}).status_code == 404
    mark(worry, needed=False)
    assert desk.post(at(wish_of(worry)), {"reason": REASON}).status_code == 404
    assert not IdentityOpened.objects.exists()


@pytest.mark.parametrize("use", [Use.AFTERCARE, Use.TAKE_PART])
def test_what_was_withdrawn_closes_at_once(worry, come_in, alice, two_steps, at, now, use):
    desk = come_in(two_steps(alice))
    change(worry, use, given=False, now=now)
    wish = wish_of(worry)
    assert desk.get(at(wish)).status_code == 404
    assert desk.post(at(wish), {"reason": REASON}).status_code == 404
    assert desk.post(at(wish, "gebeld"), {"reached": "yes"}).status_code == 404
    assert not IdentityOpened.objects.exists()
    assert not AftercareCall.objects.exists()


@pytest.mark.parametrize("who", ["kees", "chandra", "ravi", "manon", "femke", "adriaan"])
def test_who_may_not_open_details_stays_out(worry, come_in, two_steps, at, trajectory, request, who):
    desk = come_in(two_steps(request.getfixturevalue(who)))
    assert desk.get(at()).status_code == 403
    assert desk.post(at(wish_of(worry)), {"reason": REASON}).status_code == 403
    assert REMARK not in text(desk.get(f"/trajecten/{trajectory.pk}/"))


def test_another_organisation_finds_nothing(worry, come_in, bob, two_steps, at):
    desk = come_in(two_steps(bob))
    for response in (
        desk.get(at()),
        desk.post(at(wish_of(worry)), {"reason": REASON}),
        desk.post(at(wish_of(worry), "gebeld"), {"reached": "yes"}),
    ):
        assert response.status_code == 404


def test_a_long_list_costs_no_more_queries(worry, ask, mark, come_in, alice, at, django_assert_max_num_queries):
    desk = come_in(alice)
    desk.get(at())
    with django_assert_max_num_queries(40) as few:
        desk.get(at())
    for number in range(5):
        mark(ask(f"061234568{number}", way=ContactDetail.Way.PHONE, use=Use.AFTERCARE))
    with django_assert_max_num_queries(len(few)):
        desk.get(at())
