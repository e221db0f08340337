"""With the code in hand someone says whether and how to hear; nobody else can."""

import re
from datetime import timedelta

import pytest

from doorleefd.collect.share import agreed, codenote
from doorleefd.collect.share.tests.conftest import ADDRESS, Telling
from doorleefd.collect.share.wishes import who_may_call
from doorleefd.people.models import ConsentText, Participation, PermissionEvent, PersonalCode, Use
from doorleefd.people.queries import permissions_of
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import own_details

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(teller):
    """The code page of someone who told."""
    return teller.until_check().send()


@pytest.fixture
def ask(told, client):
    def asked(note=None, **fields):
        page = Telling(client, f"{ADDRESS}bericht/")
        page.last = client.post(page.address, {"note": told.note if note is None else note, **fields})
        return page

    return asked


def details():
    participation = Participation.objects.get()
    teller = codenote.Teller(participation.contributor)
    return {use: (row.way, row.address) for use, row in own_details(participation, viewer=teller).items()}


def test_no_message_keeps_nothing_but_the_no(told, ask):
    page = ask(way="none", may_call="no")
    assert "Goed. Wij sturen geen bericht." in page.text
    assert page.code == told.code
    assert details() == {}
    permissions = permissions_of(Participation.objects.get())
    assert (permissions[Use.CONTACT], permissions[Use.AFTERCARE]) == (False, False)


def test_it_asks_only_for_what_the_wish_needs(ask):
    assert "Wat is uw e-mailadres?" in ask(way="email", may_call="no").text
    assert "Op welk nummer" not in ask(way="email", may_call="no").text
    assert "Op welk nummer mag Marja bellen?" in ask(way="email", may_call="yes").text
    both = ask(way="phone", may_call="yes").text
    assert "Op welk nummer mag Marja bellen?" not in both
    assert "Op welk nummer kunnen wij bellen?" in both
    assert "Wij gebruiken het voor ons antwoord, en om te bellen als wij ons zorgen maken." in both
    assert "naartoe sturen" not in both
    assert details() == {}


def test_who_may_be_called_reads_at_once_whom_to_call_oneself(ask, trajectory):
    for page in (ask(way="email", may_call="yes").text, ask(way="none", may_call="yes").text):
        assert f"Gaat het nu niet goed? Bel {trajectory.aftercare_name}" in page


def test_yet_no_message_leaves_the_yes_to_a_call(ask):
    page = ask(way="email", may_call="yes").text
    assert re.search(r'name="way" value="none"><input type="hidden" name="may_call" value="yes"', page)
    ask(way="none", may_call="yes", with_address="1", number="0612345678")
    assert details() == {Use.AFTERCARE: ("phone", "0612345678")}


def test_what_is_asked_beside_the_code_stands_in_the_text_that_was_agreed_to(told, ask):
    ask(way="email", may_call="yes", with_address="1", address="naam@voorbeeld.nl", number="0612345678")
    for use in (Use.CONTACT, Use.AFTERCARE):
        text = ConsentText.objects.get(version=PermissionEvent.objects.get(use=use).text_version).text
        assert "Wilt u bericht als ons antwoord er is?" in text
        assert "Mag Marja bellen als wij ons zorgen maken?" in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_was_named_is_read_from_the_text_in_either_language(client, change, language):
    agreed._kept.clear()
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    named = []
    for name in ("Marja", "Tom Verhagen"):
        change(aftercare_name=name)
        story = Telling(client)
        story.until_check().send()
        yes = {"way": "none", "may_call": "yes", "with_address": "1", "number": "0612345678"}
        client.post(f"{ADDRESS}bericht/", {"note": story.note, **yes})
        participation = Participation.objects.exclude(pk__in=named).get()
        named.append(participation.pk)
        assert who_may_call(named, organisation_id=participation.organisation_id)[participation.pk] == name
    assert set(ConsentText.objects.values_list("language", flat=True)) == {language}


def test_who_read_the_easy_text_agreed_to_the_easy_text_beside_the_code_too(teller, client):
    teller.post(1).post(2, go="easy").post(2, answer="yes").post(3, answer="Iets").post(9, go="send")
    client.post(f"{ADDRESS}bericht/", {"note": teller.note, "way": "none"})
    assert len(set(PermissionEvent.objects.values_list("text_version", flat=True))) == 1


def test_an_address_is_kept_for_its_own_use_alone(ask):
    page = ask(way="email", may_call="yes", with_address="1", address="naam@voorbeeld.nl", number="06-12345678")
    assert "U krijgt een e-mail als ons antwoord er is." in page.text
    assert details() == {Use.CONTACT: ("email", "naam@voorbeeld.nl"), Use.AFTERCARE: ("phone", "0612345678")}


def test_one_number_serves_both_when_both_were_asked(ask):
    ask(way="sms", may_call="yes", with_address="1", address="0612345678")
    assert details() == {Use.CONTACT: ("sms", "0612345678"), Use.AFTERCARE: ("phone", "0612345678")}


def test_a_wrong_address_is_refused_and_stays_in_the_form(ask):
    page = ask(way="email", may_call="", with_address="1", address="geen adres")
    assert "Dit e-mailadres klopt niet." in page.text
    assert 'value="geen adres"' in page.text
    assert details() == {}


def test_who_changes_their_mind_leaves_no_address_behind(ask):
    ask(way="email", may_call="", with_address="1", address="naam@voorbeeld.nl")
    ask(way="none")
    assert not ContactDetail.objects.of_house().exists()


def test_without_someone_for_aftercare_the_call_is_not_asked(teller, change):
    change(aftercare_name="")
    assert "bellen als wij ons zorgen maken" not in teller.until_check().send().text


def test_a_note_that_is_too_old_or_not_ours_keeps_nothing(ask, monkeypatch, teller):
    given = {"way": "email", "with_address": "1", "address": "naam@voorbeeld.nl"}
    assert "Uw verhaal is bewaard." in ask(note="kapot", **given).text
    assert "Uw verhaal is bewaard." in ask(note=teller.agree().note, **given).text
    monkeypatch.setattr(codenote, "LIVES", timedelta(seconds=-1))
    assert "Uw verhaal is bewaard." in ask(**given).text
    assert not PermissionEvent.objects.filter(use=Use.CONTACT).exists()


def test_once_another_code_is_taken_the_page_of_the_old_one_keeps_nothing(ask, organise):
    with organise():
        PersonalCode.objects.filter(contributor=Participation.objects.get().contributor).update(digest="0" * 64)
    page = ask(way="email", with_address="1", address="naam@voorbeeld.nl")
    assert "Er is een nieuwe code gemaakt." in page.text
    assert page.heading == "Deze pagina is dicht"
    assert not PermissionEvent.objects.filter(use=Use.CONTACT).exists()


def test_the_address_of_the_wish_page_leads_back_to_telling(client, trajectory):
    assert client.get(f"{ADDRESS}bericht/")["Location"] == ADDRESS


def test_nothing_about_it_sets_a_cookie_or_is_stored(ask):
    response = ask(way="email").last
    assert not response.cookies
    assert "no-store" in response["Cache-Control"]
