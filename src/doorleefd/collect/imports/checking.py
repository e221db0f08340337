"""From rows to tellings: what each row will be, and which rows cannot come in, by row and column."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from doorleefd.collect.imports.choosing import WORDS, Choice, Meaning, cell, columns_in, rows_in
from doorleefd.collect.imports.dates import DateReader
from doorleefd.collect.imports.reading import Book, Row
from doorleefd.people.models import Channel, Participation

LONGEST_ANSWER = 20_000
"""Characters in one answer: as many as fit on the open page."""

SAME_BY_CHANCE = 80
"""Characters from which two equal texts are one text twice, where nobody says who told them."""

MOST_GROUPS = 30
LONGEST_GROUP = 80
BETWEEN_GROUPS = (";", "|", "\n")


class Reason(StrEnum):
    """Why a row does not come in."""

    FILTERED = "filtered"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    DATE = "date"
    NO_DATE = "no_date"
    CHANNEL = "channel"
    SPEAKER = "speaker"
    YOUNG = "young"
    WIDER = "wider"
    DOUBLE = "double"


REASONS = {
    Reason.FILTERED: _("bewust overgeslagen"),
    Reason.NO_TEXT: _("geen tekst"),
    Reason.TOO_LONG: _("tekst langer dan 20.000 tekens"),
    Reason.DATE: _("datum niet te lezen"),
    Reason.NO_DATE: _("geen datum"),
    Reason.CHANNEL: _("onbekend hoe het binnenkwam"),
    Reason.SPEAKER: _("onbekend voor wie iemand spreekt: schrijf zelf, naaste of vertegenwoordiger"),
    Reason.YOUNG: _("jonger dan 16: een ouder of voogd zegt dan ook ja, en dat staat niet in een bestand"),
    Reason.WIDER: _("meer cellen dan kolommen"),
    Reason.DOUBLE: _("dubbel: staat al eerder in het bestand"),
}
# Not worth a line each: what was chosen, and what is empty or twice there on purpose.
SILENT = (Reason.FILTERED, Reason.DOUBLE)

_CHANNELS = {
    Channel.OPEN_PAGE: ("open pagina", "website", "web", "online", "formulier", "enquête", "survey", "form"),
    Channel.CONVERSATION: ("gesprek", "interview", "keukentafelgesprek", "spreekuur", "conversation", "face to face"),
    Channel.PHONE: ("telefoon", "telefonisch", "gebeld", "phone", "call"),
    Channel.PAPER: ("papier", "brief", "post", "kaart", "paper", "letter"),
    Channel.GROUP: ("groep", "groepsgesprek", "bijeenkomst", "focusgroep", "group", "workshop"),
    Channel.IMPORT: ("eerder opgehaald", "import", "anders", "overig", "other"),
}  # fmt: skip
_SPEAKERS = {
    Participation.Speaker.SELF: ("zelf", "zichzelf", "deelnemer", "inwoner", "cliënt", "self", "participant"),
    Participation.Speaker.RELATIVE: ("naaste", "familie", "mantelzorger", "partner", "relative", "carer"),
    Participation.Speaker.REPRESENTATIVE: (
        "vertegenwoordiger", "ouder", "voogd", "mentor", "curator", "representative", "parent", "guardian",
    ),
}  # fmt: skip
# A file cannot say who said yes with them: such a row is told about, and is entered by hand (GDPR art. 8, R079).
_YOUNG = (
    "kind", "kinderen", "jongere", "jongeren", "kind/jongere", "jeugd", "jeugdige", "minderjarige", "scholier", "12-15",
    "over zichzelf, 12 tot en met 15 jaar", "child", "young", "young person", "minor",
)  # fmt: skip
_SPEAKER_OF = {name: speaker for speaker, names in _SPEAKERS.items() for name in names}
_CHANNEL_OF = {name: channel for channel, names in _CHANNELS.items() for name in names}


@dataclass(frozen=True)
class Problem:
    """A row that does not come in, and the column it is about ("" for the whole row)."""

    row: int
    column: str
    reason: Reason


@dataclass(frozen=True)
class Story:
    """One contribution to be: `words` by question, with its aspect. `person` is "" where nobody is named."""

    row: int
    words: tuple[tuple[str, str, str], ...]
    person: str
    told_on: date
    channel: Channel
    groups: tuple[str, ...]
    speaks: Participation.Speaker = Participation.Speaker.SELF


@dataclass
class Checked:
    """A whole file, checked: what comes in, what does not, and groups that the trajectory does not have.

    `groups` on a story are names as the trajectory has them, or as the file has them when unknown.
    """

    stories: list[Story] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unknown_groups: Counter[str] = field(default_factory=Counter)
    dated_otherwise: int = 0
    without_person: int = 0
    rows: int = 0

    @property
    def people(self) -> int:
        """How many contributors there will be: a row that names nobody is a person of its own."""
        named = {story.person for story in self.stories if story.person}
        return len(named) + sum(not story.person for story in self.stories)

    @property
    def left_out(self) -> dict[Reason, int]:
        counts = Counter(problem.reason for problem in self.problems)
        return {reason: counts[reason] for reason in Reason if counts[reason]}

    @property
    def too_many_groups(self) -> bool:
        """Whether the column of groups holds so many or such long values that it is none."""
        return len(self.unknown_groups) > MOST_GROUPS or any(len(name) > LONGEST_GROUP for name in self.unknown_groups)


class _Refused(Exception):
    """This row does not come in."""

    def __init__(self, reason: Reason, place: int | None = None) -> None:
        super().__init__()
        self.reason, self.place = reason, place


def checked(book: Book, choice: Choice, *, groups: Mapping[str, str], today: date) -> Checked:
    """Every row of the chosen sheet. `groups` gives by `folded` name what the trajectory calls a group."""
    return _Check(book, choice, groups=groups, today=today).done()


def folded(name: str) -> str:
    """A name of a person or group as it is recognised: without capitals and double spaces."""
    return " ".join(name.split()).casefold()


class _Check:
    def __init__(self, book: Book, choice: Choice, *, groups: Mapping[str, str], today: date) -> None:
        self.rows, self.choice, self.groups = rows_in(book, choice), choice, groups
        self.names = [column.name for column in columns_in(book, choice, examples=1)]
        self.date_place = choice.place_of(Meaning.DATE)
        self.days = DateReader((cell(row, self.date_place) for row in self.rows), latest=today)
        self.fallback = choice.terms.told_on if choice.terms else None
        self.result = Checked(rows=len(self.rows))
        self._seen: set[tuple[str, ...]] = set()
        self._spelled: dict[str, str] = {}

    def done(self) -> Checked:
        for row in self.rows:
            try:
                self._add(row)
            except _Refused as refused:
                column = "" if refused.place is None else self.names[refused.place]
                self.result.problems.append(Problem(row.number, column, refused.reason))
        self.result.unknown_groups = +self.result.unknown_groups
        return self.result

    def _add(self, row: Row) -> None:
        self._refuse_filtered(row)
        if len(row.cells) > len(self.names):
            raise _Refused(Reason.WIDER)
        words = self._words(row)
        person = folded(cell(row, self.choice.place_of(Meaning.PERSON)))
        same = self._refuse_double(words, person, row)
        story = Story(
            row=row.number,
            words=words,
            person=person,
            told_on=self._day(row),
            channel=self._channel(row),
            groups=self._groups(row),
            speaks=self._speaker(row),
        )
        self.result.stories.append(story)
        self._seen.add(same)
        self.result.without_person += not person

    def _refuse_filtered(self, row: Row) -> None:
        left_out = self.choice.left_out
        if left_out and _alike(cell(row, left_out.column), left_out.value):
            raise _Refused(Reason.FILTERED, left_out.column if left_out.column < len(self.names) else None)

    def _words(self, row: Row) -> tuple[tuple[str, str, str], ...]:
        places = self.choice.places_of(*WORDS)
        answered = [(place, cell(row, place)) for place in places if cell(row, place)]
        if not answered:
            raise _Refused(Reason.NO_TEXT, places[0] if places else None)
        for place, words in answered:
            if len(words) > LONGEST_ANSWER:
                raise _Refused(Reason.TOO_LONG, place)
        return tuple((self.names[place], self._aspect(place), words) for place, words in answered)

    def _aspect(self, place: int) -> str:
        meaning = self.choice.columns[place]
        return "" if meaning == Meaning.TEXT else str(meaning)

    def _refuse_double(self, words: tuple[tuple[str, str, str], ...], person: str, row: Row) -> tuple[str, ...]:
        """What makes a row the same as another: its words, day and person.

        Where nobody is named, short words may be those of two people, so the row itself is part of it.
        """
        answers = [answer for _question, _aspect, answer in words]
        by_chance = not person and sum(map(len, answers)) < SAME_BY_CHANCE
        same = (person, str(row.number) if by_chance else "", cell(row, self.date_place), *answers)
        if same in self._seen:
            raise _Refused(Reason.DOUBLE)
        return same

    def _day(self, row: Row) -> date:
        value = cell(row, self.date_place)
        if day := self.days.day(value) if value else None:
            return day
        if self.fallback is None:
            raise _Refused(Reason.DATE if value else Reason.NO_DATE, self.date_place)
        self.result.dated_otherwise += self.date_place is not None
        return self.fallback

    def _channel(self, row: Row) -> Channel:
        place = self.choice.place_of(Meaning.CHANNEL)
        value = folded(cell(row, place))
        if not value:
            return Channel.IMPORT
        if value not in _CHANNEL_OF:
            raise _Refused(Reason.CHANNEL, place)
        return _CHANNEL_OF[value]

    def _speaker(self, row: Row) -> Participation.Speaker:
        place = self.choice.place_of(Meaning.SPEAKER)
        value = folded(cell(row, place))
        if value in _YOUNG:
            raise _Refused(Reason.YOUNG, place)
        if value and value not in _SPEAKER_OF:
            raise _Refused(Reason.SPEAKER, place)
        return _SPEAKER_OF.get(value, Participation.Speaker.SELF)

    def _groups(self, row: Row) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for place in self.choice.places_of(Meaning.GROUP):
            for name in self._group_names(cell(row, place)):
                known = self.groups.get(folded(name)) or self._spelled.setdefault(folded(name), name)
                self.result.unknown_groups[known] += folded(name) not in self.groups
                found.setdefault(known)
        return tuple(found)

    def _group_names(self, value: str) -> Sequence[str]:
        if folded(value) in self.groups:
            return [value]
        for between in BETWEEN_GROUPS:
            value = value.replace(between, BETWEEN_GROUPS[0])
        return [" ".join(name.split()) for name in value.split(BETWEEN_GROUPS[0]) if name.strip()]


def _alike(value: str, wanted: str) -> bool:
    """Whether a cell has this value: "-1", "−1" and "-1.0" are one, and so are "Ja" and "ja"."""
    if folded(value) == folded(wanted):
        return True
    try:
        return float(value.replace("\u2212", "-")) == float(wanted.replace("\u2212", "-"))
    except ValueError:
        return False
