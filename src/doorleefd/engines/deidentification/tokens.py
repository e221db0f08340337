"""Words, numbers and marks of a text, with what their place and capitals say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .word_lists import words

LETTER = r"[^\W\d_][\u0300-\u036f]*"
TOKEN = re.compile(
    rf"""
    (?P<initials>(?<!\w)(?:[A-ZÀ-Þ](?:h|s|th|r)?\.[ ]?-?){{1,6}}(?=[ ]?[A-ZÀ-Þa-z'’]))
  | (?P<abbreviation>(?<!\w)[a-z]{{1,2}}\.(?:[a-z]{{1,2}}\.?){{1,3}}(?!\w))
  | (?P<clitic>['’](?:s|t|n|m|k)(?![^\W_])(?:-(?:{LETTER})+)*)
  | (?P<word>(?:[^\W_][\u0300-\u036f]*)+(?:[-'’](?:[^\W_][\u0300-\u036f]*)+)*)
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
ENDS = frozenset('.!?…:;"“”«»•*|')
SHORT = words("abbreviations")
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Token:
    """One word, number or mark. `lower` is folded for look-up, `opens` says it is the first word of a sentence."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    opens: bool = False
    capital: bool = False
    shouted: bool = False

    @property
    def is_word(self) -> bool:
        """Whether letters make it up, not digits or marks."""
        return self.kind != "mark" and not self.text.isdigit()


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).lower().replace("’", "'")


def _token(match: re.Match[str]) -> Token:
    text = match[0]
    end = match.end()
    kind = match.lastgroup or "mark"
    if kind == "initials":
        trimmed = text.rstrip(" -")
        end -= len(text) - len(trimmed)
        text = trimmed
    elif kind == "word":
        owned = POSSESSIVE.search(text)
        if owned and owned.start() > 1:
            end -= len(text) - owned.start()
            text = text[: owned.start()]
    return Token(match.start(), end, text, _folded(text), kind, capital=text[0].isupper())


def tokens_of(text: str) -> list[Token]:
    """The tokens in order, in linear time. White space is left out; line ends open a sentence."""
    found: list[Token] = []
    opens = True
    last_end = 0
    for match in TOKEN.finditer(text):
        token = _token(match)
        if "\n" in text[last_end : match.start()]:
            opens = True
        last_end = match.end()
        token.opens = opens and token.kind != "mark"
        if token.kind == "mark":
            ends = token.text in ENDS and not (token.text == "." and found and found[-1].lower in SHORT)
            opens = opens or ends
        else:
            opens = False
        found.append(token)
    _mark_shouting(found)
    return found


def _mark_shouting(tokens: list[Token]) -> None:
    """In a sentence all in capitals a capital says nothing."""
    begin = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or tokens[place].opens:
            long = [token for token in tokens[begin:place] if token.is_word and len(token.text) > 1]
            loud = sum(token.text.isupper() for token in long)
            if loud > 2 and loud * 10 >= len(long) * 7:
                for token in tokens[begin:place]:
                    token.shouted = True
            begin = place
