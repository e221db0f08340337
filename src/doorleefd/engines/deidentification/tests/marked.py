"""Sentences with marked mentions, and how much of them the engine finds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from doorleefd.engines.deidentification import Mention, mentions

HERE = Path(__file__).parent


def sentences(name: str) -> list[dict[str, Any]]:
    """The records of a file beside this one: {"id", "text", "entities"}."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@dataclass(frozen=True, slots=True)
class Score:
    """How many marked mentions were masked whole, of how many; and how much of what was masked was marked."""

    recall: float
    persons: float
    precision: float
    missed: tuple[str, ...]


def score(records: Iterable[dict[str, Any]]) -> Score:
    """The engine measured on marked records; a mention counts when every letter and digit is masked."""
    masked, marked, kept, missed, persons = 0, 0, 0, [], []
    found_total = 0
    for record in records:
        found = mentions(record["text"])
        found_total += len(found)
        kept += sum(any(_overlaps(one, entity) for entity in record["entities"]) for one in found)
        for entity in record["entities"]:
            whole = _is_whole(record["text"], entity, found)
            marked += 1
            masked += whole
            if entity["type"] == "PERSOON":
                persons.append(whole)
            if not whole:
                missed.append(f"{record['id']}: {entity['text']}")
    return Score(masked / marked, sum(persons) / len(persons), kept / found_total, tuple(missed))


def _overlaps(found: Mention, entity: dict[str, Any]) -> bool:
    return found.start < entity["end"] and found.end > entity["start"]


def _is_whole(text: str, entity: dict[str, Any], found: Iterable[Mention]) -> bool:
    covered = {place for one in found for place in range(one.start, one.end)}
    return all(place in covered for place in range(entity["start"], entity["end"]) if text[place].isalnum())
