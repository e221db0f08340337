"""Where the name of one person stands: in any letter case, and not where it is an ordinary word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorleefd.engines.deidentification import whereabouts
from doorleefd.engines.deidentification.whereabouts import places_of, sure_places_of

NAMES = [
    "Petra de Wit",
    "Wil Janssen",
    "Mark de Jong",
    "José Groß",
    "Bo van 't Veer",
    "Anne-Marie O'Brien",
    "Li-Na Wu",
    "Jo-An",
]


def found(name, words):
    return [words[start:end] for start, end in places_of(name, words)]


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("Wil Janssen", "Ik wil dat Wil weggaat.", ["Wil"]),
        ("karin", "KARIN deed het, Karins schuld", ["KARIN", "Karin"]),
        ("Jan de Wit", "Jan de\nWit en meneer Wit, de witte", ["Jan", "Jan de\nWit", "Wit", "Wit"]),
        ("Petra de Wit", "PETRA belde nooit en petra zei: de muur is wit.", ["PETRA", "petra"]),
        ("petra de wit", "Petra lachte, en Wit ook.", ["Petra", "Wit"]),
        ("Petra de Wit", "Ook mevr. de wit deed niks, en mw wit. wit, p. lacht.", ["wit", "wit"]),
        ("Petra de Wit", "petra van der wit; wit, petra", ["petra", "wit", "wit", "petra"]),
        ("Petra de Wit", "mijn consulent de wit en Petraatje", ["wit"]),
        ("Wil Mark", "Mijn begeleider wil dat ik mark betaal.", []),
        ("Anne-Marie Bos", "anne en marie", ["anne", "marie"]),
        ("Sean O'Brien", "Mevrouw O\u2019Brien en o\u2018brien.", ["O\u2019Brien", "o\u2018brien"]),
        ("Jo-An", "Jo-An, JO-AN en jo\u2011an; jo an.", ["Jo-An", "JO-AN", "jo\u2011an"]),
        ("Li-Na Wu", "Li-Na lachte; na li en wu.", ["Li-Na"]),
        ("Li-Anne Bos", "li-anne", ["li-anne", "anne"]),
        ("Nur Yılmaz", "nur, YILMAZ en Yılmaz", ["nur", "YILMAZ", "Yılmaz"]),
        ("José Bos", "JOSE, Jose\u0301 en Jo\u200bsé's hond", ["JOSE", "Jose\u0301", "Jo\u200bsé"]),
        (
            "Petra Bos",
            "Petra\u200bbelde en Pet\u00adra Bo\u2060s",
            ["Petra", "Pet\u00adra", "Pet\u00adra Bo\u2060s", "Bo\u2060s"],
        ),
        ("Ed Bos", "Ed schold. Daarna lachte Ed's chef, en klantmanager ed; ed", ["Ed", "Ed", "ed"]),
        ("Jo de Wit", "JO zei niets. jo.", ["JO"]),
        ("Ben de Vries", "Ik ben bang. Toen kwam Ben.", ["Ben"]),
        ("Ben de Vries", "Ben ik dan niets waard? IK BEN BANG. Ben luistert nooit.", ["Ben"]),
        ("Ben de Vries", "Toen zei Ben dat ik loog, gooide Ben de deur dicht en belde BEN.", ["Ben", "Ben", "BEN"]),
        ("Ben de Vries", "Ben de klantmanager lachte.", ["Ben"]),
        ("Bo de Wit", "Daarna zei Bo dat het moest.", ["Bo"]),
        ("Is Visser", "Is dat zo? Daar was Is.", ["Is"]),
        ("Al Bakker", "Toen zei Al dat al mijn geld weg was. Daarna lachte Al.", ["Al", "Al"]),
        ("El Bos", "Toen belde El. el.", ["El"]),
        ("Do Nguyen", "do: bellen. Toen kwam Do.", ["Do"]),
        ("mw. Jansen", "Mw. Pieters hielp mij wel.", []),
        ("Dr. Ed Bos", "Dr. Pieters zag Ed.", ["Ed"]),
        ("De Wit", "De chef. La dolce.", []),
        ("Karin Hoekstra", "karin_hoekstra@b.nl, Karin_1, KARIN2", ["karin", "hoekstra", "Karin", "KARIN"]),
        ("Karin Hoekstra", "khoekstra@b.nl of karinhoekstra", ["hoekstra", "karinhoekstra"]),
        ("Łukasz Sørensen", "LUKASZ en Sorensen", ["LUKASZ", "Sorensen"]),
        ("An de Ren", "Van anderen hoorde ik dat An lacht.", ["An"]),
        ("Wil", "ik wil, maar Wil niet en mevrouw wil ook", ["Wil", "wil"]),
        ("wil", "ik wil niet", ["wil"]),
        ("Bo", "Bo en BO", ["Bo", "BO"]),
        ("", "Wie dan ook", []),
        ("...", "Wie. Dan... ook", []),
    ],
)
def test_where_a_name_stands(name, words, expected):
    assert found(name, words) == expected


@pytest.mark.parametrize(
    ("name", "words", "perhaps", "surely"),
    [
        ("Is Visser", "Is mijn geld weg? Daar was Is.", ["Is", "Is"], ["Is"]),
        ("Om", "Om half tien. Toen zag ik Om.", ["Om", "Om"], ["Om"]),
        ("Ben", "DAT BEN IK. Ben bang. Ben luistert nooit.", ["BEN", "Ben", "Ben"], ["Ben"]),
        ("Ben de Vries", "TOEN ZEI BEN DAT. Ben de Vries. Mevrouw BEN.", ["BEN", "Ben", "BEN"], ["BEN", "Ben", "BEN"]),
        ("Al Bakker", "Al mijn geld. Omar Al Hassan en Al. AL BELDE.", ["Al", "Al", "Al", "AL"], ["Al", "AL"]),
        ("Te Bos", "Te laat was Te.", ["Te", "Te"], ["Te"]),
        ("Bo de Wit", "Bo negeert mij.", ["Bo"], ["Bo"]),
        ("Wil Mark", "Wil negeert mij.", ["Wil"], ["Wil"]),
    ],
)
def test_a_word_of_every_text_is_surely_a_name_only_where_something_says_so(name, words, perhaps, surely):
    first = name.split()[0].lower()
    assert [said for said in found(name, words) if said.lower() == first] == perhaps
    sure = [words[start:end] for start, end in sure_places_of(name, words)]
    assert [said for said in sure if said.lower() == first] == surely


@given(name=st.sampled_from(NAMES), capitals=st.integers(0, 2**24 - 1))
@example(name="José Groß", capitals=2**24 - 1)
def test_a_whole_name_is_found_in_any_letter_case(name, capitals):
    told = "".join(sign.upper() if capitals >> place & 1 else sign.lower() for place, sign in enumerate(name))
    assert told in found(name, f"Ik sprak {told}, gisteren.")


def test_of_a_long_text_every_place_keeps_its_own():
    words = "é petra " * 3000
    assert len(found("Petra", words)) == 3000


def test_for_a_name_of_which_nothing_stands_there_no_pattern_is_made(monkeypatch):
    """Of every text in a package each of some hundred colleagues is looked for."""
    monkeypatch.setattr(whereabouts, "_as_word", None)
    assert found("Petra de Vries-Bos", "Niemand van daar belde; zij las.") == []
