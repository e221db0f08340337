"""Everything there is about one teller, for that teller alone (R214)."""

from doorleefd.rights.queries.everything import everything_about
from doorleefd.rights.queries.own_words import (
    OwnContribution,
    OwnPart,
    mark_of_words,
    own_contributions,
    own_recordings,
    own_sound,
    participation_of,
    participations_of,
)

__all__ = [
    "OwnContribution",
    "OwnPart",
    "everything_about",
    "mark_of_words",
    "own_contributions",
    "own_recordings",
    "own_sound",
    "participation_of",
    "participations_of",
]
