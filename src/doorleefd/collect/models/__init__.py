"""What was told: contributions with their words, recordings, and who opened them."""

from doorleefd.collect.models.contribution import (
    ColleagueNamed,
    Contribution,
    EvidenceQuerySet,
    MaskSpan,
    Part,
    Version,
    given_to_read,
    outer_day_of_yes,
    unchecked_reports,
    words_visible,
)
from doorleefd.collect.models.heavy import Heavy
from doorleefd.collect.models.opened import WordsOpened
from doorleefd.collect.models.recordings import Recording, RecordingChunk

__all__ = [
    "ColleagueNamed",
    "Contribution",
    "EvidenceQuerySet",
    "Heavy",
    "MaskSpan",
    "Part",
    "Recording",
    "RecordingChunk",
    "Version",
    "WordsOpened",
    "given_to_read",
    "outer_day_of_yes",
    "unchecked_reports",
    "words_visible",
]
