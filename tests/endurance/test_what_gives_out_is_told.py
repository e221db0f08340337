"""The disk is full, or the database is away: who sends is told, keeps the words, and sends them a minute later."""

import contextlib
import resource
from collections.abc import Iterator
from urllib.parse import urlsplit

import psutil
import psycopg
import pytest

from tests.endurance.running import (
    DATABASES,
    Visitor,
    code_in,
    note_in,
    on_postgresql,
    send,
    told_until_check,
    with_name,
)

WORDS = "Ik kreeg een brief en toen niets meer."
ADDRESS = "/vertel/veenbeek/beschut-werk/"


@contextlib.contextmanager
def disk_full(house) -> Iterator[None]:
    """No file of the house can grow or change any more."""
    processes = [psutil.Process(house.process.pid), *psutil.Process(house.process.pid).children(recursive=True)]
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    for process in processes:
        process.rlimit(psutil.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    yield
    for process in processes:
        process.rlimit(psutil.RLIMIT_FSIZE, unlimited)


@contextlib.contextmanager
def databases_gone(house) -> Iterator[None]:
    """The databases throw everyone out and let nobody in."""
    for variable in DATABASES:
        _let_in(house.environment[variable], "false")
    yield
    for variable in DATABASES:
        _let_in(house.environment[variable], "true")


def _let_in(address: str, allowed: str) -> None:
    name = urlsplit(address).path.lstrip("/")
    with psycopg.connect(with_name(address, "postgres"), autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS {allowed}')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


@pytest.fixture
def giving_out():
    return databases_gone if on_postgresql() else disk_full


def test_who_sends_meanwhile_is_told_and_loses_nothing(house, giving_out):
    house.start()
    house.wait_until_open()
    visitor = Visitor(house.port)
    note = told_until_check(visitor, WORDS)
    with giving_out(house):
        status, page = visitor.post(ADDRESS, {"page": "9", "go": "send", "note": note})
        assert status == 500
        assert code_in(page) is None
        assert note_in(page) == note
    code = send(Visitor(house.port), note_in(page))
    assert house.ask("words_of", codes_given=[code])["words"][code] == [WORDS]
    assert house.ask("count")["contributions"] == 1
