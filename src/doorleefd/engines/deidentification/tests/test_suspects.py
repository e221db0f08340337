"""Rare words and special categories are marked for the reviewer, never masked."""

import pytest

from doorleefd.engines.deidentification import SuspectKind, mentions, suspects


def kinds(text):
    return {found.text: found.kind for found in suspects(text)}


def test_a_diagnosis_is_marked_and_not_masked():
    text = "Ik heb autisme en ga naar de moskee."
    assert kinds(text) == {"autisme": SuspectKind.BIJZONDER, "moskee": SuspectKind.BIJZONDER}
    assert mentions(text) == []


@pytest.mark.parametrize("text", ["Ik heb ALS en NAH.", "Zij heeft MS.", "Mijn geloof helpt mij.", "I am disabled."])
def test_an_abbreviation_in_capitals_and_a_faith_are_marked(text):
    assert SuspectKind.BIJZONDER in kinds(text).values()


@pytest.mark.parametrize(
    "text",
    ["Ik weet niet als ik dat wil, nah.", "ik geloof dat dat geloof ik niet zo is", "IK BEL ALS JULLIE NIETS DOEN"],
)
def test_the_same_letters_as_a_plain_word_are_not(text):
    assert SuspectKind.BIJZONDER not in kinds(text).values()


@pytest.mark.parametrize(
    "word",
    [
        "borstkanker",
        "ziek",
        "psycholoog",
        "ggz",
        "dyslexie",
        "migraine",
        "artrose",
        "dwarslaesie",
        "spierziekte",
        "trans",
        "obesitas",
        "ivf",
        "soa",
        "vluchteling",
        "gokverslaving",
        "verslavingszorg",
        "taalontwikkelingsstoornis",
        "miskraam",
        "bevalling",
        "moskeebezoek",
        "vakbondslid",
        "taakstraf",
        "asielaanvraag",
        "hoofddoek",
        "genderkliniek",
        "oogaandoening",
        "dyslexia",
        "refugee",
        "psychologist",
        "abortion",
        "transgender",
        "dialysis",
        "prisoner",
        "Tigrinya",
    ],
)
def test_health_faith_origin_union_and_offences_are_marked(word):
    text = f"Het ging over {word} bij ons."
    assert kinds(text).get(word) == SuspectKind.BIJZONDER
    assert mentions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Op de ziekenhuisparkeerplaats stond een auto.",
        "Ik woon in de kerkstraat en belde de zorgverzekering.",
        "De overgang van dagbesteding naar werk en de transitie in de zorg.",
        "Ik hou van muziek en zit in de coöperatie.",
        "Dat is mij goed bevallen, en het gesprek is aangehouden.",
        "Er is een snelheidsbeperking in de straat.",
        "Zij did her best with the kid.",
    ],
)
def test_a_place_and_a_plain_word_that_only_look_like_it_are_not(text):
    assert SuspectKind.BIJZONDER not in kinds(text).values()


def test_a_word_nobody_knows_is_marked_as_rare():
    assert kinds("Toen moest ik naar de zwiebertroen.") == {"zwiebertroen": SuspectKind.ZELDZAAM}


def test_plain_words_and_compounds_are_not_marked():
    assert kinds("Het keukentafelgesprek ging over de huur.") == {}


def test_what_is_masked_is_no_suspect():
    text = "Ik ken Tesfay uit Asmara."
    assert mentions(text)
    assert suspects(text) == []


def test_what_is_allowed_is_no_suspect():
    assert suspects("Toen ging ik naar het UWV.") == []
