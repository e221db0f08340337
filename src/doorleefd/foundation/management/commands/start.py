"""`doorleefd start`: everything on one machine, made ready and running."""

import logging
import os
import signal
import socket
import subprocess
import time
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.running import first_run, preparing, recovery_sheet
from doorleefd.foundation.running.children import Children, command, server, worker

HOST = "127.0.0.1"
LONGEST_START = 60.0
log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Make ready what is not there yet, and run server, worker and upkeep until Ctrl-C."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("DOORLEEFD_PORT", "8000")))
        parser.add_argument("--empty", action="store_true", help="without the demo: set up your own organisation")
        parser.add_argument("--data", metavar="FOLDER", help="where everything is kept; otherwise ./data")

    def handle(self, *args: Any, port: int, empty: bool, **options: Any) -> None:
        if not preparing.port_is_free(HOST, port):
            raise CommandError(
                _("Poort %(port)s is al bezet. Kies een andere, bijvoorbeeld met --port %(other)s.")
                % {"port": port, "other": port + 1}
            )
        stop = _until_asked_to_stop()
        self.make_ready(empty=empty)
        children = Children(stop)
        children.start("server", server(HOST, port))
        children.start("worker", worker())
        try:
            if _answers(port, stop):
                self.tell_where(port)
            children.watch(lambda: _look_after_house(children))
        finally:
            children.end()
            self.stdout.write(_("Doorleefd is gestopt. Alles is bewaard."))

    def make_ready(self, *, empty: bool) -> None:
        try:
            sheet = preparing.house()
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        if not empty:
            self.fill_demo()
        if sheet:
            self.stdout.write(recovery_sheet.told(sheet))
        self.stdout.flush()

    def fill_demo(self) -> None:
        try:
            preparing.demo()
        except subprocess.CalledProcessError as error:
            raise CommandError(_("Het vullen van de demo is gestopt. Start opnieuw om het over te doen.")) from error

    def tell_where(self, port: int) -> None:
        address = f"http://{HOST}:{port}/"
        if preparing.is_empty():
            self.stdout.write(first_run.told(address))
        self.stdout.write(_("Doorleefd draait op %s (stoppen met Ctrl-C)") % address)
        self.stdout.flush()


def _until_asked_to_stop() -> Event:
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_arguments: stop.set())
    return stop


def _answers(port: int, stop: Event) -> bool:
    """Wait until the server takes connections; False when it does not within a minute, or was stopped."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and not stop.wait(0.05):
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            continue
        return True
    return False


def _look_after_house(children: Children) -> None:
    """What `tick` does; the scrub in a process of its own, so that stopping need not wait for it."""
    close_old_connections()
    try:
        upkeep.tick(now=timezone.now())
        if upkeep.scrub_is_due(now=timezone.now()):
            children.start("scrub", command("doorleefd", "scrub"), stays=False)
        elif backup.backup_is_due(now=timezone.now()):
            children.start("backup", command("doorleefd", "backup"), stays=False)
    except Exception as error:
        # The next minute tries again; the message may hold words (law 13).
        log.error("upkeep failed: %s", type(error).__name__)
    finally:
        close_old_connections()
