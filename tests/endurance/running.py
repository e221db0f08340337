"""A real house on this machine: own folder and databases, the real server, and a client that can be cut off."""

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import psycopg

from doorleefd.foundation.running.children import command, server

HOST = "127.0.0.1"
TELLING = "/vertel/veenbeek/beschut-werk/"
DATABASES = ("DOORLEEFD_DATABASE", "DOORLEEFD_KEYS_DATABASE")
ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def on_postgresql() -> bool:
    return DATABASES[0] in os.environ


@dataclass
class RealHouse:
    """Processes of the product in a folder of their own; on PostgreSQL with two databases of their own."""

    folder: Path
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen | None = None

    @classmethod
    def built(cls, folder: Path) -> "RealHouse":
        """With tables, keys, static files, and one open trajectory."""
        house = cls(folder)
        house.environment = {
            **os.environ,
            "DOORLEEFD_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "doorleefd.settings",
            "DOORLEEFD_EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
        }
        if on_postgresql():
            house.environment |= {variable: new_database(os.environ[variable]) for variable in DATABASES}
        house.ask("prepare")
        return house

    def ask(self, what: str, *, of: str = "tests.endurance.inside", **given: object) -> dict:
        """Do something inside the house, in a process of its own; see `inside.py`."""
        words = [sys.executable, "-m", of, what]
        done = subprocess.run(
            words, cwd=ROOT, env=self.environment, input=json.dumps(given), capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout.splitlines()[-1])

    def python(self, *words: str) -> subprocess.CompletedProcess:
        """Run Python in the surroundings of the house."""
        return subprocess.run([sys.executable, *words], cwd=ROOT, env=self.environment, capture_output=True, text=True)

    def operate(self, *words: str) -> subprocess.CompletedProcess:
        """Run a command of the operator: `operate("scrub")`."""
        return subprocess.run(
            command("doorleefd", *words), cwd=ROOT, env=self.environment, capture_output=True, text=True
        )

    def look(self, sql: str) -> list[tuple]:
        """Read rows past the product, at once: what is committed at this moment."""
        if on_postgresql():
            with psycopg.connect(self.environment[DATABASES[0]]) as connection:
                return connection.execute(sql).fetchall()
        with contextlib.closing(sqlite3.connect(self.folder / "doorleefd.sqlite3", timeout=60)) as connection:
            return connection.execute(sql).fetchall()

    def start(self) -> None:
        """Run the server."""
        self.run(server(HOST, self.port))

    def run(self, words: list[str]) -> None:
        """Run a process of the house, which `kill` ends; what it says of itself is not shown, what goes wrong is."""
        self.process = subprocess.Popen(
            words, env=self.environment, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    def kill(self) -> None:
        """SIGKILL, to the server and all it started: nothing is written any more."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.kill()

    def wait_until_open(self, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if Visitor(self.port).get("/")[0] == 200:
                    return
            time.sleep(0.05)
        raise TimeoutError("the server does not answer")


class Visitor:
    """Posts forms over one connection that stays open; what breaks is raised as OSError or HTTPException."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection(HOST, port, timeout=60)
        self.cookie = ""

    def get(self, address: str) -> tuple[int, str]:
        return self._asked("GET", address, None)

    def post(self, address: str, fields: dict[str, str]) -> tuple[int, str]:
        return self._asked("POST", address, urllib.parse.urlencode(fields))

    def _asked(self, method: str, address: str, body: str | None) -> tuple[int, str]:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        if self.cookie:
            headers["Cookie"] = self.cookie
        try:
            self.connection.request(method, address, body, headers)
            answer = self.connection.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            raise


def note_in(page: str) -> str:
    """The sealed note that a page carries."""
    return re.search(r'name="note" value="([^"]*)"', page).group(1)


def code_in(page: str) -> str | None:
    """The personal code on a thank-you page; None on any other."""
    found = re.search(r'class="code"[^>]*>([^<]+)<', page)
    return found.group(1) if found else None


def told_until_check(visitor: Visitor, words: str) -> str:
    """Go through the pages up to the last, and give its note: all that is left is to send it."""
    _status, page = visitor.post(TELLING, {"page": "1"})
    _status, page = visitor.post(TELLING, {"page": "2", "answer": "yes", "sensitive": "yes", "note": note_in(page)})
    _status, page = visitor.post(TELLING, {"page": "3", "answer": words, "to": "9", "note": note_in(page)})
    return note_in(page)


def send(visitor: Visitor, note: str) -> str | None:
    """Press "Stuur"; the code when the server acknowledged it with a whole page."""
    status, page = visitor.post(TELLING, {"page": "9", "go": "send", "note": note})
    return code_in(page) if status == 200 else None


def new_database(address: str) -> str:
    """A database of its own beside the one at `address`; gives its address."""
    name = f"doorleefd_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return with_name(address, name)


def with_name(address: str, name: str) -> str:
    return urllib.parse.urlsplit(address)._replace(path=f"/{name}").geturl()


def copied_database(address: str) -> str:
    """A copy of a database as it is now; gives its address."""
    name = f"copy_{uuid4().hex[:12]}"
    parts = urllib.parse.urlsplit(address)
    with psycopg.connect(with_name(address, "postgres"), autocommit=True) as connection:
        origin = parts.path.lstrip("/")
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [origin])
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{origin}"')
    return with_name(address, name)


def folder_of_postgresql() -> Path:
    with psycopg.connect(os.environ[DATABASES[0]]) as connection:
        return Path(connection.execute("SHOW data_directory").fetchone()[0])
