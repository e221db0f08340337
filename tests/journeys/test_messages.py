"""From a wish to hear to a letter on the post: the screens of messages and of calling in worry, in a real browser."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from playwright.sync_api import expect
from tests.journeys.hands import press_and_arrive

from doorleefd.analyse.actions import ask_for_a_person
from doorleefd.collect.models import Contribution
from doorleefd.foundation import jobs
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import publish_answer, write_answer
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db(transaction=True)
Way = ContactDetail.Way
WIDTHS = [1280, 320]


@pytest.fixture
def ask(trajectory, tell, now):
    def asking(address, way, use=Use.CONTACT):
        teller = Teller(tell(trajectory, "Ik kreeg een brief.").contributor)
        participation = Participation.objects.get(contributor=teller.contributor)
        keep_contact(
            by=teller, participation=participation, use=use, way=way, address=address, said=HowSaid("1"), now=now
        )
        return participation

    return asking


@pytest.fixture
def two_steps():
    def given(login):
        with writing():
            Authenticator.objects.create(user=login, type=Authenticator.Type.TOTP, data={"secret": "x"})
        return login

    return given


@pytest.fixture
def asked(ask):
    """Four people who want to hear, each in a way of their own."""
    ask("naam@voorbeeld.nl", Way.EMAIL)
    ask("J. Verzonnen\nKade 4\n1234 AB Veenbeek", Way.LETTER)
    ask("0612345678", Way.SMS)
    ask("0612345679", Way.PHONE)


def publish(alice, trajectory, now):
    said = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused"), "Wij bellen voortaan eerst.")
    answer = write_answer(by=alice, trajectory=trajectory, **said, what_next="", now=now)
    publish_answer(by=alice, answer=answer, now=now)
    jobs.run(Job.objects.latest("created_at").pk)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_letter_goes_on_the_post(
    open_page, log_in, alice, trajectory, asked, now, two_steps, width, assert_accessible
):
    page = log_in(open_page(width=width), alice)
    page.goto(f"/trajecten/{trajectory.pk}/berichten/")
    assert_accessible(page)
    publish(alice, trajectory, now)
    page.goto(f"/trajecten/{trajectory.pk}/")
    expect(page.get_by_text("er wachten nog mensen op bericht").first).to_be_visible()
    press_and_arrive(page, page.get_by_role("link", name="Berichten"))
    expect(page.get_by_text("Iedereen die om een e-mail vroeg, is geschreven.").first).to_be_visible()
    assert_accessible(page)
    row = page.locator("li", has_text="Brief").get_by_role("link", name="Open de gegevens")
    press_and_arrive(page, row)
    expect(page.get_by_role("link", name="Zet het aan bij je account").first).to_be_visible()
    assert_accessible(page)
    two_steps(alice)
    page.reload()
    page.get_by_label("Waarom heb je deze gegevens nu nodig?").fill("zo")
    press_and_arrive(page, page.get_by_role("button", name="Laat de gegevens zien"))
    assert_accessible(page)
    page.get_by_label("Waarom heb je deze gegevens nu nodig?").fill("De brief over het antwoord")
    press_and_arrive(page, page.get_by_role("button", name="Laat de gegevens zien"))
    expect(page.get_by_text("Kade 4").first).to_be_visible()
    expect(page.get_by_role("button", name="Afdrukken")).to_be_visible()
    assert_accessible(page)
    press_and_arrive(page, page.get_by_role("button", name="De brief gaat op de post: gedaan"))
    expect(page.get_by_text("Genoteerd: deze persoon heeft bericht.").first).to_be_visible()
    expect(page.get_by_role("button", name="Toch niet gedaan")).to_have_count(1)
    assert_accessible(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("way", ["Sms", "Bellen"])
def test_a_number_is_shown_once(
    open_page, log_in, alice, trajectory, asked, now, two_steps, width, way, assert_accessible
):
    publish(alice, trajectory, now)
    page = log_in(open_page(width=width, javascript=False), two_steps(alice))
    page.goto(f"/trajecten/{trajectory.pk}/berichten/")
    press_and_arrive(page, page.locator("li", has_text=way).get_by_role("link", name="Open de gegevens"))
    page.get_by_label("Waarom heb je deze gegevens nu nodig?").fill("Zeggen dat het antwoord er is")
    press_and_arrive(page, page.get_by_role("button", name="Laat de gegevens zien"))
    page.get_by_text("061234567").first.wait_for()
    press_and_arrive(page, page.get_by_role("button", name="Gedaan", exact=True))
    page.get_by_text("Genoteerd").first.wait_for()


@pytest.mark.parametrize("width", WIDTHS)
def test_someone_is_called_in_worry(
    open_page, log_in, alice, chandra, femke, trajectory, ask, now, two_steps, width, assert_accessible
):
    for participation in (ask("0612345678", Way.PHONE, Use.AFTERCARE), ask("naam@voorbeeld.nl", Way.EMAIL)):
        told = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(participation=participation)
        ask_for_a_person(by=chandra, contribution=told, needed=True, now=now)
    page = log_in(open_page(width=width), two_steps(alice))
    page.goto(f"/trajecten/{trajectory.pk}/")
    expect(page.get_by_text("2 mensen vragen om een menselijke blik").first).to_be_visible()
    press_and_arrive(page, page.get_by_role("link", name="Nazorg"))
    expect(page.get_by_text("Deze persoon gaf geen nummer om te bellen.")).to_have_count(1)
    assert_accessible(page)
    press_and_arrive(page, page.get_by_role("link", name="Bellen"))
    assert_accessible(page)
    page.get_by_label("Waarom heb je deze gegevens nu nodig?").fill("Bellen na het verhaal van gisteren")
    press_and_arrive(page, page.get_by_role("button", name="Laat het nummer zien"))
    expect(page.get_by_text("0612345678").first).to_be_visible()
    assert_accessible(page)
    press_and_arrive(page, page.get_by_role("button", name="Gesproken"))
    expect(page.get_by_text("Gesproken op").first).to_be_visible()
    assert_accessible(page)
    officer = log_in(open_page(width=width), femke)
    officer.goto("/ingeziene-gegevens/")
    expect(officer.get_by_text("Bellen na het verhaal van gisteren").first).to_be_visible()
    assert_accessible(officer)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_link_in_the_mail_stops_the_messages(open_page, alice, trajectory, asked, now, width, assert_accessible):
    publish(alice, trajectory, now)
    link = mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>").partition("/geen-bericht/")[2]
    page = open_page(width=width)
    page.goto(f"/geen-bericht/{link}")
    assert_accessible(page)
    press_and_arrive(page, page.get_by_role("button", name="Wis mijn adres"))
    expect(page.get_by_role("heading", name="U krijgt geen bericht meer").first).to_be_visible()
    assert_accessible(page)
    assert not page.context.cookies()
