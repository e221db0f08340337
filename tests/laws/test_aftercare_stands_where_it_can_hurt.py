"""Who to call, when and how, on every page where telling or reading can hurt (R205, R206)."""

import re

import pytest
from django.urls import reverse

from doorleefd.analyse.models import Accusation
from doorleefd.collect.models import Contribution, Part
from doorleefd.collect.share.tests.conftest import ADDRESS, Telling
from doorleefd.people.models import Participation
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

pytestmark = pytest.mark.django_db
LINE = ("Marja", "0123 45 67 80", "op werkdagen van 9 tot 17 uur", "Bel 113", "Bel 112")
BEHIND_THE_CODE = [name for name, entry in OUR_ROUTES if entry.callback.access == "code"]
OTHERWISE = {
    "share:wish": "asked with the page that shows the code, in a test of its own",
    "rights:agree": "shows one's own story, as rights:story does, and is only there for what an employee wrote down",
}
"""Routes behind the code that the walk below does not open, and why."""
THEN = [
    ("rights:permissions", {"use": "publish", "given": "yes"}),
    ("home:wishes", {"way": "email"}),
    ("home:wishes", {"way": "none", "may_call": "no"}),
    ("home:check", {"answered": "1"}),
    ("rights:recordings", {"wish": "remove"}),
    ("rights:evaluation", {"answered": "1", "how_it_was": "too_hard"}),
    ("rights:stand_still", {"wish": "restrict"}),
    ("rights:remove", {"wish": "withdraw"}),
    ("home:check", {}),
    ("rights:remove", {"wish": "erase"}),
    ("rights:remove", {"wish": "erase_surely"}),
]
"""What one may do on these pages that shows another page, in an order in which one person can."""


def words_of(answer):
    return " ".join(re.sub(r"<[^>]+>", "", answer.content.decode()).split())


def stands_in(answer):
    return answer.status_code == 200 and all(part in words_of(answer) for part in LINE)


@pytest.mark.parametrize("page", [3, 4, 5, 6, 9])
def test_on_every_page_of_telling_words_and_on_the_last(client, trajectory, page):
    teller = Telling(client).agree()
    for each in range(3, page):
        teller.post(each, answer="report" if each == 8 else "Iets")
    assert stands_in(teller.last)


def test_on_the_page_with_the_code_and_those_that_ask_how_one_wants_to_hear(client, trajectory):
    teller = Telling(client).until_check().send()
    assert stands_in(teller.last)
    for note in (re.search(r'name="note" value="([^"]+)"', teller.text).group(1), "te oud"):
        assert stands_in(client.post(f"{ADDRESS}bericht/", {"note": note, "way": "email", "may_call": "no"}))


@pytest.fixture
def posted(known):
    """What a page behind the code needs to know which of one's own it is about."""
    mine = Contribution.objects.of_house().filter(participation__contributor=known.contributor).first()
    return {
        "code": known.code,
        "participation": str(Participation.objects.get(contributor=known.contributor).pk),
        "part": str(Part.objects.of_house().filter(contribution=mine).first().pk),
        "contribution": str(mine.pk),
        "accusation": str(Accusation.objects.first().pk),
    }


def test_on_every_page_behind_the_code_whatever_one_does_there(client, posted):
    walked = [*((name, {}) for name in BEHIND_THE_CODE if name not in OTHERWISE), *THEN]
    lacking = [(name, done) for name, done in walked if not stands_in(client.post(reverse(name), posted | done))]
    assert lacking == []


def test_a_page_that_was_open_while_everything_was_erased_says_who_to_call_too(client, posted):
    note = re.search(r'name="note" value="([^"]+)"', client.post("/code/", posted).content.decode()).group(1)
    client.post("/code/weghalen/", posted | {"wish": "erase_surely"})
    page = words_of(client.post("/code/verhaal/", {"note": note}))
    assert "Uw verhaal is gewist" in page
    assert all(part in page for part in ("0123 45 67 89", "Bel 113", "Bel 112"))


def test_the_exceptions_are_pages_that_are_there():
    assert set(OTHERWISE) <= set(BEHIND_THE_CODE)
    assert {name for name, _done in THEN} <= set(BEHIND_THE_CODE)


def test_the_opening_asks_for_nothing_that_hurts_and_stays_short(client, trajectory):
    assert "113" not in client.get(ADDRESS).content.decode()
