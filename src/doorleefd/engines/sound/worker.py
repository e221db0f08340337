"""A program of its own: foreign sound on standard input, plain MP3 on standard output, or an exit code that is not 0.

python -I worker.py READER     where READER is the one demuxer that may look at it

It takes its limits before it looks at a byte. It imports nothing of the house, and the house never imports it.
"""

import io
import os
import resource
import sys
from collections.abc import Iterator

import av
import av.subtitles.stream  # noqa: F401 (av asks for it when it opens a file, and by then no file can be opened)
from av.container import InputContainer

ONLY = {"codec_whitelist": "opus,vorbis,aac", "protocol_whitelist": "none"}
BARE = {"write_xing": "0", "id3v2_version": "0", "write_id3v1": "0"}
RATE, BITS = 24_000, 48_000
SHORTEST, LONGEST = 0.3, 200.0
"""Seconds."""

LIMITS = {
    resource.RLIMIT_CPU: 15,
    resource.RLIMIT_AS: 768_000_000,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_NOFILE: 3,
}


POLITE = 10
"""Whoever tells in text, or reads, goes first: niceness, from 0 to 19."""


def confine() -> None:
    """No more time, memory, file or connection than this, and after everyone else; it cannot be undone."""
    os.nice(POLITE)
    for kind, most in LIMITS.items():
        resource.setrlimit(kind, (most, most))


def made_anew(sound: bytes, reader: str) -> bytes:
    """The first track of sound as MP3, without headers that hold more than sound. Ends with 3 if too short or long."""
    made, seconds = io.BytesIO(), 0.0
    plain = av.AudioResampler(format="s16p", layout="mono", rate=RATE)
    with (
        av.open(io.BytesIO(sound), "r", format=reader, options=ONLY) as told,
        av.open(made, "w", format="mp3", options=BARE) as kept,
    ):
        track = kept.add_stream("libmp3lame", rate=RATE, layout="mono")
        track.bit_rate = BITS
        for piece in pieces_of(told, plain):
            seconds += piece.samples / RATE
            if seconds > LONGEST:
                sys.exit(3)
            kept.mux(track.encode(piece))
        kept.mux(track.encode(None))
    if seconds < SHORTEST:
        sys.exit(3)
    return made.getvalue()


def pieces_of(told: InputContainer, plain: av.AudioResampler) -> Iterator[av.AudioFrame]:
    """The sound of the first track in the shape that the writer takes, without its times."""
    for frame in told.decode(told.streams.audio[0]):
        frame.pts = None
        yield from plain.resample(frame)
    yield from plain.resample(None)


if __name__ == "__main__":
    told_sound = sys.stdin.buffer.read()
    confine()
    sys.stdout.buffer.write(made_anew(told_sound, sys.argv[1]))
