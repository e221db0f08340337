"""Notes: what was typed so far travels in the page, and only this installation reads it (law 9)."""

import base64
import zlib
from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.foundation import tokens, upkeep
from doorleefd.foundation.keystore import epochs, keys

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def note(now):
    return tokens.written({"experience": "Ik kreeg geen brief 🙂\ud800"}, label="telling", now=now)


def test_it_comes_back_as_it_was_written(note, now):
    assert tokens.read(note, label="telling", now=now, lives=HOUR) == {"experience": "Ik kreeg geen brief 🙂\ud800"}


def test_it_shows_nothing(note):
    assert b"brief" not in base64.urlsafe_b64decode(note)


def test_it_grows_too_old(note, now):
    with pytest.raises(tokens.NoteTooOld):
        tokens.read(note, label="telling", now=now + timedelta(hours=2), lives=HOUR)


def _with_another_letter(note):
    return note[:20] + ("B" if note[20] == "A" else "A") + note[21:]


@pytest.mark.parametrize("change", [lambda note: "", lambda note: note[:-8], _with_another_letter, lambda note: "é"])
def test_a_changed_note_is_refused(note, now, change):
    with pytest.raises(tokens.NoteUnreadable):
        tokens.read(change(note), label="telling", now=now, lives=HOUR)


def test_a_note_of_one_place_is_no_note_of_another(note, now):
    with pytest.raises(tokens.NoteUnreadable):
        tokens.read(note, label="code", now=now, lives=HOUR)


def test_it_is_read_after_the_keys_have_turned(note, now):
    keys.make_service_key(tokens.NOTE)
    epochs.turn_epoch()
    assert tokens.read(note, label="telling", now=now, lives=HOUR)


def test_a_note_that_would_fill_the_memory_is_refused(now, monkeypatch):
    monkeypatch.setattr(tokens, "MAX_NOTE_BYTES", 1000)
    bomb = tokens.written({"experience": "x" * 100_000}, label="telling", now=now)
    assert len(bomb) < len(zlib.compress(b"x" * 100_000)) + 500
    with pytest.raises(tokens.NoteUnreadable):
        tokens.read(bomb, label="telling", now=now, lives=HOUR)


@pytest.mark.parametrize("purpose", [tokens.NOTE, tokens.LINK])
def test_a_replaced_key_forges_nothing_once_all_that_was_written_under_it_is_too_old(purpose):
    longest = tokens.LONGEST[purpose]
    before = timezone.now()
    note = tokens.written({}, label="code", now=before, purpose=purpose)
    upkeep.rotate()
    tokens.drop_old_keys(now=before + longest)
    assert tokens.read(note, label="code", now=before + longest, lives=longest, purpose=purpose) == {}
    upkeep.scrub(now=before + longest + HOUR)
    with pytest.raises(tokens.NoteUnreadable):
        tokens.read(note, label="code", now=before, lives=longest, purpose=purpose)
    later = tokens.written({}, label="code", now=before, purpose=purpose)
    assert tokens.read(later, label="code", now=before, lives=longest, purpose=purpose) == {}


def test_a_key_that_was_not_replaced_stays(note, now):
    tokens.drop_old_keys(now=timezone.now() + timedelta(days=100))
    assert tokens.read(note, label="telling", now=now, lives=HOUR)


def test_a_link_lives_for_years_and_is_no_note(now):
    link = tokens.written({"stop": 1}, label="stop", now=now, purpose=tokens.LINK)
    years = timedelta(days=1000)
    assert tokens.read(link, label="stop", now=now + years, lives=years, purpose=tokens.LINK) == {"stop": 1}
    with pytest.raises(tokens.NoteUnreadable):
        tokens.read(link, label="stop", now=now, lives=HOUR)


def test_a_note_cannot_be_asked_to_live_longer_than_its_key(note, now):
    with pytest.raises(ValueError):
        tokens.read(note, label="telling", now=now, lives=timedelta(days=2))
