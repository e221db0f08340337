"""What the engine gives back: mentions, suspects and the masked text with its spans."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """The twelve kinds of words that can point at someone (DESIGN, "Machine help"), and what a person left out."""

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
    WEGGELATEN = "WEGGELATEN"


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
    EntityType.WEGGELATEN: "weggelaten",
}


class SuspectKind(StrEnum):
    """Why a word deserves a look: it is rare, or it tells of health, faith and the like (AVG art. 9 and 10)."""

    ZELDZAAM = "zeldzaam"
    BIJZONDER = "bijzonder"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that identify. Offsets are Unicode code points, end exclusive; `text` is `told[start:end]`."""

    start: int
    end: int
    text: str
    type: EntityType


@dataclass(frozen=True, slots=True, order=True)
class Suspect:
    """Words to look at; never masked by the machine. Offsets as in `Mention`."""

    start: int
    end: int
    text: str
    kind: SuspectKind


@dataclass(frozen=True, slots=True)
class Span:
    """One masked piece: where its pseudonym stands in the masked text, and where the words stood as told."""

    start: int
    end: int
    told_start: int
    told_end: int
    type: EntityType
    pseudonym: str
