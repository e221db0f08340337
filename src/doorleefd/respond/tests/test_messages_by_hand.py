"""Letters, sms and calls: a person brings them, sees the details once, and no way leads to what someone told."""

import re

import pytest

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.models import Message
from doorleefd.vault.models import ContactDetail, IdentityOpened
from doorleefd.vault.queries import wishes_in

pytestmark = pytest.mark.django_db
Way = ContactDetail.Way
State = Message.State
HOME = "J. Verzonnen\nKade 4\n1234 AB Veenbeek"
REASON = "De brief over het antwoord schrijven"


@pytest.fixture
def at(trajectory):
    """An address of these screens: `at()`, `at(wish, "gedaan/")`."""

    def address(*parts):
        return f"/trajecten/{trajectory.pk}/berichten/" + "".join(
            part if str(part).endswith("/") else f"{part}/" for part in parts
        )

    return address


def wish_of(participation):
    return ContactDetail.objects.of_house().get(participation=participation).pk


def text(response):
    return response.content.decode()


def test_before_the_answer_it_says_who_will_hear_and_opens_nobody(ask, come_in, alice, two_steps, at):
    letter = ask(HOME, way=Way.LETTER)
    desk = come_in(two_steps(alice))
    assert "Er is nog geen antwoord" in text(desk.get(at()))
    assert desk.get(at(wish_of(letter))).status_code == 404


def test_each_who_asked_for_a_letter_an_sms_or_a_call_is_a_row(ask, publish, come_in, alice, at):
    for address, way in ((HOME, Way.LETTER), ("0612345678", Way.SMS), ("0612345679", Way.PHONE), ("a@b.nl", Way.EMAIL)):
        ask(address, way=way)
    publish()
    page = come_in(alice).get(at())
    rows = page.context["errands"].object_list
    assert sorted(row.way for row in rows) == [Way.LETTER, Way.PHONE, Way.SMS]
    assert text(page).count("Open de gegevens") == 3
    assert "Verzonnen" not in text(page)
    assert "0612345678" not in text(page)


def test_a_row_leads_to_no_story_and_to_no_day(ask, publish, come_in, alice, at, tell, trajectory):
    from doorleefd.collect.models import Contribution

    participation = ask(HOME, way=Way.LETTER)
    publish()
    page = text(come_in(alice).get(at()))
    told = Contribution.objects.of_house().get(participation=participation)
    for known in (participation.pk, participation.contributor_id, told.pk, participation.contributor.key_id):
        assert str(known) not in page
    assert "Ik kreeg een brief" not in page
    assert str(wish_of(participation)) in page


def test_without_two_steps_it_says_how_to_set_them_up(ask, publish, come_in, alice, at):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(alice)
    for page in (desk.get(at(wish)), desk.post(at(wish), {"reason": REASON})):
        assert "Zet eerst inloggen in twee stappen aan" in text(page)
        assert 'href="/account/2fa/"' in text(page)
        assert "Verzonnen" not in text(page)
    assert not IdentityOpened.objects.exists()


def test_without_a_reason_it_stays_closed(ask, publish, come_in, alice, two_steps, at):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(two_steps(alice))
    assert "Verzonnen" not in text(desk.get(at(wish)))
    for reason in ("", "zo"):
        assert "Verzonnen" not in text(desk.post(at(wish), {"reason": reason}))
    assert not IdentityOpened.objects.exists()


def test_a_letter_is_ready_to_print_with_the_address_and_without_the_code(
    ask, publish, come_in, alice, two_steps, at, now
):
    participation = ask(HOME, way=Way.LETTER)
    publish()
    page = text(come_in(two_steps(alice)).post(at(wish_of(participation)), {"reason": REASON}))
    assert "Kade 4" in page
    assert "testserver/code" in page
    assert "Bel ons op 0123 45 67 89." in page
    assert "wij kunnen hem niet opzoeken" in page
    assert "data-print" in page
    seen = IdentityOpened.objects.get()
    assert (seen.login, seen.reason) == (alice, REASON)
    audited = str(AuditEntry.objects.filter(verb="contact details opened").values())
    assert "Kade" not in audited
    assert REASON not in audited


@pytest.mark.parametrize(("way", "says"), [(Way.SMS, "Dit kun je sturen"), (Way.PHONE, "Zo bel je")])
def test_a_number_shows_with_what_to_say(ask, publish, come_in, alice, two_steps, at, way, says, trajectory):
    wish = wish_of(ask("06 12 34 56 78", way=way))
    publish()
    page = text(come_in(two_steps(alice)).post(at(wish), {"reason": REASON}))
    assert "0612345678" in page
    assert says in page
    assert "testserver/code" in page
    sent = page[page.index(says) :]
    assert trajectory.subject not in sent


def test_done_is_done_and_can_be_put_back(ask, publish, come_in, alice, at):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(alice)
    desk.post(at(wish, "gedaan"))
    assert [row.is_done for row in desk.get(at()).context["errands"]] == [True]
    assert Message.objects.get().state == State.BROUGHT
    again = desk.post(at(wish, "gedaan"), follow=True)
    assert "heeft al bericht" in text(again)
    desk.post(at(wish, "toch-niet"))
    assert [row.is_done for row in desk.get(at()).context["errands"]] == [False]


def test_whom_no_e_mail_reached_is_reached_by_a_person(ask, publish, come_in, alice, at, organise, now):
    participation = ask()
    answer = publish()
    with organise():
        Message.objects.create(
            organisation=answer.organisation,
            answer=answer,
            participation=participation,
            way=Way.EMAIL,
            state=State.UNSURE,
            day=now.date(),
        )
    desk = come_in(alice)
    assert "onzeker of het aankwam" in text(desk.get(at()))
    desk.post(at(wish_of(participation), "gedaan"))
    assert Message.objects.get().state == State.BROUGHT
    desk.post(at(wish_of(participation), "toch-niet"))
    assert Message.objects.get().state == State.UNSURE


def test_whoever_was_written_is_not_marked_by_hand(ask, publish, come_in, alice, at, organise, now):
    participation = ask()
    answer = publish()
    with organise():
        Message.objects.create(
            organisation=answer.organisation,
            answer=answer,
            participation=participation,
            way=Way.EMAIL,
            state=State.SENT,
            day=now.date(),
        )
    desk = come_in(alice)
    assert desk.get(at()).context["errands"].object_list == []
    desk.post(at(wish_of(participation), "gedaan"))
    desk.post(at(wish_of(participation), "toch-niet"))
    assert Message.objects.get().state == State.SENT


def test_a_withdrawn_wish_disappears_at_once(ask, publish, come_in, alice, two_steps, at, now):
    participation = ask(HOME, way=Way.LETTER)
    publish()
    desk = come_in(two_steps(alice))
    wish = wish_of(participation)
    assert desk.get(at(wish)).status_code == 200
    change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.CONTACT,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )
    assert desk.get(at()).context["errands"].object_list == []
    for response in (desk.get(at(wish)), desk.post(at(wish), {"reason": REASON}), desk.post(at(wish, "gedaan"))):
        assert response.status_code == 404
    assert not IdentityOpened.objects.exists()
    assert not Message.objects.exists()


def test_a_number_for_worries_is_not_opened_from_here(ask, publish, come_in, alice, two_steps, at):
    wish = wish_of(ask("0612345678", way=Way.PHONE, use=Use.AFTERCARE))
    publish()
    desk = come_in(two_steps(alice))
    assert desk.post(at(wish), {"reason": REASON}).status_code == 404


def test_it_shows_how_far_the_writing_is_and_says_what_went_wrong(ask, publish, come_in, alice, at, organise):
    ask()
    publish()
    desk = come_in(alice)
    assert "Het schrijven begint zo" in text(desk.get(at()))
    with organise():
        Job.objects.update(state=Job.State.RUNNING, done=34, total=100)
    assert "34 van 100 procent" in text(desk.get(at()))
    with organise():
        Job.objects.update(state=Job.State.FAILED, message="Er is geen mailserver op post, poort 25.")
    page = text(desk.get(at()))
    assert "Er is geen mailserver op post" in page
    assert "Schrijf wie nog wacht" in page
    desk.post(at("schrijven"))
    assert Job.objects.filter(state=Job.State.WAITING).count() == 1
    assert "Er wordt al geschreven" in text(desk.post(at("schrijven"), follow=True))


def test_the_page_of_the_trajectory_says_that_people_wait(ask, publish, come_in, alice, kees, at, trajectory):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    remark = "er wachten nog mensen op bericht"
    show = f"/trajecten/{trajectory.pk}/"
    assert remark not in text(come_in(kees).get(show))
    desk = come_in(alice)
    assert remark in text(desk.get(show))
    desk.post(at(wish, "gedaan"))
    assert remark not in text(desk.get(show))


def test_the_list_is_in_no_order_that_tells_who_told_first(ask, publish, alice, trajectory):
    for number in range(6):
        ask(f"061234567{number}", way=Way.SMS)
    wishes = [wish.pk for wish in wishes_in(trajectory, viewer=alice, purpose=Purpose.CONTACT)]
    assert wishes == sorted(wishes)


def test_a_long_list_costs_no_more_queries(ask, publish, come_in, alice, at, django_assert_max_num_queries):
    for number in range(3):
        ask(f"061234567{number}", way=Way.SMS)
    publish()
    desk = come_in(alice)
    desk.get(at())
    with django_assert_max_num_queries(40) as few:
        desk.get(at())
    for number in range(3, 10):
        ask(f"061234567{number}", way=Way.SMS)
    with django_assert_max_num_queries(len(few)):
        page = text(desk.get(at()))
    assert len(re.findall("Open de gegevens", page)) == 10
