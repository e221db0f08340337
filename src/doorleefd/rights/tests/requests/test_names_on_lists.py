"""Who tells nothing here and stands on a list of names asks what is there, gets it, and is taken off it."""

import json

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.analyse.actions.local_names import keep_local_name
from doorleefd.analyse.models import LocalName
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import AuditEntry
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.requests import names, refusals
from doorleefd.rights.requests.identity import check_otherwise
from doorleefd.vault.actions import NeedsSecondFactor

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind = RightsRequest.Kind
PERSON, ALLOWED = LocalName.Kind.PERSON, LocalName.Kind.ALLOWED


@pytest.fixture
def listed(trajectory, chandra, now):
    """Three names on the list of a trajectory, and a word that may stay everywhere."""
    by = {"by": chandra, "trajectory": trajectory, "now": now}
    for text in ("Juf Zwaantje", "Zwaantje Kwispel", "Bart Kwispel"):
        keep_local_name(**by, text=text, kind=PERSON, everywhere=False)
    keep_local_name(**by, text="De Linde", kind=ALLOWED, everywhere=True)


@pytest.fixture
def officer(organise, femke):
    with organise():
        Authenticator.objects.create(user=femke, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return femke


@pytest.fixture
def asked(organise, veenbeek, officer, now):
    """A request of someone who was seen at the counter and has no code."""

    def asking(kind):
        with organise():
            request = RightsRequest.objects.create(
                organisation=veenbeek, number=RightsRequest.objects.count() + 1, kind=kind, came_by="counter",
                received_on=now.date(), due_on=now.date(), recorded_by=officer,
            )  # fmt: skip
        check_otherwise(by=officer, request=request, how="Gezien aan de balie.", now=now)
        return request

    return asking


@pytest.fixture
def page(client, officer):
    client.force_login(officer, backend=BACKEND)
    return client


def rows():
    return {name.text: name for name in LocalName.objects.of_house().unsealed()}


def test_from_the_name_to_the_file(page, listed, asked):
    address = f"/verzoeken/{asked(Kind.SEE).pk}/"
    assert f"{address}namen/" in page.get(address).content.decode()
    shown = page.post(f"{address}namen/", {"name": "zwaantje KWISPEL"}).content.decode()
    assert "Zwaantje Kwispel" in shown
    assert "Bart" not in shown
    file = page.post(f"{address}namen/json/", {"row": [rows()["Zwaantje Kwispel"].pk]})
    (held,) = json.loads(file.content)["names"]
    assert held["name"] == "Zwaantje Kwispel"
    assert held["subject"]
    assert "namen-op-een-lijst.json" in file.headers["Content-Disposition"]
    pdf = page.post(f"{address}namen/pdf/", {"row": [rows()["Zwaantje Kwispel"].pk]})
    assert pdf.content.startswith(b"%PDF")
    assert RightsRequest.objects.get().carried_out_on


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Zwaantje", ["Juf Zwaantje", "Zwaantje Kwispel"]),
        ("zwäantje kwispel", ["Zwaantje Kwispel"]),
        ("mevrouw Zwaantje Kwispel", ["Zwaantje Kwispel"]),
        ("Zwaan", []),
    ],
)
def test_a_name_is_found_by_its_words(listed, asked, officer, now, typed, found):
    looked = names.look_for_name(by=officer, request=asked(Kind.SEE), name=typed, now=now)
    assert [row.text for row in looked] == found


def test_taken_off_a_list_opens_nowhere_again(page, listed, asked):
    address, doomed = f"/verzoeken/{asked(Kind.ERASE).pk}/", rows()["Juf Zwaantje"]
    page.post(f"{address}namen/wissen/", {"row": [doomed.pk]})
    assert set(rows()) == {"Zwaantje Kwispel", "Bart Kwispel", "De Linde"}
    assert not keys.open_keys([doomed.key_id])
    assert "Schrijf het antwoord" in page.get(address).content.decode()


def test_after_a_restore_it_is_taken_off_again(listed, now):
    doomed = rows()["Juf Zwaantje"]
    names.take_off_again(erased={doomed.key_id}, now=now)
    assert "Juf Zwaantje" not in rows()
    assert LocalName.objects.of_house().count() == 3


def test_nobody_is_shown_or_erased_before_it_was_checked_who_asks(listed, asked, officer, organise, now):
    request = asked(Kind.SEE)
    with organise():
        RightsRequest.objects.update(checked="")
        request.refresh_from_db()
    with pytest.raises(refusals.NotChecked):
        names.look_for_name(by=officer, request=request, name="Zwaantje", now=now)


def test_it_asks_two_factors_and_never_one_who_decides_on_benefit(listed, asked, organise, officer, kees, now):
    request = asked(Kind.SEE)
    with pytest.raises(NotAllowed):
        names.look_for_name(by=kees, request=request, name="Zwaantje", now=now)
    with organise():
        Authenticator.objects.all().delete()
    with pytest.raises(NeedsSecondFactor):
        names.look_for_name(by=officer, request=request, name="Zwaantje", now=now)


def test_what_was_asked_is_what_can_be_done_and_nothing_chosen_is_said(page, listed, asked, officer, now):
    see, go = asked(Kind.SEE), asked(Kind.OBJECT)
    chosen = [rows()["Juf Zwaantje"].pk]
    with pytest.raises(refusals.NotThisKind):
        names.erase_names(by=officer, request=see, chosen=chosen, now=now)
    with pytest.raises(refusals.NotThisKind):
        names.hand_out_names(by=officer, request=go, chosen=chosen, now=now)
    said = page.post(f"/verzoeken/{go.pk}/namen/wissen/", {}, follow=True).content.decode()
    assert "niets aangekruist" in said
    assert page.post(f"/verzoeken/{go.pk}/namen/wissen/", {"row": ["geen-id"]}).status_code == 404
    assert len(rows()) == 4


def test_another_organisation_finds_neither_the_request_nor_the_names(client, listed, asked, bob, organise, now):
    client.force_login(bob, backend=BACKEND)
    assert client.post(f"/verzoeken/{asked(Kind.SEE).pk}/namen/", {"name": "Zwaantje"}).status_code == 404
    with organise():
        theirs = RightsRequest.objects.create(
            organisation=bob.organisation, number=1, kind="erase", came_by="phone", received_on=now.date(),
            due_on=now.date(), recorded_by=bob, checked="other",
        )  # fmt: skip
        Authenticator.objects.create(user=bob, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert names.look_for_name(by=bob, request=theirs, name="Zwaantje", now=now) == []
    with pytest.raises(refusals.NothingChosen):
        names.erase_names(by=bob, request=theirs, chosen=[row.pk for row in rows().values()], now=now)


def test_the_log_says_that_someone_looked_and_never_for_whom(page, listed, asked, caplog):
    request = asked(Kind.SEE)
    page.post(f"/verzoeken/{request.pk}/namen/", {"name": "Zwaantje"})
    row = AuditEntry.objects.get(verb="request: name looked for on lists")
    assert row.count == 2
    assert "zwaantje" not in (str(vars(row)) + caplog.text).lower()
    assert "naam gezocht op de lijsten" in page.get(f"/verzoeken/{request.pk}/").content.decode().lower()
