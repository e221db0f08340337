"""Turning the keys and erasing someone, killed in the midst of it: all that stays opens, all that is gone is gone."""

import json
import signal
import subprocess
import sys

import pytest

from tests.endurance.running import ROOT, RealHouse, Visitor, send, told_until_check

ROWS = 10_000
WORDS = "Op de zwaalkbank vond ik een plomperige drommelbrief."
# At each point, what is half: the next master key beside the old one, more than one epoch, a sheet of another key.
ROTATING = {
    "the next key is there": {"next key"},
    "an epoch is under it": {"next key"},
    "it is in use": {"old sheet"},
    "one of the other keys turned": {"old sheet"},
    "half of the people are rewrapped": {"old sheet", "epochs"},
    "all people are rewrapped": {"old sheet", "epochs"},
    "the old epoch still stands": {"old sheet", "epochs"},
    "the sheet is not there yet": {"old sheet"},
}
# At each point, whether the key is gone already; and what ends it.
ERASING = {"it was asked": (0, "tick"), "the key is gone": (1, "tick"), "the rows go": (1, "scrub")}


def told(house: RealHouse, count: int) -> list[str]:
    """The codes of so many people who told the same."""
    visitor = Visitor(house.port)
    return [send(visitor, told_until_check(visitor, WORDS)) for _ in range(count)]


def cut_off(house: RealHouse, point: str, what: str, **given: object) -> None:
    """Let the house do something, and be killed at that point of it."""
    words = [sys.executable, "-m", "tests.endurance.cut_off", point, what]
    done = subprocess.run(
        words, cwd=ROOT, env=house.environment, input=json.dumps(given), capture_output=True, text=True
    )
    assert done.returncode == -signal.SIGKILL, f"it was never where {point}: {done.stderr[-2000:]}"


def half(house: RealHouse) -> set[str]:
    """What of the keys lies there half."""
    groups = (house.folder / "master.key").read_text().split("-")
    signs = {
        "next key": (house.folder / "master.key.next").exists(),
        "epochs": len(list((house.folder / "epochs").glob("epoch-*.key"))) > 1,
        "old sheet": " ".join(groups[:4]) not in (house.folder / "recovery-sheet.html").read_text(),
    }
    return {sign for sign, is_so in signs.items() if is_so}


@pytest.fixture
def running(house):
    house.start()
    house.wait_until_open()
    return house


def test_turning_the_keys_of_ten_thousand_keeps_every_word_and_every_code(running):
    codes = told(running, 3)
    running.kill()
    everyone = {code: [WORDS] for code in codes}
    assert running.ask("read_in", rows=ROWS, people=ROWS)["people"] == ROWS + 3
    assert running.operate("rotate").returncode == 0
    for point, left in ROTATING.items():
        assert half(running) == set()
        cut_off(running, point, "rotate")
        assert half(running) == left, point
        assert running.ask("words_of", codes_given=codes)["words"] == everyone, point
        assert running.ask("count")["words_without_key"] == 0, point
        assert running.operate("rotate").returncode == 0
    assert running.ask("words_of", codes_given=codes)["words"] == everyone
    counted = running.ask("count")
    assert (counted["contributions"], counted["words_without_key"]) == (ROWS + 3, 0)
    assert running.operate("verify").returncode == 0


def test_an_erasure_that_was_asked_is_ended_and_no_other_is_begun(running):
    waiting = "SELECT count(*) FROM people_contributor WHERE is_to_be_erased"
    *erased, stays = told(running, len(ERASING) + 1)
    for (point, (without_key, ending)), code in zip(ERASING.items(), erased, strict=True):
        cut_off(running, point, "erase", code=code)
        counted = running.ask("count")
        assert running.look(waiting) == [(1,)], point
        assert counted["words_without_key"] == without_key, point
        assert running.ask("words_of", codes_given=[code])["words"] == {code: []}, "the code opens nothing any more"
        assert running.operate(ending).returncode == 0
        after = running.ask("count")
        assert running.look(waiting) == [(0,)]
        assert (after["people"], after["words_without_key"]) == (counted["people"] - 1, 0), point
    assert running.ask("words_of", codes_given=[stays])["words"] == {stays: [WORDS]}
