"""The one place that names a cipher. Each box bears the mark of its own, so that another can take over beside it.

A box is a mark of one byte, a nonce, and what the cipher made. What was closed before there were marks is AES-GCM
without one. To change: add a cipher with its mark, let `NEWEST` name it, and call `doorleefd reseal`.
"""

import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES, NONCE_BYTES = 32, 12
UNMARKED = AESGCM
CIPHERS: dict[int, Any] = {1: AESGCM}
"""By their marks; each takes a key of 32 bytes, a nonce of 12, and what the box is bound to."""

NEWEST = 1
"""What every new box is closed with."""


def closed(content: bytes, *, bound_to: bytes, key: bytes) -> bytes:
    """A box with `content`, that opens only with this key and as part of what it is bound to."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return bytes([NEWEST]) + nonce + CIPHERS[NEWEST](key).encrypt(nonce, content, bound_to)


def opened(box: bytes, *, bound_to: bytes, key: bytes) -> bytes:
    """What is in a box. Raises InvalidTag when the key is another, or it is bound to something else."""
    try:
        return _with(CIPHERS[box[0]], box[1:], bound_to, key)
    except (InvalidTag, KeyError, IndexError, ValueError):
        return _with(UNMARKED, box, bound_to, key)


def is_of_now(box: bytes, *, bound_to: bytes, key: bytes) -> bool:
    """Whether it was closed with the newest cipher: by opening it, since a box without a mark may begin like one."""
    try:
        _with(CIPHERS[NEWEST], box[1:], bound_to, key)
    except (InvalidTag, ValueError):
        return False
    return box[0] == NEWEST


def _with(cipher: Any, box: bytes, bound_to: bytes, key: bytes) -> bytes:
    content: bytes = cipher(key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], bound_to)
    return content
