"""What the tests of backups do with a real house: tell, leave, back up, and put it back elsewhere."""

import re
import shutil
from pathlib import Path

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

WORDS = "Ik kreeg een brief die ik niet begreep."
LISTS = (".erased", ".withdrawn", ".logins", ".readers", ".codes", ".accused", ".keeping")


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


def back_up_ahead(house: RealHouse, days: int) -> None:
    """Make a backup by a clock that is so many days ahead."""
    lines = (
        "import django; django.setup()",
        "from datetime import timedelta",
        "from django.utils import timezone",
        "from doorleefd.foundation import backup",
        f"backup.make_backup(now=timezone.now() + timedelta(days={days}))",
    )
    done = house.python("-c", "\n".join(lines))
    assert done.returncode == 0, done.stderr


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
        for mark in house.folder.glob("*-kept"):
            shutil.copy2(mark, folder / mark.name)
    return RealHouse(folder, environment=environment)


def lose_content(house: RealHouse) -> None:
    """Empty the main database alone; the keys and the data folder stay."""
    if on_postgresql():
        house.environment[DATABASES[0]] = new_database(house.environment[DATABASES[0]])
    for file in house.folder.glob("doorleefd.sqlite3*"):
        file.unlink()


def words_behind(house: RealHouse, *codes: str) -> dict[str, list[str]]:
    return house.ask("words_of", codes_given=list(codes))["words"]


def withdraw(house: RealHouse, code: str) -> None:
    """By the code page: everything on no."""
    visitor = Visitor(house.port)
    _status, page = visitor.post("/code/", {"code": code})
    participation = re.search(r'name="participation" value="([^"]+)"', page).group(1)
    fields = {"note": note_in(page), "participation": participation, "wish": "withdraw"}
    visitor.post("/code/weghalen/", fields)


def backups(shelf: Path) -> list[str]:
    return sorted(path.suffix for path in shelf.rglob("*") if path.is_file() and path.suffix not in LISTS)
