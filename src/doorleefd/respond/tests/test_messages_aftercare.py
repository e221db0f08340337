"""Calling out of worry: only who said yes to that, only by who may, and only days on the list."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from doorleefd.analyse.actions import accept_review, ask_for_a_person
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.messages.actions import record_call
from doorleefd.respond.messages.queries import calls_to_make, worries_in
from doorleefd.respond.models import AftercareCall
from doorleefd.rights.actions import add, correct
from doorleefd.rights.codetext import keep_what_is_asked, version_asked
from doorleefd.vault.actions import keep_contact
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
    def marked(participation, *, needed=True, which=None, at=now):
        stories = Contribution.objects.visible_to(chandra, Purpose.REVIEW).filter(participation=participation)
        own = stories.get(pk=which.pk) if which else stories.get()
        ask_for_a_person(by=chandra, contribution=own, needed=needed, now=at)
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


def test_once_spoken_to_nobody_waits_until_there_is_a_new_worry(worry, alice, now, trajectory, speak):
    speak(worry, reached=False, at=now)
    assert worries_in(trajectory, viewer=alice)[0].is_open
    speak(worry, at=now)
    assert not worries_in(trajectory, viewer=alice)[0].is_open


@pytest.fixture
def speak(alice):
    """A call that was put down: `speak(participation, at=now)`."""

    def spoken(participation, *, at, reached=True, opened=None):
        return record_call(by=alice, participation=participation, was_reached=reached, opened_at=opened or at, now=at)

    return spoken


@pytest.fixture
def waiting(trajectory, alice):
    """The one who waits for a call now, if anyone does."""
    return lambda: next(iter(calls_to_make([trajectory], viewer=alice).get(trajectory.pk, [])), None)


def test_who_tells_of_new_distress_after_a_call_waits_for_a_next_one(worry, now, speak, mark, waiting):
    speak(worry, at=now + timedelta(days=1))
    assert waiting() is None
    later = now + timedelta(days=10)
    told = Version.objects.of_house().get(kind=Version.Kind.TOLD)
    correct(by=Teller(worry.contributor), part_id=told.part_id, words="Nu slaat mijn man mij. Ik wil dood.", now=later)
    own = Contribution.objects.of_house().get()
    assert own.look_is_suggested
    assert own.look_by > later.date()
    assert waiting() is None
    mark(worry, at=later)
    assert waiting().look_by == own.look_by
    speak(worry, at=later + timedelta(hours=1))
    assert waiting() is None


def test_something_more_on_the_day_of_the_call_asks_for_a_next_one(worry, alice, now, speak, mark, waiting, come_in):
    speak(worry, at=now + timedelta(hours=1))
    more = Telling(
        sending=uuid4(),
        told=[Told("Ik wil dood.")],
        channel=Channel.OPEN_PAGE,
        told_on=now.date(),
        uses={},
        text_version="1",
        contributor=worry.contributor,
    )
    add(by=Teller(worry.contributor), participation=worry, telling=more, now=now)
    later = now + timedelta(hours=2)
    mark(worry, which=Contribution.objects.of_house().get(look_is_suggested=True), at=later)
    assert waiting()
    assert "1 mens wacht op een telefoontje" in text(come_in(alice).get("/vandaag/"))
    speak(worry, reached=False, at=later + timedelta(hours=1))
    assert waiting()
    speak(worry, at=later + timedelta(hours=2))
    assert waiting() is None


def test_what_was_asked_while_the_number_was_open_waits_for_a_next_call(worry, now, speak, mark, waiting):
    mark(worry, at=now + timedelta(hours=1))
    speak(worry, opened=now, at=now + timedelta(hours=2))
    assert waiting()


def test_who_gets_worse_while_nobody_called_stays_late(worry, now, waiting, mark, speak):
    first, later = waiting().look_by, now + timedelta(days=30)
    mark(worry, at=later)
    assert waiting().look_by == first
    told = Version.objects.of_house().get(kind=Version.Kind.TOLD)
    correct(by=Teller(worry.contributor), part_id=told.part_id, words="Ik wil dood.", now=later)
    assert waiting().look_by == first
    mark(worry, at=later)
    speak(worry, at=later)
    mark(worry, at=later + timedelta(days=1))
    assert waiting().look_by > later.date()


def test_who_still_waits_for_a_call_goes_on_waiting_while_the_computer_suggests_anew(worry, now, waiting, organise):
    with organise():
        # As a row stood that was marked before its moment was kept.
        Contribution.objects.of_house().update(asked_at=None)
    told = Version.objects.of_house().get(kind=Version.Kind.TOLD)
    correct(by=Teller(worry.contributor), part_id=told.part_id, words="Ik wil dood.", now=now)
    assert Contribution.objects.of_house().get().look_is_suggested
    assert waiting()


def test_calls_of_which_only_the_day_is_kept_mean_what_they_meant(worry, alice, now, organise, waiting):
    own = {"organisation": worry.organisation, "participation": worry, "by": alice, "was_reached": True}
    with organise():
        Contribution.objects.of_house().update(asked_at=None)
        AftercareCall.objects.create(**own, day=now.date())
    assert waiting() is None
    with organise():
        Contribution.objects.of_house().update(told_on=now.date() + timedelta(days=2))
    assert waiting()


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


def test_who_calls_reads_to_whom_the_yes_was(worry, come_in, alice, two_steps, at, now, trajectory, organise):
    teller = Teller(worry.contributor)
    own = {"by": teller, "participation": worry}
    said = HowSaid(version_asked(worry))
    keep_contact(**own, use=Use.AFTERCARE, way=ContactDetail.Way.PHONE, address=NUMBER, said=said, now=now)
    keep_what_is_asked(**own, now=now)
    desk = come_in(two_steps(alice))
    assert "Deze persoon zei: Marja mag bellen." in text(desk.get(at()))
    assert "Een ander belt pas na een nieuw ja." not in text(desk.get(at(wish_of(worry))))
    with organise():
        type(trajectory).objects.filter(pk=trajectory.pk).update(aftercare_name="Tom Verhagen")
    assert "Deze persoon zei: Marja mag bellen. Een ander belt pas na een nieuw ja." in text(desk.get(at()))
    page = text(desk.get(at(wish_of(worry))))
    assert "Dat ja geldt alleen voor Marja." in page
    assert "de vraag of Tom Verhagen mag bellen" in page


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
