"""Someone who told comes back with the code: reads, reacts, changes, says no, carries away, and erases."""

import json
import re

import pytest
from tests.journeys.answered import recommended, told_by_twelve
from tests.journeys.hands import press_and_arrive

from doorleefd.collect.models import Version
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Contributor, Participation, Use
from doorleefd.people.queries import permissions_of
from doorleefd.respond.actions import Decided, decide, publish_answer, write_answer
from doorleefd.respond.models import Decision, Reaction
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db(transaction=True)

ANSWER = {
    "opening": "Wij hoorden hoe brieven overkomen.",
    "did_change": "Wij bellen eerst.",
    "did_not_change": "Er komt niet één vaste klantmanager. Daar zijn te weinig mensen voor.",
    "for_unused": "Uw woorden gingen over iets anders. Wij bewaren ze voor een volgende keer.",
    "what_next": "In december vragen wij of u het merkt.",
}


@pytest.fixture
def told(trajectory, tell, chandra, alice, now):
    """Twelve who told, answered."""
    told = told_by_twelve(trajectory, tell)
    recommendation = recommended(trajectory, chandra, now)
    decided = Decided(
        outcome=Decision.Outcome.PARTLY,
        what_we_do="Uw begeleider belt eerst.",
        what_we_do_not="U houdt niet één vaste klantmanager.",
        reason="Daar zijn nu te weinig mensen voor.",
        owner="Team Werk",
        decided_by="De wethouder",
        decided_on=now.date(),
    )
    decide(by=alice, recommendation=recommendation, decided=decided, now=now)
    publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **ANSWER), now=now)
    return told


def open_with(page, code):
    page.goto("/code/")
    page.get_by_role("textbox").fill(code)
    press_and_arrive(page, page.get_by_role("button", name="Open mijn pagina"))


def click(page, name):
    press_and_arrive(page, page.get_by_role("button", name=name).first)


def says(page, *texts):
    shown = page.locator("main").inner_text()
    for text in texts:
        assert text in shown, f"{text!r} is not in {shown!r}"


@pytest.mark.parametrize("javascript", [False, True])
def test_from_the_answer_to_a_dead_code(open_page, told, assert_accessible, javascript):
    page = open_page(width=320, javascript=javascript)
    look = assert_accessible if javascript else assert_no_sideways_scroll
    reads_the_answer_and_reacts(page, told[0].code, look)
    changes_one_answer(page, look)
    says_no_to_quoting(page, told[0].contributor, look)
    carries_it_away(page, look)
    erases_it(page, told[0], look)


def assert_no_sideways_scroll(page):
    """Measured from outside: without scripts the page cannot be asked by axe."""
    assert page.locator("body").bounding_box()["width"] <= 320


def reads_the_answer_and_reacts(page, code, look):
    page.goto("/code/")
    look(page)
    open_with(page, f"  {code.upper().replace(' ', '  ')} ")
    says(page, "Dit deden wij met uw verhaal", "6 van 12 mensen", "Uw begeleider belt eerst.", ANSWER["what_next"])
    says(page, "U houdt niet één vaste klantmanager.", "Was dit een goed antwoord?")
    look(page)
    assert not page.context.cookies()
    click(page, "Nee, niet opgelost")
    says(page, "Bedankt. Wij lezen wat u ervan vond.")
    page.get_by_label("Waarom wel of niet?").fill("Ik word nog steeds niet gebeld.")
    click(page, "Stuur dit erbij")
    assert not Reaction.objects.of_house().get().was_good
    assert "Ik word nog steeds niet gebeld." in [version.words for version in Version.objects.of_house().unsealed()]
    look(page)


def changes_one_answer(page, look):
    click(page, "Laat mijn verhaal zien")
    says(page, "De brief maakte mij bang, zei nummer a.", "Ik sliep slecht.")
    look(page)
    click(page, "Veranderen")
    look(page)
    page.get_by_role("textbox").fill("De brief maakte mij boos.")
    click(page, "Bewaar mijn nieuwe woorden")
    says(page, "Het is veranderd.", "De brief maakte mij boos.", "Wij lezen dit nog.")
    look(page)
    click(page, "Terug naar mijn pagina")


def says_no_to_quoting(page, contributor, look):
    click(page, "Wat mag er met mijn woorden?")
    look(page)
    click(page, re.compile("Zet op nee.*zinnen in verslagen"))
    says(page, "Zinnen in verslagen: nee. Dit geldt vanaf nu.")
    assert not permissions_of(Participation.objects.get(contributor=contributor))[Use.REPORT]
    look(page)
    click(page, "Terug naar mijn pagina")


def carries_it_away(page, look):
    click(page, "Bewaar alles")
    says(page, "Alles wat wij van u hebben", "De brief maakte mij boos.")
    look(page)
    with page.expect_download() as carried:
        page.get_by_role("button", name="Bewaar voor de computer").click()
    parts = json.loads(carried.value.path().read_text())["trajectories"][0]["contributions"][0]["parts"]
    assert parts[0]["words"] == "De brief maakte mij boos."
    assert parts[0]["told_before"] == ["De brief maakte mij bang, zei nummer a."]
    click(page, "Terug naar mijn pagina")


def erases_it(page, told, look):
    click(page, "Mijn verhaal weghalen")
    look(page)
    click(page, "Ik wil alles wissen")
    says(page, "Alles voorgoed wissen?")
    assert Contributor.objects.filter(pk=told.contributor.pk).exists()
    look(page)
    click(page, "Ja, wis alles voorgoed")
    says(page, "Uw woorden zijn weg, voorgoed.")
    look(page)
    assert not Contributor.objects.filter(pk=told.contributor.pk).exists()
    assert not Version.objects.of_house().filter(key_id=told.contributor.key_id).exists()
    open_with(page, told.code)
    says(page, "Deze code kennen wij niet.")
    look(page)


def test_whose_words_led_to_nothing_reads_that_first(open_page, told, assert_accessible):
    page = open_page(width=320)
    open_with(page, told[-1].code)
    says(page, "Met uw woorden is nu niets gedaan", ANSWER["for_unused"], "Wij bellen eerst.")
    assert_accessible(page)


def test_how_to_hear_is_given_changed_and_taken_back(open_page, told, assert_accessible):
    page = open_page(width=320)
    open_with(page, told[0].code)
    click(page, "Hoe ik van jullie hoor")
    says(page, "U krijgt nu geen bericht.", "Niemand belt bij zorgen.")
    assert_accessible(page)
    page.get_by_label("E-mail").check()
    page.get_by_role("group", name="Mag Marja bellen").get_by_label("Ja").check()
    click(page, "Verder")
    assert_accessible(page)
    page.get_by_label("e-mailadres").fill("geen adres")
    page.get_by_label("Op welk nummer").fill("06 12 34 56 78")
    click(page, "Bewaar dit")
    says(page, "Dit e-mailadres klopt niet.")
    assert_accessible(page)
    page.get_by_label("e-mailadres").fill("teller@veenbeek.example")
    click(page, "Bewaar dit")
    says(page, "teller@veenbeek.example", "Marja mag bellen bij zorgen: 0612345678")
    assert ContactDetail.objects.of_house().count() == 2
    page.get_by_label("Nee").first.check()
    page.get_by_role("group", name="Mag Marja bellen").get_by_label("Nee").check()
    click(page, "Verder")
    says(page, "Het is veranderd.", "U krijgt nu geen bericht.")
    assert not ContactDetail.objects.of_house().exists()


def test_every_page_says_je_where_the_organisation_does(open_page, told, organise):
    with organise():
        Organisation.objects.update(address_form="je")
    page = open_page(width=320)
    open_with(page, told[0].code)
    for way in (
        "Laat mijn verhaal zien",
        "Nog iets vertellen",
        "Wat mag er met mijn woorden?",
        "Hoe ik van jullie hoor",
        "Bewaar alles",
        "Mijn verhaal weghalen",
        "Ik wil alles wissen",
    ):
        click(page, way)
        words = page.locator("main").inner_text().lower().replace(".", " ").replace("?", " ").replace(",", " ").split()
        assert not {"u", "uw"} & set(words), (way, words)
        if way not in ("Mijn verhaal weghalen", "Ik wil alles wissen"):
            click(page, "Terug naar mijn pagina")
