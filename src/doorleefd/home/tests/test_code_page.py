"""The code page: what came of someone's own words, and how to hear of it."""

import re

import pytest

from doorleefd.people.models import Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.rights.queries import everything_about
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db


@pytest.fixture
def behind(client, told):
    """Post to a page behind the code of the first who told."""

    def post(page="", by=0, **fields):
        participation = Participation.objects.get(contributor=told[by].contributor)
        fields |= {"code": told[by].code, "participation": str(participation.pk)}
        return client.post(f"/code/{page}", fields).content.decode()

    return post


def test_of_a_few_nobody_is_told_that_there_were_others(behind, answered, veenbeek, organise):
    assert "U was niet de enige" in behind()
    with organise():
        veenbeek.small_cell_limit = 7
        veenbeek.save()
    page = behind()
    assert "U was niet de enige" not in page
    assert "Wat u vertelde, telde mee" in page
    assert "6 van" not in page


def test_on_an_open_page_it_says_at_most(behind, told, organise, request):
    with organise():
        Participation.objects.update(is_known_person=False)
    request.getfixturevalue("answered")
    assert "hoogstens 6 van hoogstens 12 mensen" in behind()


def test_je_where_the_organisation_says_so(behind, answered, veenbeek, organise):
    with organise():
        veenbeek.address_form = "je"
        veenbeek.save()
    page = behind()
    assert "Dit deden wij met je verhaal" in page
    assert "Je was niet de enige" in page


def test_one_click_says_whether_it_was_good_so(behind, answered):
    assert "Was dit een goed antwoord?" in behind()
    page = behind("goed-zo/", good="yes")
    assert "Bedankt. Wij lezen wat u ervan vond." in page
    assert "Was dit een goed antwoord?" not in behind()


def test_how_to_hear_is_given_changed_and_taken_back(behind, told):
    behind("bericht/", way="email", may_call="no")
    assert not ContactDetail.objects.of_house().exists()
    given = {"way": "email", "may_call": "no", "with_address": "1"}
    assert "Dit e-mailadres klopt niet" in behind("bericht/", address="geen", **given)
    assert "a@veenbeek.example" in behind("bericht/", address="a@veenbeek.example", **given)
    assert 'value="a@veenbeek.example"' in behind("bericht/", way="email", may_call="yes")
    participation = Participation.objects.get(contributor=told[0].contributor)
    assert permissions_of(participation)[Use.CONTACT]
    behind("bericht/", way="none", may_call="no")
    assert not ContactDetail.objects.of_house().exists()
    assert not permissions_of(participation)[Use.CONTACT]


def test_a_no_holds_at_once_also_where_the_other_wish_asks_for_an_address(behind, told):
    given = {"way": "email", "may_call": "yes", "with_address": "1", "number": "0612345678"}
    behind("bericht/", address="a@veenbeek.example", **given)
    page = behind("bericht/", way="none", may_call="yes")
    assert "Uw nee is bewaard. Dat geldt vanaf nu." in page
    assert "Verander verder niets" in page
    held = permissions_of(Participation.objects.get(contributor=told[0].contributor))
    assert (held[Use.CONTACT], held[Use.AFTERCARE]) == (False, True)
    assert list(ContactDetail.objects.of_house().values_list("use", flat=True)) == [Use.AFTERCARE]


def test_what_one_says_yes_to_behind_the_code_can_be_read_and_carried_away(behind, told):
    behind("bericht/", way="email", may_call="no", with_address="1", address="a@veenbeek.example")
    behind("toestemming/", use="publish", given="yes")
    page = behind("toestemming/")
    assert "Wilt u bericht als ons antwoord er is?" in page
    participation = Participation.objects.get(contributor=told[0].contributor)
    (taking_part,) = everything_about(Teller(participation.contributor))["trajectories"]
    said = {row["use"]: row["text"] for row in taking_part["permissions"] if row["given"]}
    assert "Ook op internet, waar iedereen het kan lezen." in said["zinnen op internet"]
    assert "Wilt u bericht als ons antwoord er is?" in said["bericht krijgen"]


def test_the_tab_of_the_report_says_that_someone_stopped(behind, told):
    behind("toestemming/", use="take_part", given="no")
    page = behind("verslag/", answered="1", verdict="agrees")
    assert "U bent met dit onderwerp gestopt" in page
    assert "Wat u net antwoordde, is niet bewaard." in page


def test_the_call_in_worry_is_asked_only_where_someone_is_named(behind, trajectory, organise):
    assert "Mag Marja bellen" in behind("bericht/")
    with organise():
        trajectory.aftercare_name = ""
        trajectory.save()
    assert "bellen als wij ons zorgen maken" not in behind("bericht/")


@pytest.fixture
def name_for_aftercare(trajectory, organise):
    """Someone else does this work from now on, or nobody: `name_for_aftercare("Tom")`."""

    def named(name):
        with organise():
            type(trajectory).objects.filter(pk=trajectory.pk).update(aftercare_name=name)

    return named


YES_TO_A_CALL = {"way": "none", "may_call": "yes", "with_address": "1", "number": "0612345678"}


def yeses_to_a_call():
    return PermissionEvent.objects.filter(use=Use.AFTERCARE, given=True).count()


def test_a_yes_to_a_call_names_one_person_and_is_no_yes_to_who_does_it_next(behind, told, name_for_aftercare):
    assert "Marja mag bellen bij zorgen:" in behind("bericht/", **YES_TO_A_CALL)
    name_for_aftercare("Tom Verhagen")
    page = behind("bericht/")
    assert "Tom Verhagen mag bellen" not in page
    assert "Marja mag bellen bij zorgen:" in page
    assert "Nu doet Tom Verhagen dit werk. Uw ja geldt daar niet voor." in " ".join(page.split())
    assert not re.search(r'name="may_call"[^>]*checked', page)
    # Who changes another thing and answers nothing here leaves it as it was.
    assert "Marja mag bellen bij zorgen:" in behind("bericht/", way="none")
    assert yeses_to_a_call() == 1
    assert "Tom Verhagen mag bellen bij zorgen:" in behind("bericht/", **YES_TO_A_CALL)
    assert yeses_to_a_call() == 2


def test_a_yes_on_a_page_that_named_another_is_asked_once_more(behind, name_for_aftercare):
    version = re.search(r'name="version" value="([^"]+)"', behind("bericht/"))[1]
    name_for_aftercare("Tom Verhagen")
    assert "Deze vraag is net veranderd." in behind("bericht/", **YES_TO_A_CALL, version=version)
    assert yeses_to_a_call() == 0


def test_where_nobody_is_named_any_more_the_yes_stays_in_sight_until_a_no(behind, told, name_for_aftercare):
    behind("bericht/", **YES_TO_A_CALL)
    name_for_aftercare("")
    page = behind("bericht/")
    assert "Marja mag bellen bij zorgen:" in page
    assert "Nu is er niemand gekozen die belt bij zorgen." in page
    participation = Participation.objects.get(contributor=told[0].contributor)
    for unsaid in ({}, {"may_call": "as it is"}):
        behind("bericht/", way="none", **unsaid)
        assert permissions_of(participation)[Use.AFTERCARE]
        assert yeses_to_a_call() == 1
    behind("bericht/", way="none", may_call="no")
    assert not permissions_of(participation)[Use.AFTERCARE]
    assert not ContactDetail.objects.of_house().exists()


def test_how_another_wants_to_hear_cannot_be_reached(client, told):
    other = Participation.objects.get(contributor=told[1].contributor)
    response = client.post("/code/bericht/", {"code": told[0].code, "participation": str(other.pk)})
    assert response.status_code == 404


def test_who_does_not_take_part_reads_that_nobody_writes_or_calls_and_how_the_address_goes(behind):
    behind("bericht/", way="email", may_call="no", with_address="1", address="a@veenbeek.example")
    assert "schrijven en bellen wij u ook niet" in behind("toestemming/", use="take_part", given="no")
    assert "Dan wissen wij ook uw adres of nummer." in behind("bericht/")
    behind("bericht/", way="none", may_call="no")
    assert not ContactDetail.objects.of_house().exists()


def test_the_address_stands_on_no_page_but_the_one_that_asks_for_it(behind, told):
    given = {"way": "email", "may_call": "no", "with_address": "1", "address": "a@veenbeek.example"}
    behind("bericht/", **given)
    for page in ("", "verhaal/", "toestemming/", "weghalen/"):
        assert "a@veenbeek.example" not in behind(page), page
