"""How many people of each group told: enough to see who is missing, too little to see who just told."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.people.models import Participation
from doorleefd.people.queries import open_gaps_in, who_is_heard

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
        return content["people"], {each.group.name: each.people for each in content["groups"]}, content["until"]

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
    with django_assert_num_queries(3):
        open_gaps_in(trajectory)


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


@pytest.fixture
def page_of(client, trajectory):
    """The page of the trajectory as someone reads it."""

    def read(login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client.get(f"/trajecten/{trajectory.pk}/").content.decode()

    return read


@pytest.fixture
def gaps(trajectory):
    """The names of the groups that keep an insight provisional."""
    return lambda: [gap.group.name for gap in open_gaps_in(trajectory)]


def test_an_important_group_is_missed_until_it_is_heard(came, gaps, trajectory, organise):
    with organise():
        trajectory.groups.update(target=8, is_important=True)
    came(5, "Jongeren", days=2)
    assert gaps() == ["Psychische klachten"]


def test_a_group_that_does_not_weigh_is_not_missed(gaps, trajectory, organise):
    with organise():
        trajectory.groups.update(is_important=False)
    assert gaps() == []


def test_a_gap_that_was_explained_is_no_gap(gaps, trajectory, organise):
    assert gaps() == ["Jongeren", "Psychische klachten"]
    with organise():
        trajectory.groups.filter(name="Jongeren").update(why_missed="De school wilde niet meewerken.")
    assert gaps() == ["Psychische klachten"]


@pytest.mark.parametrize("target", range(1, 10))
def test_trying_out_targets_tells_no_small_number(came, gaps, trajectory, organise, target):
    """Four and none look the same, whatever one says to want."""
    came(4, "Jongeren", days=2)
    came(6, days=2)
    with organise():
        trajectory.groups.update(target=target, is_important=True)
    assert gaps() == ["Jongeren", "Psychische klachten"]


def test_one_story_of_today_fills_no_gap(came, gaps, trajectory, organise):
    came(4, "Jongeren", days=2)
    came(1, "Jongeren", days=0)
    assert "Jongeren" in gaps()


def test_while_people_tell_the_page_says_whom_to_look_for(came, page_of, alice, chandra, trajectory):
    came(5, "Jongeren", days=2)
    page = page_of(alice)
    signal = page.split("Zoek nog verder")[1].split("</section>")[0]
    group = trajectory.groups.get(name="Psychische klachten")
    assert f"/groepen/{group.pk}/#id_why_missed" in signal
    assert f"/trajecten/{trajectory.pk}/waar/" in signal
    assert "minder dan 5 gehoord, gevraagd 8" in signal
    assert "id_why_missed" not in page_of(chandra)


def test_nothing_is_asked_before_groups_may_be_counted(came, page_of, alice):
    came(1, "Jongeren", days=0)
    assert "Zoek nog verder" not in page_of(alice)
