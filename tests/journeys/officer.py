"""A policy officer at a browser, who finds things by address and by name of field: in any language, by any hand."""

from urllib.parse import urlsplit

from django.urls import resolve, reverse
from django.utils.translation import override


class Officer:
    """Walks from page to page by what stands on them; each kind of page is looked at once."""

    def __init__(self, page, *, hand, language, look):
        self.page, self.language, self.look = page, language, look
        self.hand = hand(page)
        self.trajectory = None
        self.met = []
        self.form = ""

    def open(self, address):
        """Type an address, as only the first page needs."""
        assert self.page.goto(address).ok
        self._arrive()

    def follow(self, name, *place):
        """Go where a link of the page leads: to a page of this trajectory."""
        self.follow_to(self.at(name, *place))

    def follow_to(self, address):
        places = ", ".join(
            f'main a[href{how}"]:visible' for how in (f'="{address}', f'^="{address}#', f'^="{address}?')
        )
        self.go_by(self.page.locator(places).first)

    def go_by(self, target):
        """Press what leads to another page, or to this one once more."""
        with self.page.expect_navigation() as gone:
            self.hand.press(target)
        assert gone.value.ok, gone.value.url
        self._arrive()

    def at(self, name, *place):
        """The address of a page of the trajectory."""
        return reverse(f"trajectory:{name}", args=[self.trajectory, *place])

    def fill(self, **answers):
        for name, words in answers.items():
            self.hand.fill(self._field(name), words)

    def tick(self, name, *values):
        """The boxes of one question: these, and no others."""
        for box in self.page.locator(f'main [type=checkbox][name="{name}"]').all():
            wanted = box.get_attribute("value") in values
            if box.is_checked() != wanted:
                self.hand.tick(box, on=wanted)
        self.form = name

    def choose(self, **answers):
        for name, value in answers.items():
            self.hand.choose(name, value)
            self.form = name

    def pick(self, **answers):
        """From a list that folds out."""
        for name, value in answers.items():
            self.hand.pick(self._field(name), value)

    def save(self):
        """Press the button of the form that was just filled; nothing is refused."""
        self.go_by(self.page.locator(f'main form:has([name="{self.form}"]) button.button').first)
        assert not self.page.locator("main .errors").count(), self.text()

    def press_form(self, name, *place, button="button"):
        """Press the button that sends to this address."""
        self.go_by(self.page.locator(f'main form[action="{self.at(name, *place)}"] {button}').first)

    def download(self, name, *place):
        """The bytes behind a link."""
        with self.page.expect_download() as given:
            self.hand.press(self.page.locator(f'main a[href="{self.at(name, *place)}"]'))
        return given.value.path().read_bytes()

    def text(self):
        return " ".join(self.page.locator("main").inner_text().split())

    def says(self, *sentences):
        """The page shows these, in its own language."""
        shown = self.text()
        for sentence in self.worded(*sentences):
            assert sentence in shown, f"{sentence!r} is not in {shown!r}"

    def does_not_say(self, *sentences):
        shown = self.text()
        for sentence in self.worded(*sentences):
            assert sentence not in shown, f"{sentence!r} is in {shown!r}"

    def worded(self, *sentences):
        with override(self.language):
            return [" ".join(str(sentence).split()) for sentence in sentences]

    def _field(self, name):
        self.form = name
        return self.page.locator(f'main [name="{name}"]')

    def _arrive(self):
        found = resolve(urlsplit(self.page.url).path)
        self.trajectory = found.kwargs.get("trajectory", self.trajectory)
        self.hand.arrive()
        kind = (found.view_name, found.kwargs.get("number"))
        if kind not in self.met:
            assert self.page.locator("html").get_attribute("lang") == self.language
            self.look(self.page)
        self.met.append(kind)
