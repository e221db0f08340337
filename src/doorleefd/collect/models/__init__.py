"""What was told: contributions with their words, recordings, and who opened them."""

from doorleefd.collect.models.contribution import (
    Contribution,
    EvidenceQuerySet,
    Heavy,
    MaskSpan,
    Part,
    Version,
    chosen_to_read,
    unchecked_reports,
    words_visible,
)
from doorleefd.collect.models.opened import WordsOpened
from doorleefd.collect.models.recordings import Recording, RecordingChunk

__all__ = [
    "Contribution",
    "EvidenceQuerySet",
    "Heavy",
    "MaskSpan",
    "Part",
    "Recording",
    "RecordingChunk",
    "Version",
    "WordsOpened",
    "chosen_to_read",
    "unchecked_reports",
    "words_visible",
]
