"""How many people of each group told: enough to see who is missing, too little to see who just told."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.people.models import Participation
from doorleefd.people.queries import who_is_heard

pytestmark = pytest.mark.django_db


@pytest.fixture
def came(trajectory, tell, organise, today):
    """Let people of a group tell, some days ago: `came(3, "Jongeren", days=2)`."""

    def told(count, group=None, *, days=1):
        groups = [trajectory.groups.get(name=group)] if group else []
        for _number in range(count):
            tell(trajectory, "Er kwam een brief.", groups=groups)
            participation = Participation.objects.get(since=today)
            participation.since = timezone.now().date() - timedelta(days=days)
            with organise():
                participation.save()

    return told


@pytest.fixture
def heard(trajectory, alice):
    """What stands there: how many in all, and of each group."""

    def shown():
        content = who_is_heard(trajectory, alice)
        return content["people"], {group.name: people for group, people in content["groups"]}, content["until"]

    return shown


def test_nobody_told_shows_nothing(trajectory, alice):
    assert who_is_heard(trajectory, alice) == {}


def test_counts_are_rounded_down_to_the_limit(came, heard):
    came(9, "Jongeren")
    came(5, "Psychische klachten")
    assert heard()[:2] == (10, {"Jongeren": 5, "Psychische klachten": 5})


def test_fewer_than_the_limit_are_not_counted(came, heard):
    came(4, "Jongeren")
    assert heard() == (None, {"Jongeren": None, "Psychische klachten": None}, None)


@pytest.mark.parametrize("before", [(4, 1), (4, 6), (9, 0), (0, 9)])
def test_one_story_of_today_moves_no_group(came, heard, before):
    """Also not where it is the one that makes the group as large as the limit."""
    young, other = before
    came(young, "Jongeren")
    came(other, "Psychische klachten")
    _people, groups, until = heard()
    came(1, "Jongeren", days=0)
    assert heard()[1:] == (groups, until)


def test_a_day_on_which_few_told_moves_no_group(came, heard):
    came(4, "Jongeren", days=9)
    came(4, "Psychische klachten", days=9)
    came(4, "Jongeren", days=2)
    assert heard()[:2] == (10, {"Jongeren": None, "Psychische klachten": None})
    came(1, days=1)
    assert heard()[1] == {"Jongeren": 5, "Psychische klachten": None}


def test_who_withdrew_does_not_count(came, heard, organise):
    came(5, "Jongeren")
    with organise():
        Participation.objects.first().permissions.update(given=False)
    assert heard() == (None, {"Jongeren": None, "Psychische klachten": None}, None)


def test_it_takes_as_many_queries_for_many_as_for_few(came, trajectory, alice, django_assert_num_queries):
    came(12, "Jongeren")
    _organisation = alice.organisation
    with django_assert_num_queries(4):
        who_is_heard(trajectory, alice)


def test_the_page_says_up_to_when_and_why(came, client, alice, trajectory):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")

    def panel():
        page = client.get(f"/trajecten/{trajectory.pk}/").content.decode()
        return " ".join(re.sub(r"<[^>]+>", " ", page.split("Wie horen wij?")[1].split("</section>")[0]).split())

    came(1, "Jongeren", days=0)
    assert "Minder dan 5 mensen vertelden. Per groep staat hier iets zodra 5 mensen vertelden" in panel()
    came(11, "Jongeren")
    assert "Er zijn ten minste 10 codes gegeven." in panel()
    assert "Jongeren ten minste 10, gevraagd 8" in panel()
    assert "Psychische klachten minder dan 5, gevraagd 8" in panel()
    assert "naar beneden afgerond op 5" in panel()
