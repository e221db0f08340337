"""The real Frog, where it is installed: what it says is read as names with their places (R279)."""

import shutil
import socket
import subprocess
import time
from contextlib import closing

import pytest

from doorleefd.analyse.sharper import asked_of_frog
from doorleefd.engines.deidentification import EntityType

FROG = shutil.which("frog")
READY_WITHIN = 120
PERSON, PLACE = EntityType.PERSOON, EntityType.PLAATS

pytestmark = pytest.mark.skipif(FROG is None, reason="frog is not installed")


def free_port():
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return server.getsockname()[1]


def is_listening(port):
    with closing(socket.socket()) as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    port = free_port()
    # It leaves files where it is started.
    with subprocess.Popen(
        [FROG, "-S", str(port), "--skip=acmlp", "--threads=1"],
        cwd=tmp_path_factory.mktemp("frog"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as frog:
        until = time.monotonic() + READY_WITHIN
        while not is_listening(port):
            assert frog.poll() is None, "frog stopped at once: frogdata may be missing (see docs/operations.md)"
            assert time.monotonic() < until
            time.sleep(0.5)
        yield port
        frog.terminate()


@pytest.fixture
def found(port, settings):
    settings.FROG_PORT, settings.FROG_SECONDS = port, 60.0

    def names_in(text):
        asked = asked_of_frog(text)
        assert not asked.failed
        assert all(text[one.start : one.end] == one.text for one in asked.mentions)
        return {(one.text, one.type) for one in asked.mentions}

    return names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Regel een met Kees.\nRegel twee.\r\n\r\nDerde: Emmen.", {("Kees", PERSON), ("Emmen", PLACE)}),
        ("Zij zei: “Mijn naam is Henk-Jan” en ‘Sjaan’ lachte.", {("Henk-Jan", PERSON), ("Sjaan", PERSON)}),
        ("😀 Ik ben blij 😀 met Truus 👍🏽 uit Zwolle 😀 en Piet", {("Truus", PERSON), ("Piet", PERSON)}),
        ("A & B <b>Ria</b> &amp; Jan uit Assen", {("Ria", PERSON), ("Jan", PERSON), ("Assen", PLACE)}),
        ("Kees\x00 en\nEOT\nJoke lachte", {("Kees", PERSON), ("Joke", PERSON)}),
    ],
)
def test_its_names_stand_where_they_were_told(found, text, names):
    assert names <= found(text)


@pytest.mark.parametrize("text", ["", "   \n "])
def test_a_text_without_names_gives_none(found, text):
    assert found(text) == set()


def test_a_long_text_is_read_to_its_end(found):
    assert ("Truus", PERSON) in found("Ik sprak daarover met iemand van het loket. " * 60 + "Dat was Truus uit Zwolle.")
