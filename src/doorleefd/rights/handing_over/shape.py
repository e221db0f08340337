"""What a package is: its files, what stayed out of it, and the voices that are in it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from doorleefd.rights.handing_over.rules_of import LeftOut


@dataclass(frozen=True)
class Piece:
    """One file of a package, with what it is."""

    name: str
    title: str
    content: bytes
    quoted: Sequence[UUID] = ()
    """The fragments that are quoted in it."""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Package:
    """The files, what stayed out, and the digest by which a look is remembered."""

    pieces: Sequence[Piece]
    left_out: Sequence[LeftOut]

    @property
    def quoted(self) -> list[UUID]:
        """Which fragments are quoted, each once."""
        return list(dict.fromkeys(fragment for piece in self.pieces for fragment in piece.quoted))

    @property
    def digest(self) -> str:
        said = json.dumps([[piece.name, piece.digest] for piece in self.pieces])
        return hashlib.sha256(said.encode()).hexdigest()
