"""Frog sharpens the proposals where it runs; without an answer in time the review says so and goes on (R279)."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from doorleefd.analyse.sharper import asked_of_frog
from doorleefd.collect.models import Contribution
from doorleefd.engines.deidentification import EntityType, Mention
from doorleefd.engines.deidentification.frog import mentions_in, together

TEXT = "gister belde vlinderman, jansje\nen ik"


def line(number, token, name="O"):
    """As Frog 0.2 writes it with `--skip=acmlp`: fifteen columns, most of them empty."""
    return f"{number}\t{token}\t\t\t\tN(soort)\t0.990000\t{name}" + "\t" * 6


ANSWER = [
    line(1, "gister"), line(2, "belde"), line(3, "vlinderman", "B-PER"), line(4, ","), line(5, "jansje", "B-PER"),
    line(6, "en"), line(7, "ik"), "",
]  # fmt: skip


STAND_IN = Path(__file__).with_name("stand_in_frog.py")


@pytest.fixture
def frog(settings):
    """Start a stand-in in a process of its own: `frog("slow")`."""
    running = []

    def started(behaviour="answers"):
        process = subprocess.Popen([sys.executable, str(STAND_IN), behaviour], stdout=subprocess.PIPE, text=True)
        running.append(process)
        settings.FROG_PORT = int(process.stdout.readline())
        settings.FROG_SECONDS = 0.5

    yield started
    for process in running:
        process.kill()
        process.wait()
        process.stdout.close()


def test_its_lines_are_read_as_places_in_the_text():
    assert [(one.text, one.type) for one in mentions_in(ANSWER, TEXT)] == [
        ("vlinderman", EntityType.PERSOON),
        ("jansje", EntityType.PERSOON),
    ]


def test_a_name_of_more_words_is_one():
    lines = [line(1, "bij"), line(2, "De", "B-ORG"), line(3, "Werf", "I-ORG")]
    assert [one.text for one in mentions_in(lines, "bij De Werf")] == ["De Werf"]


def test_columns_that_another_version_writes_are_read_as_well():
    assert [one.text for one in mentions_in(["1\tjansje\tjans\t[jans]\tN(eigen)\t0.99\tB-PER\tO\t0\tROOT"], TEXT)] == [
        "jansje"
    ]


def test_a_name_ends_before_a_small_word_and_at_the_end_of_a_line():
    lines = [line(1, "Verhagen", "B-PER"), line(2, "in", "I-PER"), line(3, "Goes", "B-LOC"), line(4, "Jo", "I-LOC")]
    assert [one.text for one in mentions_in(lines, "Verhagen in Goes\nJo")] == ["Verhagen", "Goes", "Jo"]


def test_a_sign_that_frog_writes_otherwise_moves_nothing():
    lines = [line(1, "vlinderman", "B-PER"), line(2, "jansje", "B-PER"), line(3, "en")]
    far = "x" * 200 + " vlinderman"
    assert [(one.text, one.start) for one in mentions_in(lines, "jansje en " + far)] == [("jansje", 0)]


@pytest.mark.parametrize("broken", [["kapot"], ["1\ttoken"], [line(1, "elders", "B-PER")], [""]])
def test_lines_that_fit_nowhere_are_left_out(broken):
    assert mentions_in(broken, TEXT) == []


def test_the_own_engine_goes_first_where_both_find_something():
    own = [Mention(0, 6, "gister", EntityType.DATUM)]
    theirs = [Mention(3, 10, "ter bel", EntityType.PERSOON), Mention(13, 23, "vlinderman", EntityType.PERSOON)]
    assert together(own, theirs) == [own[0], theirs[1]]


def test_it_is_asked_where_it_is_set(frog, settings):
    frog()
    settings.FROG_SECONDS = 5
    asked = asked_of_frog(TEXT)
    assert [one.text for one in asked.mentions] == ["vlinderman", "jansje"]
    assert not asked.failed


def test_it_is_not_asked_where_it_is_not_set(settings):
    settings.FROG_PORT = 0
    assert not asked_of_frog(TEXT).failed


@pytest.mark.parametrize("behaviour", ["slow", "stops", "trickles"])
def test_a_frog_that_is_slow_or_stops_is_not_waited_for(frog, behaviour):
    frog(behaviour)
    began = time.monotonic()
    assert asked_of_frog(TEXT).failed
    assert time.monotonic() - began < 1.5


def test_no_frog_behind_the_port_is_said(settings):
    settings.FROG_PORT, settings.FROG_SECONDS = 1, 0.5
    assert asked_of_frog(TEXT).failed


@pytest.mark.django_db
def test_the_review_shows_its_names_and_says_when_it_failed(
    frog, as_login, chandra, address, tell, trajectory, settings
):
    tell(trajectory, TEXT)
    shown = address("review", contribution=Contribution.objects.of_house().get().pk)
    frog()
    settings.FROG_SECONDS = 5
    page = as_login(chandra).get(shown).content.decode()
    assert "vlinderman</mark>" in page
    assert "Frog is ingesteld" not in page
    settings.FROG_PORT = 1
    assert "Frog is ingesteld, maar gaf geen antwoord." in as_login(chandra).get(shown).content.decode()
