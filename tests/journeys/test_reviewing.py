"""A hundred contributions reviewed by keyboard alone, in one sitting."""

import re
import sys
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.journeys.hands import press_and_arrive

from doorleefd.collect.models import Contribution, Version

pytestmark = pytest.mark.django_db(transaction=True)

STORIES = (
    "Ik kreeg een brief van de gemeente. Ik snapte er niets van.",
    "Mijn begeleider heet Sanne de Vries. Zij belde elke week, dat hielp.",
    "Wij wonen in Utrecht en de bus gaat maar één keer per uur.",
    "Bel mij maar op 06-12345678, dan leg ik het uit aan mevrouw Jansen.",
)


def review(trajectory, name="reviewing", **place):
    return reverse(f"analyse:{name}", kwargs={"trajectory": trajectory.pk, **place})


def waiting(trajectory):
    return Contribution.objects.of_house().filter(trajectory=trajectory, review=Contribution.Review.WAITING).count()


def masked_words():
    versions = Version.objects.of_house().filter(kind=Version.Kind.DEIDENTIFIED, is_current=True)
    return [version.words for version in versions.unsealed()]


class Keyboard:
    """Presses keys and counts them."""

    def __init__(self, page):
        self.page, self.pressed = page, 0

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def press_and_go_on(self, key):
        there = self.page.url
        self.press(key)
        self.page.wait_for_url(lambda url: url != there, wait_until="load")


class Reviewer(Keyboard):
    """Someone who knows what must come out of a text, and sees to it with keys alone."""

    KEYS = {
        "PERSOON": "p", "PLAATS": "l", "ORGANISATIE": "o", "ADRES": "a", "DATUM": "d", "LEEFTIJD": "g",
        "HERKOMST": "h", "TELEFOON": "t", "EMAIL": "e", "DOSSIERNUMMER": "n", "IBAN": "i", "BSN": "b",
    }  # fmt: skip

    def marked(self):
        return self.page.eval_on_selector_all(
            "[data-told] mark.proposed, [data-told] mark.own", "marks => marks.map(mark => mark.textContent)"
        )

    def drop(self, words):
        while self.page.evaluate("document.activeElement.textContent") != words:
            self.press("j")
        self.press("x")

    def say_that_nobody_is_accused(self):
        """Where the computer asks; whether it did."""
        asked = self.page.locator("[data-nobody]").count() > 0
        if asked:
            with self.page.expect_navigation():
                self.press("v")
        return asked

    def chosen(self):
        return self.page.evaluate("getSelection().toString()")

    def add(self, words, kind):
        """Sentence by sentence, then word by word, then one key."""
        first = words.split()[0]
        text = self.page.evaluate("[...document.querySelectorAll('[data-part]')].map(one => one.textContent)")
        if not any(words in part for part in text):
            return
        self.page.evaluate("() => { getSelection().removeAllRanges(); document.activeElement.blur(); }")
        self.press("ArrowDown")
        self._walk_to(words)
        assert self.chosen().startswith(first[:3])
        while words not in self.chosen():
            self.press("Shift+ArrowRight")
        self.press(self.KEYS[kind])

    def _walk_to(self, words):
        """The place of the chosen word among all text, against the place of what is sought."""
        script = """words => { const parts = [...document.querySelectorAll('[data-part]')];
          const at = parts.findIndex(part => part.textContent.includes(words));
          const sought = at * 1e6 + parts[at].textContent.indexOf(words);
          const range = getSelection().getRangeAt(0), here = document.createRange();
          const part = parts.findIndex(one => one.contains(range.startContainer));
          here.selectNodeContents(parts[part]); here.setEnd(range.startContainer, range.startOffset);
          return part * 1e6 + here.toString().length - sought; }"""
        while self.page.evaluate(script, words) < 0:
            before = self.chosen(), self.page.evaluate(script, words)
            self.press("ArrowDown")
            if before == (self.chosen(), self.page.evaluate(script, words)):
                break
        if self.page.evaluate(script, words) > 0:
            self.press("ArrowUp")
        while self.page.evaluate(script, words) < 0:
            self.press("ArrowRight")


def a_hundred():
    """Contributions of the demo, over and over, with what must come out of each. Fictional."""
    from itertools import cycle, islice

    from doorleefd.demo.content import trajectory

    told = [*trajectory("beschut-werk").contributions, *trajectory("brief-uitkering").contributions]
    return list(islice(cycle(told), 100))


def test_a_hundred_are_reviewed_by_keyboard_alone(browser_page, log_in, chandra, trajectory, tell, today, capsys):
    told = a_hundred()
    for number, one in enumerate(told):
        tell(trajectory, *one.answers.values(), on=today - timedelta(days=200 - number))
    page = log_in(browser_page, chandra)
    page.goto(review(trajectory, "review_next"))
    reviewer = Reviewer(page)
    as_proposed = asked = 0
    for one in told:
        asked += reviewer.say_that_nobody_is_accused()
        before = reviewer.pressed
        out = {words: kind for kind, all_words in one.masks.items() for words in all_words}
        for words in dict.fromkeys(reviewer.marked()):
            if not any(words in sought or sought in words for sought in out):
                reviewer.drop(words)
        for words, kind in out.items():
            if not any(words in marked or marked in words for marked in reviewer.marked()):
                reviewer.add(words, str(kind))
        reviewer.press_and_go_on("Enter")
        as_proposed += reviewer.pressed == before + 1
    with capsys.disabled():
        sys.stdout.write(
            f"\n100 contributions reviewed with {reviewer.pressed} keystrokes: {reviewer.pressed / 100:.2f} each, "
            f"{as_proposed} accepted as proposed, {asked} times asked whether a colleague is accused\n"
        )
    assert waiting(trajectory) == 0
    expect(page.get_by_text("Alles is nagekeken.").first).to_be_visible()
    assert reviewer.pressed <= 100 * 4


def test_a_person_drops_changes_and_adds_with_keys(browser_page, log_in, chandra, trajectory, tell):
    tell(trajectory, "Sanne bracht mij naar de Zonnebloem. Daar was ook SANNE van de tuin.")
    page = log_in(browser_page, chandra)
    page.goto(review(trajectory, "review_next"))
    keyboard = Keyboard(page)
    assert page.locator("[data-told] mark.proposed").count() >= 2
    page.locator("[data-told] mark.proposed", has_text="Sanne").first.focus()
    keyboard.press("x")
    expect(page.locator("[data-told] mark.dropped")).to_have_text(["Sanne", "SANNE"])
    while page.locator("[data-told] mark.proposed").count():
        keyboard.press("j")
        if "proposed" in page.evaluate("document.activeElement.className"):
            keyboard.press("x")
    expect(page.locator("[data-told] mark.own")).to_have_count(0)
    page.evaluate("document.activeElement.blur()")
    others_read = page.locator("[data-masked-words]")
    keyboard.press("ArrowRight", "p")
    expect(page.locator("[data-told] mark", has_text="Sanne")).to_have_count(2)
    expect(others_read).to_have_text(re.compile(r"^\s*\[persoon 1\]"))
    keyboard.press("o")
    expect(others_read).to_have_text(re.compile(r"^\s*\[organisatie 1\]"))
    keyboard.press("z")
    expect(others_read).to_have_text(re.compile(r"^\s*\[persoon 1\]"))
    keyboard.press_and_go_on("Enter")
    assert masked_words() == ["[persoon 1] bracht mij naar de Zonnebloem. Daar was ook [persoon 1] van de tuin."]


def test_words_chosen_with_the_mouse_come_out(browser_page, log_in, chandra, trajectory, tell):
    tell(trajectory, "Ik werk bij de groene kas.\r\nDaar is 👩‍🌾 mijn baas.")
    page = log_in(browser_page, chandra)
    page.goto(review(trajectory, "review_next"))
    page.evaluate(
        """() => { const node = document.querySelector('[data-part]').lastChild;
          const at = node.data.indexOf('baas'); getSelection().setBaseAndExtent(node, at + 1, node, at + 3); }"""
    )
    page.get_by_role("button", name="persoon").click()
    expect(page.locator("[data-masked-words]")).to_contain_text("[persoon 1]")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("/nakijken/"))
    assert masked_words() == ["Ik werk bij de groene kas.\r\nDaar is 👩‍🌾 mijn [persoon 1]."]


def test_setting_aside_asking_for_a_person_and_undoing_are_keys(browser_page, log_in, chandra, trajectory, tell):
    tell(trajectory, "Dit is een test.")
    tell(trajectory, "De bus kwam niet.")
    page = log_in(browser_page, chandra)
    page.goto(review(trajectory, "review_next"))
    keyboard = Keyboard(page)
    keyboard.press_and_go_on("s")
    assert waiting(trajectory) == 1
    keyboard.press_and_go_on("u")
    assert waiting(trajectory) == 2
    with page.expect_navigation():
        keyboard.press("m")
    expect(page.get_by_text("Hier is om een menselijke blik gevraagd.")).to_be_visible()
    with page.expect_navigation():
        keyboard.press("m")
    expect(page.get_by_text("Hier is om een menselijke blik gevraagd.")).to_have_count(0)


def test_the_key_that_asks_for_a_person_says_yes_to_the_computer_that_saw_worrying_words(
    browser_page, log_in, chandra, trajectory, tell
):
    tell(trajectory, "Ik zie het niet meer zitten.")
    page = log_in(browser_page, chandra)
    page.goto(review(trajectory, "review_next"))
    with page.expect_navigation():
        page.keyboard.press("m")
    contribution = Contribution.objects.of_house().get()
    assert (contribution.needs_a_person, contribution.look_is_suggested) == (True, False)


@pytest.mark.parametrize("width", [1280, 320])
def test_the_pages_of_review_are_for_everyone(open_page, log_in, chandra, trajectory, tell, width, assert_accessible):
    for _number in range(2):
        tell(trajectory, *STORIES[:4])
    page = log_in(open_page(width=width), chandra)
    for name in ("reviewing", "review_next"):
        page.goto(review(trajectory, name))
        assert_accessible(page)
    press_and_arrive(page, page.locator("[data-accept]"))
    page.goto(review(trajectory) + "?stapel=klaar")
    press_and_arrive(page, page.locator(".rows a").first)
    assert_accessible(page)


def test_it_works_without_a_script(open_page, log_in, chandra, trajectory, tell, assert_accessible):
    tell(trajectory, "Sanne bracht mij naar de zaal van Bloem.")
    page = log_in(open_page(javascript=False), chandra)
    page.goto(review(trajectory, "review_next"))
    page.get_by_label("Woorden die er ook uit moeten").fill("zaal van Bloem")
    page.get_by_label("Wat is het?", exact=True).select_option(label="plaats")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_text("[plaats 1]").first).to_be_visible()
    press_and_arrive(page, page.get_by_role("button", name="Akkoord, volgende"))
    assert masked_words() == ["[persoon 1] bracht mij naar de [plaats 1]."]
