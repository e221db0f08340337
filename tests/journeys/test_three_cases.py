"""From an empty organisation to a printed plan, for each of the three worked cases of the handbook (R059)."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from pypdf import PdfReader
from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.officer import Officer
from tests.journeys.worked_cases import CASES, PREPARED, ROOM, WHY_FORM, WHY_LEVEL, WHY_WHOM, WORKED_OUT

from doorleefd.foundation.running import first_run
from doorleefd.trajectory import reasons
from doorleefd.trajectory.catalogue import ENTRIES
from doorleefd.trajectory.models import BudgetLine, WhomChoice
from doorleefd.trajectory.plan.parts import TITLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WALKS = [
    pytest.param("klantmanagers", "nl", Mouse, 1280, id="klantmanagers in Dutch"),
    pytest.param("klantmanagers", "en", Keyboard, 1280, id="klantmanagers in English by keyboard"),
    pytest.param("website", "nl", Keyboard, 320, id="website in Dutch by keyboard at 400%"),
    pytest.param("website", "en", Mouse, 1280, id="website in English"),
    pytest.param("raad", "nl", Mouse, 320, id="raad in Dutch on a phone"),
    pytest.param("raad", "en", Mouse, 1280, id="raad in English"),
]
PASSWORD = "een-heel-lang-woord"
HOUSE = {
    "organisation": "Gemeente Veenbeek",
    "slug": "veenbeek",
    "phone": "0123 45 67 89",
    "name": "Adriaan",
    "email": "adriaan@veenbeek.example",
    "password": PASSWORD,
}


@pytest.fixture
def empty_house(settings, tmp_path):
    """As after `start --empty`: nobody works here yet."""
    from doorleefd.administration.views import first_run as page

    settings.DATA_FOLDER = tmp_path / "data"
    settings.DATA_FOLDER.mkdir()
    page.guesses._tries.clear()


@pytest.fixture
def look(assert_accessible):
    """Axe at the width of the walk; and no sideways scroll on the smallest phone, or at 400% on a wide screen."""

    def check(page):
        width = page.viewport_size["width"]
        assert_accessible(page)
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.url
        page.set_viewport_size({"width": width, "height": 800})

    return check


@pytest.mark.parametrize(("case", "language", "hand", "width"), WALKS)
def test_from_an_empty_house_to_a_printed_plan(empty_house, open_page, look, case, language, hand, width):
    page = open_page(width=width, locale={"nl": "nl-NL", "en": "en-GB"}[language])
    officer, case = Officer(page, hand=hand, language=language, look=look), CASES[case]
    sets_up_the_house(officer)
    begins(officer, case)
    finishes_the_purpose(officer, case)
    says_who(officer, case)
    finds_people(officer, case)
    finds_a_form(officer, case)
    prepares(officer)
    completes_the_plan(officer)
    reads_the_plan(officer, case)


def sets_up_the_house(officer):
    """The password of the terminal, an organisation, a login."""
    officer.open("/")
    officer.fill(secret=first_run.secret(), **HOUSE)
    officer.save()
    officer.follow_to(reverse("account_login"))
    officer.fill(login=HOUSE["email"], password=PASSWORD)
    officer.save()


def begins(officer, case):
    """Three boxes, and what can change."""
    officer.follow_to(reverse("trajectory:all"))
    officer.follow_to(reverse("trajectory:begin"))
    officer.fill(knowledge_sought=case.sought, sought_from=case.sought_from, intended_use=case.use)
    officer.save()
    answer_by = (localdate() + timedelta(days=150)).isoformat()
    officer.fill(subject=case.subject, **ROOM, answer_by=answer_by)
    officer.save()
    officer.says(case.sought, case.use, ROOM["cannot_change"])


def to_step(officer, number):
    """By way of the trajectory, where the six steps stand."""
    officer.follow("show")
    officer.follow("step", number)


def finishes_the_purpose(officer, case):
    to_step(officer, 1)
    officer.follow("kinds")
    officer.tick("kinds", *case.kinds)
    officer.save()
    officer.press_form("finish_step", 1)


def says_who(officer, case):
    """Which experience, which level, and with whom: advised with reasons, chosen with a reason."""
    officer.follow("step", 2)
    officer.follow("experience")
    officer.fill(service="de dienstverlening van de gemeente", recent_months="12")
    if case.condition:
        officer.fill(condition=case.condition, condition_reason="Het gaat juist over hun ervaring.")
    officer.save()
    officer.follow("level")
    officer.says(reasons.LEVEL[case.level_reason])
    officer.choose(choice=case.level)
    officer.fill(rationale=WHY_LEVEL)
    officer.save()
    weighs_whom(officer, case)
    officer.follow("own_expertise")
    officer.choose(has_collected_before="no", knows_how_to_begin="yes")
    officer.fill(works_with="de cliëntenraad")
    officer.save()
    to_step(officer, 2)
    officer.follow("groups")
    for name, shown_as in case.groups:
        officer.follow("add_group")
        officer.fill(name=name, shown_as=shown_as, target="8")
        officer.save()
    officer.follow("step", 2)


def weighs_whom(officer, case):
    """One answer more changes the advice and its reasons; taken back, they are as before."""
    officer.follow("signals")
    answers(officer, case.signals)
    assert advised(officer) == case.whom
    officer.says(*(reasons.WHOM[reason] for reason in case.whom_reasons))
    more = reasons.WHOM[type(case.whom_reasons[0])[case.one_more.name]]
    officer.does_not_say(more)
    officer.follow("signals")
    answers(officer, (*case.signals, case.one_more))
    assert advised(officer) != case.whom
    officer.says(more)
    officer.follow("signals")
    answers(officer, case.signals)
    assert advised(officer) == case.whom
    officer.choose(choice=case.whom)
    officer.fill(rationale=WHY_WHOM)
    officer.save()
    if case.whom.has_expert:
        officer.fill(expert_knowledge="De Participatiewet en het sociaal domein")
        officer.save()


def answers(officer, signals):
    officer.tick("signals", *signals)
    officer.save()


def advised(officer):
    """Whom the advice names."""
    told = officer.page.locator("#advies h2").inner_text()
    labels = {whom: officer.worded(label)[0] for whom, label in WhomChoice.Whom.choices}
    return next(whom for whom, label in labels.items() if label in told)


def finds_people(officer, case):
    """A place to find them, and whether they are free to tell."""
    officer.follow("where")
    officer.press_form("choose_place")
    officer.fill(approach="De coördinator vraagt de bezoekers")
    officer.choose(decides="yes" if case.depends else "no", has_experience="yes")
    officer.save()
    if not case.depends:
        officer.follow("dependency")
    answer = "yes" if case.depends else "no"
    officer.choose(recruiter_decides=answer, collector_decides="no")
    if case.depends:
        officer.tick("measures", "independent_collector")
        officer.tick("told_beforehand", "on", None)
    officer.save()
    officer.follow("step", 2)
    officer.press_form("finish_step", 2)


def finds_a_form(officer, case):
    """What step 2 said is ticked; three forms fit, with reasons; one answer more changes both."""
    officer.follow("step", 3)
    officer.follow("weigh_form")
    ticked = {box.get_attribute("value") for box in officer.page.locator("[name=traits]:checked").all()}
    assert ticked == case.traits
    weighs_form(officer)
    before = fits(officer)
    assert case.proposed <= {form for form, _reasons in before[:3]}
    assert all(told for _form, told in before[:3])
    officer.follow("weigh_form")
    weighs_form(officer, case.bound)
    after = fits(officer)
    assert [form for form, _told in before] != [form for form, _told in after]
    assert dict(before) != dict(after)
    officer.follow("weigh_form")
    weighs_form(officer)
    assert fits(officer) == before
    officer.follow("choose_form")
    officer.tick("chosen", *case.chosen)
    officer.fill(rationale=WHY_FORM)
    officer.save()
    officer.press_form("finish_step", 3)


def weighs_form(officer, *bounds):
    officer.tick("bounds", *bounds)
    officer.save()


def fits(officer):
    """Every form in its order, with what speaks for and against it."""
    articles = officer.page.locator("article").all()
    names = {str(officer.worded(entry.name)[0]): form for form, entry in ENTRIES.items()}
    return [
        (names[article.locator("h3").text_content().strip()], tuple(article.locator("li").all_text_contents()))
        for article in articles
    ]


def prepares(officer):
    """What must stand before people are asked."""
    officer.follow("preparation")
    officer.fill(**PREPARED)
    officer.save()


def completes_the_plan(officer):
    """Time, money and working out; then the plan is kept."""
    officer.follow("show")
    officer.follow("step", 4)
    officer.follow("planning")
    officer.press_form("accept_planning", button="button:not([name])")
    officer.follow("step", 4)
    officer.follow("budget")
    officer.follow("add_budget_line")
    officer.pick(kind=BudgetLine.Kind.GIFT)
    officer.fill(what="een bon voor wie vertelt", number="16", amount="10", paid_by="team Sociaal")
    officer.save()
    officer.follow("step", 4)
    officer.follow("working_out")
    officer.fill(**WORKED_OUT)
    officer.save()
    officer.follow("versions")
    officer.press_form("keep_plan")


def reads_the_plan(officer, case):
    """On paper and as a file: the seven parts, and each choice with its reason."""
    parts = officer.worded(*TITLES.values())
    assert len(parts) == 7
    forms = officer.worded(*(ENTRIES[form].name for form in case.chosen))
    told = [*parts, *forms, case.sought, WHY_LEVEL, WHY_WHOM, WHY_FORM, *PREPARED.values(), *WORKED_OUT.values()]
    holds(officer.download("version_document", 1, "pdf"), told)
    officer.follow("version", 1)
    officer.says(*told)
    officer.page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }")
    officer.hand.press(officer.page.locator("[data-print]"))
    assert officer.page.locator("body").get_attribute("data-printed")
    holds(officer.page.pdf(format="A4"), told)
    officer.follow("versions")
    officer.follow("step", 4)
    officer.press_form("finish_step", 4)


def holds(pdf, told):
    """A PDF with these words, however its lines break."""
    assert pdf.startswith(b"%PDF")
    pages = PdfReader(BytesIO(pdf)).pages
    written = "".join("".join(page.extract_text().split()) for page in pages)
    for words in told:
        assert "".join(words.split()) in written, words
