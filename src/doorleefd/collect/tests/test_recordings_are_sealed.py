"""A recording lies in the database as closed pieces, each in its own place, and goes when its time is over."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from django.db import connection

from doorleefd.collect.actions import receive
from doorleefd.collect.actions.recording import CHUNK_BYTES, NotWhole, sound_of
from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.collect.tellings import Recorded, Telling, Told
from doorleefd.foundation import upkeep
from doorleefd.foundation.actors import Visitor
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose, Unlisted
from doorleefd.people.models import Channel, Permission, Teller, Use

pytestmark = pytest.mark.django_db

SOUND = b"\x1aE\xdf\xa3" + b"meerkoet" * 20_000


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "", spoken=SOUND)


def chunks():
    return RecordingChunk.objects.of_house().order_by("number")


def heard(told):
    return sound_of(
        Recording.objects.of_house().get(), RecordingChunk.objects.visible_to(Teller(told.contributor), Purpose.RIGHTS)
    )


def test_the_teller_hears_it_as_it_was_spoken(told):
    assert heard(told) == SOUND
    assert chunks().count() == -(-len(SOUND) // CHUNK_BYTES) == 3


def test_the_table_holds_no_sound(told):
    with connection.cursor() as cursor:
        cursor.execute("SELECT sound FROM collect_recordingchunk")
        assert not any(b"meerkoet" in bytes(row[0]) for row in cursor.fetchall())


def test_a_piece_opens_in_its_own_place_alone(told, organise):
    first, second, _third = chunks()
    with organise():
        chunks().filter(pk=first.pk).update(sound=second.sound)
    with pytest.raises(InvalidTag):
        heard(told)


def test_a_recording_with_a_piece_missing_is_not_half_heard(told, organise):
    with organise():
        chunks().filter(number=2).delete()
    with pytest.raises(NotWhole):
        heard(told)


def test_without_its_key_nothing_is_heard(told):
    keys.destroy_keys([told.contributor.key_id])
    assert heard(told) == b""


@pytest.mark.parametrize("model", [Recording, RecordingChunk])
def test_it_is_listed_for_someone_and_something(told, model, chandra, ravi, kees, bob):
    with pytest.raises(Unlisted):
        list(model.objects.all())
    assert model.objects.visible_to(chandra, Purpose.REVIEW).exists()
    for purpose in set(Purpose) - {Purpose.REVIEW}:
        assert not model.objects.visible_to(chandra, purpose).exists()
    for other in (ravi, kees, bob):
        assert not model.objects.visible_to(other, Purpose.REVIEW).exists()


@pytest.mark.parametrize("use", [Use.RECORDING, Use.TAKE_PART])
def test_without_the_yes_no_reviewer_hears_it_and_its_teller_does(told, chandra, organise, use):
    with organise():
        Permission.objects.filter(use=use).update(given=False)
    assert not RecordingChunk.objects.visible_to(chandra, Purpose.REVIEW).exists()
    assert not Recording.objects.visible_to(chandra, Purpose.REVIEW).exists()
    assert heard(told) == SOUND


def telling(now, sound):
    return Telling(
        sending=uuid4(),
        told=[Told("", aspect="experience", recording=Recorded(sound, "audio/webm"))],
        channel=Channel.OPEN_PAGE,
        told_on=now.date(),
        uses={Use.TAKE_PART: True, Use.RECORDING: True},
        text_version="1",
    )


def test_sent_twice_is_one_with_the_same_code_for_the_same_sound_alone(trajectory, now):
    one = telling(now, SOUND)
    other = replace(one, told=telling(now, SOUND[:-1]).told)
    given = {"by": Visitor(trajectory.organisation_id), "trajectory": trajectory, "now": now}
    first, again, otherwise = (receive(telling=each, **given) for each in (one, one, other))
    assert again.code == first.code
    assert otherwise.code == ""
    assert Recording.objects.of_house().count() == 1


@pytest.mark.parametrize(("days", "stays"), [(29, True), (31, False)])
def test_it_goes_by_itself_some_time_after_its_words_were_accepted(trajectory, tell, now, organise, days, stays):
    tell(trajectory, "Ik kreeg een brief.", spoken=SOUND)
    with organise():
        Contribution.objects.of_house().update(review="accepted", reviewed_at=now)
    upkeep.scrub(now=now + timedelta(days=days))
    assert Recording.objects.of_house().exists() is stays
    assert chunks().exists() is stays
    assert [version.words for version in Version.objects.of_house().unsealed()] == ["Ik kreeg een brief."]


def test_while_it_waits_it_stays(told, now):
    upkeep.scrub(now=now + timedelta(days=365))
    assert heard(told) == SOUND
