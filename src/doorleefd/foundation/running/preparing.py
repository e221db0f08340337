"""What must be there before the server starts: keys, tables, static files, and the demo where it is wanted."""

import hashlib
import socket
import subprocess
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands
from django.db import DEFAULT_DB_ALIAS, connections, router
from django.db.migrations.executor import MigrationExecutor

from doorleefd.foundation.keystore import master
from doorleefd.foundation.models import Organisation
from doorleefd.foundation.routing import KEYS
from doorleefd.foundation.running import half_restored, recovery_sheet
from doorleefd.foundation.running.children import command, ending_with_parent

FILL_DEMO, TEXTS = "fill_demo", "texts"
BEGUN, FILLED = "begun", "filled"


def house() -> Path | None:
    """Make ready what any way of running needs; where the recovery sheet lies, if it was made now.

    Raises HalfRestored.
    """
    half_restored.refuse()
    sheet = keys()
    closed_folders()
    databases()
    static_files()
    texts()
    return sheet


def port_is_free(host: str, port: int) -> bool:
    """Whether a server may listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def keys() -> Path | None:
    """Make the master key on the first run, with its recovery sheet; the sheet's place if it was made now."""
    if not master.make_master_key():
        return None
    return recovery_sheet.write(master.master_key())


def closed_folders() -> None:
    """Let none but this account into the folders of databases and keys, those of an older version included."""
    for folder in (settings.DATA_FOLDER, settings.EPOCH_FOLDER):
        if folder.is_dir():
            folder.chmod(0o700)


def databases() -> None:
    """Bring both databases up to date; nothing is written when they are."""
    for alias in (KEYS, DEFAULT_DB_ALIAS):
        executor = MigrationExecutor(connections[alias])
        last = [node for node in executor.loader.graph.leaf_nodes() if router.allow_migrate(alias, node[0])]
        if executor.migration_plan(last):
            call_command("migrate", database=alias, interactive=False, verbosity=0)


def static_files() -> None:
    """Gather the static files again when one of them changed."""
    stamp = settings.STATIC_ROOT / ".gathered"
    wanted = _digest_of_static_files()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(wanted)


def texts() -> None:
    """Compile the English of the screens when it changed. The command stands in `ui`, a later room."""
    call_command(TEXTS)


def _digest_of_static_files() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            status = Path(storage.path(path)).stat()
            digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def is_empty() -> bool:
    """Whether no organisation works here yet."""
    return not Organisation.objects.exists()


def demo() -> None:
    """Fill in the demo, which prints its own logins. It stays out of a house that was set up for real.

    A filling that was cut off is thrown away and begun again: nobody can have used it, since the server starts
    only after it.
    """
    mark = settings.DATA_FOLDER / "demo"
    if mark.exists() and mark.read_text() == BEGUN:
        for alias in (KEYS, DEFAULT_DB_ALIAS):
            call_command("flush", database=alias, interactive=False, verbosity=0)
    if FILL_DEMO not in get_commands() or not (is_empty() or mark.exists()):
        return
    if is_empty():
        mark.write_text(BEGUN)
    _fill_demo()
    mark.write_text(FILLED)


def _fill_demo() -> None:
    """In a process of its own, which gives back the memory of its word lists. Raises CalledProcessError."""
    subprocess.run(command("doorleefd", FILL_DEMO), check=True, preexec_fn=ending_with_parent())  # noqa: S603
