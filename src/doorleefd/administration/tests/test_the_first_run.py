"""The first run: whoever holds the password of the terminal, and nobody else, sets the house up."""

import pytest
from django.core import mail
from django.urls import reverse

from doorleefd.foundation.keystore import master
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.running import first_run as secrets
from doorleefd.foundation.running import recovery_sheet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_FOLDER = tmp_path / "data"
    settings.DATA_FOLDER.mkdir()
    from doorleefd.administration.views import first_run

    first_run.guesses._tries.clear()
    return tmp_path


@pytest.fixture
def answers():
    return {
        "secret": secrets.secret(),
        "organisation": "Gemeente Veenbeek",
        "slug": "veenbeek",
        "phone": "",
        "name": "Adriaan",
        "email": "adriaan@veenbeek.example",
        "password": "een-heel-lang-woord",
    }


@pytest.fixture
def done(client, answers):
    """What the page carries on after the organisation was made."""
    page = client.post(reverse("administration:first_run"), answers).content.decode()
    return page.split('name="note" value="')[1].split('"')[0]


def test_it_makes_the_organisation_and_its_administrator(client, done):
    login = Login.objects.get()
    assert login.organisation == Organisation.objects.get(slug="veenbeek")
    assert login.roles == {"administrator", "lead"}
    assert login.check_password("een-heel-lang-woord")


@pytest.mark.parametrize("secret", ["", "0" * 16, "é"])
def test_without_the_password_nobody_does(client, answers, secret):
    page = client.post(reverse("administration:first_run"), answers | {"secret": secret})
    assert page.status_code == 200
    assert not Organisation.objects.exists()


def test_guessing_is_slowed_down(client, answers):
    for number in range(20):
        client.post(reverse("administration:first_run"), answers | {"secret": f"{number:016d}"})
    page = client.post(reverse("administration:first_run"), answers)
    assert "Wacht tien minuten" in page.content.decode()
    assert not Organisation.objects.exists()


def test_a_weak_password_is_refused_and_nothing_is_left(client, answers):
    page = client.post(reverse("administration:first_run"), answers | {"password": "kort"})
    assert "12 tekens" in page.content.decode()
    assert not Organisation.objects.exists()
    assert secrets.opens(answers["secret"])


def test_it_happens_once(client, answers, done):
    assert not secrets.opens(answers["secret"])
    address = reverse("administration:first_run")
    for response in (client.get(address), client.post(address, answers)):
        assert response.headers["Location"] == reverse("account_login")
    assert Organisation.objects.count() == 1


def test_it_sets_no_cookie(client, done):
    assert not client.cookies


def test_a_trial_mail_is_sent(client, done):
    page = client.post(reverse("administration:checks"), {"note": done, "do": "mail"}).content.decode()
    assert mail.outbox[0].to == ["adriaan@veenbeek.example"]
    assert "Kijk of hij aankomt" in page


def test_a_mail_that_fails_is_told_kindly(client, done, monkeypatch):
    def refused(*args, **kwargs):
        raise ConnectionRefusedError("[Errno 111] Connection refused")

    monkeypatch.setattr("doorleefd.administration.views.first_run.send_mail", refused)
    page = client.post(reverse("administration:checks"), {"note": done, "do": "mail"}).content.decode()
    assert "DOORLEEFD_EMAIL_HOST" in page
    assert "Errno" not in page


def test_the_backup_folder_is_looked_at(client, done, settings, own_folder):
    def said():
        return client.post(reverse("administration:checks"), {"note": done}).content.decode()

    assert "DOORLEEFD_BACKUP" in said()
    settings.BACKUP_FOLDER = str(own_folder / "nergens")
    assert "bestaat niet" in said()
    settings.BACKUP_FOLDER = str(settings.DATA_FOLDER)
    assert "binnen de datamap" in said()
    (own_folder / "backup").mkdir()
    settings.BACKUP_FOLDER = str(own_folder / "backup")
    assert "kan schrijven" in said()


def test_the_recovery_sheet_is_shown_until_it_was_printed(client, done):
    recovery_sheet.write(master.master_key())
    group = master.as_text(master.master_key()).split("-")[0]
    shown = client.post(reverse("administration:checks"), {"note": done, "do": "sheet"})
    assert group in shown.content.decode()
    assert "no-store" in shown.headers["Cache-Control"]
    client.post(reverse("administration:checks"), {"note": done, "do": "printed"})
    assert not recovery_sheet.place().exists()
    assert group not in client.post(reverse("administration:checks"), {"note": done, "do": "sheet"}).content.decode()


@pytest.mark.parametrize("note", ["", "x", "A" * 100])
def test_without_the_note_there_is_nothing_to_see(client, done, note):
    recovery_sheet.write(master.master_key())
    response = client.post(reverse("administration:checks"), {"note": note, "do": "sheet"})
    assert response.status_code == 302
    assert client.get(reverse("administration:checks")).status_code == 404
