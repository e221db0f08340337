"""Foreign sound is read in a room without windows, and what comes out is sound and nothing else."""

import io
import subprocess
import sys

import av
import pytest

from doorleefd.engines import sound as engine
from doorleefd.engines.sound import NotSound, TooBusy, made_anew
from doorleefd.engines.sound.tests.made import NAMED, sound

WEBM = sound("webm")
NO_SOUND = {
    "no kind we read": sound("wav"),
    "a playlist that names a file": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n" + bytes(2_000),
    "only a beginning": b"\x1aE\xdf\xa3" + bytes(2_000),
    "cut off in its head": sound("mp4")[:100],
    "too short": sound("webm", seconds=0.1),
}
CONFINED = "import _socket, runpy; worker = runpy.run_path({worker!r}); worker['confine']()"
TRIED = "try: {attempt}\nexcept BaseException as error: print(repr(error))"


@pytest.mark.parametrize("kind", ["webm", "ogg", "mp4"])
def test_what_browsers_record_becomes_plain_mp3(kind):
    came = sound(kind)
    assert NAMED.encode() in came
    made = made_anew(came)
    assert NAMED.encode() not in made
    with av.open(io.BytesIO(made)) as file:
        assert (file.format.name, file.streams[0].codec_context.name, dict(file.metadata)) == ("mp3", "mp3float", {})
        heard = sum(frame.samples for frame in file.decode(audio=0)) / file.streams[0].rate
    assert heard == pytest.approx(1.0, abs=0.2)


def test_the_same_bytes_give_the_same_sound():
    assert made_anew(WEBM) == made_anew(WEBM)


@pytest.mark.parametrize("came", NO_SOUND.values(), ids=NO_SOUND.keys())
def test_what_is_no_sound_is_refused(came):
    with pytest.raises(NotSound):
        made_anew(came)


def test_what_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(engine, "LONGEST_WORK", 0.0)
    with pytest.raises(NotSound):
        made_anew(WEBM)


def test_what_writes_too_much_is_not_read_on(monkeypatch):
    monkeypatch.setattr(engine, "MOST_OUT", 1_000)
    with pytest.raises(NotSound):
        made_anew(WEBM)


def test_whoever_gets_no_turn_is_told_to_come_back(monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.0)
    with engine.AT_ONCE, engine.AT_ONCE, pytest.raises(TooBusy):
        made_anew(WEBM)
    assert made_anew(WEBM)


def test_beside_those_at_work_only_a_few_wait(monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 60.0)
    with engine.PRESENT, engine.PRESENT, engine.PRESENT, engine.PRESENT, pytest.raises(TooBusy):
        made_anew(WEBM)
    assert made_anew(WEBM)


@pytest.mark.parametrize(
    ("attempt", "seen"),
    [
        ("open('/etc/hostname')", "Too many open files"),
        ("__import__('_socket').socket()", "Too many open files"),
        ("bytearray(900_000_000)", "MemoryError"),
        ("__import__('os').environ['DOORLEEFD_MASTER_KEY']", "KeyError"),
    ],
)
def test_whoever_takes_the_worker_over_can_reach_nothing(attempt, seen):
    program = CONFINED.format(worker=str(engine.WORKER)) + "\n" + TRIED.format(attempt=attempt)
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, env={}, check=False)
    assert seen in done.stdout
