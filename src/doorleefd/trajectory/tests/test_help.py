"""Help: a line where the question is, one page a subject behind it, in short sentences and with its source."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse

from doorleefd.trajectory.help import BY_SLUG, SHELVES
from doorleefd.trajectory.help.subject import Subject

pytestmark = pytest.mark.django_db

SOURCE = Path(__file__).parents[2]
ASKED_FOR = re.compile(r"{% (?:more|in_short) \"([\w-]+)\" %}|'trajectory:help_on' '([\w-]+)'")
LONGEST_SENTENCE = 20
"""More words than this and one runs out of breath."""


def said_by(subject: Subject) -> Iterator[str]:
    yield from (str(subject.title), str(subject.in_short))
    for part in subject.parts:
        yield from map(str, (part.title, *part.said, *part.points))
    for name, cells in subject.comparison.rows if subject.comparison else ():
        yield from map(str, (name, *cells))


def subjects_named_on_screens() -> set[str]:
    templates = SOURCE.rglob("templates/**/*.html")
    return {first or second for path in templates for first, second in ASKED_FOR.findall(path.read_text())}


@pytest.mark.parametrize("subject", BY_SLUG.values(), ids=lambda subject: subject.slug)
def test_a_subject_speaks_in_short_sentences_and_names_its_source(subject):
    assert re.search(r"R\d{3}", str(subject.source))
    assert subject.parts
    for words in said_by(subject):
        assert words.strip()
        assert "!" not in words
        for sentence in re.split(r"(?<=[.?:])\s", words):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("slug", BY_SLUG)
def test_whoever_works_here_reads_a_subject_whole(as_, ravi, slug):
    page = as_(ravi).get(reverse("trajectory:help_on", args=[slug])).content.decode()
    for part in BY_SLUG[slug].parts:
        assert str(part.title) in page
    assert str(BY_SLUG[slug].source) in page


def test_the_first_page_leads_to_every_subject_and_to_what_one_can_look_up(as_, chandra):
    page = as_(chandra).get(reverse("trajectory:help")).content.decode()
    for slug in BY_SLUG:
        assert reverse("trajectory:help_on", args=[slug]) in page
    for name in ("ui:glossary", "trajectory:catalogue", "trajectory:roles", "trajectory:places", "trajectory:library"):
        assert reverse(name) in page


def test_a_subject_that_does_not_exist_is_not_found(as_, alice):
    assert as_(alice).get(reverse("trajectory:help_on", args=["fietsbel"])).status_code == 404


def test_help_is_one_step_away_on_every_page_of_staff(as_, manon):
    page = as_(manon).get(reverse("trajectory:help_on", args=["drie-bronnen"])).content.decode()
    assert re.search(r'class="here"><a href="/hulp/"', page)


def test_each_subject_is_named_on_a_screen_where_it_is_needed_and_none_leads_nowhere():
    assert subjects_named_on_screens() == set(BY_SLUG)


def test_no_subject_is_told_twice():
    assert len(BY_SLUG) == sum(len(shelf.subjects) for shelf in SHELVES)


def test_whoever_writes_the_purpose_is_warned_of_a_tick_in_a_box(as_, alice, trajectory):
    page = as_(alice).get(reverse("trajectory:purpose", args=[trajectory.pk])).content.decode()
    assert reverse("trajectory:help_on", args=["geen-vinkje"]) in page
