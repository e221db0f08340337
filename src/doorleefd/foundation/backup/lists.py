"""A list beside the backups and newer than they are: random ids, sealed, of what a restore must do again."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from doorleefd.foundation.backup.bundle import Facts, pack, unpack
from doorleefd.foundation.backup.shelf import AtWork, Shelf, own_shelf, put, workspace
from doorleefd.foundation.keystore import master
from doorleefd.foundation.running.recovery_sheet import check_word

FILE = "ids"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ListBeside:
    """One such list: the kind of file that holds it, what must stand on it now, and a sign of that.

    `sign` is asked every minute and is cheap: a short text that is another one whenever the lines may be.
    """

    kind: str
    lines: Callable[[], Collection[str]]
    sign: Callable[[], str]

    def keep(self, now: datetime) -> None:
        """Write it again when something was added since, where this house keeps backups."""
        shelf = own_shelf()
        if shelf is None or not shelf.content.is_dir():
            return
        try:
            self._keep(shelf, now)
        except (OSError, AtWork) as error:
            # The next minute tries again; nobody's wish ever waits for the folder of the backups.
            log.error("list beside the backups not kept: %s %s", self.kind, type(error).__name__)

    def _keep(self, shelf: Shelf, now: datetime) -> None:
        name, held = self._written()
        if held != self._to_hold() or not (shelf.content / name).exists():
            with workspace() as work:
                self.write(shelf, work / self.kind, now)

    def write(self, shelf: Shelf, folder: Path, now: datetime) -> None:
        """A new list under the name of this moment; then the one that this house wrote before goes.

        A list that another house wrote stays, as does one of before a restore: an empty house must not forget what the
        one before it knew.
        """
        # The sign first: what changes while this is written is then written the next minute.
        holds, kept, before = self._to_hold(), shelf.at(self.kind, now), self._written()[0]
        folder.mkdir()
        (folder / FILE).write_text("\n".join(self.lines()))
        kept.half.unlink(missing_ok=True)
        pack(folder, to=kept.half, key=master.master_key(), label=kept.label, facts=Facts(), now=now)
        put(kept)
        self._mark().write_text(f"{kept.path.name} {holds}")
        if before not in ("", kept.path.name):
            (shelf.content / before).unlink(missing_ok=True)

    def let_stay(self) -> None:
        """After a restore: what this house wrote before stays, since the backup may not know of whom it is."""
        self._mark().unlink(missing_ok=True)

    def newest(self, shelf: Shelf) -> datetime | None:
        """The moment of the newest one; None where there is none."""
        return max((kept.made_at for kept in shelf.all(self.kind)), default=None)

    def read(self, shelf: Shelf, folder: Path, *, among: Collection[bytes]) -> set[str]:
        """The lines of every list, each sealed under one of these master keys. Raises BackupBroken, OtherMasterKey."""
        lines: set[str] = set()
        folder.mkdir()
        for kept in shelf.all(self.kind):
            unpack(kept.path, into=folder / kept.path.stem, keys=among, label=kept.label)
            lines.update((folder / kept.path.stem / FILE).read_text().splitlines())
        return lines

    def _to_hold(self) -> str:
        """The sign of what the list must hold by now, and under which master key."""
        return f"{self.sign()} {check_word(master.master_key())}"

    def _written(self) -> tuple[str, str]:
        """Which list this house wrote last, and what it held."""
        name, _space, held = self._mark().read_text().partition(" ") if self._mark().exists() else ("", "", "")
        return name, held

    def _mark(self) -> Path:
        return Path(settings.DATA_FOLDER) / f"{self.kind}-kept"
