"""A request that came in after a backup that was put back is not there: whoever answers requests is told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.administration.put_back import keep_put_back
from doorleefd.foundation.actors import HOUSE

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TODAY, REGISTER = "/vandaag/", "/verzoeken/"
MISSING = "Er kunnen verzoeken ontbreken"


@pytest.fixture
def shown(client):
    def page(login, address):
        client.force_login(login, backend=BACKEND)
        return client.get(address).content.decode()

    return page


def put_back(organisation, *, days_old=2, days_ago=0):
    at = timezone.now() - timedelta(days=days_ago)
    keep_put_back(by=HOUSE, organisation=organisation, made_at=at - timedelta(days=days_old), now=at)


@pytest.mark.parametrize(("days_old", "said"), [(2, "een back-up van "), (0, "die die dag binnenkwamen")])
def test_whoever_answers_requests_reads_of_which_days_they_may_be_missing(shown, femke, alice, days_old, said):
    put_back(femke.organisation, days_old=days_old)
    for login in (femke, alice):
        for address in (TODAY, REGISTER):
            assert MISSING in shown(login, address)
            assert said in shown(login, address)


def test_who_answers_none_and_another_organisation_read_nothing_of_it(shown, femke, manon, kees, bob):
    put_back(femke.organisation)
    for login in (manon, kees, bob):
        assert MISSING not in shown(login, TODAY)
    assert MISSING not in shown(bob, REGISTER)


def test_today_says_it_for_a_month_and_the_register_for_as_long_as_the_log_does(shown, femke):
    put_back(femke.organisation, days_ago=40)
    assert MISSING not in shown(femke, TODAY)
    assert MISSING in shown(femke, REGISTER)
    put_back(femke.organisation, days_ago=25)
    assert shown(femke, TODAY).count(MISSING) == 1
