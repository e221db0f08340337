"""The page that says what is known of a teller is true to the tables (law 13, R067)."""

import re

import pytest

from doorleefd.collect.share.known import sentences
from doorleefd.collect.share.tests.conftest import ADDRESS

pytestmark = pytest.mark.django_db


def test_the_page_says_what_is_known_and_what_is_not(client, trajectory):
    page = client.get(f"{ADDRESS}wat-weten-wij/").content.decode()
    for said in (
        "De dag waarop u vertelde. Niet het uur.",
        "Uw naam, geboortedatum en burgerservicenummer. Wij vragen ze niet.",
        "Chandra",
        "kan uw verhaal hier niet openen",
        "Met uw code leest u welke functie uw woorden opende, en op welke dag.",
    ):
        assert said in page


def test_it_says_je_where_the_subject_does(client, trajectory, change):
    change(address_form="je")
    page = client.get(f"{ADDRESS}wat-weten-wij/").content.decode()
    main = re.search(r"<main.*?</main>", page, re.S).group(0)
    assert "De dag waarop je vertelde. Niet het uur." in main
    assert not re.search(r"\b[Uu]w?\b", re.sub(r"<[^>]+>", " ", main).replace(trajectory.readers, ""))


@pytest.mark.parametrize("informal", [True, False])
def test_it_speaks_to_people_in_one_way_alone(informal):
    said = " ".join(sentences(informal=informal).values())
    assert not re.search(r"\b[Uu]w?\b" if informal else r"\b([Jj]e|[Jj]ij|[Jj]ou(w)?)\b", said)


def test_it_promises_about_deciders_only_what_holds(client, trajectory, change):
    change(deciders_do_not_read=False)
    assert "kan uw verhaal hier niet openen" not in client.get(f"{ADDRESS}wat-weten-wij/").content.decode()


def test_the_first_page_leads_there(client, trajectory):
    assert f'href="{ADDRESS}wat-weten-wij/"' in client.get(ADDRESS).content.decode()


def test_no_such_subject_no_such_page(client, trajectory):
    assert client.get("/vertel/veenbeek/bestaat-niet/wat-weten-wij/").status_code == 404
