"""A backup or restore that broke off, ran full, was changed or has another key is refused, and leaves nothing half."""

import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from doorleefd.foundation.running.children import command
from tests.endurance.backups import WORDS, backups, elsewhere, operate, tell
from tests.endurance.running import RealHouse, on_postgresql

TABLES = "SELECT count(*) FROM collect_contribution"


def _flipped(path: Path, at: float) -> None:
    content = bytearray(path.read_bytes())
    content[int(len(content) * at) - 1] ^= 1
    path.write_bytes(content)


def test_one_byte_that_changed_is_refused_and_nothing_is_touched(running, shelf, tmp_path):
    tell(running)
    operate(running, "backup")
    there = elsewhere(running, tmp_path / "there")
    for path in [*shelf.rglob("*.content"), *shelf.rglob("*.keys")]:
        whole = path.read_bytes()
        _flipped(path, 0.7)
        refused = there.operate("restore")
        assert refused.returncode == 1
        assert "is beschadigd of veranderd" in refused.stderr
        path.write_bytes(whole)
    assert not (there.folder / "epochs").exists()
    operate(there, "restore")


def test_a_house_that_holds_something_is_not_overwritten(running, shelf):
    tell(running)
    operate(running, "backup")
    refused = running.operate("restore")
    assert refused.returncode == 1
    assert "alleen in een lege map" in refused.stderr
    assert running.look(TABLES) == [(1,)]


def test_another_master_key_is_named(running, shelf, tmp_path):
    operate(running, "backup")
    there = elsewhere(running, tmp_path / "there")
    (there.folder / "master.key").unlink()
    assert "Er is geen hoofdsleutel" in there.operate("restore").stderr
    (there.folder / "master.key").write_text("aaaa-" * 12 + "aaaa")
    assert "hoofdsleutel" in there.operate("restore").stderr


def _killed_when(begun: Callable[[], bool], pause: float, house: RealHouse, *words: str) -> bool:
    """Run a command and kill it so long after it has begun; whether it was still at work."""
    process = subprocess.Popen(command("doorleefd", *words), env=house.environment, stderr=subprocess.DEVNULL)
    while not begun() and process.poll() is None:
        time.sleep(0.001)
    time.sleep(pause)
    process.kill()
    return process.wait() == -signal.SIGKILL


def _written_at(mark: Path) -> int:
    """Zero where there is none, which may be so at any moment."""
    try:
        return mark.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def test_killed_half_way_it_leaves_no_half_backup(running, shelf, tmp_path):
    for number in range(10):
        tell(running, f"Brief nummer {number}. " + WORDS * 50)
    begun, kills = (running.folder / "backup-work").exists, 0
    for pause in (0, 0.02, 0.05, 0.1):
        shutil.rmtree(running.folder / "backup-work", ignore_errors=True)
        kills += _killed_when(begun, pause, running, "backup")
        stand = [{path.stem for path in shelf.rglob(f"*.{kind}")} for kind in ("content", "keys", "epochs")]
        assert stand[0] <= stand[1] <= stand[2]
    assert kills >= 2
    operate(running, "backup")
    assert list(shelf.rglob("*.half")) == []
    assert not begun()
    there = elsewhere(running, tmp_path / "there")
    operate(there, "restore")
    assert there.ask("count")["contributions"] == 10


def test_a_restore_that_was_killed_is_used_by_nobody_and_done_over(running, shelf, tmp_path):
    for number in range(10):
        tell(running, f"Brief nummer {number}.")
    operate(running, "backup")
    there, kills = elsewhere(running, tmp_path / "there"), 0
    mark = there.folder / "restoring"
    for pause in (0, 0.05, 0.3):
        # The mark of the last kill may stand: the next restore writes its own.
        earlier = _written_at(mark)
        kills += _killed_when(lambda earlier=earlier: _written_at(mark) > earlier, pause, there, "restore")
    assert kills, "no kill hit the restoring: the test proves nothing"
    if mark.exists():
        assert "halverwege" in there.operate("tick").stderr
        assert "halverwege" in there.operate("start", "--empty").stderr
        operate(there, "restore")
    assert there.ask("count")["contributions"] == 10
    assert operate(there, "verify")


def test_a_full_disk_leaves_no_half_backup(running, shelf):
    tell(running)
    # Less than the backup of this house takes; SQLite's own files need more than that to open at all.
    most = 20_000 if on_postgresql() else 200_000
    limited = f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most})); "
    command = "sys.argv = ['doorleefd', 'backup']; from doorleefd.cli import main; main()"
    done = running.python("-c", limited + "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); " + command)
    assert done.returncode == 1
    assert backups(shelf) in ([], [".half"])
    operate(running, "backup")
    assert backups(shelf) == [".content", ".epochs", ".keys"]
