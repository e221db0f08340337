"""Frog beside the own engine, where it runs on this machine: sharper on names, and never waited for long (R279).

It is started apart (`frog -S PORT`), and asked over the loopback alone: no text leaves the machine.
"""

import socket
from dataclasses import dataclass

from django.conf import settings

from doorleefd.engines.deidentification import Mention
from doorleefd.engines.deidentification.frog import mentions_in

LOOPBACK = "127.0.0.1"
READY = b"READY"
MOST_BYTES = 8_000_000


@dataclass(frozen=True)
class Asked:
    """What Frog found; `failed` where it was set and gave no answer in time."""

    mentions: tuple[Mention, ...] = ()
    failed: bool = False


def asked_of_frog(text: str) -> Asked:
    """The names that Frog sees. Nothing where it is not set; `failed` where it does not answer. Never raises."""
    if not settings.FROG_PORT:
        return Asked()
    try:
        lines = _lines(text, port=settings.FROG_PORT, seconds=settings.FROG_SECONDS)
    except (OSError, UnicodeError):
        return Asked(failed=True)
    return Asked(tuple(mentions_in(lines, text)))


def _lines(text: str, *, port: int, seconds: float) -> list[str]:
    """Frog's answer. Raises OSError, also when it takes too long or stops half-way."""
    one_line = " ".join(text.split("\n"))
    with socket.create_connection((LOOPBACK, port), timeout=seconds) as frog:
        frog.sendall(one_line.encode() + b"\r\nEOT\r\n")
        answer = b""
        while READY not in answer[-32:]:
            piece = frog.recv(65_536)
            if not piece or len(answer) > MOST_BYTES:
                raise ConnectionError
            answer += piece
    return answer.decode().splitlines()
