"""The code page: what came of someone's own words, and how to hear of it."""

import pytest

from doorleefd.people.models import Participation, Use
from doorleefd.people.queries import permissions_of
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


def test_on_an_open_page_it_says_at_most(behind, answered, organise):
    with organise():
        Participation.objects.update(is_known_person=False)
    assert "hoogstens 6 van 12 mensen" in behind()


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


def test_the_call_in_worry_is_asked_only_where_someone_is_named(behind, trajectory, organise):
    assert "Mag Marja bellen" in behind("bericht/")
    with organise():
        trajectory.aftercare_name = ""
        trajectory.save()
    assert "bellen als wij ons zorgen maken" not in behind("bericht/")


def test_how_another_wants_to_hear_cannot_be_reached(client, told):
    other = Participation.objects.get(contributor=told[1].contributor)
    response = client.post("/code/bericht/", {"code": told[0].code, "participation": str(other.pk)})
    assert response.status_code == 404


def test_the_address_stands_on_no_page_but_the_one_that_asks_for_it(behind, told):
    given = {"way": "email", "may_call": "no", "with_address": "1", "address": "a@veenbeek.example"}
    behind("bericht/", **given)
    for page in ("", "verhaal/", "toestemming/", "weghalen/"):
        assert "a@veenbeek.example" not in behind(page), page
