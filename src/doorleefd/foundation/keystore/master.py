"""The master key and the epoch keys, in files apart from both databases.

The master key (environment variable or file) wraps each epoch key; an epoch key wraps the data keys. An
epoch lasts a day: `scrub` turns to a new one and removes the file of the old, so that older copies of the
key store open nothing any more.
"""

import base64
import binascii
import contextlib
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from django.conf import settings

from doorleefd.foundation import ciphers
from doorleefd.foundation.ciphers import KEY_BYTES


class MasterKeyMissing(RuntimeError):
    """There is no master key. Without it no word can be opened; the recovery sheet holds it."""


class MasterKeyWrong(RuntimeError):
    """The master key does not open the epoch key: it belongs to another installation."""


def wrap(key: bytes, *, under: bytes, label: bytes) -> bytes:
    """`key` sealed under another key; `label` must be the same when it is opened."""
    return ciphers.closed(key, bound_to=label, key=under)


def unwrap(box: bytes, *, under: bytes, label: bytes) -> bytes:
    """Raises InvalidTag when the key or the label is another."""
    return ciphers.opened(box, bound_to=label, key=under)


def as_text(key: bytes) -> str:
    """A key as it is printed on the recovery sheet: eleven groups of four letters and digits."""
    letters = base64.b32encode(key).decode().rstrip("=").lower()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def from_text(text: str) -> bytes:
    """The key on a recovery sheet, forgiving of capitals, spaces and dashes. Raises MasterKeyWrong."""
    letters = "".join(text.split()).replace("-", "").upper()
    try:
        key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as error:
        raise MasterKeyWrong from error
    if len(key) != KEY_BYTES:
        raise MasterKeyWrong
    return key


def master_key() -> bytes:
    """From DOORLEEFD_MASTER_KEY, else from its file. Raises MasterKeyMissing, MasterKeyWrong."""
    if settings.MASTER_KEY:
        return from_text(settings.MASTER_KEY)
    if not settings.MASTER_KEY_FILE.exists():
        raise MasterKeyMissing
    return from_text(settings.MASTER_KEY_FILE.read_text())


def _next_file() -> Path:
    return settings.MASTER_KEY_FILE.with_name(settings.MASTER_KEY_FILE.name + ".next")


def next_master_key() -> bytes:
    """The master key that will follow; made once, and kept beside the old one until that is replaced."""
    if not _next_file().exists():
        write_private(_next_file(), as_text(secrets.token_bytes(KEY_BYTES)).encode() + b"\n")
    return from_text(_next_file().read_text())


def take_into_use(new: bytes) -> None:
    """Let the master key file hold `new`. A master key in the environment is the operator's to replace.

    Until that was done the new key stays in its file beside it; once it was, that file goes.
    """
    if not settings.MASTER_KEY:
        _next_file().replace(settings.MASTER_KEY_FILE)
    elif from_text(settings.MASTER_KEY) == new:
        _next_file().unlink(missing_ok=True)


def awaits_environment() -> bool:
    """Whether a new master key waits for the operator to put it in the environment."""
    return bool(settings.MASTER_KEY) and _next_file().exists()


def _living_master_keys() -> list[bytes]:
    """The master key, and the one that will follow while keys are being turned."""
    following = [from_text(_next_file().read_text())] if _next_file().exists() else []
    return [master_key(), *following]


def make_master_key() -> bool:
    """Make a master key file if there is none yet; whether it was made."""
    if settings.MASTER_KEY or settings.MASTER_KEY_FILE.exists():
        return False
    write_private(settings.MASTER_KEY_FILE, as_text(secrets.token_bytes(KEY_BYTES)).encode() + b"\n")
    return True


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this account can read, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Let names that changed in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def epoch_file(number: int) -> Path:
    return settings.EPOCH_FOLDER / f"epoch-{number:08d}.key"


def epoch_numbers() -> list[int]:
    """The epochs whose key is still there, oldest first."""
    return sorted(int(path.stem.removeprefix("epoch-")) for path in settings.EPOCH_FOLDER.glob("epoch-*.key"))


def begin_epoch() -> int:
    """Make the key of a new epoch, after the last one."""
    number = max(epoch_numbers(), default=0) + 1
    write_epoch(number, secrets.token_bytes(KEY_BYTES), under=_living_master_keys()[-1])
    return number


def write_epoch(number: int, key: bytes, *, under: bytes) -> None:
    """Keep the key of an epoch, wrapped under a master key."""
    write_private(epoch_file(number), _wrapped(number, key, under=under))


def wrapped_epoch(number: int, *, under: bytes) -> bytes:
    """The key of an epoch, wrapped under a master key as its file is. Raises FileNotFoundError, MasterKeyWrong."""
    return _wrapped(number, epoch_key(number), under=under)


def _wrapped(number: int, key: bytes, *, under: bytes) -> bytes:
    return wrap(key, under=under, label=_label(number))


def current_epoch() -> int:
    """The newest epoch. There is one as soon as a key was made (`epochs.settled`)."""
    return epoch_numbers()[-1]


def epoch_key(number: int) -> bytes:
    """Raises FileNotFoundError when the epoch has ended, MasterKeyWrong under another master key."""
    box = epoch_file(number).read_bytes()
    for candidate in _living_master_keys():
        with contextlib.suppress(InvalidTag):
            return _opened(box, candidate, number)
    raise MasterKeyWrong


@lru_cache(maxsize=8)
def _opened(box: bytes, master: bytes, number: int) -> bytes:
    return unwrap(box, under=master, label=_label(number))


def end_epoch(number: int) -> None:
    """Overwrite and remove the key of an epoch: what was wrapped under it stays closed for good.

    It leaves its name first: killed half-way, no half-overwritten file is taken for the key of an epoch.
    """
    path = epoch_file(number)
    ending = path.with_suffix(".ending")
    with contextlib.suppress(FileNotFoundError):
        path.replace(ending)
        settle(path.parent)
    destroy(ending)
    _opened.cache_clear()


def sweep_epochs() -> None:
    """Destroy what an `end_epoch` or a `write_epoch` that was killed left behind."""
    for pattern in ("epoch-*.ending", "epoch-*.new"):
        for left in settings.EPOCH_FOLDER.glob(pattern):
            destroy(left)


def destroy(path: Path) -> None:
    """Overwrite and remove a file; one that another process removes meanwhile is gone as well."""
    with contextlib.suppress(FileNotFoundError):
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        settle(path.parent)


def _label(number: int) -> bytes:
    return f"epoch {number}".encode()
