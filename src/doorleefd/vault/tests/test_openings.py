"""The privacy officer reads who opened contact details, when and why; nobody reads whose they were."""

from datetime import timedelta

import pytest

from doorleefd.people.models import Participation
from doorleefd.vault.models import IdentityOpened

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ADDRESS = "/ingeziene-gegevens/"


@pytest.fixture
def opened(trajectory, tell, alice, organise, now):
    def often(times, *, reason="Brief over het antwoord"):
        participation = Participation.objects.get(contributor=tell(trajectory, "Ik kreeg een brief.").contributor)
        with organise():
            IdentityOpened.objects.bulk_create(
                IdentityOpened(
                    organisation=trajectory.organisation,
                    login=alice,
                    participation=participation,
                    reason=f"{reason} {number}",
                    at=now + timedelta(minutes=number),
                )
                for number in range(times)
            )
        return participation

    return often


def test_it_says_who_when_and_why_and_not_whose(opened, client, femke, alice, trajectory):
    participation = opened(1)
    client.force_login(femke, backend=BACKEND)
    page = client.get(ADDRESS).content.decode()
    for known in ("Alice", "Brief over het antwoord 0", "15-6-2026", trajectory.title):
        assert known in page
    assert str(participation.pk) not in page
    assert "Ik kreeg een brief" not in page


def test_newest_first_and_by_page(opened, client, femke):
    opened(60)
    client.force_login(femke, backend=BACKEND)
    first, second = client.get(ADDRESS), client.get(ADDRESS, {"bladzijde": 2})
    assert first.context["page"][0].reason.endswith(" 59")
    assert [len(page.context["page"]) for page in (first, second)] == [50, 10]


def test_a_long_log_costs_no_more_queries(opened, client, femke, django_assert_max_num_queries):
    opened(1)
    client.force_login(femke, backend=BACKEND)
    client.get(ADDRESS)
    with django_assert_max_num_queries(20) as few:
        client.get(ADDRESS)
    opened(30)
    with django_assert_max_num_queries(len(few)):
        client.get(ADDRESS)


@pytest.mark.parametrize("who", ["alice", "kees", "chandra", "manon", "adriaan"])
def test_it_is_for_the_privacy_officer_alone(opened, client, request, who):
    opened(1)
    client.force_login(request.getfixturevalue(who), backend=BACKEND)
    assert client.get(ADDRESS).status_code == 403
    assert ADDRESS not in client.get("/vandaag/").content.decode()


def test_another_organisation_reads_nothing(opened, client, bob):
    opened(1)
    client.force_login(bob, backend=BACKEND)
    page = client.get(ADDRESS).content.decode()
    assert "Brief over het antwoord" not in page
    assert "Niemand heeft nog" in page
