"""All who work here see a trajectory, leads shape it, another organisation finds nothing."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.models import Group, Trajectory
from doorleefd.trajectory.queries import open_trajectory, trajectories_of, trajectory_of

pytestmark = pytest.mark.django_db

READ = ["show", "plan", "talk_first", "groups"]
OF_PURPOSE = ["purpose", "sentence", "kinds", "background", "room"]
OF_WHO = ["experience", "level", "signals", "whom", "expert", "own_expertise", "viewpoint"]
SHAPE = [*OF_PURPOSE, *OF_WHO, "preparation", "add_group", "where", "dependency", "design"]
POSTED = ["open_page", "pause_page", "reopen", "keep_plan", "keep_sentence", "pass_purpose_gate"]
OF_A_STEP = ["note_step", "care_for_step", "finish_step", "reopen_step", "bridge_step"]


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def test_who_works_here_reads(as_, chandra, ravi, manon, femke, adriaan, trajectory):
    for login in (chandra, ravi, manon, femke, adriaan):
        for name in READ:
            assert as_(login).get(at(name, trajectory)).status_code == 200


def test_who_does_not_lead_changes_nothing(as_, chandra, trajectory):
    client = as_(chandra)
    group = Group.objects.get(name="Jongeren")
    for name in SHAPE:
        assert client.get(at(name, trajectory)).status_code == 403
    for name in POSTED:
        assert client.post(at(name, trajectory), {"reason": "x"}).status_code == 403
    for name in OF_A_STEP:
        assert client.post(at(name, trajectory, 3), {"reason": "x", "note": "x"}).status_code == 403
    for name in ("change_group", "remove_group", "move_group"):
        assert client.post(at(name, trajectory, group.pk)).status_code == 403


def test_another_organisation_finds_nothing(as_, bob, trajectory):
    client = as_(bob)
    group = Group.objects.get(name="Jongeren")
    for name in READ + SHAPE:
        assert client.get(at(name, trajectory)).status_code == 404
    for name in POSTED:
        assert client.post(at(name, trajectory), {"reason": "x"}).status_code == 404
    for name in OF_A_STEP:
        assert client.post(at(name, trajectory, 3), {"reason": "x", "note": "x"}).status_code == 404
    for name in ("change_group", "remove_group", "move_group"):
        assert client.post(at(name, trajectory, group.pk)).status_code == 404
    assert client.get(at("step", trajectory, 1)).status_code == 404
    assert client.get(at("version", trajectory, 1)).status_code == 404
    assert trajectory.title not in client.get("/trajecten/").content.decode()


def test_queries_of_another_organisation_are_empty(bob, trajectory):
    assert list(trajectories_of(bob)) == []
    with pytest.raises(Trajectory.DoesNotExist):
        trajectory_of(trajectory.pk, viewer=bob)


def test_the_public_address_finds_it_in_any_state(trajectory):
    assert open_trajectory("veenbeek", "beschut-werk") == trajectory
    with pytest.raises(Trajectory.DoesNotExist):
        open_trajectory("zandwoude", "beschut-werk")


def test_who_is_not_logged_in_is_asked_to(client, trajectory):
    assert client.get(at("show", trajectory)).status_code == 302


def test_who_decides_on_benefit_and_leads_may_shape_for_no_words_are_here(as_, kees, trajectory):
    assert as_(kees).get(at("preparation", trajectory)).status_code == 200
