"""A recording as it comes in with "Stuur": looked at by its first bytes, whatever the browser calls it (R208, R211)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import Recording
from doorleefd.collect.tellings import Recorded
from doorleefd.foundation.acting import Refusal

FILE, ALLOWED = "recording", "recording_allowed"
MOST_BYTES = 2_500_000
LEAST_BYTES = 1_000
"""Less than this is no second of sound."""


class RecordingNotKept(Refusal):
    sentence = _("Deze opname konden wij niet bewaren. Neem nog een keer op, of typ wat er gebeurde.")


def recorded_in(posted: Mapping[str, Any], files: Mapping[str, Any]) -> Recorded | None:
    """The recording that was sent with a yes to it; None when there is none. Raises RecordingNotKept."""
    if not posted.get(ALLOWED):
        return None
    sent = files.get(FILE)
    if sent is None or not LEAST_BYTES <= sent.size <= MOST_BYTES:
        raise RecordingNotKept
    sound = sent.read()
    return Recorded(sound, media_type_of(sound))


def media_type_of(sound: bytes) -> str:
    """What a file is, by how it begins: WebM, Ogg or MP4. Raises RecordingNotKept for anything else."""
    if sound.startswith(b"\x1aE\xdf\xa3"):
        return Recording.Media.WEBM.value
    if sound.startswith(b"OggS"):
        return Recording.Media.OGG.value
    if sound[4:8] == b"ftyp":
        return Recording.Media.MP4.value
    raise RecordingNotKept
