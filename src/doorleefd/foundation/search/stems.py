"""From text to keyed stems: what stands in the index in place of the words."""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from doorleefd.foundation.keystore import keys

PURPOSE = "search"
# A stretch stays within what PostgreSQL can hold of positions; neighbours overlap by one repeat.
WORDS_IN_STRETCH = 10_000
REPEATED = 8


@dataclass(frozen=True)
class Hasher:
    """Hashes the stems of one organisation under one version of the index key."""

    key: bytes
    version: int

    def hashed(self, stem: str) -> str:
        """Twelve hexadecimal digits: two different stems of a language do not meet by chance."""
        return hashlib.blake2b(stem.encode("utf-8", "surrogatepass"), key=self.key, digest_size=6).hexdigest()


def hashers(organisation_id: UUID) -> list[Hasher]:
    """One for each living version of the index key, newest first."""
    return [
        Hasher(hmac.new(key, organisation_id.bytes, hashlib.sha256).digest(), version)
        for version, key in keys.service_keys(PURPOSE).items()
    ]


def words_of(text: str) -> list[tuple[str, ...]]:
    """The keys of each word in order: its stem, then the parts of a compound."""
    # Imported on first use: its word lists take time and memory that most requests do not need.
    from doorleefd.engines import dutch

    return dutch.stems(text)


def stretches(text: str) -> Iterator[list[tuple[str, ...]]]:
    """The keys of each word in order, in stretches of a length that an index row holds."""
    words = words_of(text)
    for at in range(0, max(len(words), 1), WORDS_IN_STRETCH):
        yield words[at : at + WORDS_IN_STRETCH + REPEATED - 1]
