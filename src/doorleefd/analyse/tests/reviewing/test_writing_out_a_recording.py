"""A reviewer listens, writes out what is heard, and reviews those words like any others."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review, set_aside, take_back_review
from doorleefd.analyse.actions.reviewing import AlreadyReviewed, NotWrittenOut, told_versions
from doorleefd.analyse.actions.themes import EmptyText
from doorleefd.analyse.actions.writing_out import LONGEST, RecordingGone, TooLong, write_out
from doorleefd.analyse.queries.recordings import heard_of
from doorleefd.collect.actions.recording import forget_recordings
from doorleefd.collect.models import Contribution, Recording, Version
from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.people.models import Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission

pytestmark = pytest.mark.django_db

KEPT_FOR = timedelta(days=30)
SOUND = b"\x1aE\xdf\xa3 koekoek"
HEARD = "Ik sprak met Sanne de Vries."


@pytest.fixture
def spoken(told):
    return told("", spoken=SOUND)


@pytest.fixture
def recording(spoken):
    return Recording.objects.of_house().select_related("part").get()


@pytest.fixture
def write(chandra, spoken, recording, now):
    def written(words=HEARD, by=chandra):
        return write_out(by=by, contribution=spoken, recording=recording, words=words, now=now)

    return written


def field_of(recording):
    return f"heard-{recording.pk.hex}-words"


def told_words(contribution, chandra):
    return [version.words for version in told_versions(contribution, viewer=chandra)]


def test_what_was_heard_becomes_the_told_words_with_who_wrote_it(write, spoken, chandra, now):
    version = write()
    assert told_words(spoken, chandra) == [HEARD]
    assert (version.kind, version.origin, version.accepted_by) == ("told", "person", chandra)
    assert (version.number, version.made_from.number) == (2, 1)


def test_it_is_deidentified_and_accepted_like_any_other(write, spoken, read, as_login, address, chandra, words_of):
    write()
    client = as_login(chandra)
    page = client.get(address("review", contribution=spoken.pk))
    seen = page.context["form"].initial["seen"]
    fields = {"seen": seen, "marks": "0-13-27-PERSOON"}
    fields[f"heard-{Recording.objects.of_house().get().pk.hex}-words"] = HEARD
    assert client.post(address("review", contribution=spoken.pk), fields).status_code == 302
    assert "Sanne" not in words_of(spoken)[0]
    assert words_of(spoken)[0].startswith("Ik sprak met")


def test_before_it_is_written_out_it_cannot_be_accepted(spoken, chandra, now):
    with pytest.raises(NotWrittenOut):
        accept_review(by=chandra, contribution=spoken, marks={}, now=now)
    assert Contribution.objects.of_house().get().review == "waiting"
    set_aside(by=chandra, contribution=spoken, now=now)


def test_behind_words_that_were_typed_it_takes_nothing_away_and_can_be_done_again(told, chandra, now):
    contribution = told("Ik kreeg een brief.", spoken=SOUND)
    recording = Recording.objects.of_house().get()
    write = {"by": chandra, "contribution": contribution, "recording": recording, "now": now}
    write_out(words="Hij was blau.", **write)
    write_out(words="Hij was blauw.", **write)
    assert told_words(contribution, chandra) == ["Ik kreeg een brief.\n\nHij was blauw."]
    assert heard_of(recording, viewer=chandra) == "Hij was blauw."
    first = Version.objects.of_house().filter(number=1).unsealed()[0]
    assert (first.words, first.origin) == ("Ik kreeg een brief.", "teller")


def test_nothing_and_too_much_are_refused(write):
    with pytest.raises(EmptyText):
        write("  ")
    with pytest.raises(TooLong):
        write("a" * (LONGEST + 1))


def test_what_was_reviewed_or_removed_meanwhile_is_not_written_out(write, spoken, chandra, now):
    write()
    accept_review(by=chandra, contribution=spoken, marks={}, now=now)
    with pytest.raises(AlreadyReviewed):
        write("Iets anders.")
    take_back_review(by=chandra, contribution=spoken, now=now)
    participation = spoken.participation
    forget_recordings(by=Teller(participation.contributor), participation=participation, now=now)
    with pytest.raises(RecordingGone):
        write("Iets anders.")
    assert told_words(spoken, chandra) == [HEARD]


def test_only_who_reviews_may(write, ravi, kees, bob):
    for other in (ravi, kees):
        with pytest.raises(NotAllowed):
            write(by=other)
    with pytest.raises(OtherOrganisation):
        write(by=bob)


def test_the_page_has_a_player_and_says_when_the_recording_goes(spoken, recording, as_login, address, chandra):
    answer = as_login(chandra).get(address("review", contribution=spoken.pk))
    page = answer.content.decode()
    assert address("review_recording", contribution=spoken.pk, recording=recording.pk) in page
    assert "30 dagen nadat de woorden zijn nagekeken, gaat de opname vanzelf weg." in page
    assert "media-src 'self'" in answer.headers["Content-Security-Policy"]


def test_the_sound_is_served_to_who_reviews_and_stored_nowhere(spoken, recording, as_login, address, chandra):
    answer = as_login(chandra).get(address("review_recording", contribution=spoken.pk, recording=recording.pk))
    assert (answer.content, answer.headers["Content-Type"]) == (SOUND, "audio/webm")
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("who", "status"), [("ravi", 403), ("kees", 403), ("bob", 404)])
def test_to_others_it_is_not_there(spoken, recording, as_login, address, request, who, status):
    client = as_login(request.getfixturevalue(who))
    place = {"contribution": spoken.pk, "recording": recording.pk}
    assert client.get(address("review_recording", **place)).status_code == status
    assert client.post(address("review_write_out", **place), {field_of(recording): "x"}).status_code == status


def test_a_recording_of_another_contribution_is_not_there(spoken, recording, told, as_login, address, chandra):
    other = told("Iets anders.")
    place = {"contribution": other.pk, "recording": recording.pk}
    assert as_login(chandra).get(address("review_recording", **place)).status_code == 404


def test_after_a_no_to_the_recording_alone_nobody_hears_it(told, as_login, address, chandra, now):
    contribution = told("Ik kreeg een brief.", spoken=SOUND)
    recording = Recording.objects.of_house().get()
    participation = contribution.participation
    answer_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.RECORDING,
        given=False,
        said=HowSaid("1"),
        now=now,
    )
    place = {"contribution": contribution.pk, "recording": recording.pk}
    assert as_login(chandra).get(address("review_recording", **place)).status_code == 404
    assert as_login(chandra).get(address("review", contribution=contribution.pk)).status_code == 200


def test_it_is_written_out_on_the_page(spoken, recording, as_login, address, chandra):
    place = {"contribution": spoken.pk, "recording": recording.pk}
    answer = as_login(chandra).post(address("review_write_out", **place), {field_of(recording): "Regel\r\ntwee"})
    assert answer.status_code == 302
    assert told_words(spoken, chandra) == ["Regel\ntwee"]


def test_what_is_refused_stays_on_the_page(spoken, recording, as_login, address, chandra):
    place = {"contribution": spoken.pk, "recording": recording.pk}
    words = "b" * (LONGEST + 1)
    page = as_login(chandra).post(address("review_write_out", **place), {field_of(recording): words})
    assert words in page.content.decode()
    assert "te lang" in page.content.decode()


def test_what_was_typed_and_not_kept_stays_when_accepting(told, as_login, address, chandra):
    contribution = told("Ik kreeg een brief.", spoken=SOUND)
    recording = Recording.objects.of_house().get()
    fields = {"seen": told_versions(contribution, viewer=chandra)[0].pk.hex, field_of(recording): "Hij was blauw."}
    page = as_login(chandra).post(address("review", contribution=contribution.pk), fields).content.decode()
    assert "Bewaar eerst wat je hoorde." in page
    assert "Hij was blauw." in page
    assert Contribution.objects.of_house().get().review == "waiting"


def test_the_pile_says_which_hold_a_recording(spoken, told, as_login, address, chandra):
    told("Alleen getypt.")
    page = as_login(chandra).get(address("reviewing")).content.decode()
    assert page.count("met opname") == 1


def test_the_recording_of_what_was_set_aside_goes_after_its_term(spoken, write, chandra, now):
    write()
    set_aside(by=chandra, contribution=spoken, now=now)
    upkeep.scrub(now=now + KEPT_FOR - timedelta(days=1))
    assert Recording.objects.of_house().exists()
    upkeep.scrub(now=now + KEPT_FOR)
    assert not Recording.objects.of_house().exists()
    take_back_review(by=chandra, contribution=spoken, now=now)
    assert told_words(spoken, chandra) == [HEARD]


def test_what_was_told_in_sound_alone_is_not_lost_by_setting_it_aside(spoken, chandra, now):
    set_aside(by=chandra, contribution=spoken, now=now)
    upkeep.scrub(now=now + 2 * KEPT_FOR)
    assert Recording.objects.of_house().exists()
