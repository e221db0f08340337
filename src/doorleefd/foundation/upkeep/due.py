"""Whether tonight's work is still to be done: by what it wrote down itself when it began, and when it was done.

The marks stand beside the epoch keys, which all servers of one installation share.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from doorleefd.foundation.keystore import master

# Longer than it lasts: what is at work is not begun again, what fails does not fail every minute.
AGAIN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class NightWork:
    """What is done once a night, after a time of day."""

    name: str
    at: time

    def begin(self, now: datetime) -> None:
        """It begins."""
        master.write_private(self._mark("begun"), now.isoformat().encode())

    def end(self, now: datetime) -> None:
        """What began at this moment did everything."""
        master.write_private(self._mark("done"), now.isoformat().encode())

    def is_due(self, now: datetime) -> bool:
        """Whether none that began since its time of the last night was done to its end.

        One that failed or was killed is due again an hour after it began.
        """
        begun, done, last_night = _moment(self._mark("begun")), _moment(self._mark("done")), self._last_night(now)
        if begun is None:
            return _house_is_older_than(last_night)
        if begun > now:
            # By a clock that was ahead: what is due must not wait for that day.
            return True
        return (done is None or not last_night <= done <= now) and now - begun >= AGAIN_AFTER

    def _mark(self, what: str) -> Path:
        return Path(settings.EPOCH_FOLDER) / f"{self.name}-{what}"

    def _last_night(self, now: datetime) -> datetime:
        here = timezone.localtime(now)
        last_night = timezone.make_aware(datetime.combine(here.date(), self.at))
        return last_night if last_night <= here else last_night - timedelta(days=1)


SCRUB = NightWork("scrub", time(3, 0))
# After the scrub: the copy of the keys is then as young as can be.
BACKUP = NightWork("backup", time(4, 0))


def scrub_is_due(*, now: datetime) -> bool:
    """Whether tonight's scrub is still to be done."""
    return SCRUB.is_due(now)


def _moment(mark: Path) -> datetime | None:
    return datetime.fromisoformat(mark.read_text()) if mark.exists() else None


def _house_is_older_than(moment: datetime) -> bool:
    """Whether this house, where it was never done yet, has anything from before that moment: by its first epoch."""
    numbers = master.epoch_numbers()
    return bool(numbers) and master.epoch_file(numbers[0]).stat().st_mtime < moment.timestamp()
