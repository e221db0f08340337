"""Ways to work a page: press and arrive, by mouse, and by keyboard alone."""

MOST_TABS = 250
"""No page has more places to stop at; who does not get somewhere with these, cannot get there."""


def press_and_arrive(page, target):
    """Press what leads to another page. Rows may be read after it: the server has answered, so nothing is half done."""
    with page.expect_navigation():
        target.click()


class Mouse:
    """Points at things."""

    def __init__(self, page):
        self.page = page

    def arrive(self):
        """There is nothing to do first."""

    def press(self, target):
        target.click()

    def fill(self, target, words):
        target.fill(words)

    def tick(self, target, *, on=True):
        target.set_checked(on)

    def pick(self, target, value):
        target.select_option(value)

    def choose(self, name, value):
        self.page.locator(f'[name="{name}"][value="{value}"]').check()


class Keyboard:
    """Tab, Enter, Space and letters; arrows only among the answers of one question, as browsers have it."""

    def __init__(self, page):
        self.page = page

    def arrive(self):
        """Past the menu, by the first link of the page; who sent a form to the same page is past it still."""
        if self.page.url.endswith("#inhoud"):
            return
        self.page.keyboard.press("Tab")
        assert self._is_on("a.skip"), "the first stop is not the way past the menu"
        self.page.keyboard.press("Enter")
        # Else the jump is taken for the answer to what is pressed next.
        self.page.wait_for_url("**#inhoud")

    def press(self, target):
        self._reach(target)
        self.page.keyboard.press("Enter")

    def fill(self, target, words):
        self._reach(target)
        if target.get_attribute("type") == "date":
            year, month, day = words.split("-")
            self.page.keyboard.type(f"{month}{day}{year}")
        else:
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(words)
        assert target.input_value() == words

    def tick(self, target, *, on=True):
        self._reach(target)
        if target.is_checked() != on:
            self.page.keyboard.press("Space")
        assert target.is_checked() == on

    def pick(self, target, value):
        self._reach(target)
        for _turn in range(target.locator("option").count()):
            if target.input_value() == value:
                break
            self.page.keyboard.press("ArrowDown")
        assert target.input_value() == value

    def choose(self, name, value):
        self._tab_to(f'[name="{name}"]')
        for _turn in range(self.page.locator(f'[name="{name}"]').count()):
            if self._is_on(f'[value="{value}"]'):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert self.page.locator(f'[name="{name}"][value="{value}"]').is_checked()

    def _reach(self, target):
        target.evaluate("element => element.setAttribute('data-sought', '')")
        self._tab_to("[data-sought]")
        target.evaluate("element => element.removeAttribute('data-sought')")

    def _tab_to(self, selector):
        for _tab in range(MOST_TABS):
            if self._is_on(selector):
                break
            self.page.keyboard.press("Tab")
        assert self._is_on(selector), f"no Tab leads to {selector}"
        assert self.page.evaluate(SHOWS_FOCUS), f"one does not see that {selector} has the focus"

    def _is_on(self, selector):
        return self.page.evaluate("selector => document.activeElement.matches(selector)", selector)


SHOWS_FOCUS = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
}"""
