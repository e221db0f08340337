"""Everyone who works here reads the answer; only who may write it gets the ways to write and send it."""

import pytest

from doorleefd.respond.actions import publish_answer, write_answer

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TEXTS = {
    "opening": "Wij hoorden u.",
    "did_change": "Wij bellen.",
    "did_not_change": "De wet blijft.",
    "for_unused": "Wij bewaren het.",
    "what_next": "",
}


@pytest.fixture
def draft(trajectory, alice, now):
    return write_answer(by=alice, trajectory=trajectory, now=now, **TEXTS)


def preview(client, login, trajectory):
    client.force_login(login, backend=BACKEND)
    return client.get(f"/trajecten/{trajectory.pk}/antwoord/lezen/")


def test_the_door_to_the_answer_opens_for_everyone(client, manon, chandra, trajectory):
    for login in (manon, chandra):
        client.force_login(login, backend=BACKEND)
        page = client.get(f"/trajecten/{trajectory.pk}/").content.decode()
        assert f"/trajecten/{trajectory.pk}/antwoord/lezen/" in page
        assert "Er is nog geen antwoord." in preview(client, login, trajectory).content.decode()


def test_a_lead_without_an_answer_goes_straight_to_writing(client, alice, trajectory):
    assert preview(client, alice, trajectory).url.endswith("/antwoord/")


def test_a_draft_is_sent_and_changed_by_a_lead_alone(client, alice, manon, trajectory, draft):
    assert "Verstuur het antwoord" in preview(client, alice, trajectory).content.decode()
    page = preview(client, manon, trajectory).content.decode()
    assert "Wij bellen." in page
    assert "Verstuur het antwoord" not in page
    assert "Veranderen" not in page


def test_once_sent_only_a_lead_reads_reactions_and_writes_again(client, alice, manon, trajectory, draft, now):
    publish_answer(by=alice, answer=draft, now=now)
    for login, may in ((alice, True), (manon, False)):
        page = preview(client, login, trajectory).content.decode()
        assert ("Schrijf een nieuw antwoord" in page) == may
        assert ("/reacties/" in page) == may
