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


def who_told(codes: int | None, *, are_people: bool, below: int = 5) -> str:
    """ "ten minste 40 mensen": how many told, rounded down; None for fewer than `below`.

    Of codes one cannot say how many people they are at least, where one of them may be the second of somebody: then
    "ten minste 40 codes", beside `more_codes`.
    """
    if codes is None:
        return _alone(None, False, below)
    people = _alone(codes, False, below)
    said = people if are_people else ngettext("%(n)s code", "%(n)s codes", codes) % {"n": grouped(codes)}
    return _("ten minste %(people)s") % {"people": said}


def more_codes() -> str:
    """Why it is "ten minste" of codes and not of people. The one place where this is said."""
    return _("Eén mens kan meer dan één code hebben.")


def why_at_most() -> str:
    """The same, beside numbers of people that say "hoogstens"."""
    return _("%(why)s Daarom staat er ‘hoogstens’.") % {"why": more_codes()}


def counted_against(
    people: int | None, *, asked: int, below: int = 5, at_least: bool = False, are_people: bool = True
) -> Counted:
    """ "10, gevraagd 8": how many were heard beside how many were wanted; "ten minste 10" where it was rounded down.

    "ten minste 10 codes" where a code may be the second of somebody.
    """
    people = None if people is None or people < below else people
    if people is None or are_people:
        heard = _hidden(below) if people is None else _least(grouped(people), at_least)
    else:
        heard = who_told(people, are_people=False, below=below)
    text = _("%(heard)s, gevraagd %(asked)s") % {"heard": heard, "asked": grouped(asked)}
    return Counted(text, _filled(people, asked, below))


def at_least(times: int, *, below: int = 5) -> str:
    """ "ten minste 10 keer": rounded down to a multiple of `below`, so that one person more or less does not show.

    Not of people: on an open page one person may have two codes, and so do something twice.
    """
    rounded = times // below * below
    if not rounded:
        return _("minder dan %(limit)s keer") % {"limit": below}
    return _("ten minste %(number)s keer") % {"number": grouped(rounded)}


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
