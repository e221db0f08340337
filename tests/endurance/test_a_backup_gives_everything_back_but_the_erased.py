"""The restore drill: made while people tell, put back elsewhere; nothing told is lost, nobody erased is back,
and what was withdrawn, shut or replaced stays so."""

import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from doorleefd.foundation.running.children import command
from tests.endurance.running import (
    DATABASES,
    RealHouse,
    Visitor,
    new_database,
    note_in,
    on_postgresql,
    send,
    told_until_check,
)

PEOPLE = 50
WORDS = "Ik kreeg een brief die ik niet begreep."
LISTS = (".erased", ".withdrawn", ".logins", ".codes")
TABLES = "SELECT count(*) FROM collect_contribution"


@pytest.fixture
def shelf(house, tmp_path):
    """Where the house keeps its backups."""
    folder = tmp_path / "backups"
    folder.mkdir()
    house.environment["DOORLEEFD_BACKUP"] = str(folder)
    return folder


@pytest.fixture
def running(house, shelf):
    house.start()
    house.wait_until_open()
    return house


def tell(house: RealHouse, words: str = WORDS) -> str:
    visitor = Visitor(house.port)
    return send(visitor, told_until_check(visitor, words))


def erase(house: RealHouse, code: str) -> None:
    """By the code page, as the person would do it."""
    visitor = Visitor(house.port)
    _status, page = visitor.post("/code/", {"code": code})
    participation = re.search(r'name="participation" value="([^"]+)"', page).group(1)
    for wish in ("erase", "erase_surely"):
        if wish == "erase" or f'value="{wish}"' in page:
            fields = {"note": note_in(page), "participation": participation, "wish": wish}
            _status, page = visitor.post("/code/weghalen/", fields)


def operate(house: RealHouse, *words: str) -> str:
    done = house.operate(*words)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def elsewhere(house: RealHouse, folder: Path, *, with_keys: bool = False) -> RealHouse:
    """An empty house on another machine, with the master key from the recovery sheet.

    With keys: the content alone was lost, and the living key store is still there.
    """
    folder.mkdir()
    shutil.copy2(house.folder / "master.key", folder / "master.key")
    environment = {**house.environment, "DOORLEEFD_DATA": str(folder)}
    if on_postgresql():
        lost = DATABASES[:1] if with_keys else DATABASES
        environment |= {variable: new_database(environment[variable]) for variable in lost}
    elif with_keys:
        shutil.copy2(house.folder / "keys.sqlite3", folder / "keys.sqlite3")
    if with_keys:
        shutil.copytree(house.folder / "epochs", folder / "epochs")
    return RealHouse(folder, environment=environment)


def words_behind(house: RealHouse, *codes: str) -> dict[str, list[str]]:
    return house.ask("words_of", codes_given=list(codes))["words"]


def backups(shelf: Path) -> list[str]:
    return sorted(path.suffix for path in shelf.rglob("*") if path.is_file() and path.suffix not in LISTS)


class Crowd:
    """People who tell one after the other, each with the moment at which their code was shown."""

    def __init__(self, house: RealHouse) -> None:
        self.house, self.shown = house, []
        self.threads = [threading.Thread(target=self._tell, daemon=True) for _ in range(2)]
        for thread in self.threads:
            thread.start()

    def _tell(self) -> None:
        visitor = Visitor(self.house.port)
        for number in range(PEOPLE // 2):
            words = f"Brief nummer {number} maakte mij bang."
            code = send(visitor, told_until_check(visitor, words))
            self.shown.append((time.monotonic(), code, words))

    def wait_for(self, count: int) -> None:
        while len(self.shown) < count and any(thread.is_alive() for thread in self.threads):
            time.sleep(0.005)

    def end(self) -> None:
        for thread in self.threads:
            thread.join()


def test_everyone_who_was_told_a_code_before_it_began_is_in_it(running, shelf, tmp_path):
    crowd = Crowd(running)
    crowd.wait_for(PEOPLE // 5)
    begun = time.monotonic()
    operate(running, "backup")
    crowd.end()
    assert len(crowd.shown) == PEOPLE
    before = {code: [words] for moment, code, words in crowd.shown if moment < begun}
    assert 0 < len(before) < PEOPLE, "the backup was not made while people told"

    there = elsewhere(running, tmp_path / "there")
    said = operate(there, "restore")
    assert "De sleutels komen uit de back-up" in said
    assert "Alles past bij elkaar" in said
    assert words_behind(there, *before) == before
    assert there.ask("count")["words_without_key"] == 0
    operate(there, "collectstatic", "--noinput", "--verbosity=0")
    there.start()
    there.wait_until_open()
    assert tell(there), "telling goes on there"
    made = [path for path in there.folder.rglob("*") if "static" not in path.parts]
    assert [path for path in made if path.stat().st_mode & 0o077] == []
    there.end()


@pytest.mark.parametrize("with_keys", [True, False], ids=["with the living keys", "with the keys of the backup"])
def test_who_was_erased_since_is_erased_again(running, shelf, tmp_path, with_keys):
    erased, stays = tell(running), tell(running, "Mijn buurvrouw hielp.")
    running.ask("review_all")
    operate(running, "backup")
    erase(running, erased)
    operate(running, "tick")

    there = elsewhere(running, tmp_path / "there", with_keys=with_keys)
    assert "Opnieuw gewist: 1 mens" in operate(there, "restore")
    assert words_behind(there, erased, stays) == {erased: [], stays: ["Mijn buurvrouw hielp."]}
    counted = there.ask("count")
    assert (counted["people"], counted["contributions"], counted["words_without_key"]) == (1, 1, 0)
    assert operate(there, "verify")


def withdraw(house: RealHouse, code: str) -> None:
    """By the code page: everything on no."""
    visitor = Visitor(house.port)
    _status, page = visitor.post("/code/", {"code": code})
    participation = re.search(r'name="participation" value="([^"]+)"', page).group(1)
    fields = {"note": note_in(page), "participation": participation, "wish": "withdraw"}
    visitor.post("/code/weghalen/", fields)


def test_what_was_withdrawn_since_is_withdrawn_again(running, shelf, tmp_path):
    withdrawn, stays = tell(running), tell(running, "Mijn buurvrouw hielp.")
    taking_part = "SELECT count(*) FROM people_permission WHERE use = 'take_part' AND given"
    operate(running, "backup")
    assert running.look(taking_part) == [(2,)]
    withdraw(running, withdrawn)
    assert running.look(taking_part) == [(1,)]
    operate(running, "tick")

    there = elsewhere(running, tmp_path / "there")
    assert "Opnieuw ingetrokken: wat 1 mens" in operate(there, "restore")
    assert there.look(taking_part) == [(1,)]
    # Kept for their teller, who may say yes again.
    assert words_behind(there, withdrawn, stays) == {withdrawn: [WORDS], stays: ["Mijn buurvrouw hielp."]}


def test_what_was_shut_or_replaced_since_is_so_again_and_nobody_is_logged_in(house, shelf, tmp_path):
    house.start()
    house.wait_until_open()
    old = tell(house)
    house.ask("log_in")
    operate(house, "backup")
    new = house.ask("shut_and_replace", code=old)["code"]
    operate(house, "tick")

    there = elsewhere(house, tmp_path / "there")
    said = operate(there, "restore")
    assert "Opnieuw beperkt: 1 login" in said
    assert "Opnieuw vervangen: de code van 1 mens" in said
    assert "Kijk na, bij Medewerkers" in said
    assert there.ask("who_may") == {"decides": True, "roles": ["lead"], "sessions": 0}
    assert words_behind(there, old, new) == {old: [], new: [WORDS]}
    assert operate(there, "verify")


def test_without_its_lists_a_backup_is_refused_unless_one_insists(running, shelf, tmp_path):
    tell(running)
    operate(running, "backup")
    (older,) = (shelf / "content").glob("*.erased")
    held = older.read_bytes()
    time.sleep(1.1)
    operate(running, "backup")
    for left in (shelf / "content").glob("*.erased"):
        left.unlink()
    there = elsewhere(running, tmp_path / "there")
    refused = there.operate("restore")
    assert refused.returncode == 1
    assert "*.erased" in refused.stderr
    assert "*.withdrawn" not in refused.stderr
    older.write_bytes(held)
    assert "*.erased" in there.operate("restore").stderr, "one that is older than the backup will not do"
    done = there.operate("restore", "--without-lists")
    assert done.returncode == 0
    assert "Zonder lijst teruggezet (*.erased)" in done.stderr
    assert "Alles past bij elkaar" not in done.stdout


def test_an_old_copy_of_the_keys_opens_nothing_after_the_next_night(running, shelf):
    tell(running)
    operate(running, "backup")
    kept = running.ask("key_of", code=tell(running, "Nog iets."))
    operate(running, "scrub")
    assert running.ask("unwrapped_by_any", key_id=kept["key_id"], wrapped=kept["wrapped"]) == {"opened": False}


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
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)); "
    command = "sys.argv = ['doorleefd', 'backup']; from doorleefd.cli import main; main()"
    done = running.python("-c", limited + "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); " + command)
    assert done.returncode == 1
    assert backups(shelf) in ([], [".half"])
    operate(running, "backup")
    assert backups(shelf) == [".content", ".epochs", ".keys"]
