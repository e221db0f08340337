"""Keyed digests: what must be recognised again and never read back."""

import hashlib
import hmac

from doorleefd.foundation.keystore import keys


def digest(content: str, *, purpose: str) -> tuple[int, str]:
    """The version of the key, and the digest under the newest key of `purpose` (64 hexadecimal digits)."""
    version, key = keys.service_key(purpose)
    return version, _digest(content, key)


def digests(content: str, *, purpose: str) -> dict[int, str]:
    """The digest under every living version of the key, newest first."""
    return {version: _digest(content, key) for version, key in keys.service_keys(purpose).items()}


def _digest(content: str, key: bytes) -> str:
    return hmac.new(key, content.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
