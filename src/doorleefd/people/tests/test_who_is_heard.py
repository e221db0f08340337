"""How many people of each group told: enough to see who is missing, too little to see who just told."""

import re

import pytest

from doorleefd.people.models import Participation, StillCount
from doorleefd.people.queries import open_gaps_in, who_is_heard
from doorleefd.people.still import count_every_night

pytestmark = pytest.mark.django_db


@pytest.fixture
def came(trajectory, tell):
    """Let people of a group tell: `came(3, "Jongeren")`."""

    def told(count, group=None):
        groups = [trajectory.groups.get(name=group)] if group else []
        for _number in range(count):
            tell(trajectory, "Er kwam een brief.", groups=groups)

    return told


@pytest.fixture
def night(now):
    return lambda: count_every_night(now=now)


@pytest.fixture
def heard(trajectory, alice, night):
    """What stands there after a night: how many in all, and of each group."""

    def shown():
        night()
        content = who_is_heard(trajectory, alice)
        return content["people"], *(each.people for each in content["groups"])

    return shown


@pytest.fixture
def leave(organise):
    """Let one of a group withdraw."""

    def withdraw(group):
        one = Participation.objects.filter(memberships__group__name=group, permissions__given=True).first()
        with organise():
            one.permissions.update(given=False)

    return withdraw


def test_before_anyone_can_tell_it_shows_nothing(trajectory, alice, organise):
    with organise():
        trajectory.state = trajectory.State.DRAFT
        trajectory.save()
    assert who_is_heard(trajectory, alice) == {}


def test_nobody_and_a_few_look_the_same(came, heard):
    nobody = heard()
    came(1, "Jongeren")
    assert heard() == nobody


def test_counts_are_rounded_down_to_the_limit(came, heard):
    came(9, "Jongeren")
    came(5, "Psychische klachten")
    assert heard() == (10, 5, 5)


def test_fewer_than_the_limit_are_not_counted(came, heard):
    came(4, "Jongeren")
    assert heard() == (None, None, None)


@pytest.mark.parametrize("before", [(4, 1), (4, 6), (9, 0), (0, 9), (10, 5)])
def test_one_story_moves_nothing(came, heard, before):
    """Also not where it is the one that makes the group as large as the limit."""
    young, other = before
    came(young, "Jongeren")
    came(other, "Psychische klachten")
    counted = heard()
    came(1, "Jongeren")
    assert heard() == counted


@pytest.mark.parametrize("before", [(5, 5), (10, 5), (6, 4)])
def test_one_who_leaves_moves_nothing_with_exactly_a_multiple_of_the_limit_too(came, heard, leave, before):
    young, other = before
    came(young, "Jongeren")
    came(other, "Psychische klachten")
    counted = heard()
    leave("Jongeren")
    assert heard() == counted


def test_a_step_moves_when_as_many_as_the_limit_came_in_whatever_their_group(came, heard):
    """That way the one who comes in last is any of them."""
    came(4, "Jongeren")
    came(4, "Psychische klachten")
    assert heard() == (5, None, None)
    came(1, "Jongeren")
    came(3)
    assert heard() == (5, None, None)
    came(1)
    assert heard() == (10, 5, None)


def test_a_step_moves_back_when_as_many_as_the_limit_left(came, heard, leave):
    came(10, "Jongeren")
    assert heard() == (10, 10, None)
    for _each in range(4):
        leave("Jongeren")
    assert heard() == (10, 10, None)
    leave("Jongeren")
    assert heard() == (5, 5, None)


def test_a_night_in_which_nothing_may_move_writes_nothing(came, heard, django_assert_num_queries, night):
    came(9, "Jongeren")
    heard()
    kept = set(StillCount.objects.values_list("pk", flat=True))
    came(1, "Jongeren")
    night()
    assert set(StillCount.objects.values_list("pk", flat=True)) == kept


def test_it_takes_as_many_queries_for_many_as_for_few(came, trajectory, alice, night, django_assert_num_queries):
    came(12, "Jongeren")
    night()
    _organisation = alice.organisation
    with django_assert_num_queries(2):
        who_is_heard(trajectory, alice)
    with django_assert_num_queries(2):
        open_gaps_in(trajectory)


def test_the_page_says_from_when_and_why(came, client, alice, trajectory, night):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")

    def panel():
        page = client.get(f"/trajecten/{trajectory.pk}/").content.decode()
        return " ".join(re.sub(r"<[^>]+>", " ", page.split("Wie horen wij?")[1].split("</section>")[0]).split())

    came(11, "Jongeren")
    assert panel().removeprefix("Wie horen wij? ").startswith("Wij tellen ’s nachts. Hier staat iets zodra 5 mensen")
    assert "inder dan" not in panel(), "eleven told"
    night()
    assert "Wie vertelden: ten minste 10 codes. Eén mens kan meer dan één code hebben." in panel()
    assert "Jongeren ten minste 10 codes, gevraagd 8" in panel()
    assert "Psychische klachten minder dan 5, gevraagd 8" in panel()
    assert "Geteld op 15 juni 2026, naar beneden afgerond op 5" in panel()


@pytest.fixture
def page_of(client, trajectory):
    """The page of the trajectory as someone reads it."""

    def read(login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client.get(f"/trajecten/{trajectory.pk}/").content.decode()

    return read


@pytest.fixture
def gaps(trajectory, night):
    """The names of the groups that keep an insight provisional."""

    def missed():
        night()
        return [gap.group.name for gap in open_gaps_in(trajectory)]

    return missed


def test_an_important_group_is_missed_until_it_is_heard(came, gaps, trajectory, organise):
    with organise():
        trajectory.groups.update(target=8, is_important=True)
    came(5, "Jongeren")
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
    came(4, "Jongeren")
    came(6)
    with organise():
        trajectory.groups.update(target=target, is_important=True)
    assert gaps() == ["Jongeren", "Psychische klachten"]


def test_one_story_fills_no_gap(came, gaps, trajectory, organise):
    came(4, "Jongeren")
    came(2)
    gaps()
    came(1, "Jongeren")
    assert "Jongeren" in gaps()


def test_while_people_tell_the_page_says_whom_to_look_for(came, page_of, alice, chandra, trajectory, night):
    came(5, "Jongeren")
    night()
    page = page_of(alice)
    signal = page.split("Zoek nog verder")[1].split("</section>")[0]
    group = trajectory.groups.get(name="Psychische klachten")
    assert f"/groepen/{group.pk}/#id_why_missed" in signal
    assert f"/trajecten/{trajectory.pk}/waar/" in signal
    assert "minder dan 5 gehoord, gevraagd 8" in signal
    assert "id_why_missed" not in page_of(chandra)


def test_nothing_is_asked_before_groups_may_be_counted(came, page_of, alice):
    came(1, "Jongeren")
    assert "Zoek nog verder" not in page_of(alice)
