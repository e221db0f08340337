"""Sound as browsers make it, for tests: a tone in WebM, Ogg or MP4, with a title in it that names someone."""

import array
import io
import math
from functools import cache

import av

CODEC = {"webm": "libopus", "ogg": "libopus", "mp4": "aac", "wav": "pcm_s16le"}
RATE, PIECE = 48_000, 960
NAMED = "Samira de Vries"


@cache
def sound(kind: str, *, seconds: float = 1.0, tone: float = 440.0) -> bytes:
    written = io.BytesIO()
    with av.open(written, "w", format=kind) as file:
        file.metadata["title"] = NAMED
        track = file.add_stream(CODEC[kind], rate=RATE, layout="mono")
        track.bit_rate = 24_000
        for start in range(0, int(RATE * seconds), PIECE):
            waves = [int(9_000 * math.sin(6.283 * tone * (start + at) / RATE)) for at in range(PIECE)]
            frame = av.AudioFrame(format="s16", layout="mono", samples=PIECE)
            frame.sample_rate, frame.pts = RATE, start
            frame.planes[0].update(array.array("h", waves).tobytes())
            file.mux(track.encode(frame))
        file.mux(track.encode(None))
    return written.getvalue()
