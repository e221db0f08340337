"""The pictures of `docs/in-tien-minuten.md`: a new user's way from an empty house to an open page, in Chromium.

python tools/ten_minutes.py [FOLDER]   into docs/images/tien-minuten, or into FOLDER

Starts a house of its own in a temporary folder and ends it again. All names are made up.
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "images" / "tien-minuten"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--lang=nl",
]
WIDTH, HEIGHT = 1280, 680
EMAIL, PASSWORD = "noor@veenbeek.example", "vier losse woorden samen"

FIRST_RUN = {
    "organisation": "Gemeente Veenbeek",
    "slug": "veenbeek",
    "phone": "0123 45 67 89",
    "name": "Noor Hofstra",
    "email": EMAIL,
    "password": PASSWORD,
}
BOXES = {
    "knowledge_sought": "Hoe mensen de brief over hun uitkering lezen, en waar zij vastlopen",
    "sought_from": "Mensen die dit jaar zo’n brief kregen",
    "intended_use": "De brief en het gesprek aan de balie herschrijven",
}
ROOM = {
    "subject": "de brief over uw uitkering",
    "who_decides": "de manager Werk en Inkomen",
    "can_change": "De brief, en wat wij aan de balie uitleggen",
    "cannot_change": "De regels van de Participatiewet",
    "answer_by": "2027-06-01",
}
PREPARATION = {
    "contact_hours": "op werkdagen van 9 tot 17 uur",
    "aftercare_name": "Marja van het wijkteam",
    "aftercare_phone": "0123 45 67 80",
    "aftercare_hours": "op werkdagen van 9 tot 17 uur",
    "compensation": "een cadeaubon van 10 euro",
}


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with empty_house() as (address, secret), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(base_url=address, viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-NL")
        Walk(page, folder).go(secret)
        browser.close()
    return 0


@contextmanager
def empty_house() -> Iterator[tuple[str, str]]:
    """A running house without an organisation: its address and its one-time password."""
    port = _free_port()
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "doorleefd.cli", "start", "--empty", "--data", data, "--port", str(port)]
        house = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=data)  # noqa: S603 - our own command
        try:
            assert house.stdout is not None
            yield f"http://127.0.0.1:{port}", _secret_in(house.stdout)
        finally:
            house.terminate()
            house.wait(timeout=60)


def _secret_in(lines: IO[str]) -> str:
    secret = ""
    for line in lines:
        if "wachtwoord" in line:
            secret = line.rsplit(" ", 1)[-1].strip()
        if "draait op" in line:
            return secret
    raise RuntimeError("The house did not start.")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Walk:
    """One visit, with a picture where the guide has one."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder

    def go(self, secret: str) -> None:
        self.enter(secret)
        self.begin()
        self.say_what_can_change()
        self.prepare()
        self.open()

    def enter(self, secret: str) -> None:
        self.page.goto("/eerste-keer/")
        self.fill({"secret": secret, **FIRST_RUN})
        self.press()
        self.page.goto("/account/login/?next=/trajecten/")
        self.fill({"login": EMAIL, "password": PASSWORD})
        self.press()
        self.page.goto("/trajecten/")
        self.picture("1-drie-manieren")

    def begin(self) -> None:
        self.page.get_by_role("link", name="Maak een begin").click()
        self.fill(BOXES)
        self.picture("2-drie-vragen")
        self.press()

    def say_what_can_change(self) -> None:
        self.fill(ROOM)
        self.picture("3-wat-kan-veranderen")
        self.press()
        self.picture("4-plan-en-voorbeeld")

    def prepare(self) -> None:
        self.page.get_by_role("link", name="Voordat je mensen vraagt").first.click()
        self.picture("5-voordat-je-mensen-vraagt")
        self.page.get_by_role("link", name="Of mensen vrij zijn om te vertellen").click()
        for name in ("recruiter_decides", "collector_decides"):
            self.page.locator(f"input[name={name}][value=no]").check()
        self.picture("6-vrij-om-te-vertellen")
        self.press()
        self.fill(PREPARATION)
        self.press()
        self.picture("7-alles-staat-er")

    def open(self) -> None:
        self.page.get_by_role("button", name="Open de pagina").click()
        trajectory = re.search(r"/trajecten/[^/]+/", self.page.url)
        assert trajectory
        self.page.goto(f"{trajectory[0]}open-pagina/")
        self.picture("8-open-pagina")
        self.page.goto("/vertel/veenbeek/de-brief-over-uw-uitkering/")
        self.picture("9-wat-inwoners-zien")

    def fill(self, answers: dict[str, str]) -> None:
        for name, words in answers.items():
            self.page.locator(f"main [name={name}]").fill(words)

    def press(self) -> None:
        """The one primary button of the page."""
        self.page.locator("main form button.button:not(.plain)").last.click()

    def picture(self, name: str) -> None:
        """The top of the page, without the ring around what was typed last."""
        self.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        self.page.screenshot(path=self.folder / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
