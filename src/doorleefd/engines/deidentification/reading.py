"""A text while it is being read: its tokens, what was found so far, and what is closed to further finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .lexicon import Lexicon, Phrases, lexicon
from .mention import EntityType, Mention
from .shipped import frequency, in_dictionary, is_compound
from .tokens import Token, tokens_of
from .word_lists import words

COMMON = 2e-6
LONGEST_NAME = 40


@dataclass(slots=True)
class Reading:
    """The state of one text. `closed` says per token that it is masked already, or never will be; `english` says that
    one of its sentences is read as English."""

    text: str
    tokens: list[Token]
    lists: Lexicon
    closed: list[bool]
    mentions: list[Mention] = field(default_factory=list)
    persons: set[int] = field(default_factory=set)
    english: bool = False

    @classmethod
    def of(cls, text: str) -> Reading:
        tokens = tokens_of(text)
        return cls(text, tokens, lexicon(), [False] * len(tokens))

    def mark(self, first: int, last: int, kind: EntityType) -> None:
        """Mask the tokens from `first` through `last`."""
        start, end = self.tokens[first].start, self.tokens[last].end
        self.mentions.append(Mention(start, end, self.text[start:end], kind))
        self.close(first, last)
        if kind is EntityType.PERSOON:
            self.persons.update(range(first, last + 1))

    def close(self, first: int, last: int) -> None:
        """Let no later step look at the tokens from `first` through `last`."""
        for place in range(first, last + 1):
            self.closed[place] = True

    def touching(self, place: int) -> bool:
        """Whether the token at `place` and the one before it stand in one line with at most a space between."""
        if not 0 < place < len(self.tokens):
            return False
        gap = self.text[self.tokens[place - 1].end : self.tokens[place].start]
        return gap in {"", " ", "  ", "\u00a0"}

    def lower(self, place: int) -> str:
        """The folded token at a place; empty outside the text."""
        return self.tokens[place].lower if 0 <= place < len(self.tokens) else ""

    def is_capital(self, place: int) -> bool:
        """Whether a token is written as a name is, in a sentence where that says something."""
        if not 0 <= place < len(self.tokens) or self.closed[place]:
            return False
        token = self.tokens[place]
        if token.kind == "initials":
            return True
        if not token.is_word or token.shouted or token.end - token.start > LONGEST_NAME:
            return False
        return token.capital or (any(sign.isupper() for sign in token.text) and token.text[0].isalpha())

    def phrase_at(self, place: int, phrases: Phrases) -> int:
        """How many tokens from `place` make up one of the phrases, the longest; 0 if none."""
        for phrase in phrases.by_first.get(self.tokens[place].lower, ()):
            size = len(phrase)
            if size == 1:
                return 1
            if all(self.lower(place + step) == phrase[step] and self.touching(place + step) for step in range(1, size)):
                return size
        return 0

    def word_before(self, place: int) -> tuple[str, str]:
        """The folded word before a place and the mark between ("", ",", "(", ":" or another); empty at a border."""
        mark = ""
        place -= 1
        while place >= 0 and self.tokens[place].kind == "mark":
            if self.tokens[place].text not in "-–\"'“‘*.":
                mark = self.tokens[place].text
            elif self.tokens[place].text == "." and not self._is_abbreviation(place - 1):
                mark = "."
            place -= 1
        if place < 0:
            return "", mark
        return self.tokens[place].lower, mark

    def _is_abbreviation(self, place: int) -> bool:
        return self.lower(place) in words("titles") and len(self.lower(place)) <= 4


def is_ordinary(word: str) -> bool:
    """Whether a folded word is plain Dutch: in the dictionary, a compound of known words, or very frequent."""
    if in_dictionary(word):
        return True
    lists = lexicon()
    if word in lists.first_names or word in lists.last_names or word in lists.places:
        return False
    if frequency(word) > COMMON:
        return True
    if "-" in word:
        return all(is_ordinary(part) for part in word.split("-") if part)
    return is_compound(word)


ROLE_ENDS = tuple(
    word for word in sorted(words("roles")) if len(word) >= 4 and word not in {"mens", "heer", "dame", "kok"}
)
KIN_ENDS = (
    "moeder",
    "vader",
    "vriend",
    "vriendin",
    "zoon",
    "dochter",
    "broer",
    "zus",
    "buurman",
    "buurvrouw",
    "maatje",
    "genoot",
)


def is_role(word: str) -> bool:
    """Whether a folded word is a job or a role ("wijkcoach", "Wmo-consulent")."""
    return word in words("roles") or (len(word) > 5 and word.endswith(ROLE_ENDS))


def is_kin(word: str) -> bool:
    """Whether a folded word is a relative, friend or other person close by."""
    return word in words("kinship") or (len(word) > 6 and word.endswith(KIN_ENDS))


def phrases_of(lines: Iterable[str]) -> Phrases:
    """Phrases to look for, with their words as the reader splits them."""
    return Phrases.of(" ".join(token.lower for token in tokens_of(line) if token.kind != "mark") for line in lines)
