"""Someone speaks instead of typing: with a yes of its own, and whatever the file is, the words are never lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.collect.share.recordings import LEAST_BYTES, MOST_BYTES
from doorleefd.collect.share.tests.conftest import ADDRESS, WORDS
from doorleefd.people.models import ConsentText, Participation, PermissionEvent, Use
from doorleefd.people.queries import permissions_of
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db

REST = bytes(LEAST_BYTES)
WEBM, OGG, MP4 = b"\x1aE\xdf\xa3" + REST, b"OggS" + REST, b"\0\0\0\x1cftypM4A " + REST
NO_SOUND = {
    "a page": b"<html><script>alert(1)</script>" + REST,
    "a picture": b"\x89PNG\r\n\x1a\n" + REST,
    "nothing": b"",
    "less than a second": b"\x1aE\xdf\xa3",
    "too much": b"\x1aE\xdf\xa3" + bytes(MOST_BYTES),
}
SENTENCE = "Ja, Chandra mag mijn opname beluisteren en opschrijven."
NOT_KEPT = "Deze opname konden wij niet bewaren."


def file_of(sound):
    return SimpleUploadedFile("opname", sound, content_type="audio/webm")


@pytest.fixture
def silent(teller):
    """Someone who typed nothing, at the page with all answers."""
    teller.agree()
    for page in (3, 4, 5, 6, 7, 8):
        teller.post(page, go="skip")
    return teller


def spoken(teller, sound=WEBM, **fields):
    return teller.post(9, go="send", recording=file_of(sound), **({"recording_allowed": "1"} | fields))


def stored():
    return [bytes(row.sound.box) for row in RecordingChunk.objects.of_house()]


@pytest.mark.parametrize(
    ("sound", "media_type"), [(WEBM, "audio/webm"), (OGG, "audio/ogg"), (MP4, "audio/mp4")], ids=["webm", "ogg", "mp4"]
)
def test_a_recording_alone_is_a_story(silent, sound, media_type):
    page = spoken(silent, sound)
    assert page.heading == "Bedankt. Wij hebben uw verhaal."
    assert page.code
    recording = Recording.objects.of_house().select_related("part").get()
    assert (recording.media_type, recording.part.aspect) == (media_type, "experience")
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


@pytest.mark.parametrize("sound", NO_SOUND.values(), ids=NO_SOUND.keys())
def test_a_bad_file_never_loses_the_words(teller, sound):
    page = spoken(teller.until_check(), sound)
    assert "Uw woorden hebben wij. Uw opname konden wij niet bewaren." in page.text
    assert page.code
    assert Version.objects.of_house().count() == 4
    assert not Recording.objects.of_house().exists()
    assert not PermissionEvent.objects.filter(use=Use.RECORDING).exists()


@pytest.mark.parametrize("sound", NO_SOUND.values(), ids=NO_SOUND.keys())
def test_without_words_the_page_says_it_and_keeps_what_was_answered(silent, sound):
    page = spoken(silent, sound)
    assert page.heading == "Klopt het zo?"
    assert NOT_KEPT in page.text
    assert not Contribution.objects.of_house().exists()
    assert spoken(page).code


def test_sent_twice_is_one(silent):
    note = silent.note
    first = spoken(silent).code
    again = spoken(silent, note=note)
    assert again.code == first
    assert Contribution.objects.of_house().count() == Recording.objects.of_house().count() == 1


def test_an_earlier_copy_of_the_page_with_another_recording_gets_no_code(silent):
    note = silent.note
    code = spoken(silent).code
    page = spoken(silent, OGG, note=note)
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
