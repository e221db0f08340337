"""Whoever weighs an objection reads beforehand whether the answer can be a no."""

import pytest

from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import actions

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind = RightsRequest.Kind


def test_who_weighs_reads_whether_a_no_is_possible(known, public_task, femke, client):
    path = f"/verzoeken/{known(Kind.OBJECT).pk}/"
    client.force_login(femke, backend=BACKEND)
    for page in (path, path + "antwoord/"):
        assert "Weigeren kan niet" not in client.get(page).content.decode()
    assert "Weiger je? Sla dit over" in client.get(path).content.decode()


def test_who_weighs_what_was_a_yes_reads_that_there_is_no_way_to_refuse(known, femke, client, now):
    asked = known(Kind.OBJECT)
    path = f"/verzoeken/{asked.pk}/"
    client.force_login(femke, backend=BACKEND)
    for page in (path, path + "antwoord/"):
        assert "Weigeren kan niet: de verteller gaf toestemming" in client.get(page).content.decode()
    assert "Weiger je?" not in client.get(path).content.decode()
    assert "Wijs het bezwaar eerst toe" in client.get(path + "antwoord/").content.decode()
    actions.honour_objection(by=femke, request=asked, now=now)
    assert "Wijs het bezwaar eerst toe" not in client.get(path + "antwoord/").content.decode()
