"""Everything about someone as a file: JSON for a machine, a tagged PDF to read, with the code and for a request."""

import io
import json
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from pypdf import PdfReader

from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation
from doorleefd.rights.models import RightsRequest

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def carry(client, known):
    def download(ending):
        participation = Participation.objects.get(contributor=known.contributor)
        given = {"code": known.code, "participation": str(participation.pk), "as": ending}
        return client.post("/code/download/", given)

    return download


def text_of(response):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)


def test_the_pdf_is_tagged_and_holds_the_words(carry):
    response = carry("pdf")
    read = PdfReader(io.BytesIO(response.content))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert read.trailer["/Root"]["/Lang"].startswith("nl")
    words = text_of(response)
    for said in ("kwinkslag", "Ik schrok ervan", "teller@veenbeek.example", "Eerder onderzoek"):
        assert said in words


def test_the_json_is_one_object(carry):
    carried = json.loads(carry("json").content)
    assert carried["trajectories"][0]["contributions"]


def test_letters_that_no_paper_shows_are_said_there_and_stand_whole_in_the_json(carry, client, known, now, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    participation = Participation.objects.get(contributor=known.contributor)
    given = {"code": known.code, "participation": str(participation.pk), "sending": str(uuid4())}
    client.post("/code/verhaal/meer/", {**given, "words": "ሰላም ኣብዚ ይነብር"})
    paper = " ".join(text_of(carry("pdf")).split())
    assert "Ethiopische letters. Daar staat □. In het bestand voor de computer (JSON) staan ze allemaal." in paper
    assert "ሰላም ኣብዚ ይነብር" in carry("json").content.decode()


def test_neither_name_nor_row_stands_in_the_log(carry):
    carry("pdf")
    row = AuditEntry.objects.get(verb="own words carried away")
    assert (row.at, row.subject_id) == (None, "")


def test_an_ending_that_is_not_there_shows_the_page(carry):
    assert "Bewaar om te lezen" in carry("exe").content.decode()


def test_for_a_request_the_file_is_made_and_logged(client, femke, known, organise, now):
    with organise():
        Authenticator.objects.create(user=femke, type=Authenticator.Type.TOTP, data={})
    client.force_login(femke, backend=BACKEND)
    asked = RightsRequest.objects.get()
    path = f"/verzoeken/{asked.pk}/bestand/"
    assert "kwinkslag" in text_of(client.post(path + "pdf/"))
    assert client.post(path + "exe/").status_code == 404
    assert client.get(path + "pdf/").status_code == 405
    assert AuditEntry.objects.filter(verb="request: everything handed out", login=femke).exists()


def test_without_a_second_step_no_file_is_made(client, femke, known):
    client.force_login(femke, backend=BACKEND)
    response = client.post(f"/verzoeken/{RightsRequest.objects.get().pk}/bestand/json/", follow=True)
    assert "kwinkslag" not in response.content.decode()
    assert "inloggen in twee stappen" in response.content.decode()
