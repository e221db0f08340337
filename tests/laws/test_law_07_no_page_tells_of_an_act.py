"""Law 7: whoever reads no stories opens the same pages before and after the act of one person, wherever the door is.

Not a list of places where numbers stand: every route of the house is opened, and whatever is not the same is told.
"""

import re
from uuid import uuid4

import pytest
from django.test import Client

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.freezing import recount_every_night
from doorleefd.collect.actions import receive
from doorleefd.collect.models import Contribution
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.actors import Visitor
from doorleefd.foundation.guard import writing
from doorleefd.people.models import Channel, Participation
from doorleefd.people.said import HowSaid
from doorleefd.people.still import count_every_night
from doorleefd.rights.actions import ask_to_be_erased, carry_out_erasure, restrict, withdraw_all
from tests.laws.cast import NOW, teller
from tests.laws.marked import NOT_QUOTABLE, build
from tests.laws.walking import BACKEND, Walker, undone
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

pytestmark = pytest.mark.django_db

# Kees has every role, and decides on benefit; the roles that are not here open no more than these.
READERS = ("manon", "collector", "kees", "anonymous")
# Who opens the addresses of the very people that a page counts may see that one is gone; and where someone is logged
# in has nothing to do with it. The log is not here: Kees decides, and reads nothing in it that tells of one who told.
MAY_CHANGE = {
    ("collector", "respond:messages"),
    ("collector", "respond:message"),
    *((reader, "administration:sessions") for reader in READERS),
}
# Whoever may have to call hears that somebody should look, and that it is late: a number of tasks.
HEARS_OF_WORRY = {("collector", "home:today"), ("collector", "respond:aftercare")}
# What differs each time a page is opened; a message stands on the first page that is opened after it.
EACH_TIME = re.compile(
    r'nonce="[^"]*"|name="(?:csrfmiddlewaretoken|note|draft)" value="[^"]*"|"X-CSRFToken": *"[^"]*"|term-\d+'
    r'|<p class="message[^>]*>[^<]*</p>'
)


@pytest.fixture
def house():
    """One of them, who may not be quoted, told on the open page; of the others it is known that they are one."""
    house = build()
    with writing():
        Participation.objects.exclude(pk=house.participations["read"].pk).update(is_known_person=True)
    recount_every_night(now=NOW)
    count_every_night(now=NOW)
    return house


def withdraws(house):
    whose = house.participations["read"]
    withdraw_all(by=teller(house, "read"), participation=whose, said=HowSaid("1"), now=NOW)


def stands_still(house):
    restrict(by=teller(house, "read"), participation=house.participations["read"], now=NOW)


def erases(house):
    who = teller(house, "read")
    ask_to_be_erased(by=who, contributor=who.contributor, now=NOW)
    carry_out_erasure(by=who, contributor=who.contributor, now=NOW)


def comes(house):
    """One more tells, and it is reviewed at once."""
    accept_review(by=house.logins["chandra"], contribution=_told(house, "Er kwam een brief."), marks={}, now=NOW)


def gives_worry(house):
    """One more tells of distress, which waits for a person."""
    assert _told(house, "Er kwam een brief. Ik wil niet meer leven.").needs_a_person


def _told(house, words):
    received = receive(
        by=Visitor(house.veenbeek.pk),
        trajectory=house.trajectory,
        telling=Telling(
            sending=uuid4(),
            told=[Told(words, aspect="experience")],
            channel=Channel.OPEN_PAGE,
            told_on=NOW.date(),
            uses=NOT_QUOTABLE,
            text_version="1",
            groups=list(house.trajectory.groups.all()),
        ),
        now=NOW,
    )
    return Contribution.objects.of_house().get(participation__contributor=received.contributor)


class Reading:
    """Every page as each of them reads it."""

    def __init__(self, house):
        self.walker = Walker(house)
        self.clients = {reader: Client(raise_request_exception=False) for reader in READERS}
        for reader in set(READERS) - {"anonymous"}:
            self.clients[reader].force_login(house.logins[reader], backend=BACKEND)
        self.doors = list(self._doors())
        self.before = self.pages()
        # What nobody can open now stays shut: it names rows that are not theirs.
        self.doors = [door for door in self.doors if self.before[door][0] == 200]

    def _doors(self):
        for reader in READERS:
            for name, entry in OUR_ROUTES:
                if not self.walker.is_shut_for(reader, entry):
                    yield from ((reader, name, address) for address in self.walker.addresses(reader, name, entry))

    def pages(self):
        return {door: self._page(*door) for door in self.doors}

    def _page(self, reader, _name, address):
        answer = self.clients[reader].get(address)
        return answer.status_code, EACH_TIME.sub("", b"".join(answer).decode(errors="replace"))

    def changed(self):
        """Where something else stands now than before, by reader and route."""
        now = self.pages()
        return {door[:2] for door in self.doors if now[door] != self.before[door]} - MAY_CHANGE


def test_no_page_changes_by_the_act_of_one_person(house):
    reading = Reading(house)
    assert len(reading.doors) > 300, "the walk opens hardly a door"
    for act in (withdraws, stands_still, erases, comes, gives_worry):
        with undone():
            act(house)
            allowed = HEARS_OF_WORRY if act is gives_worry else set()
            assert reading.changed() - allowed == set(), act.__name__
