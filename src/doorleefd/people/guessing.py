"""Trying codes: what slows down a machine that guesses, and lets people misread a card.

A guess is a code that could be one: three words of the list and two digits. There are 4,096³ × 100 of those, 6.9
million million; where 100,000 people have a code, one guess in 69 million opens a story. Twenty guesses an hour are
175,000 a year: one address finds a story of anyone in a year with a chance of 1 in 390. A whole /48 of IPv6 has ten
times that, whichever of its 65,536 households it asks from: 1 in 39. Ten thousand addresses together have three an hour
each, once the whole house counted 500 in it: 30,000 an hour, and a story of anyone in 95 days of that; ten thousand
such networks of IPv6, in ten days. A code of one certain person those addresses find in nine and a half million days.
Whoever has more than `MOST_KEYS` addresses, or as many networks (a /32 is 65,536 of them), pushes their counts out and
is held by none of this; households alone, of however many networks, push out no network. Each server process counts for
itself.
"""

from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.throttle import Throttle
from doorleefd.people import codes
from doorleefd.people.models import Contributor

# Behind one address may sit a whole library; so many wrong codes in the whole house are no people who misread.
GUESSES = Throttle("codes", most=20, window=timedelta(hours=1), ceiling=500, least=3)


class NoCode(Refusal):
    """What was typed cannot be a code: a slip of the pen, and no guess."""

    sentence = gettext_lazy("Dit kan geen code zijn. Een code is drie woorden en twee cijfers. Kijk de code na.")


class UnknownCode(Refusal):
    sentence = gettext_lazy("Deze code kennen wij niet. Het zijn drie woorden en twee cijfers. Kijk de code na.")


class TooManyCodes(Refusal):
    """Too many codes were tried from here; `until` is when one more may be."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__(_("Er zijn te veel codes geprobeerd. Na %(time)s uur kan het weer.") % {"time": self.clock})

    @property
    def clock(self) -> str:
        """The first whole minute after it, by the clock of who reads it."""
        return date_format(localtime(self.until + timedelta(minutes=1)), "H:i")


def contributor_named(code: str, *, asker: str, now: datetime, guesses: Throttle) -> Contributor:
    """Whose code someone names who may be guessing. Raises TooManyCodes, NoCode, UnknownCode.

    While `asker` is shut out, the right code opens nothing either: else whoever guesses would go on, and see when it is
    right. The same wrong code counts once, since nothing is learnt from it a second time.
    """
    if not guesses.allows(asker, now=now):
        raise TooManyCodes(guesses.opens_at(asker, now=now))
    if not codes.may_be_code(code):
        raise NoCode(_what_is_wrong(code))
    found = codes.contributor_with(code)
    if found is None:
        count_wrong(code, asker=asker, now=now, guesses=guesses)
        raise UnknownCode
    return found


def count_wrong(code: str, *, asker: str, now: datetime, guesses: Throttle) -> None:
    """Count a code that opens nothing here."""
    guesses.tried(asker, now=now, what=codes.normalised(code))


def _what_is_wrong(code: str) -> str | None:
    """The word to look at, where one can tell which it is."""
    strange = codes.words_of_no_code(code)
    if len(strange) != 1:
        return None
    return _("Het woord ‘%(word)s’ staat in geen enkele code. Kijk hoe het geschreven is.") % {"word": strange[0]}
