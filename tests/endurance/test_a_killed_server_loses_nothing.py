"""Law 11: the server is killed twenty times while a thousand people send; who saw a code is there, once."""

import http.client
import random
import threading
import time
from dataclasses import dataclass

from doorleefd.settings import SPARE_KEYS
from tests.endurance.running import Visitor, send, told_until_check

PEOPLE = 1000
AT_ONCE = 4
KILLS = 20
BROKEN = (OSError, http.client.HTTPException)


@dataclass
class Sent:
    """One person: what they told, which codes they were shown, and how often the line broke while sending."""

    words: str
    note: str = ""
    codes: tuple[str, ...] = ()
    broke_while_sending: int = 0


class Crowd:
    """A thousand people, four at a time, each trying again until a code is shown."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.people = [Sent(f"Brief nummer {number} maakte mij bang.") for number in range(PEOPLE)]
        self.waiting = iter(self.people)
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._tell_on, daemon=True) for _ in range(AT_ONCE)]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    @property
    def done(self) -> int:
        return sum(bool(sent.codes) for sent in self.people)

    def _tell_on(self) -> None:
        visitor = Visitor(self.port)
        while True:
            with self.lock:
                sent = next(self.waiting, None)
            if sent is None:
                return
            self._tell(visitor, sent)

    def _tell(self, visitor: Visitor, sent: Sent) -> None:
        while not sent.codes:
            try:
                sent.note = sent.note or told_until_check(visitor, sent.words)
            except BROKEN:
                time.sleep(0.05)
                continue
            try:
                code = send(visitor, sent.note)
            except BROKEN:
                sent.broke_while_sending += 1
                time.sleep(0.05)
                continue
            if code:
                sent.codes = (code,)


def test_every_acknowledged_contribution_is_there_once_with_its_key(house):
    house.start()
    house.wait_until_open()
    crowd = Crowd(house.port)
    crowd.start()
    chance = random.Random(11)
    for number in range(KILLS):
        # Somewhere within the next fifty, never at the same point of the work.
        aim = PEOPLE * number // KILLS + chance.randrange(5, 40)
        while crowd.done < aim and any(thread.is_alive() for thread in crowd.threads):
            time.sleep(0.002)
        time.sleep(chance.random() / 50)
        house.kill()
        house.start()
        house.wait_until_open()
    for thread in crowd.threads:
        thread.join(timeout=300)
    assert crowd.done == PEOPLE
    assert sum(sent.broke_while_sending for sent in crowd.people), "no kill hit a sending: the test proves nothing"

    _send_again(house, crowd)
    found = house.ask("words_of", codes_given=[sent.codes[0] for sent in crowd.people])["words"]
    assert [sent.words for sent in crowd.people if found[sent.codes[0]] != [sent.words]] == []
    counted = house.ask("count")
    assert (counted["contributions"], counted["words_without_key"]) == (PEOPLE, 0)
    # Keys that were made ahead, or for a sending that was killed, wait for the nightly sweep and open nothing.
    assert 0 <= counted["keys"] - PEOPLE <= KILLS * AT_ONCE * (SPARE_KEYS + 1)
    assert house.operate("verify").returncode == 0


def _send_again(house, crowd: Crowd) -> None:
    """Who presses the button once more is shown the same code; most of all who was cut off the first time."""
    again = [sent for number, sent in enumerate(crowd.people) if sent.broke_while_sending or number % 20 == 0]
    visitor = Visitor(house.port)
    for sent in again:
        assert send(visitor, sent.note) == sent.codes[0]
