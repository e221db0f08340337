"""Who sees rows, who sees figures, and who sees nothing of the people that wait for a message."""

from uuid import uuid4

import pytest

from doorleefd.people.still import count_every_night
from doorleefd.respond.models import Message
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db
Way = ContactDetail.Way
HOME = "J. Verzonnen\nKade 4\n1234 AB Veenbeek"
REASON = "De brief over het antwoord schrijven"


@pytest.fixture
def at(trajectory):
    """An address of these screens: `at()`, `at(wish, "gedaan/")`."""

    def address(*parts):
        return f"/trajecten/{trajectory.pk}/berichten/" + "".join(
            part if str(part).endswith("/") else f"{part}/" for part in parts
        )

    return address


def wish_of(participation):
    return ContactDetail.objects.of_house().get(participation=participation).pk


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("who", ["kees", "manon"])
def test_who_does_not_open_details_sees_no_small_figures(ask, publish, come_in, two_steps, at, request, who, now):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    for number in range(6):
        ask(f"naam{number}@voorbeeld.nl")
    publish()
    count_every_night(now=now)
    desk = come_in(two_steps(request.getfixturevalue(who)))
    page = desk.get(at())
    asked = {figure.label: figure.people for figure in page.context["asked"]}
    assert asked == {"e-mail": "ten minste 5 keer"}
    assert not page.context["told"]
    assert "Zijn het er minder dan 5, dan staat het hier niet." in text(page)
    assert "Niemand vroeg" not in text(page)
    assert not page.context["errands"].object_list
    assert str(wish) not in text(page)
    for response in (
        desk.get(at(wish)),
        desk.post(at(wish), {"reason": REASON}),
        desk.post(at(wish, "gedaan")),
        desk.post(at(wish, "toch-niet")),
    ):
        assert response.status_code == 403
    assert not IdentityOpened.objects.exists()


@pytest.mark.parametrize("who", ["chandra", "ravi", "femke", "adriaan"])
def test_who_neither_leads_nor_reaches_people_stays_out(ask, publish, come_in, at, request, who):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(request.getfixturevalue(who))
    for address in (at(), at(wish)):
        assert desk.get(address).status_code == 403


def test_another_organisation_finds_nothing(ask, publish, come_in, bob, two_steps, at):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(two_steps(bob))
    assert desk.get(at()).status_code == 404
    assert desk.get(at(wish)).status_code == 404
    assert desk.post(at(wish), {"reason": REASON}).status_code == 404
    for rest in ("gedaan", "toch-niet"):
        assert desk.post(at(wish, rest)).status_code == 404
    assert desk.post(at("schrijven")).status_code == 404
    assert not Message.objects.exists()


def test_a_wish_of_another_trajectory_is_not_opened_here(ask, publish, come_in, alice, two_steps, at, trajectory):
    wish = wish_of(ask(HOME, way=Way.LETTER))
    publish()
    desk = come_in(two_steps(alice))
    elsewhere = at(wish).replace(str(trajectory.pk), str(uuid4()))
    assert desk.get(elsewhere).status_code == 404
