"""Someone speaks instead of typing: with a yes of its own, and whatever the file is, the words are never lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doorleefd.collect.actions.recording import sound_of
from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.collect.share import recordings
from doorleefd.collect.share.recordings import ALLOWED, FILE, LEAST_BYTES, MOST_BYTES, RecordingWaits, recorded_in
from doorleefd.collect.share.tests.conftest import ADDRESS, WORDS
from doorleefd.engines import sound as sound_engine
from doorleefd.engines.sound.tests.made import NAMED, sound
from doorleefd.foundation.running.children import server
from doorleefd.foundation.throttle import Throttle
from doorleefd.people.models import ConsentText, Participation, PermissionEvent, Use
from doorleefd.people.queries import permissions_of
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db

REST = bytes(LEAST_BYTES)
WEBM, OGG, MP4 = sound("webm"), sound("ogg"), sound("mp4")
NO_SOUND = {
    "a page": b"<html><script>alert(1)</script>" + REST,
    "a picture": b"\x89PNG\r\n\x1a\n" + REST,
    "nothing": b"",
    "less than a second": b"\x1aE\xdf\xa3",
    "a beginning and then nothing": b"OggS" + REST,
    "too much": b"\x1aE\xdf\xa3" + bytes(MOST_BYTES),
}
SENTENCE = "Ja, wie mijn verhaal eerst leest, mag mijn opname beluisteren en uittypen. Nu: Alice en Chandra."
NOT_KEPT = "Deze opname konden wij niet bewaren."


def file_of(came):
    return SimpleUploadedFile("opname", came, content_type="audio/webm")


@pytest.fixture
def silent(teller):
    """Someone who typed nothing, at the page with all answers."""
    teller.agree()
    for page in (3, 4, 5, 6, 7, 8):
        teller.post(page, go="skip")
    return teller


def spoken(teller, came=WEBM, **fields):
    return teller.post(9, go="send", recording=file_of(came), **({"recording_allowed": "1"} | fields))


def stored():
    return [bytes(row.sound.box) for row in RecordingChunk.objects.of_house()]


@pytest.mark.parametrize("came", [WEBM, OGG, MP4], ids=["webm", "ogg", "mp4"])
def test_a_recording_alone_is_a_story_and_is_kept_as_plain_sound(silent, came):
    page = spoken(silent, came)
    assert page.heading == "Bedankt. Wij hebben uw verhaal."
    assert page.code
    recording = Recording.objects.of_house().select_related("part").get()
    assert (recording.media_type, recording.part.aspect) == ("audio/mpeg", "experience")
    kept = sound_of(recording, RecordingChunk.objects.of_house())
    assert kept.startswith(b"\xff\xf3")
    assert NAMED.encode() in came
    assert NAMED.encode() not in kept
    assert recording.part.question == "Wat heeft u meegemaakt?"


def test_it_stands_beside_the_words_with_the_first_question(teller):
    spoken(teller.until_check())
    assert Recording.objects.of_house().get().part.order == 0
    told = Version.objects.of_house().order_by("part__order").unsealed()
    assert [version.words for version in told] == list(WORDS.values())


def test_it_comes_with_a_yes_of_its_own_and_the_text_of_it_is_kept(teller, trajectory):
    assert SENTENCE in teller.agree().text
    spoken(teller.until_check(quotes="no"))
    event = PermissionEvent.objects.get(use=Use.RECORDING)
    assert (event.given, event.basis, event.text_version) == (True, "explicit_consent", version_of(trajectory))
    assert SENTENCE in ConsentText.objects.get(version=version_of(trajectory)).text
    assert not permissions_of(Participation.objects.get())[Use.REPORT]


def test_without_that_yes_nothing_of_it_is_kept(teller):
    page = spoken(teller.until_check(), recording_allowed="")
    assert page.heading == "Bedankt. Wij hebben uw verhaal."
    assert not Recording.objects.of_house().exists()
    assert not PermissionEvent.objects.filter(use=Use.RECORDING).exists()


def test_without_a_recording_nothing_is_asked_or_kept_about_one(teller):
    teller.until_check().send()
    assert Use.RECORDING not in permissions_of(Participation.objects.get())


@pytest.mark.parametrize("came", NO_SOUND.values(), ids=NO_SOUND.keys())
def test_a_bad_file_never_loses_the_words(teller, came):
    page = spoken(teller.until_check(), came)
    assert "Uw woorden hebben wij. Uw opname konden wij niet bewaren." in page.text
    assert page.code
    assert Version.objects.of_house().count() == 4
    assert not Recording.objects.of_house().exists()
    assert not PermissionEvent.objects.filter(use=Use.RECORDING).exists()


@pytest.mark.parametrize("came", NO_SOUND.values(), ids=NO_SOUND.keys())
def test_without_words_the_page_says_it_and_keeps_what_was_answered(silent, came):
    page = spoken(silent, came)
    assert page.heading == "Klopt het zo?"
    assert NOT_KEPT in page.text
    assert not Contribution.objects.of_house().exists()
    assert spoken(page).code


def test_where_it_is_too_busy_nothing_is_received_and_nothing_is_lost(teller, monkeypatch):
    monkeypatch.setattr(sound_engine, "PATIENCE", 0.0)
    teller.until_check()
    with sound_engine.AT_ONCE, sound_engine.AT_ONCE:
        page = spoken(teller)
    assert page.heading == "Klopt het zo?"
    assert "Het is nu erg druk. Er is niets weg." in page.text
    assert not Contribution.objects.of_house().exists()
    assert spoken(page).code
    assert Recording.objects.of_house().count() == 1


@pytest.fixture
def eight_threads():
    """As many as the server has."""
    assert "--blocking-threads=8" in server("127.0.0.1", 0)
    with ThreadPoolExecutor(8) as threads:
        yield threads


def test_recordings_from_many_addresses_leave_threads_for_who_tells_in_text(teller, eight_threads, monkeypatch, now):
    """However many come in at once and however long they take: half of the threads stay free, and nothing is lost."""
    done = Event()
    monkeypatch.setattr(sound_engine, "PATIENCE", 20.0)
    monkeypatch.setattr(sound_engine, "_worked", lambda sound, reader: done.wait(20) and WEBM)
    given = {ALLOWED: "1"}
    senders = [
        eight_threads.submit(recorded_in, given, {FILE: file_of(WEBM)}, asker=f"203.0.113.{number}", now=now)
        for number in range(40)
    ]
    free = Barrier(5)
    told = [eight_threads.submit(free.wait, 10) for _ in range(4)]
    try:
        free.wait(10)
        assert teller.until_check().send().code
        assert sorted(sender.done() for sender in senders) == [False] * 4 + [True] * 36
    finally:
        done.set()
    assert [each.result(10) is not None for each in told] == [True] * 4
    assert [type(sender.exception(10)) for sender in senders].count(RecordingWaits) == 36
    assert recorded_in(given, {FILE: file_of(WEBM)}, asker="203.0.113.99", now=now).sound == WEBM


def test_many_recordings_from_one_address_wait_and_another_goes_on(teller, monkeypatch):
    monkeypatch.setattr(recordings, "SPOKEN", Throttle("recordings", most=1, window=timedelta(minutes=10)))
    teller.until_check()
    note = teller.note
    assert spoken(teller).code
    assert "Het is nu erg druk. Er is niets weg." in spoken(teller, note=note).text
    teller.client.defaults["REMOTE_ADDR"] = "203.0.113.9"
    assert spoken(teller, note=note).code


def test_sent_twice_is_one(silent):
    note = silent.note
    first = spoken(silent).code
    again = spoken(silent, note=note)
    assert again.code == first
    assert Contribution.objects.of_house().count() == Recording.objects.of_house().count() == 1


def test_an_earlier_copy_of_the_page_with_another_recording_gets_no_code(silent):
    note = silent.note
    code = spoken(silent).code
    page = spoken(silent, sound("ogg", tone=880.0), note=note)
    assert page.heading == "Wij hebben uw verhaal al"
    assert code not in page.text


def test_only_where_people_tell_the_microphone_and_the_sound_of_the_page_are_allowed(client, teller):
    for answer in (client.get(ADDRESS), teller.agree().last):
        assert "microphone=(self)" in answer.headers["Permissions-Policy"]
        assert "media-src blob:" in answer.headers["Content-Security-Policy"]
    elsewhere = client.get("/code/")
    assert "microphone=()" in elsewhere.headers["Permissions-Policy"]
    assert "media-src" not in elsewhere.headers["Content-Security-Policy"]


def test_without_javascript_the_pages_show_nothing_of_it(teller):
    for page in (teller.agree(), teller.until_check()):
        assert "data-recorder" in page.text
        assert page.text.split("data-recorder=")[1].split(">")[0].split("aria-labelledby")[0].endswith("hidden ")
    assert 'name="recording" hidden disabled' in teller.text


def test_who_may_listen_must_be_known(teller, change):
    change(readers="")
    assert "data-recorder" not in teller.agree().text
