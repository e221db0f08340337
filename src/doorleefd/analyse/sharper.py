"""Frog beside the own engine, where it runs on this machine: sharper on names, and never waited for long (R279).

It is started apart (`frog -S PORT`), and asked over the loopback alone: no text leaves the machine.
"""

import socket
from dataclasses import dataclass
from time import monotonic

from django.conf import settings

from doorleefd.engines.deidentification import Mention
from doorleefd.engines.deidentification.frog import mentions_in

LOOPBACK = "127.0.0.1"
READY = b"\nREADY"
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
    """Frog's answer, within so many seconds in all. Raises OSError when it takes longer or stops half-way."""
    until = monotonic() + seconds
    # As long as the text was, so that places stay; a line end or another sign that shows nothing would end the line.
    one_line = "".join(sign if sign.isprintable() else " " for sign in text)
    with socket.create_connection((LOOPBACK, port), timeout=seconds) as frog:
        _wait_no_longer(frog, until)
        frog.sendall(one_line.encode() + b"\r\nEOT\r\n")
        answer = b""
        while not (b"\n" + answer).rstrip().endswith(READY):
            _wait_no_longer(frog, until)
            piece = frog.recv(65_536)
            if not piece or len(answer) > MOST_BYTES:
                raise ConnectionError
            answer += piece
    return answer.decode().splitlines()


def _wait_no_longer(frog: socket.socket, until: float) -> None:
    """A time limit on a socket holds for each read anew: one that trickles would be waited for without end."""
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    frog.settimeout(left)
