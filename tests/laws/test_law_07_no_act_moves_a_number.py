"""Law 7: what others read before and after the act of one person does not tell to what that person belongs (R235)."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorleefd.foundation.guard import writing
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission, erase, restrict, withdraw_all
from tests.laws.peopled import (
    ELEVEN_AND_FOUR,
    MIXED,
    MOST_PEOPLE,
    PATTERNS,
    PEOPLE,
    PERSON_OF_ALL,
    PERSON_OF_NONE,
    SEARCH,
    SEVEN_AND_EIGHT,
)
from tests.laws.walking import undone

pytestmark = pytest.mark.django_db


def withdraws(house, number):
    person = house.someone(number)
    withdraw_all(by=Teller(person.contributor), participation=person, said=HowSaid("1"), now=house.now)


def erases(house, number):
    person = house.someone(number)
    erase(by=Teller(person.contributor), contributor=person.contributor, now=house.now)


def restricts(house, number):
    person = house.someone(number)
    restrict(by=Teller(person.contributor), participation=person, now=house.now)


def objects(house, number):
    person = house.someone(number)
    no = {"use": Use.TAKE_PART, "given": False, "said": HowSaid("1")}
    answer_permission(by=Teller(person.contributor), participation=person, now=house.now, **no)


def speaks_for_another(house, number):
    with writing():
        Participation.objects.filter(pk=house.someone(number).pk).update(speaks=Participation.Speaker.RELATIVE)


def comes(house, _number):
    """One more tells, of every theme and in every group; reviewed and coded at once. Perhaps someone twice."""
    may_be_someone_twice(house, MOST_PEOPLE - 1)
    with writing():
        house.come(MOST_PEOPLE - 1, PERSON_OF_ALL)


def may_be_someone_twice(house, number):
    with writing():
        Participation.objects.filter(pk=house.someone(number).pk).update(is_known_person=False)


ACTS = (withdraws, erases, restricts, objects, speaks_for_another, comes)
THEME_A = frozenset({"thema-a"})
SOMEONE = st.integers(0, 2 * MOST_PEOPLE)


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 8), chosen=SOMEONE, by_open_page=st.booleans())
@example(people=[PERSON_OF_ALL] * 10, patterns=[THEME_A], limit=5, chosen=0, by_open_page=True)
@example(people=[PERSON_OF_ALL] * 5 + [PERSON_OF_NONE] * 5, patterns=[THEME_A], limit=5, chosen=0, by_open_page=False)
def test_no_act_of_one_person_moves_a_number(house, manon, kees, people, patterns, limit, chosen, by_open_page):
    """Nothing to subtract: what others read before and after is the same, also once all was counted again."""
    with house.holding(people, limit=limit):
        if by_open_page:
            may_be_someone_twice(house, chosen % len(people))
        house.conclude(patterns)
        house.count_again()
        by_manon, by_kees = house.read_by(manon), house.read_by(kees)
        # The first count waits for as many people as the limit: whoever comes last could be any of them.
        is_first_count = len(people) + 1 == limit
        for act in (act for act in ACTS if not (is_first_count and act is comes)):
            with undone():
                act(house, chosen % len(people))
                assert house.read_by(manon) == by_manon, act.__name__
                house.count_again()
                assert house.read_by(manon) == by_manon, act.__name__
                assert house.read_by(kees) == by_kees, act.__name__


def test_that_codes_are_people_again_tells_of_nobody_how_they_told(house, manon):
    with house.holding([PERSON_OF_NONE] * 10, limit=3):
        may_be_someone_twice(house, 0)
        house.conclude([THEME_A])
        house.count_again()
        for number in range(3):
            withdraws(house, number)
        house.count_again()
        assert house.read_by(manon)["known"] is False


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 5), order=st.permutations(range(MOST_PEOPLE - 1)))
@example(people=[PERSON_OF_ALL] * 10 + [PERSON_OF_NONE] * 5, patterns=[THEME_A], limit=4, order=MIXED)
def test_whoever_leaves_last_could_be_any_of_them(house, manon, people, patterns, limit, order):
    """As many leave as the limit, each followed by a night: in whatever order, a number moves at the same moment."""
    leaving = [number for number in order if number < len(people)][:limit]
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        house.count_again()
        seen = []
        for queue in (leaving, leaving[::-1]):
            with undone():
                seen.append([_after(house, manon, number) for number in queue])
        assert seen[0] == seen[1]


def _after(house, login, number):
    withdraws(house, number)
    house.count_again()
    return house.read_by(login)


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, order=st.permutations(range(MOST_PEOPLE - 1)))
@example(people=SEVEN_AND_EIGHT, patterns=[THEME_A], order=MIXED)
@example(people=SEVEN_AND_EIGHT, patterns=[THEME_A], order=[0, 1, *range(7, 15), 2, 3, 4, 5, 6])
@example(people=ELEVEN_AND_FOUR, patterns=[THEME_A], order=list(range(15)))
def test_what_moves_tells_the_same_of_nobody(house, manon, people, patterns, order):
    """Where many leave between two counts, no number says that all of them had a theme, or none, or just a few."""
    limit = 3
    leaving = [number for number in order if number < len(people)][: 2 * limit + 1]
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        house.count_again()
        before = house.read_by(manon)["patterns"]
        for number in leaving:
            withdraws(house, number)
        house.count_again()
        after = house.read_by(manon)["patterns"]
        for name, themes in zip(before, patterns, strict=True):
            if before[name] != after[name] and all(_is_exact(said) for said in (before[name], after[name])):
                gone = sum(bool(people[number][0] & themes) for number in leaving)
                assert limit <= gone <= len(leaving) - limit, f"{name}: {before[name]} and then {after[name]}"


def _is_exact(told):
    return bool(told) and re.match(r"\d+ van", told[-1][0]) is not None
