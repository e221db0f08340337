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
    """ "12 van 41 mensen"; `people` is None where fewer than `below`. With `at_most` codes are not people."""
    return Counted(_sentence(people, of, at_most, below), _filled(people, of, below))


def counted_against(people: int | None, *, asked: int, below: int = 5) -> Counted:
    """ "10, gevraagd 8": how many were heard beside how many were wanted."""
    heard = _hidden(below) if people is None else grouped(people)
    text = _("%(heard)s, gevraagd %(asked)s") % {"heard": heard, "asked": grouped(asked)}
    return Counted(text, _filled(people, asked, below))


def _hidden(below: int) -> str:
    return _("minder dan %(limit)s") % {"limit": below}


def _sentence(people: int | None, of: int | None, at_most: bool, below: int) -> str:
    who = _hidden(below) if people is None else grouped(people)
    if at_most and people is not None:
        who = _("hoogstens %(people)s") % {"people": who}
    if of is None:
        return ngettext("%(people)s mens", "%(people)s mensen", 2 if people is None else people) % {"people": who}
    whole = _("hoogstens %(people)s") % {"people": grouped(of)} if at_most else grouped(of)
    return ngettext("%(people)s van %(of)s mens", "%(people)s van %(of)s mensen", of) % {"people": who, "of": whole}


def _filled(people: int | None, of: int | None, below: int) -> int | None:
    """A hidden count draws the largest it could be, so that the bar tells no more than the words."""
    if not of:
        return None
    shown = below - 1 if people is None else people
    return min(100, round(100 * shown / of))
