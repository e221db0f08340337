"""From voices to a decision to an answer, by those whose task it is; and the thread that leads back."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.journeys.answered import LETTER, recommended, told_by_twelve
from tests.journeys.hands import press_and_arrive

from doorleefd.foundation.listing import Purpose
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.models import Answer, Decision, DecisionVoice

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def told(trajectory, tell):
    return told_by_twelve(trajectory, tell, publish=True)


@pytest.fixture
def recommendation(trajectory, told, chandra, now):
    return recommended(trajectory, chandra, now)


def at(name, trajectory, **more):
    return reverse(name, kwargs={"trajectory": trajectory.pk, **more})


LOOKED = "Ik las de gekozen zinnen. Niemand is eraan te herkennen."


def decides(page, trajectory, recommendation):
    """What a manager does: read, choose three voices, say what happens and why."""
    page.goto(at("respond:decisions", trajectory))
    press_and_arrive(page, page.get_by_role("link", name="Neem een besluit"))
    for voice in page.get_by_role("group", name="Welke stemmen las je").get_by_role("checkbox").all()[:3]:
        voice.check()
    page.get_by_label(LOOKED).check()
    page.get_by_label("Welke aanname klopte niet?").fill("Wij dachten dat post genoeg was.")
    page.get_by_label("Overgenomen", exact=True).check()
    page.get_by_label("Wat gaan jullie doen?").fill("De begeleider belt eerst.")
    page.get_by_label("Waarom?").fill("Een stem geeft rust.")
    page.get_by_label("Wie zorgt ervoor?").fill("Team Werk")
    press_and_arrive(page, page.get_by_role("button", name="Leg het besluit vast"))


def answers(page, trajectory):
    """What a lead does: write it, read it as people will, and send it."""
    page.goto(at("respond:answer", trajectory))
    page.get_by_label("Wat hebben jullie gehoord?").fill("Wij hoorden hoe brieven overkomen.")
    page.get_by_label("Wat verandert er?").fill("Wij bellen eerst.")
    page.get_by_label("Wat verandert er niet, en waarom niet?").fill("De brief zelf blijft. De wet vraagt hem.")
    page.get_by_label("tot niets leidden?").fill("Wij bewaren uw woorden voor een volgende keer.")
    press_and_arrive(page, page.get_by_role("button", name="Bewaar en lees het na"))
    press_and_arrive(page, page.get_by_role("button", name="Verstuur het antwoord"))


def withdraw(contributor, use, now):
    change_permission(
        by=Teller(contributor),
        participation=Participation.objects.get(contributor=contributor),
        use=use,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )


def test_a_manager_decides_beside_three_voices_and_a_lead_answers(
    open_page, log_in, manon, alice, trajectory, recommendation, told, assert_accessible, now
):
    page = log_in(open_page(), manon)
    decides(page, trajectory, recommendation)
    assert Decision.objects.get().by == manon
    assert DecisionVoice.objects.visible_to(manon, Purpose.QUOTE).count() == 3
    expect(page.locator(".voice")).to_have_count(3)
    assert_accessible(page)
    lead = log_in(open_page(), alice)
    answers(lead, trajectory)
    assert Answer.objects.get().published_at
    assert_accessible(lead)
    leads_back(lead, trajectory, assert_accessible)
    spoken = [told[index] for index in range(6) if LETTER.format("abcdef"[index]) in lead.locator("main").inner_text()]
    withdraw(spoken[0].contributor, Use.TAKE_PART, now)
    figures_stand_still(lead, "abcdef"[told.index(spoken[0])])


def leads_back(page, trajectory, assert_accessible):
    page.goto(at("home:thread", trajectory))
    knots = page.locator("ol.thread > li h3").all_inner_texts()
    expected = ["Wat wij doen", "Aanbeveling", "Kerninzicht", "Knelpunt", "Patroon: schrik van post", "Stemmen"]
    assert [knot for knot, start in zip(knots, expected, strict=True) if not knot.startswith(start)] == []
    expect(page.locator("main")).to_contain_text("6 van 12 mensen")
    expect(page.locator("main")).to_contain_text("Zo was het op 15 juni 2026")
    assert_accessible(page)


def figures_stand_still(page, letter):
    """One who leaves takes the words along, and moves no figure that was published."""
    page.reload()
    shown = page.locator("main").inner_text()
    assert LETTER.format(letter) not in shown
    assert "6 van 12 mensen" in shown
    assert "Opnieuw geteld" not in shown


class Keys:
    """Someone without a mouse."""

    def __init__(self, page):
        self.page = page

    def go_to(self, locator):
        """Tab until it has the focus, as its label or itself."""
        for _ in range(150):
            if locator.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"not reached by keyboard: {locator}")

    def type(self, locator, words):
        self.go_to(locator)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def open(self, locator):
        self.go_to(locator)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def tick(self, locator):
        self.go_to(locator)
        self.page.keyboard.press("Space")


def test_by_keyboard_alone_from_login_to_a_decision(open_page, manon, trajectory, recommendation):
    page = open_page()
    keys = Keys(page)
    page.goto("/vandaag/")
    keys.type(page.locator("[name=login]"), manon.email)
    keys.type(page.locator("[name=password]"), "een-lang-wachtwoord")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    main = page.locator("main")
    keys.open(main.get_by_role("link", name=trajectory.title))
    keys.open(main.get_by_role("link", name="Besluiten"))
    keys.open(main.get_by_role("link", name="Neem een besluit"))
    boxes = main.get_by_role("checkbox")
    for number in range(3):
        keys.tick(boxes.nth(number))
    keys.tick(main.get_by_label(LOOKED))
    keys.tick(main.get_by_role("radio").first)
    keys.type(main.get_by_label("Wat gaan jullie doen?"), "De begeleider belt eerst.")
    keys.type(main.get_by_label("Waarom?"), "Een stem geeft rust.")
    keys.type(main.get_by_label("Wie zorgt ervoor?"), "Team Werk")
    keys.open(main.get_by_role("button", name="Leg het besluit vast"))
    decision = Decision.objects.get()
    assert (decision.outcome, decision.what_we_do) == ("adopted", "De begeleider belt eerst.")
    assert DecisionVoice.objects.of_house().count() == 3


@pytest.mark.parametrize("width", [1280, 320])
def test_before_anything_was_found_the_pages_say_what_comes_first(
    open_page, log_in, alice, trajectory, width, assert_accessible
):
    page = log_in(open_page(width=width), alice)
    for name in (
        "analyse:patterns",
        "analyse:findings",
        "analyse:insights",
        "analyse:matrix",
        "respond:decisions",
        "respond:closing",
        "home:thread",
    ):
        page.goto(at(name, trajectory))
        expect(page.locator(".blank, .gate")).to_have_count(1)
        assert page.locator("main .button:not(.plain)").count() <= 1, name
        assert_accessible(page)
