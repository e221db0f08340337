"""Where words are used for a public task, one objects; where one said yes, one stops."""

import pytest

from doorleefd.people.models import Basis, Participation, Use
from doorleefd.people.queries import permissions_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def behind(client, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    participation = Participation.objects.get(contributor=told.contributor)

    def post(page, **fields):
        given = {"code": told.code, "participation": str(participation.pk), **fields}
        return client.post(f"/code/{page}/", given).content.decode()

    post.participation = participation
    return post


@pytest.fixture
def public_task(behind, organise):
    with organise():
        behind.participation.permission_events.update(basis=Basis.PUBLIC_TASK)


@pytest.mark.parametrize("page", ["weghalen", "toestemming"])
def test_one_objects_to_a_public_task(behind, public_task, page):
    assert "Ik maak bezwaar" in behind(page)


@pytest.mark.parametrize("page", ["weghalen", "toestemming"])
def test_one_stops_what_one_said_yes_to(behind, page):
    assert "bezwaar" not in behind(page).lower()


def test_an_objection_works_at_once_and_can_be_taken_back(behind, public_task):
    behind("weghalen", wish="withdraw")
    assert not permissions_of(behind.participation)[Use.TAKE_PART]
    assert "Ik trek mijn bezwaar in" in behind("toestemming")
    behind("toestemming", use="take_part", given="yes")
    assert permissions_of(behind.participation)[Use.TAKE_PART]
    assert set(behind.participation.permission_events.filter(use="take_part").values_list("basis", flat=True)) == {
        Basis.PUBLIC_TASK
    }
