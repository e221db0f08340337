"""Someone tells, from the opening of the open page to a personal code, in a real browser."""

import re
from contextlib import suppress
from datetime import timedelta

import pytest
from playwright.sync_api import Error, expect
from tests.journeys.hands import press_and_arrive

from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.share import story as stories
from doorleefd.collect.share.story import NO_QUOTES
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
QUESTIONS = ["Wat heeft u meegemaakt?", "Wat betekende dat voor u?", "Waardoor liep het zo?", "Wat zou helpen?"]


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def at(page, heading):
    """Wait for a page: with JavaScript the next question comes in place, and what is typed before it comes is gone."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def begin(page):
    page.goto(ADDRESS)
    press(page, "Verder")
    agree(page)


def agree(page):
    page.get_by_label("Ja", exact=True).check()
    page.get_by_label("Ja, dat mag ook").check()
    press(page, "Verder")


def tell_everything(page, look=lambda: None):
    """From the first question to the page that shows all answers; `look` sees every page."""
    for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
        at(page, question)
        look()
        page.get_by_role("textbox").fill(answer)
        press(page, "Verder")
    at(page, "Wat past bij u?")
    look()
    page.get_by_label("Jongeren").check()
    press(page, "Verder")
    at(page, "Mogen anderen zinnen van u lezen?")
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
    press_and_arrive(page, page.get_by_role("button", name="Verder", exact=True))
    look()
    agree(page)
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


def test_the_back_button_of_the_browser_goes_one_question_back_with_the_answer(open_page, trajectory):
    page = open_page(width=320)
    begin(page)
    for question, answer in zip(QUESTIONS[:2], ANSWERS[:2], strict=True):
        at(page, question)
        page.get_by_role("textbox").fill(answer)
        press(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Waardoor liep het zo?")
    page.get_by_role("textbox").fill(ANSWERS[2])
    page.go_back()
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[1])
    page.go_back()
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[0])
    page.go_forward()
    page.go_forward()
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[2])
    assert page.url.endswith(ADDRESS)


def test_without_javascript_going_back_and_on_again_loses_nothing(open_page, trajectory):
    page = open_page(width=320, javascript=False)
    begin(page)
    for question, answer in zip(QUESTIONS[:2], ANSWERS[:2], strict=True):
        at(page, question)
        page.get_by_role("textbox").fill(answer)
        press(page, "Verder")
    at(page, QUESTIONS[2])
    # Pages with words are not stored, so the browser asks first whether it may send the answer once more.
    with suppress(Error):
        page.go_back()
    page.wait_for_url("chrome-error://**")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekende dat voor u?")
    press(page, "Terug")
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[0])


def test_a_page_that_the_phone_threw_away_comes_back_where_it_was(open_page, trajectory):
    page = open_page(width=320)
    begin(page)
    at(page, QUESTIONS[0])
    page.get_by_role("textbox").fill(ANSWERS[0])
    press(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekende dat voor u?")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekende dat voor u?")
    page.go_back()
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[0])


def test_who_leaves_quickly_leaves_no_words_behind_the_back_button(open_page, trajectory, settings):
    settings.DOORLEEFD_LEAVE_URL = "/woorden/"
    page = open_page(width=320)
    begin(page)
    at(page, QUESTIONS[0])
    page.get_by_role("textbox").fill(ANSWERS[0])
    press(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekende dat voor u?")
    page.get_by_role("link", name="Verlaat deze pagina snel").click()
    page.wait_for_url("**/woorden/")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat maakt u mee met de stap naar beschut werk?")
    assert ANSWERS[0] not in page.content()


def test_without_a_connection_what_was_typed_stays(open_page, trajectory):
    page = open_page(width=320)
    begin(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat heeft u meegemaakt?")
    page.context.set_offline(True)
    page.get_by_role("textbox").fill(ANSWERS[0])
    press(page, "Verder")
    expect(page.get_by_role("alert")).to_contain_text("Geen verbinding")
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[0])
    page.context.set_offline(False)
    press(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekende dat voor u?")


def test_a_story_that_was_left_open_too_long_keeps_what_was_just_typed(open_page, trajectory, monkeypatch):
    page = open_page(width=320, javascript=False)
    begin(page)
    at(page, QUESTIONS[0])
    monkeypatch.setattr(stories, "LIVES", timedelta(seconds=-1))
    page.get_by_role("textbox").fill(ANSWERS[0])
    press(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina was te lang open")
    expect(page.locator(".told")).to_have_text(ANSWERS[0])
    monkeypatch.setattr(stories, "LIVES", timedelta(hours=24))
    press(page, "Begin opnieuw")
    press(page, "Verder")
    agree(page)
    expect(page.get_by_role("textbox")).to_have_value(ANSWERS[0])


def test_after_telling_someone_asks_for_a_letter_and_may_be_called(open_page, trajectory, assert_accessible):
    page = open_page(width=320)
    begin(page)
    tell_everything(page)
    press(page, "Stuur mijn verhaal")
    code = code_on(page)
    page.get_by_label("Brief").check()
    page.get_by_label("Ja", exact=True).check()
    press_and_arrive(page, page.get_by_role("button", name="Verder", exact=True))
    assert_accessible(page)
    press(page, "Bewaar dit")
    expect(page.get_by_role("alert")).to_contain_text("Schrijf straat, huisnummer, postcode en plaats.")
    page.get_by_label("Naar welk adres mag de brief? Uw naam mag erbij, maar hoeft niet.").fill(
        "M. de Vries\nKade 4\n1234 AB Veenbeek"
    )
    page.get_by_label("Op welk nummer mag Marja bellen?").fill("06 12 34 56 78")
    press(page, "Bewaar dit")
    expect(page.get_by_role("status")).to_have_text(
        "U krijgt een brief als ons antwoord er is. Marja mag bellen bij zorgen."
    )
    assert code_on(page) == code
    assert_accessible(page)


def test_staff_write_down_what_someone_tells_by_telephone(open_page, log_in, trajectory, kees, assert_accessible):
    page = log_in(open_page(width=320), kees)
    page.goto(f"/trajecten/{trajectory.pk}/voor-iemand/")
    assert_accessible(page)
    press(page, "Stuur dit verhaal")
    expect(page.get_by_role("alert")).to_contain_text("Kies hoe deze persoon vertelt.")
    assert_accessible(page)
    page.get_by_label("Telefoon").check()
    page.get_by_label("Ik beslis over uitkering, plek of hulp.").check()
    page.get_by_label("De persoon hoorde of las die tekst").check()
    page.locator("[name=sensitive]").first.check()
    page.get_by_label("Wat heeft u meegemaakt?").fill(ANSWERS[0])
    page.locator(f'[name=quotes][value="{NO_QUOTES}"]').check()
    press(page, "Stuur dit verhaal")
    expect(page.get_by_role("heading", level=1)).to_have_text("Het verhaal is bewaard")
    assert_accessible(page)
    assert words_of(code_on(page)) == ANSWERS[:1]


def test_the_language_that_was_chosen_stays_and_can_no_longer_be_lost_by_choosing(open_page, trajectory):
    page = open_page()
    page.goto(ADDRESS)
    press(page, "English")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is your experience?")
    press(page, "Continue")
    expect(page.get_by_role("heading", level=1)).to_have_text("May we use your story?")
    expect(page.get_by_role("button", name="Nederlands")).to_have_count(0)
    page.get_by_label("Yes", exact=True).check()
    page.locator("[name=sensitive][value=yes]").check()
    press(page, "Continue")
    expect(page.get_by_role("heading", level=1)).to_have_text("What happened to you?")
    page.get_by_role("textbox").fill(ANSWERS[0])
    press(page, "Continue")
    expect(page.get_by_role("heading", level=1)).to_have_text("What did that mean to you?")
