"""Words of the organisation in a sentence for residents: in Dutch, or in English where staff wrote that too (R209).

Where they did not, the Dutch words stand apart in an English text: within quotation marks, marked as Dutch, and never
as a part of our own sentence. Nobody says yes to half a sentence.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries.readers import told_readers

DUTCH = "nl"
IN_TELLING = (
    "subject",
    "public_purpose",
    "intended_use",
    "cannot_change",
    "compensation",
    "compensation_how",
    "contact_hours",
    "aftercare_hours",
)
"""The answers of a trajectory that tellers read, each with room for the same in English (`Trajectory.english`)."""

# fmt: off
_SMALL_WORDS = frozenset((
    "aan", "alle", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "er", "geen",
    "het", "hoe", "in", "je", "met", "na", "om", "onze", "ons", "op", "te", "tot", "twee",
    "uit", "van", "voor", "waar", "wat", "we", "wie", "wij", "ze", "zij",
))
# fmt: on


@dataclass(frozen=True)
class Own:
    """What the organisation wrote. `is_apart` where it is Dutch in a text of another language."""

    text: str
    is_apart: bool = False

    def __str__(self) -> str:
        return f"“{self.text}”" if self.is_apart else self.text

    @property
    def shown(self) -> SafeString:
        """For a page: what is Dutch is marked as Dutch, for who listens to it."""
        return format_html('<span lang="nl">{}</span>', str(self)) if self.is_apart else format_html("{}", self.text)


@dataclass(frozen=True)
class Sentence:
    """One sentence for residents. `is_gap` where the trajectory has no answer yet for what it must say.

    `own` are the words of the organisation that stand apart in it, if any do.
    """

    text: str
    is_gap: bool = False
    own: Own | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def shown(self) -> SafeString:
        """For a page."""
        if self.own is None:
            return format_html("{}", self.text)
        before, _own, after = self.text.partition(str(self.own))
        return format_html("{}{}{}", before, self.own.shown, after)


def own(trajectory: Trajectory, name: str, *, after: str = "") -> Own:
    """One answer as it stands inside a sentence. `after` is the Dutch word that it follows: put before it where it
    stands apart.
    """
    if name == "readers":
        return _readers(trajectory)
    said = within(getattr(trajectory, name) or "")
    if not said or (get_language() or DUTCH) == DUTCH:
        return Own(said)
    if english := trajectory.english.get(name):
        return Own(within(english))
    return Own(f"{after} {said}".strip(), is_apart=True)


def own_words_note() -> str:
    """What stands below a text in which Dutch words stand apart."""
    return _("Wat tussen aanhalingstekens staat, zijn onze eigen woorden, in het Nederlands.")


def _readers(trajectory: Trajectory) -> Own:
    """Those who still can read. Where all of them left, who tells hears that somebody else is chosen; one query."""
    said = told_readers(trajectory)
    if trajectory.readers and not said:
        return Own(_("een collega die wij nog kiezen"))
    return Own(said if (get_language() or DUTCH) == DUTCH else _names(said))


def _names(said: str) -> str:
    """Names are the same in every language, but for the word between the last two."""
    first, between, last = said.rpartition(" en ")
    return _("%(first)s en %(last)s") % {"first": first, "last": last} if between else said


def filled(sentence: str, answer: str | Own) -> Sentence:
    said = answer if isinstance(answer, Own) else Own(within(answer))
    if not said.text:
        return Sentence((sentence % {"answer": "…"}).replace("….", "…"), is_gap=True)
    return Sentence(sentence % {"answer": said}, own=said if said.is_apart else None)


def day_of(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def within(answer: str) -> str:
    """An answer as it stands inside a sentence: no full stop behind it, and no capital on a small first word."""
    answer = answer.strip().rstrip(".").rstrip()
    first = answer.partition(" ")[0]
    return first.lower() + answer[len(first) :] if first.lower() in _SMALL_WORDS else answer
