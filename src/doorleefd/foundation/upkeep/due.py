"""Whether tonight's scrub is still to be done: by what a scrub itself wrote down when it began, and when it was done.

The marks stand beside the epoch keys, which all servers of one installation share.
"""

from datetime import datetime, time, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from doorleefd.foundation.keystore import master

NIGHT = time(3, 0)
# Longer than a scrub lasts: one that is at work is not begun again, one that fails does not fail every minute.
AGAIN_AFTER = timedelta(hours=1)


def _begun() -> Path:
    return settings.EPOCH_FOLDER / "scrub-begun"


def _done() -> Path:
    return settings.EPOCH_FOLDER / "scrub-done"


def mark_begun(now: datetime) -> None:
    """A scrub begins."""
    _mark(_begun(), now)


def mark_done(now: datetime) -> None:
    """The scrub that began at this moment did everything."""
    _mark(_done(), now)


def _mark(mark: Path, now: datetime) -> None:
    master.write_private(mark, now.isoformat().encode())


def scrub_is_due(*, now: datetime) -> bool:
    """Whether no scrub that began since three o'clock of the last night was done to its end.

    One that failed or was killed is due again an hour after it began.
    """
    begun, done, last_night = _moment(_begun()), _moment(_done()), _last_night(now)
    if begun is None:
        return _is_older_than(last_night)
    return (done is None or done < last_night) and now - begun >= AGAIN_AFTER


def _moment(mark: Path) -> datetime | None:
    return datetime.fromisoformat(mark.read_text()) if mark.exists() else None


def _is_older_than(moment: datetime) -> bool:
    """Whether this house, never scrubbed yet, has anything from before that moment: by its first epoch."""
    numbers = master.epoch_numbers()
    return bool(numbers) and master.epoch_file(numbers[0]).stat().st_mtime < moment.timestamp()


def _last_night(now: datetime) -> datetime:
    here = timezone.localtime(now)
    last_night = timezone.make_aware(datetime.combine(here.date(), NIGHT))
    return last_night if last_night <= here else last_night - timedelta(days=1)
