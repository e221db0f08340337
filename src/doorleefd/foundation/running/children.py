"""The processes that ./start runs: it starts them, starts a died one again, and ends them all together."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

PATIENCE = 20.0
LONGEST_PAUSE = 30.0
QUICK_DEATH = 10.0
TELL_OF_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>


def command(name: str, *arguments: str) -> list[str]:
    """The words that run one of the programs of this environment."""
    return [str(Path(sys.executable).with_name(name)), *arguments]


def server(host: str, port: int) -> list[str]:
    """One process with eight threads: SQLite has one writer, and memory stays small."""
    options = {
        "interface": "wsgi",
        "host": host,
        "port": str(port),
        "workers": "1",
        "blocking-threads": "8",
        "blocking-threads-idle-timeout": "600",
        "workers-kill-timeout": "10",
        "backpressure": "64",
        "log-level": "error",
    }
    return command("granian", *(f"--{name}={value}" for name, value in options.items()), "doorleefd.wsgi:application")


def worker() -> list[str]:
    """The process that does long work."""
    return command("doorleefd", "db_worker", "--no-reload", "--interval", "1", "--verbosity", "0")


def ending_with_parent() -> Callable[[], None] | None:
    """What a new process calls before it begins, so that it is asked to end when the one that starts it is killed.

    Only Linux can; elsewhere None. It must be started from the main thread, whose end is what counts.
    """
    if sys.platform != "linux":
        return None
    kernel, parent = ctypes.CDLL(None, use_errno=True), os.getpid()

    def ask() -> None:
        kernel.prctl(TELL_OF_PARENTS_DEATH, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return ask


@dataclass
class Child:
    """One process; `stays` says whether it is started again when it ends."""

    words: list[str]
    stays: bool = True
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 0.0

    def start(self) -> None:
        # A session of its own: Ctrl-C in the terminal reaches the parent alone, which ends each in order.
        self.process = subprocess.Popen(  # noqa: S603
            self.words,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            preexec_fn=ending_with_parent(),
        )
        self.started = time.monotonic()

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def look_after(self, now: float) -> None:
        """Start it again when it died: at once, and ever later when it dies at once each time."""
        if self.runs or not self.stays:
            return
        if self.pause and now < self.started + self.pause:
            return
        died_quickly = now - self.started < QUICK_DEATH + self.pause
        self.pause = min(max(1.0, self.pause * 2), LONGEST_PAUSE) if died_quickly else 0.0
        self.start()

    def ask_to_end(self) -> None:
        if self.process and self.runs:
            self.process.send_signal(signal.SIGTERM)

    def end(self, deadline: float) -> None:
        """Wait until the deadline, then end it and all it started."""
        if not self.process:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.0, deadline - time.monotonic()))
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.process.wait()


@dataclass
class Children:
    """All processes of the house, until `stop` is set."""

    stop: Event
    every: dict[str, Child] = field(default_factory=dict)

    def start(self, name: str, words: list[str], *, stays: bool = True) -> None:
        if name in self.every and self.every[name].runs:
            return
        self.every[name] = Child(words, stays)
        self.every[name].start()

    def watch(self, each_minute: Callable[[], None]) -> None:
        """Look after all of them until asked to stop; `each_minute` is called from here."""
        next_minute = time.monotonic() + 60
        while not self.stop.wait(0.5):
            now = time.monotonic()
            for child in self.every.values():
                child.look_after(now)
            if now >= next_minute:
                next_minute = now + 60
                each_minute()

    def end(self) -> None:
        """End every one: first asked, after a while made to."""
        for child in self.every.values():
            child.ask_to_end()
        deadline = time.monotonic() + PATIENCE
        for child in self.every.values():
            child.end(deadline)
