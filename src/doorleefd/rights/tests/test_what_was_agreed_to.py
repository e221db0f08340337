"""What someone said yes to can be shown in full: once for each version, and for no question more (R209)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doorleefd.collect.share import agreed
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.people.models import ConsentText, Participation, PermissionEvent, Teller
from doorleefd.rights.queries import everything_about

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def nothing_kept_yet():
    agreed._kept.clear()
    yield
    agreed._kept.clear()


def send(client):
    return Telling(client).until_check().send()


def test_the_text_is_kept_in_full_once(client, trajectory):
    for _each in range(2):
        assert send(client).code
    kept = ConsentText.objects.get()
    assert set(PermissionEvent.objects.values_list("text_version", flat=True)) == {kept.version}
    assert "Mogen wij uw verhaal gebruiken?" in kept.text
    assert "Mogen anderen zinnen van u lezen?" in kept.text
    assert trajectory.readers in kept.text


def test_another_promise_is_another_text(client, trajectory, organise):
    send(client)
    with organise():
        type(trajectory).objects.filter(pk=trajectory.pk).update(cannot_change="De kleur van het stadhuis")
    send(client)
    assert ConsentText.objects.count() == 2
    assert ConsentText.objects.filter(text__contains="niet veranderen: de kleur van het stadhuis").count() == 1


def test_a_sending_whose_text_is_known_asks_nothing_more(client, trajectory):
    send(client)
    story = Telling(client).until_check()
    with CaptureQueriesContext(connection) as seen:
        story.send()
    assert not [query for query in seen if "consenttext" in query["sql"]]


def test_nothing_is_kept_before_it_is_sent(client, trajectory):
    Telling(client).until_check()
    assert not ConsentText.objects.exists()


def test_the_teller_reads_it_with_the_code_and_carries_it_away(client, trajectory):
    code = send(client).code
    participation = Participation.objects.get()
    page = client.post("/code/toestemming/", {"code": code, "participation": str(participation.pk)}).content.decode()
    assert "Hier zei u ja op:" in page
    assert "Mogen wij uw verhaal gebruiken?" in page
    (taking_part,) = everything_about(Teller(participation.contributor))["trajectories"]
    assert "Mogen wij uw verhaal gebruiken?" in taking_part["permissions"][0]["text"]


def test_who_answers_for_it_reads_them_all_of_the_own_organisation(client, trajectory, femke, alice, bob):
    send(client)
    for login, status, sees in ((femke, 200, True), (bob, 200, False), (alice, 403, False)):
        client.force_login(login, backend=BACKEND)
        answer = client.get("/instellingen/toestemmingsteksten/")
        assert answer.status_code == status
        assert ("Mogen wij uw verhaal gebruiken?" in answer.content.decode()) == sees
