"""Words of a text as search keys: `huizen`, `huisje` and `Huis` become one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from doorleefd.engines.dutch import compounds
from doorleefd.engines.dutch.lemmas import folded, lemma_of, stem_of

MARKS = "\u00ad\u0300-\u036f"
LETTERS = rf"(?:[^\W_][{MARKS}]*)+"
TOKEN = re.compile(rf"{LETTERS}(?:['’‘‐‑-]{LETTERS})*")
HYPHEN = re.compile("[‐‑-]")
LONGEST = 48


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place in the row (from 0), its offsets in the text (code points, end exclusive), its keys.

    The first key stands for the whole word; the others stand for the parts of a compound. An index holds all of
    them at the one position; a question uses the first, so that `plek` finds `werkplek` but not the other way round.
    """

    position: int
    start: int
    end: int
    keys: tuple[str, ...]


def words(text: str) -> list[Word]:
    """Every word of `text` in order; numbers are words, punctuation is none."""
    return [
        Word(position, match.start(), match.end(), keys_of_word(match.group()))
        for position, match in enumerate(TOKEN.finditer(text))
    ]


def stems(text: str) -> list[tuple[str, ...]]:
    """The keys of every word, one tuple a position: the whole word first, then its parts."""
    return [keys_of_word(match.group()) for match in TOKEN.finditer(text)]


def first_keys(text: str) -> list[str]:
    """The key of every whole word, in order: what `words` gives, without places and parts, five times as fast."""
    return [key for chunk in text.split() for key in _first_keys_of(chunk)]


@lru_cache(maxsize=50_000)
def _first_keys_of(chunk: str) -> tuple[str, ...]:
    """Of what stands between two spaces: no word goes across one."""
    return tuple(keys_of_word(token)[0] for token in TOKEN.findall(chunk))


def keys_of(text: str) -> list[str]:
    """The distinct keys of `text`, whole words and parts, in the order in which they first come."""
    return list(dict.fromkeys(key for keys in stems(text) for key in keys))


@lru_cache(maxsize=50_000)
def keys_of_word(token: str) -> tuple[str, ...]:
    """The whole word's key, then those of its parts; never empty, never twice the same."""
    return tuple(dict.fromkeys(_keys(token)))


def _keys(token: str) -> Iterator[str]:
    word = token.lower().replace("\u00ad", "").replace("’", "'").replace("‘", "'")
    pieces = HYPHEN.split(word)
    whole = "".join(pieces)
    if len(whole) > LONGEST or not folded(whole):
        yield folded(whole) or whole
        return
    lemma = lemma_of(whole)
    parts = compounds.parts_of(lemma)
    if parts and not parts.known:
        lemma = parts.whole
    yield stem_of(lemma)
    if len(pieces) > 1:
        yield from (stem_of(lemma_of(piece)) for piece in pieces if len(piece) > 1 and folded(piece))
    elif parts:
        yield from (stem_of(part) for part in parts.parts)
