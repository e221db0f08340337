"""People as words: never a bare percentage, and hidden where there are too few (laws 7 and 8 of the house)."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


@dataclass(frozen=True)
class Counted:
    """A count for the screen: the sentence, and the filled part of its bar in hundredths (None: no bar)."""

    text: str
    filled: int | None


def grouped(number: int) -> str:
    """The number with the thousands of the language on screen: 10.000 in Dutch."""
    return number_format(number, use_l10n=True, force_grouping=True)


def counted(people: int | None, *, of: int | None = None, at_most: bool = False, below: int = 5) -> Counted:
    """ "12 van 41 mensen", or as much of it as tells nothing about a few: as `engines.disclosure.shown_of` (law 7).

    `people` is None where fewer than `below`. Those who did *not* say it are protected too: "meer dan 36 van 41
    mensen". With `at_most` codes are not people.
    """
    few = people is None or people < below
    if of is None:
        return Counted(_alone(None if few else people, at_most, below), None)
    if of < below:
        return Counted(_alone(None, at_most, below), None)
    nearly_all = people is not None and of - people < below
    if not few and not nearly_all:
        return Counted(_sentence(grouped(people or 0), of, at_most), _filled(people, of, below))
    if of < 2 * below - 1 or (nearly_all and at_most):
        return Counted(_("aantal niet getoond, van %(of)s mensen") % {"of": _most(grouped(of), at_most)}, None)
    if few:
        return Counted(_of(_hidden(below), of, at_most), _filled(None, of, below))
    more = _("meer dan %(people)s") % {"people": grouped(of - below)}
    return Counted(_of(more, of, at_most), _filled(of, of, below))


def counted_against(people: int | None, *, asked: int, below: int = 5, at_least: bool = False) -> Counted:
    """ "10, gevraagd 8": how many were heard beside how many were wanted; "ten minste 10" where it was rounded down."""
    people = None if people is None or people < below else people
    heard = _hidden(below) if people is None else _least(grouped(people), at_least)
    text = _("%(heard)s, gevraagd %(asked)s") % {"heard": heard, "asked": grouped(asked)}
    return Counted(text, _filled(people, asked, below))


def at_least(people: int, *, below: int = 5) -> str:
    """ "ten minste 10 mensen": rounded down to a multiple of `below`, so that one person more or less does not show."""
    rounded = people // below * below
    said = _alone(rounded or None, False, below)
    return _("ten minste %(people)s") % {"people": said} if rounded else said


def _hidden(below: int) -> str:
    return _("minder dan %(limit)s") % {"limit": below}


def _least(number: str, at_least: bool) -> str:
    return _("ten minste %(people)s") % {"people": number} if at_least else number


def _most(number: str, at_most: bool) -> str:
    return _("hoogstens %(people)s") % {"people": number} if at_most else number


def _alone(people: int | None, at_most: bool, below: int) -> str:
    who = _hidden(below) if people is None else _most(grouped(people), at_most)
    return ngettext("%(people)s mens", "%(people)s mensen", 2 if people is None else people) % {"people": who}


def _sentence(people: str, of: int, at_most: bool) -> str:
    return _of(_most(people, at_most), of, at_most)


def _of(who: str, of: int, at_most: bool) -> str:
    return _("%(people)s van %(of)s mensen") % {"people": who, "of": _most(grouped(of), at_most)}


def _filled(people: int | None, of: int | None, below: int) -> int | None:
    """A hidden count draws the largest it could be, so that the bar tells no more than the words."""
    if not of:
        return None
    shown = below - 1 if people is None else people
    return min(100, round(100 * shown / of))
