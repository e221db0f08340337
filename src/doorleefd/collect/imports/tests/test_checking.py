"""Each row is a telling or has a reason why not, by row and column."""

from datetime import date

import pytest

from doorleefd.collect.imports.checking import REASONS, Reason, checked
from doorleefd.collect.imports.choosing import Choice, Filter, Meaning, Terms
from doorleefd.collect.imports.reading import Book, Row, Table
from doorleefd.people.models import Basis, Channel, Participation

TODAY = date(2026, 6, 15)
NAMES = ("wie", "verhaal", "datum", "groep", "hoe")
COLUMNS = dict(enumerate([Meaning.PERSON, Meaning.TEXT, Meaning.DATE, Meaning.GROUP, Meaning.CHANNEL]))


def check(*rows, left_out=None, told_on=None, columns=COLUMNS, groups=()):
    numbered = [Row(number, tuple(cells)) for number, cells in enumerate([NAMES, *rows], start=1)]
    terms = Terms("bron", Basis.CONSENT, "folder", False, False, told_on, False)
    choice = Choice(columns=columns, left_out=left_out, terms=terms)
    book = Book("CSV", (Table("", tuple(numbered)),))
    return checked(book, choice, groups={name.casefold(): name for name in groups}, today=TODAY)


def problems(found):
    return [(problem.row, problem.column, problem.reason) for problem in found.problems]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (("Ans", "", "1-5-2026"), "verhaal", Reason.NO_TEXT),
        (("Ans", "x" * 20_001, "1-5-2026"), "verhaal", Reason.TOO_LONG),
        (("Ans", "Een brief.", "ooit"), "datum", Reason.DATE),
        (("Ans", "Een brief.", ""), "datum", Reason.NO_DATE),
        (("Ans", "Een brief.", "1-5-2026", "", "postduif"), "hoe", Reason.CHANNEL),
        (("Ans", "Een brief.", "1-5-2026", "", "", "te", "veel"), "", Reason.WIDER),
    ],
)
def test_a_row_that_cannot_come_in_says_where_and_why(row, column, reason):
    others = [("Bea", f"Verhaal {number}.", "1-5-2026") for number in range(20)]
    found = check(*others, row)
    assert problems(found) == [(22, column, reason)]
    assert len(found.stories) == 20


def test_the_day_of_the_whole_file_takes_the_place_of_one_that_cannot_be_read():
    found = check(("Ans", "Een brief.", "ooit"), told_on=TODAY)
    assert found.stories[0].told_on == TODAY
    assert found.dated_otherwise == 1


@pytest.mark.parametrize("value", ["-1", "−1", "-1.0", " -1 "])
def test_rows_with_a_chosen_value_stay_out(value):
    found = check((value, "Een brief.", "1-5-2026"), ("427", "Nog een.", "1-5-2026"), left_out=Filter(0, "-1"))
    assert found.left_out == {Reason.FILTERED: 1}
    assert [story.person for story in found.stories] == ["427"]


def test_the_same_words_of_the_same_person_are_one():
    found = check(("Ans", "Ja.", "1-5-2026"), ("ans ", "Ja.", "1-5-2026"), ("Bea", "Ja.", "1-5-2026"))
    assert found.left_out == {Reason.DOUBLE: 1}
    assert found.people == 2


def test_two_people_without_a_name_may_both_say_yes():
    columns = {1: Meaning.TEXT, 2: Meaning.DATE}
    found = check(("", "Ja.", "1-5-2026"), ("", "Ja.", "1-5-2026"), columns=columns)
    assert (len(found.stories), found.people) == (2, 2)


def test_a_long_text_twice_without_a_name_is_one():
    columns = {1: Meaning.TEXT, 2: Meaning.DATE}
    long = "Ik kreeg een brief. " * 5
    assert len(check(("", long, "1-5-2026"), ("", long, "1-5-2026"), columns=columns).stories) == 1


def test_a_row_without_a_person_among_named_ones_counts_as_one_more():
    found = check(("Ans", "Een.", "1-5-2026"), ("", "Twee.", "1-5-2026"), ("", "Drie.", "1-5-2026"))
    assert (found.people, found.without_person) == (3, 2)


def test_groups_are_known_by_any_spelling_and_others_are_reported():
    found = check(
        ("Ans", "Een.", "1-5-2026", "JONGEREN"),
        ("Bea", "Twee.", "1-5-2026", "ouderen; jongeren"),
        ("Cor", "Drie.", "1-5-2026", "Ouderen"),
        groups=["Jongeren"],
    )
    assert [story.groups for story in found.stories] == [("Jongeren",), ("ouderen", "Jongeren"), ("ouderen",)]
    assert found.unknown_groups == {"ouderen": 2}


def test_a_column_with_very_many_values_is_no_column_of_groups():
    found = check(*[("Ans", f"Verhaal {number}.", "1-5-2026", f"groep {number}") for number in range(40)])
    assert found.too_many_groups


def test_how_it_came_in_is_understood():
    found = check(("Ans", "Een.", "1-5-2026", "", "Telefonisch"), ("Bea", "Twee.", "1-5-2026", "", ""))
    assert [story.channel for story in found.stories] == [Channel.PHONE, Channel.IMPORT]


@pytest.mark.parametrize("value", ["kind/jongere", "Jongere", "kind"])
def test_a_row_of_someone_under_sixteen_stays_out_and_says_why(value):
    """A file cannot say who said yes with them (R079)."""
    columns = COLUMNS | {4: Meaning.SPEAKER}
    rows = (("Ans", "Een.", "1-5-2026", "", value), ("Bea", "Twee.", "1-5-2026", "", "ouder"))
    found = check(*rows, columns=columns)
    assert problems(found) == [(2, "hoe", Reason.YOUNG)]
    assert "een ouder of voogd zegt dan ook ja" in str(REASONS[Reason.YOUNG])
    assert [story.speaks for story in found.stories] == [Participation.Speaker.REPRESENTATIVE]


def test_a_formula_is_just_words():
    found = check(("Ans", "=HYPERLINK(A1)", "1-5-2026"))
    assert found.stories[0].words[0][2] == "=HYPERLINK(A1)"
