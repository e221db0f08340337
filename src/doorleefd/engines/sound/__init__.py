"""Sound that came from outside, made anew: one plain MP3 that every browser plays, with nothing else in it.

What reads foreign sound is written in C and is a loved place for attacks. So it runs in a process of its own, which
knows no secret and no environment, opens no file and no connection, and is ended when it takes too long or too much.
"""

import subprocess
import sys
import threading
from pathlib import Path

MEDIA_TYPE = "audio/mpeg"
BEGINNINGS = ((0, b"\x1aE\xdf\xa3", "matroska"), (0, b"OggS", "ogg"), (4, b"ftyp", "mov"))
"""How the sound of a browser begins: WebM, Ogg and MP4, and the one reader that may open it."""

MOST_OUT = 2_000_000
"""Bytes. Three minutes and a bit of what the worker makes stay under it."""

LONGEST_WORK = 20.0
"""Seconds; three minutes of speech take one or two."""

AT_ONCE = threading.BoundedSemaphore(2)
PRESENT = threading.BoundedSemaphore(4)
"""Those at work and those who wait: never so many that no thread of the server is left for the others."""

PATIENCE = 2.0
"""Seconds to wait for a turn."""

WORKER = Path(__file__).with_name("worker.py")


class NotSound(Exception):
    """What came is no sound of a kind that we read, or too short, too long or broken."""


class TooBusy(Exception):
    """No turn came in time, or too many wait for one; nothing was looked at, and the same may be tried again."""


def reader_of(sound: bytes) -> str:
    """The one reader for a file, by how it begins, whatever it is called. Raises NotSound for anything else."""
    for at, beginning, reader in BEGINNINGS:
        if sound[at : at + len(beginning)] == beginning:
            return reader
    raise NotSound


def made_anew(sound: bytes) -> bytes:
    """The same sound as MP3 of one channel, without names, dates or pictures; the same bytes give the same bytes.

    Raises NotSound, TooBusy.
    """
    reader = reader_of(sound)
    if not PRESENT.acquire(blocking=False):
        raise TooBusy
    try:
        if not AT_ONCE.acquire(timeout=PATIENCE):
            raise TooBusy
        try:
            return _worked(sound, reader)
        finally:
            AT_ONCE.release()
    finally:
        PRESENT.release()


def _worked(sound: bytes, reader: str) -> bytes:
    """What the worker wrote. It is read up to a limit: whoever took the worker over can fill no memory here."""
    words = [sys.executable, "-I", str(WORKER), reader]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=nothing, env={}, close_fds=True) as worker:  # noqa: S603
        ended = threading.Timer(LONGEST_WORK, worker.kill)
        ended.start()
        try:
            made = _answer(worker, sound)
        finally:
            ended.cancel()
            worker.kill()
    return made


def _answer(worker: subprocess.Popen[bytes], sound: bytes) -> bytes:
    if worker.stdin is None or worker.stdout is None:
        raise NotSound
    try:
        worker.stdin.write(sound)
        worker.stdin.close()
    except BrokenPipeError:
        raise NotSound from None
    made = worker.stdout.read(MOST_OUT + 1)
    if len(made) > MOST_OUT or worker.wait() != 0:
        raise NotSound
    return made
