"""Correct, add, withdraw, erase: as easy as telling was (R209, R214)."""

from doorleefd.rights.actions.erasing import (
    ask_to_be_erased,
    carry_out_erasure,
    erase,
    erase_again,
    finish_erasing,
)
from doorleefd.rights.actions.permitting import answer_permission, withdraw_all
from doorleefd.rights.actions.refusals import (
    HadItsTime,
    NotAsked,
    NothingWritten,
    NotYours,
    SentOtherwise,
    TooLong,
    WordsChanged,
)
from doorleefd.rights.actions.restricting import lift_restriction, restrict
from doorleefd.rights.actions.words import LONGEST_ANSWER, add, agree, carry_away, correct, remove_contribution

__all__ = [
    "LONGEST_ANSWER",
    "HadItsTime",
    "NotAsked",
    "NotYours",
    "NothingWritten",
    "SentOtherwise",
    "TooLong",
    "WordsChanged",
    "add",
    "agree",
    "answer_permission",
    "ask_to_be_erased",
    "carry_away",
    "carry_out_erasure",
    "correct",
    "erase",
    "erase_again",
    "finish_erasing",
    "lift_restriction",
    "remove_contribution",
    "restrict",
    "withdraw_all",
]
