"""Keyed digests: what must be recognised again and never read back."""

import hashlib
import hmac
from collections.abc import Iterable

from doorleefd.foundation.keystore import keys


def digest(content: str, *, purpose: str) -> tuple[int, str]:
    """The version of the key, and the digest under the newest key of `purpose` (64 hexadecimal digits)."""
    version, (made,) = digests_of([content], purpose=purpose)
    return version, made


def digests_of(contents: Iterable[str], *, purpose: str) -> tuple[int, list[str]]:
    """The version of the newest key, and the digest of each content under it; one query however many."""
    version, key = keys.service_key(purpose)
    return version, [_digest(content, key) for content in contents]


def digests(content: str, *, purpose: str) -> dict[int, str]:
    """The digest under every living version of the key, newest first."""
    return {version: _digest(content, key) for version, key in keys.service_keys(purpose).items()}


def _digest(content: str, key: bytes) -> str:
    return hmac.new(key, content.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
