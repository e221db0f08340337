"""Turning the keys and erasing someone, killed at every stage: everything that stays opens, everything gone is gone."""

import subprocess
import sys
import time

import pytest

from doorleefd.foundation.running.children import command
from tests.endurance.running import ROOT, RealHouse, Visitor, send, told_until_check

ROWS = 10_000
WORDS = "Op de zwaalkbank vond ik een plomperige drommelbrief."
# Parts of the time that it takes when nobody kills it.
KILLED_AT = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def told(house: RealHouse, count: int) -> list[str]:
    """The codes of so many people who told the same."""
    visitor = Visitor(house.port)
    return [send(visitor, told_until_check(visitor, WORDS)) for _ in range(count)]


def killed_after(seconds: float, words: list[str], house: RealHouse, given: str = "") -> bool:
    """Run a process of the house and kill it; whether it was still at work."""
    process = subprocess.Popen(
        words, cwd=ROOT, env=house.environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    process.stdin.write(given)
    process.stdin.close()
    time.sleep(seconds)
    process.kill()
    return process.wait() != 0


def lasts(doing) -> float:
    begun = time.monotonic()
    doing()
    return time.monotonic() - begun


@pytest.fixture
def running(house):
    house.start()
    house.wait_until_open()
    return house


def test_turning_the_keys_of_ten_thousand_keeps_every_word_and_every_code(running):
    codes = told(running, 3)
    running.kill()
    assert running.ask("read_in", rows=ROWS, people=ROWS)["people"] == ROWS + 3
    rotate = command("doorleefd", "rotate")
    whole = lasts(lambda: running.operate("rotate"))
    kills = sum(killed_after(part * whole, rotate, running) for part in KILLED_AT)
    assert kills >= 4, "it was done before it was killed in each of its stages"
    assert running.ask("count")["words_without_key"] == 0
    assert running.ask("words_of", codes_given=codes)["words"] == {code: [WORDS] for code in codes}
    assert running.operate("rotate").returncode == 0
    assert running.ask("words_of", codes_given=codes)["words"] == {code: [WORDS] for code in codes}
    counted = running.ask("count")
    assert (counted["contributions"], counted["words_without_key"]) == (ROWS + 3, 0)
    assert running.operate("verify").returncode == 0


def test_an_erasure_that_was_asked_is_ended_and_no_other_is_begun(running):
    codes = told(running, len(KILLED_AT) + 1)
    erase = [sys.executable, "-m", "tests.endurance.inside", "erase"]
    whole = lasts(lambda: running.ask("erase", code=codes[0]))
    kills = 0
    for part, code in zip(KILLED_AT, codes[1:], strict=True):
        kills += killed_after(part * whole, erase, running, f'{{"code": "{code}"}}')
        words = running.ask("words_of", codes_given=[code])["words"][code] if is_whole(running) else []
        assert words in ([], [WORDS])
    assert kills >= 3, "they were done before they were killed"
    assert running.operate("scrub").returncode == 0
    counted = running.ask("count")
    assert counted["contributions"] == counted["people"]
    assert counted["words_without_key"] == 0
    left = running.look("SELECT count(*) FROM people_contributor WHERE is_to_be_erased")
    assert left == [(0,)]


def is_whole(house: RealHouse) -> bool:
    """Whether nobody stands between the destroying of a key and the going of the rows."""
    return house.ask("count")["words_without_key"] == 0
