"""A reason is a key with its source: where the method says so. The screen has the sentence and the Dutch name."""

from enum import StrEnum
from typing import Self


class Source(StrEnum):
    """The place a rule comes from."""

    STEP_1 = "handbook_step_1"
    STEP_2 = "handbook_step_2"
    STEP_3 = "handbook_step_3"
    STEP_4 = "handbook_step_4"
    STEP_5 = "handbook_step_5"
    STEP_6 = "handbook_step_6"
    FORMS = "handbook_annex_2"
    STRUCTURES = "handbook_annex_3"
    METHODS = "handbook_annex_4"
    HANDBOOK = "handbook"
    ARTICLE = "article"
    FACTSHEET = "factsheet"
    OURS = "doorleefd"


class Sourced(StrEnum):
    """A key with the requirement and the place behind it: `KEY = "key", "R052", Source.STEP_2`."""

    requirement: str
    source: Source

    def __new__(cls, key: str, requirement: str, source: Source) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.requirement = requirement
        member.source = source
        return member
