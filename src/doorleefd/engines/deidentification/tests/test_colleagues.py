"""Whose name stands in a text, of those who work here: whole, or a part of it beside a job or a title."""

import pytest

from doorleefd.engines.deidentification.colleagues import Staff

STAFF = Staff({"alice": "Alice Hoekstra", "wil": "Wil de Boer", "jose": "José van den Berg", "kim": "Kim"})


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Alice Hoekstra heeft mij uitgelachen.", {"alice"}),
        ("en toen zei alice hoekstra dat ik lui was", {"alice"}),
        ("Dat was ALICE HOEKSTRA!", {"alice"}),
        ("Alice Hoekstras grappen", {"alice"}),
        ("Alice Hoeksta lachte.", {"alice"}),
        ("Hoekstra, Alice: die was het.", {"alice"}),
        ("A. Hoekstra tekende de brief.", {"alice"}),
        ("Mevrouw Hoekstra luistert niet", {"alice"}),
        ("ik kreeg mw. hoekstra aan de lijn", {"alice"}),
        ("Mijn klantmanager heet Alice.", {"alice"}),
        ("Alice, mijn consulent, lachte.", {"alice"}),
        ("mijn consulent alice lachte", {"alice"}),
        ("Alice van de gemeente belde.", {"alice"}),
        ("Jose van den Berg en Wil de Boer", {"jose", "wil"}),
        ("meneer van den berg", {"jose"}),
        ("Kim is mijn jobcoach", {"kim"}),
        ("Al\u200bice Hoek\u00adstra lachte, en Jo\u2060se\u0301 van den Berg ook.", {"alice", "jose"}),
        ("Alice\u200bHoekstra lachte.", {"alice"}),
        # A first name alone, someone else of that name, and words that are a name too.
        ("Alice is mijn dochter.", set()),
        ("Mijn buurvrouw Alice Jansen helpt mij.", set()),
        ("Ik ging naar de balie. Alice, mijn zus, ging mee.", set()),
        ("Mijn consulent wil dat ik werk zoek.", set()),
        ("De boer op het land van mijn vader.", set()),
        ("Kim en ik gingen fietsen.", set()),
        ("", set()),
    ],
)
def test_who_is_named(words, named):
    assert STAFF.named_in([words]) == named


def test_a_hidden_sign_in_the_name_of_a_login_hides_nobody():
    assert Staff({"alice": "Ali\u200bce Hoekstra"}).named_in(["Alice Hoekstra lachte."]) == {"alice"}


def test_without_names_nobody_is_found():
    assert Staff({1: "", 2: "X"}).named_in(["X en Y"]) == set()
