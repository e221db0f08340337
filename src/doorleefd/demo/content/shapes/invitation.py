"""How people were asked to take part (R082 to R085)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Invitation:
    """The sentences of the lead, the role that was asked (a key of `AskedTo`), and some of it in English."""

    knowledge: str
    asked_to: str
    yields: str
    effort: str
    english: Mapping[str, str]
