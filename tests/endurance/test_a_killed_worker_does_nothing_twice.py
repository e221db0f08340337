"""Reading in ten thousand rows: the worker is killed at every stage; nothing is there until all is there, once."""

import time

import pytest

from doorleefd.foundation.running.children import worker

ROWS, PEOPLE = 10_000, 5_000
LONGEST = 240
# How far the work was when it was killed, in rows, and how many seconds later; after the last row all is stored.
KILLED_AT = [(1, 0.0), (ROWS // 3, 0.0), (9000, 0.0), (ROWS, 0.0), (ROWS, 0.5), (ROWS, 1.5), (ROWS, 3.0)]


def progress(house) -> tuple[int, str]:
    done, state = house.look("SELECT done, state FROM foundation_job ORDER BY created_at LIMIT 1")[0]
    return done, state


def stored(house) -> int:
    return house.look("SELECT count(*) FROM collect_contribution")[0][0]


def wait_until(condition) -> None:
    deadline = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < deadline, "the worker does not get on"
        time.sleep(0.01)


def take_up_again(house) -> None:
    """What the house does each minute for work whose worker is gone."""
    house.ask("let_the_lease_run_out")
    assert house.operate("tick").returncode == 0


@pytest.fixture
def import_begun(house):
    house.ask("begin_import", rows=ROWS, people=PEOPLE)
    return house


def test_all_or_nothing_and_once(import_begun):
    house = import_begun
    kills = 0
    for aim, pause in KILLED_AT:
        house.run(worker())
        wait_until(lambda aim=aim: has_come_to(house, aim))
        time.sleep(pause)
        house.kill()
        kills += 1
        assert stored(house) in (0, ROWS)
        if stored(house):
            break
        take_up_again(house)
    assert kills >= 4, "the work was done before it was killed in each of its stages"
    take_up_again(house)
    house.run(worker())
    wait_until(lambda: progress(house)[1] == "done")
    house.kill()
    counted = house.ask("count")
    assert (counted["contributions"], counted["people"], counted["words_without_key"]) == (ROWS, PEOPLE, 0)
    assert house.operate("verify").returncode == 0


def has_come_to(house, aim: int) -> bool:
    done, state = progress(house)
    return state == "done" or (state == "running" and done >= aim)
