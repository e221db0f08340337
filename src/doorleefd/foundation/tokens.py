"""Sealed notes that a page carries itself, so that nothing is stored before it is sent (law 9).

A note holds what was typed so far, or which code opened the page. Only this installation can read it.
"""

import base64
import binascii
import json
import zlib
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag

from doorleefd.foundation import ciphers
from doorleefd.foundation.keystore import keys

# Each purpose has keys of its own, and the longest that anything under them is read. When a key is replaced, its
# older version is destroyed after that time (`drop_old_keys`): who had seen it can then forge nothing any more.
NOTE, LINK = "note", "link"
LONGEST = {NOTE: timedelta(days=1), LINK: timedelta(days=5 * 365)}
MAX_NOTE_BYTES = 8_000_000


class NoteUnreadable(Exception):
    """The note was changed, cut off, or belongs to another installation or purpose."""


class NoteTooOld(NoteUnreadable):
    """The note was written longer ago than it may live."""


def written(content: dict[str, Any], *, label: str, now: datetime, purpose: str = NOTE) -> str:
    """A note with `content` (JSON) for the place called `label`.

    A NOTE goes with a page and lives for a day at most; a LINK stands in a letter or an e-mail, and lives for years.
    """
    version, key = keys.service_key(purpose)
    plain = zlib.compress(json.dumps({"at": now.timestamp(), "content": content}).encode("utf-8", "surrogatepass"))
    box = ciphers.closed(plain, bound_to=label.encode(), key=key)
    return base64.urlsafe_b64encode(version.to_bytes(4, "big") + box).decode()


def read(note: str, *, label: str, now: datetime, lives: timedelta, purpose: str = NOTE) -> dict[str, Any]:
    """The content of a note. Raises NoteTooOld, NoteUnreadable; ValueError for a `lives` its purpose does not allow."""
    if lives > LONGEST[purpose]:
        raise ValueError(f"a {purpose} lives for {LONGEST[purpose]} at most")
    held = _opened(note, label, purpose)
    if now.timestamp() - held["at"] > lives.total_seconds():
        raise NoteTooOld
    return held["content"]


def _opened(note: str, label: str, purpose: str) -> dict[str, Any]:
    try:
        raw = base64.urlsafe_b64decode(note.encode("ascii"))
        key = keys.service_keys(purpose)[int.from_bytes(raw[:4], "big")]
        plain = ciphers.opened(raw[4:], bound_to=label.encode(), key=key)
        opened = zlib.decompressobj()
        return json.loads(opened.decompress(plain, MAX_NOTE_BYTES).decode("utf-8", "surrogatepass"))
    except (binascii.Error, InvalidTag, KeyError, ValueError, zlib.error) as error:
        raise NoteUnreadable from error


def drop_old_keys(*, now: datetime) -> None:
    """Destroy the keys under which nothing is read any more, since they were replaced too long ago."""
    for purpose, longest in LONGEST.items():
        keys.drop_replaced_service_keys(purpose, before=now - longest)
