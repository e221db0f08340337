"""With the code one hears what one spoke, and takes it away at once."""

import json
from base64 import b64encode

import pytest

from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.people.models import Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights import actions

pytestmark = pytest.mark.django_db

SOUND = b"\x1aE\xdf\xa3 koekoek"
IN_THE_PAGE = b64encode(SOUND).decode()


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "Er kwam een brief.", spoken=SOUND)


@pytest.fixture
def spoken(trajectory, tell):
    return tell(trajectory, "", spoken=SOUND)


@pytest.fixture
def open_as(client):
    def post(received, page, **fields):
        participation = Participation.objects.get(contributor=received.contributor)
        return client.post(f"/code/{page}/", {"code": received.code, "participation": participation.pk, **fields})

    return post


def test_it_plays_in_the_page_that_is_asked_with_the_code(told, open_as):
    assert IN_THE_PAGE not in open_as(told, "verhaal").content.decode()
    answer = open_as(told, "verhaal/opname")
    assert f"data:audio/webm;base64,{IN_THE_PAGE}" in answer.content.decode().replace("&#x3D;", "=")
    assert "media-src data:" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"]


def test_without_the_code_no_sound_may_play(client, told):
    answer = client.get("/code/verhaal/opname/")
    assert IN_THE_PAGE not in answer.content.decode()
    assert "data:" not in answer.headers["Content-Security-Policy"]


def test_who_has_another_code_hears_nothing(told, trajectory, tell, client):
    other = tell(trajectory, "Iets anders.")
    participation = Participation.objects.get(contributor=told.contributor)
    fields = {"code": other.code, "participation": participation.pk}
    assert client.post("/code/verhaal/opname/", fields).status_code == 404


def test_taken_away_it_is_gone_at_once_and_the_words_stay(told, open_as):
    page = open_as(told, "verhaal/opname", wish="remove").content.decode()
    assert "De opname is weg." in page
    assert not RecordingChunk.objects.of_house().exists()
    participation = Participation.objects.get(contributor=told.contributor)
    assert permissions_of(participation) == {
        Use.TAKE_PART: True,
        Use.REPORT: False,
        Use.PUBLISH: False,
        Use.RECORDING: False,
    }
    assert not PermissionEvent.objects.filter(use=Use.RECORDING).last().given
    assert [version.words for version in Version.objects.of_house().unsealed()] == ["Er kwam een brief."]


def test_of_who_only_spoke_the_page_says_what_goes_with_it(spoken, open_as):
    assert "Wij schrijven nog op wat u zei." in open_as(spoken, "verhaal").content.decode()
    assert "wat u daarin vertelde ook weg" in open_as(spoken, "verhaal/opname").content.decode()
    open_as(spoken, "verhaal/opname", wish="remove")
    assert not Contribution.objects.of_house().exists()
    assert "Hier staat niets meer." in open_as(spoken, "verhaal").content.decode()


def test_the_page_of_permissions_shows_it_where_it_was_asked(told, tell, trajectory, open_as):
    assert "Mijn opname beluisteren" in open_as(told, "toestemming").content.decode()
    assert "Mijn opname beluisteren" not in open_as(tell(trajectory, "x"), "toestemming").content.decode()


def test_who_withdraws_everything_leaves_no_recording(told, open_as):
    open_as(told, "weghalen", wish="withdraw")
    assert not Recording.objects.of_house().exists()


def test_someone_elses_is_not_removed(told, tell, trajectory, now):
    other = Teller(tell(trajectory, "Iets anders.").contributor)
    participation = Participation.objects.get(contributor=told.contributor)
    with pytest.raises(actions.NotYours):
        actions.answer_permission(
            by=other, participation=participation, use=Use.RECORDING, given=False, said=HowSaid("1"), now=now
        )
    assert Recording.objects.of_house().exists()


def test_it_is_carried_away_with_the_words(told, open_as):
    carried = json.loads(open_as(told, "download", **{"as": "json"}).content)
    (part,) = carried["trajectories"][0]["contributions"][0]["parts"]
    assert part["recordings"] == [{"media_type": "audio/webm", "sound": IN_THE_PAGE}]
    assert "Hierbij hoort een opname" in open_as(told, "download").content.decode()


def test_erased_nothing_of_it_is_left(told, now):
    actions.erase(by=Teller(told.contributor), contributor=told.contributor, now=now)
    assert not Recording.objects.of_house().exists()
    assert not RecordingChunk.objects.of_house().exists()
