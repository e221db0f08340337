"""The groups one wants to hear: added, changed, put in order, and not taken from under people (R076)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.models import Group

pytestmark = pytest.mark.django_db

FILLED = {"name": "Ouderen", "shown_as": "Ik ben 65 of ouder", "target": "6", "is_important": "on"}


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def names(trajectory):
    return list(Group.objects.filter(trajectory=trajectory).values_list("name", flat=True))


def test_a_new_group_comes_last(as_, alice, trajectory):
    as_(alice).post(at("add_group", trajectory), FILLED)
    assert names(trajectory) == ["Jongeren", "Psychische klachten", "Ouderen"]


def test_a_name_is_used_once_however_it_is_written(as_, alice, trajectory):
    page = as_(alice).post(at("add_group", trajectory), {**FILLED, "name": "JONGEREN"}).content.decode()
    assert "Er is al een groep met deze naam." in page
    assert "Ik ben 65 of ouder" in page


def test_a_group_changes_and_may_keep_its_name(as_, alice, trajectory):
    group = Group.objects.get(name="Jongeren")
    as_(alice).post(at("change_group", trajectory, group.pk), {**FILLED, "name": "Jongeren", "target": "12"})
    group.refresh_from_db()
    assert (group.name, group.target) == ("Jongeren", 12)


def test_a_group_moves_up_and_no_further_than_the_top(as_, alice, trajectory):
    client = as_(alice)
    group = Group.objects.get(name="Psychische klachten")
    client.post(at("move_group", trajectory, group.pk), {"to": "up"})
    client.post(at("move_group", trajectory, group.pk), {"to": "up"})
    assert names(trajectory) == ["Psychische klachten", "Jongeren"]


def test_an_empty_group_goes(as_, alice, trajectory):
    as_(alice).post(at("remove_group", trajectory, Group.objects.get(name="Jongeren").pk))
    assert names(trajectory) == ["Psychische klachten"]


def test_a_group_with_people_stays_and_says_why(as_, alice, trajectory, tell):
    group = Group.objects.get(name="Jongeren")
    tell(trajectory, "Ik kreeg een brief.", groups=[group])
    page = as_(alice).post(at("remove_group", trajectory, group.pk), follow=True).content.decode()
    assert "Mensen zeiden dat zij bij deze groep horen." in page
    assert "Jongeren" in names(trajectory)


def test_a_number_below_zero_is_refused(as_, alice, trajectory):
    page = as_(alice).post(at("add_group", trajectory), {**FILLED, "target": "-1"}).content.decode()
    assert 'class="errors"' in page


def test_a_group_of_another_trajectory_is_not_found(as_, alice, trajectory, ready):
    from uuid import uuid4

    assert as_(alice).get(at("change_group", trajectory, uuid4())).status_code == 404


def test_colleagues_with_their_own_experience_are_a_group_one_proposes(as_, alice, trajectory):
    """R019: everyone can hold experiential knowledge; who chooses the group is the teller."""
    page = as_(alice).get(f"/trajecten/{trajectory.pk}/groepen/nieuw/?voor=collegas").content.decode()
    assert 'value="Collega’s met eigen ervaring"' in page
    assert "voor=collegas" in as_(alice).get(f"/trajecten/{trajectory.pk}/groepen/").content.decode()
