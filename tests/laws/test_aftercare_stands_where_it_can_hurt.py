"""Who to call, when and how, on every public page where telling or reading can hurt (R205, R206)."""

import re

import pytest

from doorleefd.collect.share.tests.conftest import ADDRESS, Telling

pytestmark = pytest.mark.django_db
LINE = ("Marja", "0123 45 67 80", "op werkdagen van 9 tot 17 uur", "Bel 113", "Bel 112")
BEHIND_THE_CODE = ("verhaal", "verhaal/meer", "toestemming", "weghalen", "hoe-was-het", "download", "nodig")


def stands_in(page):
    words = " ".join(re.sub(r"<[^>]+>", "", page).split())
    return all(part in words for part in LINE)


@pytest.mark.parametrize("page", [3, 4, 5, 6, 9])
def test_on_every_page_of_telling_words_and_on_the_last(client, trajectory, page):
    teller = Telling(client).agree()
    for each in range(3, page):
        teller.post(each, answer="report" if each == 8 else "Iets")
    assert stands_in(teller.text)


def test_on_the_page_with_the_code(client, trajectory):
    assert stands_in(Telling(client).until_check().send().text)


def test_on_ones_own_pages(client, trajectory, tell):
    code = tell(trajectory, "Ik kreeg een brief.").code
    home = client.post("/code/", {"code": code}).content.decode()
    assert stands_in(home)
    part = re.search(r'name="participation" value="([^"]+)"', home).group(1)
    note = re.search(r'name="note" value="([^"]+)"', home).group(1)
    for path in BEHIND_THE_CODE:
        page = client.post(f"/code/{path}/", {"note": note, "participation": part}).content.decode()
        assert stands_in(page), path


def test_the_opening_asks_for_nothing_that_hurts_and_stays_short(client, trajectory):
    assert "113" not in client.get(ADDRESS).content.decode()
