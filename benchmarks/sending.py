"""Accepted submissions a second, on the real server

Each client posts "Stuur" and waits for the page with the code, which means: committed to disk. Beside it, with as
many INSERTs in one transaction on the same server command, database and database settings: a bare view with the
product's settings, middleware and thank-you page (`same_house.py`), and a bare view of Django alone, without middleware
or template (`bare.py`); and the rate at which one connection commits one row (`commits.py`). The rounds take turns,
so that a machine that slows down slows down all of them.
"""

from pathlib import Path
from statistics import median

from tests.endurance.running import HOST, RealHouse, Visitor, send

from benchmarks.measuring import a_second, table
from doorleefd.foundation.running.children import server

ROUNDS = 5
EACH = 240
WARM_UP = 60
WORDS = "Op een dinsdag lag er een brief op de mat. Ik begreep hem niet en heb niemand gebeld. " * 4


def measured(folder: Path) -> str:
    """A table of rates, for one client and for eight."""
    house = RealHouse.built(folder / "house")
    made = house.python("-m", "benchmarks.bare", "table")
    assert made.returncode == 0, made.stderr
    same = RealHouse(house.folder, environment={**house.environment, "DJANGO_SETTINGS_MODULE": "benchmarks.same_house"})
    bare = RealHouse(house.folder, environment=house.environment)
    running = [house, same, bare]
    try:
        house.start()
        same.start()
        bare.run([*server(HOST, bare.port)[:-1], "benchmarks.bare:application"])
        for one in running:
            one.wait_until_open()
        rows = [_row(house, same, bare, at_once) for at_once in (1, 8)]
    finally:
        for one in running:
            one.end()
    commits = median(house.ask("", of="benchmarks.commits")["a_second"] for _ in range(3))
    heads = ["clients", "submissions", "bare view, same page", "share of it", "bare view", "share of it", "raw commits"]
    return table(heads, [[*row, f"{commits:.0f}"] for row in rows])


def _row(house: RealHouse, same: RealHouse, bare: RealHouse, at_once: int) -> list[object]:
    turns = [_turn(house, same, bare, at_once, EACH if number else WARM_UP) for number in range(ROUNDS + 1)][1:]
    ours, nearer, barest = (median(side) for side in zip(*turns, strict=True))
    of_nearer = median(turn[0] / turn[1] for turn in turns)
    of_barest = median(turn[0] / turn[2] for turn in turns)
    return [at_once, f"{ours:.0f}", f"{nearer:.0f}", f"{of_nearer:.0%}", f"{barest:.0f}", f"{of_barest:.0%}"]


def _turn(house: RealHouse, same: RealHouse, bare: RealHouse, at_once: int, count: int) -> tuple[float, float, float]:
    return _round(house, at_once, count), _bare_round(same, at_once, count), _bare_round(bare, at_once, count)


def _round(house: RealHouse, at_once: int, count: int) -> float:
    notes = house.ask("notes", of="benchmarks.inside", count=count, words=WORDS)["notes"]

    def sending(note: str):  # noqa: ANN202
        def job(visitor: Visitor) -> None:
            if not send(visitor, note):
                raise RuntimeError("a submission was not accepted")

        return job

    return a_second([sending(note) for note in notes], at_once=at_once, client=lambda: Visitor(house.port))


def _bare_round(bare: RealHouse, at_once: int, count: int) -> float:
    def job(visitor: Visitor) -> None:
        if visitor.post("/keep/", {"words": WORDS})[0] != 200:
            raise RuntimeError("the bare view did not answer")

    return a_second([job] * count, at_once=at_once, client=lambda: Visitor(bare.port))
