"""A recording as it comes in with "Stuur": made anew before anything of it is kept (R208, R211).

Only the sound goes on. What a phone writes beside it, and whatever else a file may hold, is never stored.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from doorleefd.collect.tellings import Recorded
from doorleefd.engines.sound import MEDIA_TYPE, NotSound, TooBusy, made_anew
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.throttle import Throttle

FILE, ALLOWED = "recording", "recording_allowed"
MOST_BYTES = 2_500_000
LEAST_BYTES = 1_000
"""Less than this is no second of sound."""

SPOKEN = Throttle("recordings", most=20, window=timedelta(minutes=10))
"""Making one anew takes the machine. Behind one address may sit a whole room of people who tell."""


class RecordingNotKept(Refusal):
    sentence = _("Deze opname konden wij niet bewaren. Neem nog een keer op, of typ wat er gebeurde.")


class RecordingWaits(Refusal):
    sentence = _("Het is nu erg druk. Er is niets weg. Wacht een minuut en druk nog een keer op Stuur.")


def recorded_in(posted: Mapping[str, Any], files: Mapping[str, Any], *, asker: str, now: datetime) -> Recorded | None:
    """The recording that was sent with a yes to it; None when there is none. Raises RecordingNotKept, RecordingWaits.

    `asker` is counted by, salted and in memory, and is kept nowhere.

    It is made anew here, before the thank-you page: what is acknowledged is on disk, and is plain sound.
    """
    if not posted.get(ALLOWED):
        return None
    sent = files.get(FILE)
    if sent is None or not LEAST_BYTES <= sent.size <= MOST_BYTES:
        raise RecordingNotKept
    if not SPOKEN.allows(asker, now=now):
        raise RecordingWaits
    SPOKEN.tried(asker, now=now)
    try:
        return Recorded(made_anew(sent.read()), MEDIA_TYPE)
    except NotSound:
        raise RecordingNotKept from None
    except TooBusy:
        raise RecordingWaits from None
