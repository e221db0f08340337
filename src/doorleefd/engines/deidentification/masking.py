"""From mentions to a masked text: the same name gets the same pseudonym within one contribution."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .lexicon import word_list
from .mention import EntityType, Mention, Span

LABELS = {
    EntityType.PERSOON: "persoon",
    EntityType.PLAATS: "plaats",
    EntityType.ORGANISATIE: "organisatie",
    EntityType.ADRES: "adres",
    EntityType.TELEFOON: "telefoonnummer",
    EntityType.EMAIL: "e-mailadres",
    EntityType.DATUM: "datum",
    EntityType.LEEFTIJD: "leeftijd",
    EntityType.HERKOMST: "herkomst",
    EntityType.IBAN: "rekeningnummer",
    EntityType.BSN: "burgerservicenummer",
    EntityType.DOSSIERNUMMER: "kenmerk",
}
NUMBERED = {EntityType.PERSOON, EntityType.PLAATS, EntityType.ORGANISATIE, EntityType.ADRES}

NamePart = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text and its spans, in order; offsets are code points and exact both ways."""

    text: str
    spans: tuple[Span, ...]

    def told_range(self, start: int, end: int) -> tuple[int, int]:
        """Where a range of the masked text stands in the told text; a range that cuts a pseudonym takes it whole."""
        starts = [span.start for span in self.spans]
        ends = [span.end for span in self.spans]
        return self._told(start, starts, to_end=False), self._told(end, starts, to_end=True, ends=ends)

    def masked_range(self, told_start: int, told_end: int) -> tuple[int, int]:
        """Where a range of the told text stands in the masked text; a range that cuts a mention takes it whole."""
        return self._masked(told_start, to_end=False), self._masked(told_end, to_end=True)
