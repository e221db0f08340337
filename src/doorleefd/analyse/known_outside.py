"""Numbers that are known outside, and which may stand beside them: nobody takes the one from the other (R235)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations, product
from uuid import UUID

from doorleefd.analyse.queries.counting import Spread

MOST_TOGETHER = 3
"""How many figures someone would add up: with more, the sum is nearly always above everyone."""


@dataclass(frozen=True)
class Out:
    """A number that is known outside: of people with one of these themes; `of_people` where all heard were told too.

    `people` is None for a main theme whose number is hidden in the table; nobody need think that it is more than
    `at_most` then.
    """

    themes: frozenset[UUID]
    people: int | None
    of_people: int | None = None
    at_most: int = 0


def may_stand_beside(now: Spread, themes: frozenset[UUID], out: Out, *, limit: int) -> bool:
    """Whether nobody learns of a few people by taking `out` and this figure from each other."""
    if out.of_people is not None and is_few(now.of_people - out.of_people, limit):
        return False
    is_nested = themes <= out.themes or out.themes <= themes
    return out.people is None or not (is_nested and is_few(now.people - out.people, limit))


def may_stand_among(people: int, themes: frozenset[UUID], others: Sequence[Out], *, limit: int) -> bool:
    """Whether nobody learns of a few by taking two figures together from a third, or all that is known from this one.

    Who said both of two themes is what the two make more than their union. What this figure has more than the main
    themes that are told can only be people of those that are hidden: refused as soon as it leaves one of those no
    room to be 0, however many are hidden beside it.
    """
    known: dict[frozenset[UUID], set[int]] = {}
    for out in others:
        if out.people is not None:
            known.setdefault(out.themes, set()).add(out.people)
    for other in known:
        if not other & themes:
            both = product(known[other], known.get(other | themes, ()))
            if any(is_few(people + more - all_of_them, limit) for more, all_of_them in both):
                return False
        if other < themes:
            rest = product(known[other], known.get(themes - other, ()))
            if any(is_few(many + more - people, limit) for many, more in rest):
                return False
    touched = [out for out in others if out.themes & themes]
    if people < limit or all(out.people is not None for out in touched):
        return True
    return people <= sum(out.at_most if out.people is None else out.people for out in touched) - (limit - 1)


def tell_of_few_by_being_equal(figures: Sequence[Out], *, limit: int) -> set[frozenset[Out]]:
    """The pairs of figures that are taken from each other because others are equal.

    Six said one theme, and six that one or another: then whoever said the other said the first too, and a figure with
    the other lies within one of the first.
    """
    told = [out for out in figures if out.people is not None]
    within = [(few.themes, more.themes) for few, more in permutations(told, 2) if _are_same_people(few, more)]
    whole = {out: _with_all_within(out.themes, within) for out in told}
    nested = [(few, more) for few, more in permutations(told, 2) if few.themes <= whole[more]]
    return {frozenset(pair) for pair in nested if is_few((pair[1].people or 0) - (pair[0].people or 0), limit)}


def _are_same_people(few: Out, more: Out) -> bool:
    return few.themes < more.themes and few.people == more.people


def _with_all_within(
    themes: frozenset[UUID], within: Sequence[tuple[frozenset[UUID], frozenset[UUID]]]
) -> frozenset[UUID]:
    """These themes, and each of which nobody can have said it without one of them."""
    grown = themes.union(*(more for few, more in within if few <= themes))
    return themes if grown == themes else _with_all_within(grown, within)


def leaves_room(people: int, of_people: int, themes: frozenset[UUID], others: Sequence[Out], *, limit: int) -> bool:
    """Whether a figure that nearly everyone said ("meer dan 11 van 15") could be that of everyone, for all that is out.

    No more can have said it than the figures that are told exactly and together hold its themes: four and eight make
    twelve at most, and so three who did not.
    """
    if not 0 < of_people - people < limit:
        return True
    exact = [out for out in others if out.people is not None and _is_exact(out, limit)]
    touching = [out for out in exact if out.themes & themes]
    several = chain.from_iterable(combinations(touching, number) for number in range(1, MOST_TOGETHER + 1))
    holding = [each for each in several if themes <= frozenset().union(*(out.themes for out in each))]
    return all(sum(out.people or 0 for out in each) >= of_people for each in holding)


def _is_exact(out: Out, limit: int) -> bool:
    """Whether the number itself is told; of patterns it is not where a few did or did not say it."""
    return out.of_people is None or limit <= (out.people or 0) <= out.of_people - limit


def is_few(difference: int, limit: int) -> bool:
    return 0 < abs(difference) < limit
