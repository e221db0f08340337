"""The cipher can be another one tomorrow: what is sealed opens as before, and is sealed anew when asked."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from django.core.management import call_command
from django.db import connection

from doorleefd.collect.actions.recording import sound_of
from doorleefd.collect.models import Recording, RecordingChunk, Version
from doorleefd.foundation import ciphers, tokens
from doorleefd.foundation.keystore import epochs, keys, master
from doorleefd.foundation.upkeep import resealing
from doorleefd.people.codes import contributor_with

pytestmark = pytest.mark.django_db
BOUND = {"bound_to": b"a row", "key": bytes(32)}
WORDS = [f"Verhaal {number}" for number in range(3)]


class Gone:
    """A cipher that nobody should call any more."""

    def __init__(self, key):
        raise InvalidTag


@pytest.fixture
def another(monkeypatch):
    """From tomorrow, ChaCha20-Poly1305; afterwards the keys of the house are as they were."""
    both = {1: AESGCM, 2: ChaCha20Poly1305}
    monkeypatch.setattr(ciphers, "CIPHERS", both)
    monkeypatch.setattr(ciphers, "NEWEST", 2)
    yield
    monkeypatch.setattr(ciphers, "CIPHERS", both)
    monkeypatch.setattr(ciphers, "NEWEST", 1)
    epochs.turn_epoch()


@pytest.fixture
def told(trajectory, tell, alice, organise):
    TOTP.activate(alice, "JBSWY3DPEHPK3PXP")
    return [tell(trajectory, words, spoken=b"klank") for words in WORDS]


def words_now():
    return sorted(version.words for version in Version.objects.of_house().unsealed() if version.words)


def marks_of(table, column):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")
        return {bytes(row[0])[0] for row in cursor.fetchall()}


def test_both_open_side_by_side_and_a_box_says_which_it_is_of(another, monkeypatch):
    new = ciphers.closed(b"woorden", **BOUND)
    monkeypatch.setattr(ciphers, "NEWEST", 1)
    old = ciphers.closed(b"woorden", **BOUND)
    assert (new[0], old[0]) == (2, 1)
    assert ciphers.opened(new, **BOUND) == ciphers.opened(old, **BOUND) == b"woorden"
    for box in (new, old):
        with pytest.raises(InvalidTag):
            ciphers.opened(box, bound_to=b"another row", key=bytes(32))


@pytest.mark.parametrize("first", [0, 1, 2, 200])
def test_what_was_closed_before_there_were_marks_opens_whatever_it_begins_with(another, first):
    nonce = bytes([first]) * 12
    box = nonce + AESGCM(bytes(32)).encrypt(nonce, b"woorden", b"a row")
    assert ciphers.opened(box, **BOUND) == b"woorden"
    assert not ciphers.is_of_now(box, **BOUND)


def test_everything_is_sealed_anew_and_opens_with_the_new_one_alone(told, another, now, alice, monkeypatch):
    note = tokens.written({"a": 1}, label="x", now=now)
    call_command("reseal")
    monkeypatch.setattr(ciphers, "CIPHERS", {1: Gone, 2: ChaCha20Poly1305})
    monkeypatch.setattr(ciphers, "UNMARKED", Gone)
    for remembered in (keys._opened, master._opened):
        remembered.cache_clear()
    assert words_now() == sorted(WORDS)
    assert marks_of("collect_version", "words") == marks_of("collect_recordingchunk", "sound") == {2}
    assert {contributor_with(each.code) for each in told} == {each.contributor for each in told}
    chunks = RecordingChunk.objects.of_house()
    assert [sound_of(row, chunks) for row in Recording.objects.of_house()] == [b"klank"] * 3
    assert Authenticator.objects.get(user=alice).wrap().validate_code("000000") is False
    assert tokens.read(note, label="x", now=now, lives=tokens.LONGEST[tokens.NOTE]) == {"a": 1}
    assert resealing.reseal() == 0, "asked once more, nothing is left to do"


def test_stopped_half_way_everything_opens_and_the_next_call_ends_it(told, another, monkeypatch):
    begun = []

    def stopped(*args, **kwargs):
        begun.append(1)
        if len(begun) == 3:
            raise KeyboardInterrupt
        return again(*args, **kwargs)

    again = resealing._row_again
    monkeypatch.setattr(resealing, "BATCH", 2)
    monkeypatch.setattr(resealing, "_row_again", stopped)
    with pytest.raises(KeyboardInterrupt):
        resealing.reseal()
    assert words_now() == sorted(WORDS)
    monkeypatch.setattr(resealing, "_row_again", again)
    assert resealing.reseal() > 0
    assert marks_of("collect_version", "words") == {2}
    assert words_now() == sorted(WORDS)
