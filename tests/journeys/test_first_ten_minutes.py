"""What a new user meets between three boxes and an open page: few pages, few questions, none of them twice."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localdate
from playwright.sync_api import expect
from tests.journeys.hands import Mouse
from tests.journeys.officer import Officer

from doorleefd.trajectory.models import Trajectory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

QUESTIONS = """() => [...document.querySelectorAll("main .field")].filter(field => field.checkVisibility())
    .map(field => field.querySelector("legend, label").innerText.trim())"""
MOST_PAGES, MOST_QUESTIONS = 4, 28
"""What ten minutes are enough for. Whoever asks more, says here why."""

BOXES = {
    "knowledge_sought": "Hoe de brief over de uitkering valt",
    "sought_from": "Mensen die de brief dit jaar kregen",
    "intended_use": "De brief herschrijven",
}
ROOM = {
    "subject": "de brief over uw uitkering",
    "public_purpose": "de brief duidelijker te maken",
    "who_decides": "de manager Sociaal",
    "can_change": "de brief en de balie",
    "cannot_change": "wat de wet in een brief eist",
}
PREPARED = {
    "contact_phone": "0123 45 67 81",
    "contact_hours": "op werkdagen van 9 tot 12 uur",
    "aftercare_name": "Marja",
    "aftercare_phone": "0123 45 67 80",
    "aftercare_hours": "op werkdagen van 9 tot 17 uur",
    "compensation": "een bon van 10 euro",
    "compensation_how": "vraag ernaar aan de balie",
}


@pytest.fixture
def asked():
    """The questions of each page, in the order in which they were met."""
    return {}


@pytest.fixture
def officer(open_page, log_in, alice, asked):
    def note(page):
        asked[page.url] = page.evaluate(QUESTIONS)

    return Officer(log_in(open_page(), alice), hand=Mouse, language="nl", look=note)


def test_few_pages_and_no_question_twice_before_the_page_is_open(officer, asked, open_page, assert_accessible):
    answer_by = localdate() + timedelta(days=100)
    fills_in_what_is_asked(officer, answer_by)
    questions = [question for page in asked.values() for question in page]
    assert len(questions) == len(set(questions)), sorted(questions)
    assert len([page for page in asked.values() if page]) <= MOST_PAGES, asked
    assert len(questions) <= MOST_QUESTIONS, questions
    reads_the_open_page(open_page(width=320), date_format(answer_by, "DATE_FORMAT"), assert_accessible)


def fills_in_what_is_asked(officer, answer_by):
    """From the first page after logging in to an open page, only along buttons and links."""
    officer.open("/trajecten/")
    officer.follow_to("/trajecten/begin/")
    officer.fill(**BOXES)
    officer.save()
    officer.fill(**ROOM, answer_by=answer_by.isoformat())
    officer.save()
    officer.follow("preparation")
    officer.fill(**PREPARED)
    officer.save()
    officer.follow("dependency")
    officer.choose(recruiter_decides="no", collector_decides="no")
    officer.save()
    officer.press_form("open_page")
    assert Trajectory.objects.get().takes_contributions


def reads_the_open_page(page, answer_by, look):
    """A resident without an account, on a phone, reads what was typed."""
    page.goto("/vertel/veenbeek/de-brief-over-uw-uitkering/")
    look(page)
    opening = page.locator("body").inner_text()
    for words in ("subject", "public_purpose", "cannot_change"):
        assert ROOM[words] in opening, opening
    for words in (answer_by, PREPARED["compensation"], PREPARED["contact_phone"]):
        assert words in opening, opening
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Ja", exact=True).wait_for()
    look(page)
    expect(page.locator("main")).to_contain_text("Alice")
    page.get_by_label("Ja", exact=True).check()
    page.get_by_label("Ja, dat mag ook").check()
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("textbox").wait_for()
    expect(page.locator("body")).to_contain_text(f"{PREPARED['aftercare_name']}, {PREPARED['aftercare_phone']}")
