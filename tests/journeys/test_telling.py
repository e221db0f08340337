"""Someone tells, from the opening of the open page to a personal code, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Teller

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "/vertel/veenbeek/beschut-werk/"
ANSWERS = [
    "Ik kreeg een brief. Ik snapte hem niet.",
    "Ik durfde de post niet meer open te maken.",
    "Niemand legde het uit.",
    "Iemand die even belt.",
]


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def begin(page):
    page.goto(ADDRESS)
    press(page, "Verder")
    page.get_by_label("Ja", exact=True).check()
    press(page, "Verder")


def tell_everything(page, look=lambda: None):
    """From the first question to the page that shows all answers; `look` sees every page."""
    for answer in ANSWERS:
        look()
        page.get_by_role("textbox").fill(answer)
        press(page, "Verder")
    look()
    page.get_by_label("Jongeren").check()
    press(page, "Verder")
    look()
    page.get_by_label("Ja, in verslagen").check()
    press(page, "Verder")


def code_on(page):
    return page.locator(".code").inner_text()


def words_of(code):
    teller = Teller(contributor_with(code))
    versions = Version.objects.visible_to(teller, Purpose.RIGHTS).order_by("part__order")
    return [version.words for version in versions.unsealed()]


def test_without_javascript_on_a_small_phone_someone_tells_and_gets_a_code(open_page, trajectory):
    page = open_page(width=320, javascript=False)
    begin(page)
    tell_everything(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt het zo?")
    expect(page.locator(".told").first).to_have_text(ANSWERS[0])
    press(page, "Stuur mijn verhaal")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt. Wij hebben uw verhaal.")
    assert re.fullmatch(r"\w+ \w+ \w+ \d\d", code_on(page))
    assert words_of(code_on(page)) == ANSWERS


def test_every_page_is_accessible_at_320_px(open_page, trajectory, assert_accessible):
    page = open_page(width=320)

    def look():
        assert_accessible(page)

    page.goto(ADDRESS)
    look()
    press(page, "Verder")
    look()
    page.get_by_label("Ja", exact=True).check()
    press(page, "Verder")
    tell_everything(page, look)
    look()
    press(page, "Stuur mijn verhaal")
    expect(page.locator(".code")).to_be_visible()
    look()


def test_sent_twice_is_kept_once_with_the_same_code(open_page, trajectory):
    page = open_page(javascript=False)
    begin(page)
    tell_everything(page)
    press(page, "Stuur mijn verhaal")
    code = code_on(page)
    page.reload()
    assert code_on(page) == code
    assert Contribution.objects.of_house().count() == 1
