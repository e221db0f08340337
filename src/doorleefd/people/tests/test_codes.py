"""A personal code is read as it was meant, and belongs to one person."""

from uuid import uuid4

import pytest

from doorleefd.people import codes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed",
    [
        "maan zeehond brood 47",
        "  MAAN Zee hond  brood 4 7 ",
        "maan-zeehond-brood-47",
        "maán zeehond\tbrood\u00a047.",
        "Maan, zeehond, brood. 47",
    ],
)
def test_capitals_accents_dashes_and_spaces_anywhere_do_not_matter(typed):
    assert codes.normalised(typed) == codes.normalised("maan zeehond brood 47")


@pytest.mark.parametrize("other", ["maan zeehond brood 74", "maan zeehond broot 47", "zeehond maan brood 47", ""])
def test_another_code_stays_another(other):
    assert codes.normalised(other) != codes.normalised("maan zeehond brood 47")


@pytest.mark.parametrize(
    ("typed", "may_be"),
    [
        ("maan zeehond brood 47", True),
        ("MAÁN-zee hondbrood4 7", True),
        ("zee hond maan 11", True),
        ("zeehondmaan11", True),
        ("maan zeehond broot 47", False),
        ("maan fiets 47", False),
        ("maan fiets zeehond brood 47", False),
        ("maan zeehond brood", False),
        ("47", False),
        ("", False),
    ],
)
def test_what_is_no_three_words_of_the_list_and_two_digits_can_be_no_code(typed, may_be):
    assert codes.may_be_code(typed) is may_be


def test_every_code_that_is_given_may_be_one():
    assert all(codes.may_be_code(code) for code in codes.codes_for(uuid4() for _ in range(300)))


def test_codes_that_read_alike_are_never_given_to_two(monkeypatch, trajectory, tell):
    """The word list holds words that are made of others; whoever comes second gets another code."""
    given = iter([["zee hond maan 11"], ["zeehond maan 11"], ["zeehond brood 12"]])
    monkeypatch.setattr(codes, "codes_for", lambda sendings, attempt=0: next(given))
    first, second = tell(trajectory, "Dit is van de een."), tell(trajectory, "Dit is van de ander.")
    assert first.code == "zee hond maan 11"
    assert second.code == "zeehond brood 12"
    assert codes.contributor_with("zeehond maan 11") == first.contributor
    assert codes.contributor_with(second.code) == second.contributor
