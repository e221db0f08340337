"""Who tells, for whom, and who says yes to what: separate, versioned, in easy words too (R079, R207 to R209)."""

import html
import re

import pytest

from doorleefd.collect.share.tests.conftest import ADDRESS, Telling
from doorleefd.foundation.models import Login
from doorleefd.people.models import Basis, ConsentText, Participation, PermissionEvent, SaidBy, Use
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db
NOT_TESTED = "Deze eenvoudige tekst is nog niet getest door lezers."


def yes_to(use):
    return PermissionEvent.objects.get(use=use)


def test_the_easy_text_can_be_chosen_on_the_first_page_and_says_it_is_not_tested(client, teller):
    page = client.get(f"{ADDRESS}?makkelijk").content.decode()
    assert NOT_TESTED in page
    assert "U hoeft niet mee te doen." in page
    teller.note = re.search(r'name="note" value="([^"]*)"', page).group(1)
    assert teller.post(1).heading == "Mogen wij lezen wat u vertelt?"
    assert NOT_TESTED in teller.text


def test_one_may_change_between_easy_and_usual_words_on_each_page_that_asks_a_yes(teller):
    assert teller.post(1).post(2, go="easy").heading == "Mogen wij lezen wat u vertelt?"
    assert teller.post(2, go="usual").heading == "Mogen wij uw verhaal gebruiken?"
    assert NOT_TESTED not in teller.text
    teller.post(2, answer="yes").post(3, answer="Iets").post(7)
    assert teller.post(8, go="easy", answer="report").heading == "Mogen anderen lezen wat u zegt?"
    assert re.search(r'value="report"[^>]*checked', teller.text)


def test_what_was_agreed_to_is_kept_in_the_words_that_were_read(teller):
    teller.post(1).post(2, go="easy").post(2, answer="yes").post(3, answer="Iets").post(9, go="send")
    version = yes_to(Use.TAKE_PART).text_version
    assert version.endswith("-easy")
    kept = ConsentText.objects.get(version=version).text
    assert "U hoeft niet mee te doen." in kept
    assert "Mogen anderen lezen wat u zegt?" in kept


def test_the_english_page_has_an_easy_version_too(client, trajectory):
    page = client.get(f"{ADDRESS}?makkelijk", headers={"accept-language": "en"})
    assert page.status_code == 200


@pytest.mark.parametrize("answer", ["yes", "young", "for_other"])
@pytest.mark.parametrize(("sensitive", "given"), [("yes", True), ("no", False)])
def test_what_is_sensitive_is_a_yes_of_its_own_whoever_says_yes(teller, answer, sensitive, given):
    teller.post(1).post(2, answer=answer, sensitive=sensitive).post(3, answer="Iets").post(9, go="send")
    event = yes_to(Use.SENSITIVE)
    assert (event.given, event.basis) == (given, Basis.EXPLICIT_CONSENT)
    assert yes_to(Use.TAKE_PART).given


def test_what_is_sensitive_is_never_a_yes_by_itself(teller):
    page = teller.post(1).post(2, answer="yes", sensitive="")
    assert page.heading == "Mogen wij uw verhaal gebruiken?"
    assert "Kies ook ja of nee bij de tweede vraag." in page.text
    assert teller.post(2, answer="no", sensitive="").heading == "U bent gestopt"


def test_taking_part_rests_on_the_basis_that_the_trajectory_chose(teller, change):
    change(basis=Trajectory.Basis.PUBLIC_TASK)
    teller.until_check().send()
    assert yes_to(Use.TAKE_PART).basis == Basis.PUBLIC_TASK
    assert yes_to(Use.REPORT).basis == Basis.EXPLICIT_CONSENT


def test_someone_under_sixteen_tells_with_the_yes_of_a_parent(teller):
    page = teller.post(1).text
    assert "Jonger dan 16? Dan zegt een ouder of voogd bij elk ja ook ja." in page
    teller.post(2, answer="young").post(3, answer="Iets").post(9, go="send")
    assert Participation.objects.get().speaks == Participation.Speaker.YOUNG
    assert yes_to(Use.TAKE_PART).said_by == SaidBy.WITH_PARENT


def test_of_someone_under_sixteen_each_page_asks_the_yes_of_a_parent_too(teller, client):
    teller.post(1).post(2, answer="young").post(3, answer="Iets")
    assert "Ja, ook op internet, en mijn ouder of voogd vindt dat ook goed" in teller.post(7).text
    assert "en mijn ouder of voogd vindt dat ook goed" in teller.post(8, answer="publish").text
    note = teller.post(9, go="send").note
    wish = {"note": note, "way": "email", "may_call": "yes", "with_address": "1"}
    wish |= {"address": "naam@voorbeeld.nl", "number": "0612345678"}
    refused = client.post(f"{ADDRESS}bericht/", wish).content.decode()
    assert "Een ouder of voogd vindt dit ook goed." in refused
    assert not PermissionEvent.objects.filter(use__in=[Use.CONTACT, Use.AFTERCARE]).exists()
    client.post(f"{ADDRESS}bericht/", {**wish, "parent_agreed": "on"})
    assert set(PermissionEvent.objects.values_list("said_by", flat=True)) == {SaidBy.WITH_PARENT}
    assert yes_to(Use.AFTERCARE).given
    kept = ConsentText.objects.get(version=yes_to(Use.PUBLISH).text_version).text
    assert "Een ouder of voogd vindt dit ook goed." in kept


def test_a_no_of_someone_under_sixteen_needs_no_parent(teller, client):
    note = teller.post(1).post(2, answer="young").post(3, answer="Iets").post(8, answer="no").post(9, go="send").note
    client.post(f"{ADDRESS}bericht/", {"note": note, "way": "none", "may_call": "no"})
    noes = PermissionEvent.objects.filter(given=False)
    assert set(noes.values_list("use", "said_by")) == {
        (use, SaidBy.SELF) for use in (Use.REPORT, Use.PUBLISH, Use.CONTACT, Use.AFTERCARE)
    }


def test_a_yes_said_alone_does_not_become_that_of_a_parent_by_changing_who_one_is(teller):
    teller.until_check(quotes="publish").post(9, change="2").post(2, answer="young", returning="1").send()
    assert not yes_to(Use.PUBLISH).given


def test_a_relative_speaks_for_oneself(teller):
    teller.until_check(fits=["about_other"]).send()
    assert Participation.objects.get().speaks == Participation.Speaker.RELATIVE
    assert yes_to(Use.TAKE_PART).said_by == SaidBy.SELF


def test_who_says_yes_for_another_says_so_with_the_yes_and_cannot_pass_it_by(teller):
    teller.post(1).post(2, answer="for_other").post(3, answer="Iets").post(7, go="skip").post(9, go="send")
    assert Participation.objects.get().speaks == Participation.Speaker.REPRESENTATIVE
    assert set(PermissionEvent.objects.values_list("said_by", flat=True)) == {SaidBy.REPRESENTATIVE}


def test_of_a_reader_who_decides_by_now_the_text_of_before_stays_as_it_was_said(client, teller, alice, organise):
    teller.until_check().send()
    with organise():
        Login.objects.filter(pk=alice.pk).update(decides_on_benefit=True)
    Telling(client).until_check().send()
    texts = dict(ConsentText.objects.order_by("pk").values_list("version", "text"))
    said = [re.search(r"Eerst: ([^.]+)\.", text).group(1) for text in texts.values()]
    assert sorted(said) == ["Alice en Chandra", "Chandra"]


def test_the_easy_text_is_dutch_whoever_reads_and_asks_the_yes_in_easy_words(client, teller, change):
    change(public_purpose="onze brieven beter te maken", readers="Samira en Chandra")
    page = client.get(f"{ADDRESS}?makkelijk").content.decode()
    assert "Wij willen dit weten om onze brieven beter te maken." in page
    teller.note = re.search(r'name="note" value="([^"]*)"', page).group(1)
    asked = html.unescape(teller.post(1).text)
    assert "Uw verhaal gaat eerst naar Samira en Chandra." in asked
    for choice in (
        "Ik ben 12, 13, 14 of 15 jaar.",
        "Ik mag dit zeggen voor iemand anders",
        "over ziekte, geloof of waar u vandaan komt",
    ):
        assert choice in asked
