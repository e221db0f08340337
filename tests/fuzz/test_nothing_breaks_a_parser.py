"""Whatever bytes or text come in, a parser reads them or refuses them in its own words: never anything else."""

import contextlib
import io
import json
from datetime import UTC, date, datetime, timedelta
from functools import cache

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doorleefd.administration.logo import LogoRefused, cleaned_logo
from doorleefd.collect.imports.checking import checked
from doorleefd.collect.imports.guessing import guessed
from doorleefd.collect.imports.packing import packed, unpacked
from doorleefd.collect.imports.reading import Unreadable, read
from doorleefd.engines.deidentification import deidentify_lines, masked, mentions, suspects
from doorleefd.engines.dutch.sentences import sentences
from doorleefd.engines.dutch.stream import stem_lines
from doorleefd.engines.dutch.words import keys_of
from doorleefd.engines.plain_language.difficulty import difficulty
from doorleefd.engines.plain_language.signals import signals
from doorleefd.engines.plain_language.stream import plain_lines
from doorleefd.engines.sound import NotSound, reader_of
from doorleefd.foundation import tokens
from doorleefd.foundation.backup.bundle import Manifest
from doorleefd.people.codes import normalised
from doorleefd.ui import theme
from tests.fuzz.nasty import any_bytes, any_text, spoiled

NOW = datetime(2026, 6, 15, 10, 30, tzinfo=UTC)
EACH = 4_000
"""Cases a parser; with ten parsers, 40,000 of the 100,000 that the house is held to."""
often = settings(max_examples=EACH, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@cache
def a_workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (("naam", "verhaal", "dag"), ("Ans", "Ik kreeg een brief.", date(2026, 5, 1)), ("Bo", "=1+1", 3.5)):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


A_TABLE = 'naam;verhaal;dag\r\nAns;"Ik kreeg een ""brief"", toen niets.";1-5-2026\r\n'.encode("cp1252")


@often
@given(st.one_of(any_bytes, spoiled(A_TABLE)))
def test_a_table_is_read_or_refused_and_what_is_read_can_be_checked(content):
    _read_in(content)


@settings(often, max_examples=EACH // 2)
@given(spoiled(a_workbook()))
def test_a_workbook_is_read_or_refused(content):
    _read_in(content)


def _read_in(content: bytes) -> None:
    try:
        book = read(content)
    except Unreadable:
        return
    assert unpacked(packed(book)) == book
    checked(book, guessed(book, today=NOW.date()), groups={}, today=NOW.date())


@often
@given(any_text)
def test_what_identifies_lies_within_the_text(text):
    found = mentions(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    masked(text, found)
    suspects(text)


@often
@given(any_text)
def test_sentences_words_and_signals_lie_within_the_text(text):
    assert all(0 <= start < end <= len(text) for start, end in sentences(text))
    assert all(0 <= each.start < each.end <= len(text) for each in signals(text))
    assert difficulty(text) >= 0
    keys_of(text)


@often
@given(st.lists(st.one_of(any_text, st.builds(lambda text: json.dumps({"id": 1, "text": text}), any_text)), max_size=4))
def test_each_line_of_a_command_gives_an_answer_or_names_its_error(lines):
    asked = sum(bool(line.strip()) for line in lines)
    for command in (deidentify_lines, plain_lines, stem_lines):
        assert len([json.loads(answer) for answer in command(lines)]) == asked


@often
@given(any_text)
def test_a_code_is_read_however_it_was_typed(typed):
    plain = normalised(typed)
    assert plain == normalised(plain)
    assert plain.isascii()


@often
@given(any_bytes)
def test_a_recording_is_known_by_how_it_begins_or_refused(content):
    with contextlib.suppress(NotSound):
        assert reader_of(content) in {"matroska", "ogg", "mov"}


A_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Veenbeek</title><path d="M0 0h9"/>'
    b'<a href="https://elders.example"><circle r="2" fill="url(#a)" onload="alert(1)"/></a></svg>'
)


@often
@given(st.one_of(any_bytes, spoiled(A_LOGO)))
def test_a_logo_is_cleaned_or_refused(content):
    try:
        drawing = cleaned_logo(content.decode("utf-8", "replace"))
    except LogoRefused:
        return
    assert "onload" not in drawing
    assert "elders.example" not in drawing


A_THEME = b".veenbeek { --basis-color-accent: #0b5; font-family: Arial } /* */ @media print { a { color: red } }"


@often
@given(st.one_of(any_bytes, spoiled(A_THEME)))
def test_a_theme_is_taken_or_refused_with_sentences(content):
    assert all(str(sentence) for sentence in theme.refusals(content.decode("utf-8", "replace")))


@often
@given(any_text)
def test_the_list_of_a_backup_is_read_or_refused(text):
    with contextlib.suppress(ValueError, KeyError, TypeError):
        Manifest.from_json(text)


@pytest.fixture
def note(db):
    return tokens.written(SAID, label="telling", now=NOW)


SAID = {"said": "Ik kreeg een brief."}


@pytest.mark.django_db
@settings(often, max_examples=EACH // 2)
@given(data=st.data())
def test_a_note_that_a_page_carries_says_what_was_written_or_is_refused(note, data):
    changed = data.draw(st.one_of(any_text, spoiled(note.encode()).map(lambda raw: raw.decode("latin-1"))))
    with contextlib.suppress(tokens.NoteUnreadable):
        assert tokens.read(changed, label="telling", now=NOW, lives=timedelta(hours=1)) == SAID
