"""What a teller gives: answers, permission, and what a reviewer and a coder do with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Channel(StrEnum):
    PAGE = "page"
    TALK = "talk"
    PHONE = "phone"
    PAPER = "paper"
    GROUP = "group"


class Question(StrEnum):
    """The four open questions of telling, in their order; each is also the name of a field of `Contribution`."""

    HAPPENED = "happened"
    MEANT = "meant"
    CAUSE = "cause"
    WOULD_HELP = "would_help"


class About(StrEnum):
    SELF = "self"
    SOMEONE_ELSE = "someone_else"
    FOR_SOMEONE = "for_someone"
    YOUNG = "young"


class QuotePermission(StrEnum):
    """Whether others may read a sentence: never, in reports, or also on the internet."""

    NONE = "none"
    REPORTS = "reports"
    INTERNET = "internet"


class Attention(StrEnum):
    """What a reviewer should see at once."""

    DISTRESS = "distress"
    ACCUSATION = "accusation"
    QUESTION = "question"


class ContactWay(StrEnum):
    EMAIL = "email"
    SMS = "sms"
    LETTER = "letter"
    PHONE = "phone"


class EntityKind(StrEnum):
    """What a masked string is; the same names as the engine of de-identification uses."""

    PERSOON = "PERSOON"
    PLAATS = "PLAATS"
    ORGANISATIE = "ORGANISATIE"
    ADRES = "ADRES"
    TELEFOON = "TELEFOON"
    EMAIL = "EMAIL"
    DATUM = "DATUM"
    LEEFTIJD = "LEEFTIJD"
    HERKOMST = "HERKOMST"
    IBAN = "IBAN"
    BSN = "BSN"
    DOSSIERNUMMER = "DOSSIERNUMMER"


@dataclass(frozen=True)
class Contact:
    way: ContactWay
    address: str


@dataclass(frozen=True)
class Coding:
    """A sentence or phrase as it stands in exactly one answer, and the themes that it was given."""

    themes: tuple[str, ...]
    quote: str


@dataclass(frozen=True)
class MaskSpan:
    """Where a masked string stands in one answer: code points, end exclusive."""

    start: int
    end: int
    kind: EntityKind


Masks = Mapping[EntityKind, tuple[str, ...]]


def mask_spans(text: str, masks: Masks) -> tuple[MaskSpan, ...]:
    """Every occurrence of each masked string as a whole word, in order; the longest wins where two overlap."""
    strings = sorted(((string, kind) for kind, them in masks.items() for string in them), key=lambda it: -len(it[0]))
    spans: list[MaskSpan] = []
    for string, kind in strings:
        for found in re.finditer(rf"(?<!\w){re.escape(string)}(?!\w)", text):
            if not any(found.start() < span.end and span.start < found.end() for span in spans):
                spans.append(MaskSpan(found.start(), found.end(), kind))
    return tuple(sorted(spans, key=lambda span: span.start))


@dataclass(frozen=True)
class Contribution:
    """One person's story (or question), as told; an empty answer was skipped."""

    key: str
    channel: Channel
    day: int
    quote_permission: QuotePermission
    groups: tuple[str, ...] = ()
    about: About = About.SELF
    helped: bool = False
    happened: str = ""
    meant: str = ""
    cause: str = ""
    would_help: str = ""
    contact: Contact | None = None
    aftercare_call: bool = False
    attention: Attention | None = None
    heavy: tuple[str, ...] = ()
    entered_by: str | None = None
    reviewed: bool = True
    masks: Masks = field(default_factory=dict)
    codings: tuple[Coding, ...] = ()

    @property
    def answers(self) -> dict[Question, str]:
        """The answers that were given, in the order of the questions."""
        return {question: text for question in Question if (text := getattr(self, question.value))}

    def anchors(self) -> Iterator[tuple[Coding, Question, int, int]]:
        """Each coding with the answer that it stands in, and its start and end there in the told text."""
        for coding in self.codings:
            for question, text in self.answers.items():
                if (start := text.find(coding.quote)) >= 0:
                    yield coding, question, start, start + len(coding.quote)
