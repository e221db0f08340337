"""The pieces in a real Chromium: for everyone, at every size, in every scheme, with and without scripts."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
SMALL_TARGETS = """() => [...document.querySelectorAll(
  "button, input:not([type=hidden]), select, textarea, summary, a.button, .tools a, nav a")]
  .filter((one) => one.checkVisibility() && !one.matches(".term, .skip") && !one.closest(".hidden"))
  .map((one) => [one.outerHTML.slice(0, 80), (one.closest("label.choice") || one).getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 24).map(([html]) => html)"""


@pytest.fixture
def style_page(open_page, log_in, alice):
    def opened(**options):
        page = log_in(open_page(**options), alice)
        page.goto("/bouwstenen/")
        return page

    return opened


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_piece_can_be_used_by_everyone(style_page, assert_accessible, width, scheme):
    page = style_page(width=width, color_scheme=scheme)
    assert_accessible(page)
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("name", ["large", "contrast"])
def test_every_piece_bears_large_letters_and_more_contrast(style_page, assert_accessible, name):
    page = style_page(width=320)
    page.evaluate("name => document.documentElement.classList.add(name)", name)
    assert_accessible(page)


def test_every_piece_bears_forced_colours(style_page, assert_accessible):
    assert_accessible(style_page(forced_colors="active"))


def test_wider_text_spacing_cuts_nothing_off(style_page, assert_accessible):
    page = style_page(width=320, bypass_csp=True)
    page.add_style_tag(content=TEXT_SPACING)
    assert_accessible(page)


def test_nothing_breaks_the_policy(style_page):
    page = style_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [text for text in said if "favicon" not in text] == []


def test_the_menu_opens_on_a_phone_without_scripts(style_page):
    page = style_page(width=320, javascript=False)
    page.locator("summary", has_text="Menu").click()
    assert page.get_by_role("link", name="Uitloggen").first.is_visible()


def test_the_first_error_has_the_focus(style_page):
    page = style_page(javascript=True)
    assert page.evaluate("document.activeElement.className") == "errors"


def test_a_word_opens_its_meaning_by_keyboard(style_page):
    page = style_page()
    page.locator(".term").focus()
    page.keyboard.press("Enter")
    assert page.locator(".term-help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".term-help").is_visible()


def test_large_letters_are_remembered_only_after_a_click(open_page):
    page = open_page()
    page.goto("/woorden/")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Grote letters").click()
    page.reload()
    assert "large" in page.evaluate("document.documentElement.className")
    page.get_by_role("button", name="Grote letters").click()
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_no_button_stands_there_that_does_nothing(open_page):
    page = open_page(javascript=False)
    page.goto("/woorden/")
    assert page.locator("[data-comfort]:visible, [data-read-aloud]:visible").count() == 0


VOICES = """(local) => {
  window.spoken = [];
  Object.defineProperty(window, "speechSynthesis", { value: {
    speaking: false, addEventListener() {}, cancel() { this.speaking = false; },
    getVoices: () => [{ lang: "nl-NL", localService: local }],
    speak(part) { this.speaking = true; window.spoken.push(part.text); } } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""


def test_reading_aloud_uses_a_voice_of_this_machine(open_page):
    page = open_page()
    page.add_init_script(f"({VOICES})(true)")
    page.goto("/woorden/?letter=K")
    page.get_by_role("button", name="Lees voor").click()
    assert page.evaluate("window.spoken")[0] == "Woorden"
    assert page.get_by_role("button", name="Stop met voorlezen").is_visible()


def test_a_voice_that_sends_words_away_is_not_offered(open_page):
    page = open_page()
    page.add_init_script(f"({VOICES})(false)")
    page.goto("/woorden/")
    assert page.locator("[data-read-aloud]:visible").count() == 0


def test_leaving_quickly_takes_the_page_out_of_the_history(open_page):
    page = open_page()
    page.context.route(re.compile("knmi"), lambda route: route.fulfill(body="weer", content_type="text/html"))
    page.goto("/woorden/")
    page.goto("/nergens/")
    page.get_by_role("link", name="Verlaat deze pagina snel").click()
    page.wait_for_url(re.compile("knmi"))
    page.go_back()
    assert page.url.endswith("/woorden/")


CLICK_TWICE = """() => {
  let sent = 0;
  window.addEventListener("submit", (event) => { sent += event.defaultPrevented ? 0 : 1; event.preventDefault(); });
  const button = document.querySelector("form[method=post] .button:not(.small)");
  button.click(); button.click();
  return sent;
}"""


def test_a_second_click_does_not_send_a_form_twice(style_page):
    assert style_page().evaluate(CLICK_TWICE) == 1


def test_someone_can_log_in_and_is_kept_when_the_session_ends(open_page, alice, assert_accessible):
    page = open_page()
    page.goto("/account/login/")
    assert_accessible(page)
    page.get_by_label("E-mailadres").fill(alice.email)
    page.get_by_label("Wachtwoord").fill("een-lang-wachtwoord")
    page.get_by_role("button", name="Log in", exact=True).click()
    page.goto("/bouwstenen/")
    page.get_by_label("Wat heb je meegemaakt?").fill("Dit typte ik net.")
    page.context.clear_cookies()
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("heading", name="Wat je typte staat er nog").wait_for()
    assert_accessible(page)
    assert page.locator("[name=happened]").input_value() == "Dit typte ik net."


@pytest.fixture
def button_colour(open_page, log_in, alice, veenbeek, organise):
    with organise():
        veenbeek.theme = ".theme { --huis: #7a0033; --basis-color-action-1-bg-default: var(--huis); }"
        veenbeek.save()

    def seen(**options):
        page = log_in(open_page(**options), alice)
        page.goto("/bouwstenen/")
        return page.evaluate("getComputedStyle(document.querySelector('.head .button:not(.plain)')).backgroundColor")

    return seen


def test_a_theme_colours_the_buttons(button_colour):
    assert button_colour() == "rgb(122, 0, 51)"


def test_in_the_dark_our_own_colours_stay(button_colour):
    assert button_colour(color_scheme="dark") == "rgb(143, 211, 224)"


WORK = """<!doctype html><title>Import</title><script type="module" src="/static/ui/refresh.js"></script>
<div data-refresh="/voortgang/"><p>{}</p></div>"""


def test_long_work_shows_how_far_it_is_and_goes_on_when_done(open_page):
    page = open_page()
    answers = [WORK.format("10 van 100"), WORK.format("60 van 100"), "<p>Klaar</p>", "<p>Klaar</p>"]
    page.route("**/voortgang/", lambda route: route.fulfill(body=answers.pop(0), content_type="text/html"))
    page.goto("/voortgang/")
    page.get_by_text("60 van 100").wait_for()
    page.get_by_text("Klaar").wait_for()
