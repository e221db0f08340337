"""A sealed stream: AES-GCM in numbered chunks under a key derived from the master key.

A file begins with a line that names its form and the check word of the master key, and a salt. Each chunk carries its
number and whether it is the last in its nonce: chunks that are changed, moved, left out or cut off do not open.
"""

import secrets
from collections.abc import Collection
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running.recovery_sheet import check_word

FORM = b"doorleefd backup 1 "
LONGEST_HEAD = 40
SALT_BYTES, TAG_BYTES, COUNTER_BYTES = 32, 16, 11
CHUNK = 1 << 20


class BackupBroken(Refusal):
    """A file of a backup is not what was written."""

    def __init__(self, name: str) -> None:
        super().__init__(_("Het bestand %s is beschadigd of veranderd. Neem een andere back-up.") % name)


class OtherMasterKey(Refusal):
    """A file of a backup was made under another master key."""

    def __init__(self, name: str, word: str) -> None:
        sentence = _("Het bestand %(name)s hoort bij een andere hoofdsleutel, met controleteken %(word)s.")
        super().__init__(sentence % {"name": name, "word": word})


def _cipher(key: bytes, salt: bytes, label: str) -> AESGCM:
    made = HKDF(algorithm=SHA256(), length=32, salt=salt, info=f"doorleefd backup {label}".encode())
    return AESGCM(made.derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(COUNTER_BYTES, "big") + bytes([last])


class SealedWriter:
    """Seals what is written; only `close` makes it whole. `label` must be the same when it is read."""

    def __init__(self, file: BinaryIO, *, key: bytes, label: str) -> None:
        salt = secrets.token_bytes(SALT_BYTES)
        file.write(FORM + check_word(key).encode() + b"\n" + salt)
        self._file, self._cipher = file, _cipher(key, salt, label)
        self._waiting, self._number = bytearray(), 0

    def write(self, content: bytes) -> int:
        self._waiting += content
        # A chunk that may be the last one waits for `close`.
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return len(content)

    def close(self) -> None:
        self._put(bytes(self._waiting), last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class SealedReader:
    """Opens a sealed stream with whichever of the keys it was made under.

    Raises BackupBroken and OtherMasterKey, at the first byte that is wrong.
    """

    def __init__(self, file: BinaryIO, *, keys: Collection[bytes], label: str, name: str) -> None:
        self._file, self._name = file, name
        key = self._key_among(keys)
        self._cipher = _cipher(key, file.read(SALT_BYTES), label)
        self._ahead = self._sealed_chunk()
        self._open, self._number = bytearray(), 0

    def _key_among(self, keys: Collection[bytes]) -> bytes:
        head = self._file.readline(LONGEST_HEAD)
        if not head.startswith(FORM):
            raise BackupBroken(self._name)
        word = head.removeprefix(FORM).decode("ascii", "replace").strip()
        fitting = [key for key in keys if check_word(key) == word]
        if not fitting:
            raise OtherMasterKey(self._name, word)
        return fitting[0]

    def _sealed_chunk(self) -> bytes:
        return self._file.read(CHUNK + TAG_BYTES)

    def read(self, size: int) -> bytes:
        """At most `size` bytes; fewer only at the end."""
        while len(self._open) < size and self._next():
            pass
        taken = bytes(self._open[:size])
        del self._open[:size]
        return taken

    def drain(self) -> None:
        """Open all that is left, so that it is known to be whole."""
        while self.read(CHUNK):
            pass

    def _next(self) -> bool:
        """Open one more chunk; whether there was one."""
        if self._number and not self._ahead:
            return False
        sealed, self._ahead = self._ahead, self._sealed_chunk()
        try:
            self._open += self._cipher.decrypt(_nonce(self._number, last=not self._ahead), sealed, None)
        except (InvalidTag, ValueError) as error:
            raise BackupBroken(self._name) from error
        self._number += 1
        return True
