"""Real words of real people travel all the way: from a file to a decision, and back to one of those who wrote them.

The file is `fixtures/biodiversity-comments.csv`; where it comes from stands beside it. Everything that follows from
it in this test (themes, insights, decisions) is made up.
"""

import csv
import re
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.journeys.hands import press_and_arrive

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job
from doorleefd.people.models import Contributor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FILE = Path(__file__).parent / "fixtures" / "biodiversity-comments.csv"
WORD = "plant"
OTHERS = 6
ANSWER = {
    "Wat hebben jullie gehoord?": "Wij hoorden dat inheemse planten u aan het hart gaan.",
    "Wat verandert er?": "Wij planten langs de beken alleen nog inheemse soorten.",
    "Wat verandert er niet, en waarom niet?": "Tuinen blijven van wie er woont. Daar gaan wij niet over.",
    "Wat zeg je tegen mensen van wie de woorden tot niets leidden?": "Uw woorden gingen over iets anders.",
    "Wat gebeurt er hierna?": "In het voorjaar laten wij zien wat er groeit.",
}


def statements():
    """What the moderators left in: author and words."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [(row["author-id"], row["comment-body"]) for row in csv.DictReader(file) if row["moderated"] != "-1"]


def about_plants():
    return [(author, words.strip()) for author, words in statements() if WORD in words.lower()]


def about_other_things():
    """One statement each of people who did not write about plants; enough that nobody can be worked out (law 7)."""
    planting = {author for author, _words in about_plants()}
    others = {author: words.strip() for author, words in statements() if author not in planting}
    return list(others.items())[:OTHERS]


def counted():
    """What the pattern must say: people, not statements."""
    people = len({author for author, _words in about_plants()})
    assert people < len(about_plants())
    return f"{people} van {people + OTHERS} mensen"


@pytest.fixture
def nature(trajectory, organise):
    with organise():
        trajectory.title, trajectory.subject = "Natuur in de buurt", "de natuur in uw buurt"
        trajectory.save()
    return trajectory


class Journey:
    """Someone of staff at a browser."""

    def __init__(self, page, trajectory, look):
        self.page, self.trajectory, self.look = page, trajectory, look

    def go(self, name, **place):
        self.page.goto(reverse(name, kwargs={"trajectory": self.trajectory.pk, **place}))

    def press(self, name):
        press_and_arrive(self.page, self.page.get_by_role("button", name=name, exact=True))

    def follow(self, name):
        press_and_arrive(self.page, self.page.get_by_role("link", name=name))

    def fill(self, label, words):
        self.page.get_by_label(label, exact=True).fill(words)

    def choose(self, label):
        self.page.get_by_label(label).first.check()

    def says(self, *texts):
        shown = " ".join(self.page.locator("main").inner_text().split())
        for text in texts:
            assert text in shown, f"{text!r} is not in {shown!r}"


def test_words_from_a_file_lead_to_a_decision_and_back_to_one_of_the_people(
    open_page, log_in, nature, alice, assert_accessible
):
    staff = Journey(log_in(open_page(), alice), nature, assert_accessible)
    reads_in(staff)
    codes = makes_letters(staff)
    reviews(staff)
    marks(staff)
    concludes(staff)
    decides(staff)
    answers(staff)
    author = about_plants()[0][0]
    reads_back(open_page(width=320), codes[author], assert_accessible)


def reads_in(staff):
    """154 statements of 51 people come in; the 162 that moderators set aside are left out, and reported."""
    staff.go("imports:begin")
    staff.look(staff.page)
    staff.page.get_by_label("Welk bestand wil je inlezen?").set_input_files(FILE)
    staff.press("Verder")
    staff.look(staff.page)
    expect(staff.page.get_by_label("author-id")).to_have_value("person")
    expect(staff.page.get_by_label("comment-body")).to_have_value("text")
    staff.press("Verder")
    staff.fill("Waar komt dit bestand vandaan?", "Openbaar gesprek over natuur, 2019")
    staff.choose("Toestemming")
    staff.fill("Welke tekst lazen of hoorden mensen vooraf?", "uitnodiging 2019")
    staff.choose("Iedereen in dit bestand weet")
    staff.choose("Ja, ook op internet")
    staff.choose("Ja, maak na het inlezen brieven")
    staff.look(staff.page)
    staff.press("Verder")
    staff.says("Er komen 154 verhalen binnen, van 51 mensen.", "bewust overgeslagen 162")
    staff.look(staff.page)
    staff.press("Lees 154 verhalen in")
    staff.says("De verhalen worden ingelezen")
    place = staff.page.url
    # The page asks every few seconds how far it is; the one database connection of this test is for the work now.
    staff.page.goto("about:blank")
    assert jobs.run(Job.objects.get().pk)
    staff.page.goto(place)
    staff.says("154 verhalen ingelezen", "Van 51 mensen.", "Rijen 316", "Weggelaten: bewust overgeslagen 162")
    staff.look(staff.page)
    assert (Contribution.objects.of_house().count(), Contributor.objects.count()) == (154, 51)


def makes_letters(staff):
    """One letter a person; gives the code of each author."""
    staff.press("Maak de brieven")
    staff.look(staff.page)
    letters = staff.page.locator("article.letter").all_inner_texts()
    assert len(letters) == 51
    codes = {
        re.search(r"Voor: (\d+)", letter)[1]: re.search(r"^\w+ \w+ \w+ \d\d$", letter, re.MULTILINE)[0]
        for letter in letters
    }
    staff.follow("Terug")
    staff.press("Ze zijn geprint: vernietig de codes")
    staff.says("De codes zijn vernietigd.")
    return codes


def contribution_with(words):
    versions = Version.objects.of_house().filter(kind=Version.Kind.TOLD).select_related("part")
    return next(version.part.contribution_id for version in versions.unsealed() if version.words == words)


def reviews(staff):
    """Those about plants, and a few others; each is accepted by a person."""
    for _author, words in [*about_plants(), *about_other_things()]:
        staff.go("analyse:review", contribution=contribution_with(words))
        press_and_arrive(staff.page, staff.page.locator("[data-accept]"))
    accepted = Contribution.objects.of_house().filter(review=Contribution.Review.ACCEPTED)
    assert accepted.count() == len(about_plants()) + OTHERS


def marks(staff):
    """On the workbench the first sentence of each gets a theme; the first makes it."""
    for number, (_author, words) in enumerate(about_plants()):
        staff.go("analyse:text", contribution=contribution_with(words))
        staff.page.keyboard.press("j")
        with staff.page.expect_response(lambda response: response.request.method == "POST"):
            if number:
                staff.page.keyboard.press("1")
            else:
                staff.page.keyboard.press("t")
                staff.page.keyboard.type("Planten")
                staff.page.keyboard.press("Enter")
        expect(staff.page.locator("[data-piece=reading] mark[data-label]")).not_to_have_count(0)


def concludes(staff):
    """From theme to recommendation; people are counted, not the times that plants are named."""
    staff.go("analyse:new_pattern")
    staff.fill("Hoe noem je dit patroon?", "planten die hier horen")
    staff.choose("Planten")
    staff.press("Maak het patroon")
    staff.says(counted())
    staff.look(staff.page)
    staff.go("analyse:new_finding")
    staff.choose("knelpunt")
    staff.fill("Zeg het in één zin", "Wat hier van nature groeit, krijgt te weinig plek")
    staff.choose("planten die hier horen")
    staff.press("Bewaar")
    staff.go("analyse:new_insight")
    staff.fill("Het kerninzicht, in één zin", "Begin met wat hier van nature groeit")
    staff.choose("knelpunt")
    staff.press("Bewaar het kerninzicht")
    staff.says(counted())
    staff.follow("Doe een aanbeveling")
    staff.choose("beleid")
    staff.fill("De aanbeveling, in één zin", "Plant langs beken alleen inheemse soorten")
    staff.press("Bewaar de aanbeveling")


def decides(staff):
    staff.go("respond:decisions")
    staff.follow("Neem een besluit")
    staff.page.locator("[name=voices]").first.check()
    staff.choose("Ik las de gekozen zinnen.")
    staff.page.locator("[name=outcome]").nth(1).check()
    staff.fill("Wat gaan jullie doen?", "Langs beken planten wij alleen nog inheemse soorten.")
    staff.fill("Wat gaan jullie niet doen?", "Wij zeggen niet wat er in tuinen mag groeien.")
    staff.fill("Waarom?", "Tuinen zijn niet van ons.")
    staff.fill("Wie zorgt ervoor?", "Team Groen")
    staff.fill("Wie heeft dit besloten?", "De wethouder")
    staff.fill("Wanneer is het besloten?", "2026-06-15")
    staff.look(staff.page)
    staff.press("Leg het besluit vast")


def answers(staff):
    staff.go("respond:answer")
    for label, words in ANSWER.items():
        staff.fill(label, words)
    staff.press("Bewaar en lees het na")
    staff.press("Verstuur het antwoord")
    staff.says("Te lezen sinds")


def reads_back(page, code, look):
    """With the code of the letter, on a phone: what came of these very words."""
    page.goto("/code/")
    page.get_by_role("textbox").fill(code)
    press_and_arrive(page, page.get_by_role("button", name="Open mijn pagina"))
    shown = page.locator("main").inner_text()
    for text in ("Dit deden wij met uw verhaal", counted(), "Langs beken planten wij alleen nog inheemse soorten."):
        assert text in shown, shown
    look(page)
    press_and_arrive(page, page.get_by_role("button", name="Laat mijn verhaal zien"))
    assert about_plants()[0][1] in " ".join(page.locator("main").inner_text().split())
    look(page)
