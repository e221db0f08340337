"""The restore drill: made while people tell, put back elsewhere; nothing told is lost, nobody erased is back,
and what was withdrawn, shut or replaced stays so."""

import threading
import time

import pytest

from tests.endurance.backups import (
    LISTS,
    WORDS,
    back_up_ahead,
    elsewhere,
    erase,
    lose_content,
    operate,
    tell,
    withdraw,
    words_behind,
)
from tests.endurance.running import RealHouse, Visitor, send, told_until_check

PEOPLE = 50


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


def test_a_backup_of_a_clock_that_was_ahead_is_not_taken_nor_do_its_keys_live(running, shelf, tmp_path):
    back_up_ahead(running, 365)
    erased, later = tell(running), tell(running, "Mijn buurvrouw hielp.")
    back_up_ahead(running, 364)
    operate(running, "backup")
    erase(running, erased)
    operate(running, "tick")
    assert len(list(shelf.rglob("*.keys"))) == len(list(shelf.rglob("*.epochs"))) == 1

    there = elsewhere(running, tmp_path / "there")
    assert "Opnieuw gewist: 1 mens" in operate(there, "restore")
    assert words_behind(there, erased, later) == {erased: [], later: ["Mijn buurvrouw hielp."]}
    assert there.ask("count")["words_without_key"] == 0


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


def test_an_older_backup_and_then_a_newer_one_give_back_nothing_of_who_came_between(running, shelf, tmp_path):
    """The older backup does not know who it was: the list of before it was put back still does."""
    operate(running, "backup")
    time.sleep(1.1)
    old = tell(running)
    operate(running, "backup")
    older, newer = sorted(path.stem for path in shelf.rglob("*.content"))
    new = running.ask("shut_and_replace", code=old)["code"]
    operate(running, "tick")

    known = {path for path in shelf.rglob("*") if path.suffix in LISTS}

    there = elsewhere(running, tmp_path / "there", with_keys=True)
    operate(there, "restore", "--moment", older)
    operate(there, "tick")
    assert [path.name for path in known if not path.exists()] == []
    lose_content(there)
    operate(there, "restore", "--moment", newer)
    assert words_behind(there, old, new) == {old: [], new: [WORDS]}


def test_a_new_machine_whose_clock_is_far_past_the_backup_removes_nothing_yet(running, shelf, tmp_path):
    code = tell(running)
    back_up_ahead(running, -60)
    there = elsewhere(running, tmp_path / "there")
    done = there.operate("restore")
    assert done.returncode == 0, done.stderr
    assert "de klok van de server sprong vooruit" in done.stderr
    operate(there, "tick")
    assert list(shelf.rglob("*.keys"))
    assert words_behind(there, code) == {code: [WORDS]}


def test_what_a_colleague_got_honoured_since_holds_again_and_no_reader_comes_back(running, shelf, tmp_path):
    tell(running)
    running.ask("make_case")
    operate(running, "backup")
    assert "brief" in running.ask("case")["written"]
    running.ask("honour")
    operate(running, "tick")

    there = elsewhere(running, tmp_path / "there")
    said = operate(there, "restore")
    assert "Opnieuw gedaan: wat na deze back-up gebeurde in 1 zaak" in said
    assert "Opnieuw weg: 1 keer" in said
    steps = ["marked", "taken_up", "erased", "rested"]
    assert there.ask("case") == {"written": [], "steps": steps, "rests": True, "readers": 0}


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
