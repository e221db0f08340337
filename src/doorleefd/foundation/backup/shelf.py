"""The folder of backups: what stands where, under which name, and for how long.

Beside the backup of the content (weeks) stand those of the key store and of the epoch keys (days), in a folder of their
own: old content with the keys of today gives nothing of who was erased, and old keys are gone with their epoch.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.keystore import master

CONTENT, KEY_STORE, EPOCHS = "content", "keys", "epochs"
ERASED, WITHDRAWN, LOGINS, CODES = "erased", "withdrawn", "logins", "codes"
ACCUSED, READERS = "accused", "readers"
KEEPING = "keeping"
STAMP = "%Y-%m-%dT%H%M%SZ"
HALF = ".half"
OLD = timedelta(days=2)
A_TICK = timedelta(minutes=5)
"""By how much a clock is put right without anything being thought of it."""
A_NIGHT_MORE = timedelta(days=1)
"""How much longer the last copy of the keys lives than the others, so that one failed night does not cost it."""


class AtWork(Refusal):
    sentence = _("Er is al een back-up of herstel bezig. Probeer het over een paar minuten nog eens.")


@dataclass(frozen=True)
class Kept:
    """One file of a backup; its name is its moment."""

    path: Path

    @property
    def half(self) -> Path:
        """Where it stands until it is whole."""
        return self.path.with_name(self.path.name + HALF)

    @property
    def label(self) -> str:
        """What it is sealed under: under another name it does not open."""
        return self.path.name

    @property
    def kind(self) -> str:
        return self.path.suffix.removeprefix(".")

    @property
    def made_at(self) -> datetime:
        return datetime.strptime(self.path.stem, STAMP).replace(tzinfo=UTC)

    @property
    def size(self) -> int:
        """In bytes."""
        return self.path.stat().st_size

    def keys_end(self, *, is_last: bool = False) -> datetime:
        """Until when this copy of the keys stays."""
        return self.made_at + timedelta(days=settings.BACKUP_KEY_DAYS) + (A_NIGHT_MORE if is_last else timedelta(0))

    def is_ahead(self, now: datetime) -> bool:
        """Whether its moment is still to come, so that nothing can be said of its age."""
        return self.made_at - now > A_TICK

    def is_old(self, now: datetime) -> bool:
        """Whether an administrator must be told that no newer one was made."""
        return now - self.made_at > OLD


@dataclass(frozen=True)
class Shelf:
    """Where backups stand."""

    content: Path
    keys: Path

    def folder_of(self, kind: str) -> Path:
        return self.keys if kind in (KEY_STORE, EPOCHS) else self.content

    def at(self, kind: str, now: datetime) -> Kept:
        """Where the file of this kind and moment stands."""
        return Kept(self.folder_of(kind) / f"{now.astimezone(UTC).strftime(STAMP)}.{kind}")

    def all(self, kind: str) -> list[Kept]:
        """Oldest first."""
        return [Kept(path) for path in sorted(self.folder_of(kind).glob(f"*.{kind}"))]

    def made_by(self, now: datetime, kind: str) -> list[Kept]:
        """Oldest first, without those of a clock that was ahead."""
        return [kept for kept in self.all(kind) if not kept.is_ahead(now)]

    def newest(self, kind: str, *, now: datetime) -> Kept | None:
        return next(reversed(self.made_by(now, kind)), None)

    def make_folders(self) -> None:
        for folder in (self.content, self.keys):
            folder.mkdir(mode=0o700, exist_ok=True)

    def sweep(self) -> None:
        """Remove what a backup that was killed left behind."""
        for folder in (self.content, self.keys):
            for left in folder.glob(f"*{HALF}"):
                left.unlink()

    def remove_old_content(self, now: datetime) -> None:
        """After weeks; the newest stays, however old, and so does what is ahead: it may be the clock that is behind."""
        for kept in self.made_by(now, CONTENT)[:-1]:
            if now - kept.made_at > timedelta(days=settings.BACKUP_DAYS):
                master.destroy(kept.path)

    def remove_old_keys(self, now: datetime) -> None:
        """After days, the newest too and what is half written: an erased story must not live on in them (art. 17)."""
        for kind in (KEY_STORE, EPOCHS):
            last = self.newest(kind, now=now)
            for kept in self.all(kind):
                if _keys_are_over(kept, now, last=last):
                    master.destroy(kept.path)
            for left in self.keys.glob(f"*.{kind}{HALF}"):
                if _keys_are_over(Kept(left.with_name(left.name.removesuffix(HALF))), now, last=last):
                    master.destroy(left)


def _keys_are_over(kept: Kept, now: datetime, *, last: Kept | None) -> bool:
    """Whether this copy of the keys must go.

    One from a clock that was ahead would live until that day comes. It goes only beside a `last` one of these days:
    where no backup is made under the clock of now, that clock may be what is wrong, and this the only copy there is.
    """
    if kept.is_ahead(now):
        return last is not None and not last.is_old(now)
    return kept.keys_end(is_last=kept == last) < now


def shelf_in(folder: Path) -> Shelf:
    """Backups of which content and keys stand beside each other."""
    return Shelf(folder / "content", folder / "keys")


def own_shelf() -> Shelf | None:
    """Where this house keeps its backups; None when it was not told."""
    if not settings.BACKUP_FOLDER:
        return None
    beside = shelf_in(Path(settings.BACKUP_FOLDER))
    return Shelf(beside.content, Path(settings.BACKUP_KEYS_FOLDER)) if settings.BACKUP_KEYS_FOLDER else beside


def last_backup(now: datetime) -> Kept | None:
    """The last good backup of the content."""
    shelf = own_shelf()
    return shelf.newest(CONTENT, now=now) if shelf else None


def last_keys(now: datetime) -> Kept | None:
    """The last copy of the keys: with it a backup can be put back where the machine is lost."""
    shelf = own_shelf()
    return shelf.newest(KEY_STORE, now=now) if shelf else None


def backups_ahead(now: datetime) -> list[Kept]:
    """Backups of the content and copies of keys that bear a moment that is still to come."""
    shelf = own_shelf()
    if shelf is None:
        return []
    return [kept for kind in (CONTENT, KEY_STORE, EPOCHS) for kept in shelf.all(kind) if kept.is_ahead(now)]


def put(kept: Kept) -> None:
    """Give a finished file its name, which survives a power cut."""
    kept.half.replace(kept.path)
    master.settle(kept.path.parent)


@contextmanager
def workspace() -> Iterator[Path]:
    """An empty folder beside the databases, for one backup or restore at a time. Raises AtWork.

    What lies in it is no more closed than the database itself, and so must not leave the data folder.
    """
    folder = Path(settings.DATA_FOLDER)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "backup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AtWork from error
        work = folder / "backup-work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700)
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def can_hold(folder: Path) -> bool:
    """Whether files can be written into a folder, which may still have to be made."""
    nearest = folder if folder.exists() else folder.parent
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
