"""One file of a backup: a manifest and the files that it names, packed and sealed."""

import gzip
import hashlib
import json
import os
import tarfile
import zlib
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from doorleefd.foundation.backup.sealed import BackupBroken, SealedReader, SealedWriter

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Facts:
    """What is known of a dumped database: its kind, its migrations, and how many rows each table has. No words.

    `columns` names the columns of each table in the order in which they were written, where that matters.
    """

    vendor: str = ""
    migrations: list[list[str]] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Manifest:
    """What a file of a backup holds: made when, by which version, with the SHA-256 of each file in it."""

    made_at: datetime
    version: str
    facts: Facts
    hashes: dict[str, str]

    def as_json(self) -> str:
        return json.dumps({**asdict(self), "made_at": self.made_at.isoformat()}, indent=1)

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        read: dict[str, Any] = json.loads(text)
        made_at, facts = datetime.fromisoformat(read["made_at"]), Facts(**read["facts"])
        return cls(made_at, read["version"], facts, read["hashes"])


def pack(folder: Path, *, to: Path, key: bytes, label: str, facts: Facts, now: datetime) -> None:
    """Seal a folder into one new file that this account alone can read; whole on disk when this returns."""
    files = sorted(folder.iterdir())
    manifest = Manifest(now, version("doorleefd"), facts, {path.name: _hash(path) for path in files})
    (folder / MANIFEST).write_text(manifest.as_json())
    with open(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        sealed: Any = SealedWriter(file, key=key, label=label)
        with gzip.GzipFile("", "wb", 1, sealed) as small, tarfile.open(fileobj=small, mode="w|") as tar:
            for path in [folder / MANIFEST, *files]:
                tar.add(path, path.name)
        sealed.close()
        file.flush()
        os.fsync(file.fileno())


def unpack(file: Path, *, into: Path, keys: Collection[bytes], label: str) -> Manifest:
    """Open a file of a backup into a new folder, checked to its last byte. Raises BackupBroken, OtherMasterKey."""
    into.mkdir(mode=0o700)
    try:
        with file.open("rb") as source:
            sealed: Any = SealedReader(source, keys=keys, label=label, name=file.name)
            with gzip.GzipFile(fileobj=sealed) as small, tarfile.open(fileobj=small, mode="r|") as tar:
                tar.extractall(into, filter="data")
            sealed.drain()
        manifest = Manifest.from_json((into / MANIFEST).read_text())
    except (tarfile.TarError, zlib.error, EOFError, ValueError, KeyError, TypeError, FileNotFoundError) as error:
        raise BackupBroken(file.name) from error
    (into / MANIFEST).unlink()
    if {path.name: _hash(path) for path in into.iterdir()} != manifest.hashes:
        raise BackupBroken(file.name)
    return manifest


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
