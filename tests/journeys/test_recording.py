"""Someone speaks instead of typing; a reviewer listens and writes it out; the teller finds both with the code."""

import shutil

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import BROWSER_LANGUAGE, FLAGS
from tests.journeys.test_telling import ADDRESS, at, begin, code_on, press

from doorleefd.collect.models import Contribution, Recording, Version

pytestmark = pytest.mark.django_db(transaction=True)

FAKE_MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
HEARD = "Ik kreeg een brief en ik snapte hem niet."
KEPT = "sessionStorage.length"
THE_YES = "Ja, wie mijn verhaal eerst leest, mag mijn opname beluisteren"


@pytest.fixture
def speaking(chromium, patient_server):
    """A page of a phone with a microphone that beeps: `speaking(width=320, refused=True)`."""
    opened = []

    def page_of(*, width=320, refused=False):
        flags = FLAGS if refused else [*FLAGS, *FAKE_MICROPHONE]
        browser = chromium.browser_type.launch(executable_path=shutil.which("chromium"), args=flags)
        opened.append(browser)
        page = browser.new_page(
            base_url=patient_server.url, viewport={"width": width, "height": 800}, locale=BROWSER_LANGUAGE
        )
        page.set_default_timeout(10_000)
        return page

    yield page_of
    for browser in opened:
        browser.close()


def record(page):
    """Two seconds, from the first question."""
    at(page, "Wat heeft u meegemaakt?")
    page.get_by_label(THE_YES).check()
    press(page, "Neem op")
    expect(page.locator("[data-time]")).to_contain_text("0:02 / 3:00")
    press(page, "Stop")
    expect(page.locator("[data-said]")).to_contain_text("Uw opname van 2 seconden.")


def skip_to_the_end(page):
    press(page, "Verder")
    for question in (
        "Wat betekende dat voor u?",
        "Waardoor liep het zo?",
        "Wat zou helpen?",
        "Wat past bij u?",
        "Mogen anderen zinnen van u lezen?",
    ):
        at(page, question)
        press(page, "Overslaan")
    at(page, "Klopt het zo?")


def speak_to_the_end(page, assert_accessible):
    """Record, listen, skip the rest, up to the page that asks whether it is right so."""
    begin(page)
    record(page)
    assert_accessible(page)
    press(page, "Luister")
    skip_to_the_end(page)
    expect(page.locator(".answers > div").first).to_contain_text("Niet getypt: u vertelt dit in uw opname.")


def seconds_heard(page):
    """How long the player of a page plays, once it is sought to its end: a recording says no length of its own."""
    return page.locator("audio").evaluate(
        """async (player) => {
            player.preload = "auto";
            player.load();
            await new Promise((done, failed) => { player.onloadeddata = done; player.onerror = failed; });
            player.currentTime = 1e9;
            await new Promise((done) => { player.onseeked = done; });
            return player.duration;
        }"""
    )


def test_from_the_microphone_to_the_code_page(speaking, open_page, log_in, trajectory, chandra, assert_accessible):
    page = speaking()
    posted = []
    page.on("request", lambda request: posted.append(len(request.post_data_buffer or b"")))
    speak_to_the_end(page, assert_accessible)
    assert max(posted) < 4_000, "something left the phone before it was sent"
    expect(page.get_by_text("Uw opname van 2 seconden.")).to_be_visible()
    press(page, "Luister")
    assert_accessible(page)
    press(page, "Stuur mijn verhaal")
    at(page, "Bedankt. Wij hebben uw verhaal.")
    code = code_on(page)
    assert page.evaluate(KEPT) == 0
    assert Recording.objects.of_house().get().media_type == "audio/mpeg"

    staff = log_in(open_page(), chandra)
    staff.goto(f"/trajecten/{trajectory.pk}/nakijken/verder/")
    assert 1 < seconds_heard(staff) < 4
    assert_accessible(staff)
    staff.get_by_role("button", name="Akkoord, volgende").click()
    expect(staff.get_by_role("alert")).to_contain_text("Er is een opname die nog niet is opgeschreven.")
    staff.get_by_label("Schrijf op wat je hoort").fill(HEARD)
    press(staff, "Bewaar wat ik hoorde")
    expect(staff.locator("[data-told]")).to_contain_text(HEARD)
    staff.get_by_role("button", name="Akkoord, volgende").click()
    expect(staff.get_by_text("Alles is nagekeken.", exact=True)).to_be_visible()
    assert Contribution.objects.of_house().get().review == "accepted"

    page.goto("/code/")
    page.get_by_role("textbox").fill(code)
    press(page, "Open mijn pagina")
    press(page, "Laat mijn verhaal zien")
    expect(page.get_by_text(HEARD)).to_be_visible()
    press(page, "Uw opname: luisteren of weghalen")
    assert 1 < seconds_heard(page) < 4
    assert_accessible(page)
    press(page, "Haal de opname weg")
    expect(page.get_by_role("status")).to_contain_text("De opname is weg.")
    assert not Recording.objects.of_house().exists()
    assert HEARD in [version.words for version in Version.objects.of_house().unsealed()]


def test_without_the_yes_it_is_said_and_stays_behind(speaking, trajectory):
    page = speaking()
    begin(page)
    record(page)
    page.get_by_label(THE_YES).uncheck()
    expect(page.locator("[data-said]")).to_contain_text("gaat de opname niet mee")
    page.get_by_role("textbox").fill(HEARD)
    skip_to_the_end(page)
    press(page, "Stuur mijn verhaal")
    at(page, "Bedankt. Wij hebben uw verhaal.")
    assert not Recording.objects.of_house().exists()


def test_it_is_gone_when_taken_away_when_stopping_and_when_a_new_story_begins(speaking, trajectory):
    page = speaking()
    begin(page)
    record(page)
    press(page, "Haal weg")
    expect(page.get_by_role("button", name="Neem op")).to_be_focused()
    press(page, "Neem op")
    expect(page.locator("[data-time]")).to_contain_text("0:01")
    press(page, "Stoppen")
    at(page, "U bent gestopt")
    assert page.evaluate(KEPT) == 0
    begin(page)
    record(page)
    page.goto("/code/")
    page.goto(ADDRESS)
    at(page, "Wat maakt u mee met de stap naar beschut werk?")
    assert page.evaluate(KEPT) == 0


def test_who_leaves_quickly_leaves_no_recording(speaking, trajectory, settings):
    settings.DOORLEEFD_LEAVE_URL = "/woorden/"
    page = speaking()
    begin(page)
    record(page)
    page.get_by_role("link", name="Verlaat deze pagina snel").click()
    page.wait_for_url("**/woorden/")
    assert page.evaluate(KEPT) == 0


def test_a_page_that_the_phone_threw_away_still_has_it(speaking, trajectory):
    page = speaking()
    begin(page)
    record(page)
    press(page, "Verder")
    at(page, "Wat betekende dat voor u?")
    page.reload()
    at(page, "Wat betekende dat voor u?")
    press(page, "Terug")
    expect(page.locator("[data-said]")).to_contain_text("Uw opname van 2 seconden.")


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}?makkelijk"])
def test_whoever_comes_next_in_this_tab_sends_no_recording_of_another(speaking, trajectory, address):
    page = speaking()
    begin(page)
    record(page)
    assert page.evaluate(KEPT)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("form[data-step='1']")).to_be_visible()
    page.wait_for_function(f"{KEPT} === 0")


def test_who_refuses_the_microphone_reads_why_and_types(speaking, trajectory):
    page = speaking(refused=True)
    begin(page)
    at(page, "Wat heeft u meegemaakt?")
    press(page, "Neem op")
    expect(page.locator("[data-said]")).to_have_text("De microfoon mag hier niet aan. Typen kan altijd.")


def test_without_javascript_there_is_nothing_of_it(open_page, trajectory):
    page = open_page(width=320, javascript=False)
    begin(page)
    at(page, "Wat heeft u meegemaakt?")
    expect(page.locator("[data-recorder]")).to_be_hidden()
