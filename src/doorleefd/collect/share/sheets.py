"""Which text stands on a signed sheet: people say yes to what they read, and not to what it says by now (R209)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from doorleefd.people.queries import texts_kept_of
from doorleefd.trajectory.decider_text import MARK as BY_DECIDER
from doorleefd.trajectory.easy_text import MARK as EASY
from doorleefd.trajectory.easy_text import easy_version_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import version_of


@dataclass(frozen=True)
class Sheet:
    """A text by its version, as it stands on the paper; `since` is the day on which it was first printed or told under,
    None where that is still to come."""

    version: str
    since: date | None

    @property
    def is_easy(self) -> bool:
        return self.version.endswith(EASY)


def sheets_of(trajectory: Trajectory) -> list[Sheet]:
    """Every text that may stand on a sheet of this trajectory, the newest first; a decider reads none from paper."""
    since: dict[str, date] = {}
    for text in texts_kept_of(trajectory):
        if not text.version.endswith(BY_DECIDER) and not text.version.startswith("code-"):
            since[text.version] = min(text.first_used, since.get(text.version, text.first_used))
    of_now = [version for version in (version_of(trajectory), easy_version_of(trajectory)) if version not in since]
    kept = sorted(since.items(), key=lambda each: each[1], reverse=True)
    return [*(Sheet(version, None) for version in of_now), *(Sheet(version, day) for version, day in kept)]


def held_on(day: date, *, sheets: Sequence[Sheet], easily: bool, today: date) -> str:
    """The version that stands on a paper of that day. Empty where that is not certain: staff then look on the sheet.

    Certain it is only while there was one text. After a second came the days do not say which was in use: a text may be
    taken back to the first, and a sheet may be signed late.
    """
    of_reading = [sheet for sheet in sheets if sheet.is_easy == easily]
    if day == today and not any(sheet.since for sheet in of_reading):
        return of_reading[0].version
    by_then = [sheet.version for sheet in of_reading if sheet.since and sheet.since <= day]
    return by_then[0] if len(by_then) == 1 else ""
