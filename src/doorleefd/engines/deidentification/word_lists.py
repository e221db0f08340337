"""The engine's own word lists, as they stand in `lists/`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LISTS = Path(__file__).parent / "lists"


def _lines(name: str) -> list[str]:
    content = (LISTS / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in content.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list, lower-case; the file separates them by spaces or lines."""
    return frozenset(word.lower() for line in _lines(name) for word in line.split())


def alternatives(found: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))


def grouped(found: Iterable[str]) -> str:
    """As `alternatives`, one for each first letter, which is several times as quick for many words."""
    held: dict[str, list[str]] = {}
    for word in found:
        held.setdefault(word[:1], []).append(word[1:])
    return "|".join(f"{re.escape(first)}(?:{alternatives(rest)})" for first, rest in sorted(held.items()))


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of one list, as written."""
    return tuple(_lines(name))


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """A list with a label before each line ("mens: Syriër …"), as label to lower-case words."""
    found: dict[str, set[str]] = {}
    for line in _lines(name):
        label, _, rest = line.partition(":")
        found.setdefault(label, set()).update(word.lower() for word in rest.split())
    return {label: frozenset(held) for label, held in found.items()}
