"""Columns are guessed from their names and values; a person changes what is not right."""

from datetime import date

import pytest

from doorleefd.collect.imports.choosing import Choice, Filter, Meaning, Terms
from doorleefd.collect.imports.guessing import guessed
from doorleefd.collect.imports.reading import read
from doorleefd.collect.imports.tests.conftest import workbook
from doorleefd.people.models import Basis

TODAY = date(2026, 6, 15)


def guess(text):
    choice = guessed(read(text.encode() if isinstance(text, str) else text), today=TODAY)
    return choice, {place: str(meaning) for place, meaning in choice.columns.items()}


def test_dutch_names():
    _choice, columns = guess(
        "Deelnemer;Datum;Doelgroep;Kanaal;Wat hebt u meegemaakt?\nA;1-5-2026;jong;web;Een brief.\n"
    )
    assert columns == {0: "person", 1: "date", 2: "group", 3: "channel", 4: "experience"}


def test_english_names():
    _choice, columns = guess("author-id,datetime,group,comment-body\n427,Tue Sep 10 00:47:02 PDT 2019,x,A letter.\n")
    assert columns == {0: "person", 1: "date", 2: "group", 3: "text"}


def test_four_questions_are_four_parts():
    names = "Wat hebt u meegemaakt?;Wat betekende dat voor u?;Waardoor liep het zo?;Wat zou u helpen?"
    _choice, columns = guess(f"{names}\na;b;c;d\n")
    assert list(columns.values()) == ["experience", "meaning", "cause", "help"]


def test_the_longest_words_are_the_story_when_no_name_says_so():
    long = "Ik kreeg een brief en ik begreep er helemaal niets van."
    _choice, columns = guess(f"a;b;c\n1;{long};x\n2;{long} Echt.;y\n")
    assert columns == {1: "text"}


def test_a_column_that_is_called_a_date_and_holds_none_is_none():
    _choice, columns = guess("datum;verhaal\nmorgen;Een brief.\n")
    assert columns == {1: "text"}


def test_rows_that_were_set_aside_before_are_left_out():
    choice, _columns = guess("moderated,comment-body\n1,A letter.\n-1,Rubbish.\n")
    assert choice.left_out == Filter(0, "-1")


def test_a_title_above_the_names_is_no_name():
    content = workbook(Blad=[["Uitkomsten 2026"], [], ["naam", "verhaal"], ["Ans", "Een brief."]])
    choice, columns = guess(content)
    assert choice.names_at == 1
    assert columns == {0: "person", 1: "text"}


def test_a_file_without_names_of_columns_begins_with_a_story():
    choice, columns = guess("Ik kreeg een brief en ik begreep er niets van.\nNiemand belde terug, ik wachtte weken.\n")
    assert choice.names_at is None
    assert columns == {0: "text"}


def test_a_choice_is_the_same_after_it_was_sealed():
    terms = Terms("bron", Basis.CONSENT, "folder", True, False, date(2026, 5, 1), True)
    choice = Choice(1, None, {0: Meaning.TEXT, 12: Meaning.DATE}, Filter(3, "-1"), terms)
    assert Choice.read(choice.written()) == choice


@pytest.mark.django_db
def test_another_sheet_is_looked_at_anew(reader):
    reader.choose(workbook(Uitleg=[["Lees mij"], ["Hallo"]], Antwoorden=[["naam", "verhaal"], ["Ans", "Een brief."]]))
    reader.post("columns", {"look": "1", "sheet": "1", "names_at": "0"})
    names = [question.label for question in reader.get("columns").context["form"].questions]
    assert names == ["naam", "verhaal"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"column_1": ""}, "Kies minstens één kolom met wat iemand vertelde."),
        ({"column_2": "person"}, "hoogstens één kolom"),
        ({"left_out_column": "0"}, "Vul de waarde in"),
        ({"left_out_value": "-1"}, "Kies de kolom waarin deze waarde staat."),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_stays(reader, chosen, sentence):
    reader.choose("naam;verhaal;datum\nAns;Een brief.;1-5-2026\n")
    answer = reader.columns(**chosen)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert answer.context["form"]["column_0"].value() == "person"
