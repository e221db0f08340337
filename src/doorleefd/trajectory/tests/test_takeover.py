"""When someone leaves, a colleague takes over: what is left behind stands on top, with a way to take it (R024)."""

import pytest
from django.urls import reverse

from doorleefd.administration.actions import end_login, revoke_role
from doorleefd.foundation.acting import OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import Reader, Step, StepProgress, Trajectory
from doorleefd.trajectory.queries import left_behind_for
from doorleefd.trajectory.queries.readers import readers_of
from doorleefd.trajectory.refusals import LeadsNoTrajectories, StepHasSomeone

pytestmark = pytest.mark.django_db
LEFT = "Niemand zorgt hier nu voor"
PLACES = ("trajectory:all", "home:today")


@pytest.fixture
def lena(hire, veenbeek):
    return hire(veenbeek, "Lena", Role.LEAD)


@pytest.fixture
def cared_for(organise, trajectory, chandra, alice, now):
    """Two steps with an owner: a colleague, and the lead."""
    with organise():
        for step, owner in ((Step.FORM, chandra), (Step.PLAN, alice)):
            StepProgress.objects.create(
                organisation=trajectory.organisation,
                trajectory=trajectory,
                step=step,
                state="open",
                owner=owner,
                changed_at=now,
            )
    return trajectory


def hand_over_page(trajectory):
    return reverse("trajectory:hand_over", args=[trajectory.pk])


def test_while_everyone_is_there_nothing_is_left_behind(as_, lena, cared_for):
    for place in PLACES:
        assert LEFT not in as_(lena).get(reverse(place)).content.decode()


def test_a_trajectory_whose_lead_left_stands_on_top_and_is_taken_with_one_button(
    as_, lena, alice, adriaan, trajectory, now
):
    end_login(by=adriaan, login=alice, now=now)
    for place in PLACES:
        page = as_(lena).get(reverse(place)).content.decode()
        assert LEFT in page
        assert "was van Alice" in page
    as_(lena).post(hand_over_page(trajectory), {"to": str(lena.pk)})
    trajectory.refresh_from_db()
    assert trajectory.owner == lena
    assert AuditEntry.objects.get(verb="trajectory handed over").login == lena
    assert LEFT not in as_(lena).get(reverse("trajectory:all")).content.decode()


def test_a_lead_who_lost_the_role_left_too(lena, alice, adriaan, trajectory, now):
    revoke_role(by=adriaan, login=alice, role=Role.LEAD, now=now)
    assert left_behind_for(lena).trajectories == [trajectory]


def test_where_whoever_was_to_read_left_it_is_said_with_the_way_to_choose(
    as_, alice, chandra, adriaan, organise, trajectory, now
):
    """Nobody else can open the stories, nor the worries in them."""
    assert not left_behind_for(alice)
    with organise():
        Reader.objects.exclude(login=chandra).delete()
    assert not left_behind_for(alice)
    end_login(by=adriaan, login=chandra, now=now)
    for place in PLACES:
        page = as_(alice).get(reverse(place)).content.decode()
        assert "niemand kan de verhalen hier openen" in page
        assert f"{reverse('trajectory:preparation', args=[trajectory.pk])}#id_readers" in page


def test_the_new_lead_reads_where_nobody_else_is_left(lena, alice, chandra, adriaan, trajectory, now):
    for login in (alice, chandra):
        end_login(by=adriaan, login=login, now=now)
    given = actions.hand_over(by=lena, trajectory=Trajectory.objects.get(), to=lena, now=now)
    assert list(readers_of(given)) == [lena]
    assert Trajectory.objects.get().readers == "Lena"


def test_the_new_lead_reads_nothing_more_while_someone_is_left(lena, alice, chandra, adriaan, trajectory, now):
    end_login(by=adriaan, login=alice, now=now)
    actions.hand_over(by=lena, trajectory=Trajectory.objects.get(), to=lena, now=now)
    assert list(readers_of(trajectory)) == [chandra]


def test_open_steps_of_who_left_go_along_and_others_stay(lena, alice, chandra, adriaan, cared_for, now):
    end_login(by=adriaan, login=alice, now=now)
    actions.hand_over(by=lena, trajectory=Trajectory.objects.get(), to=lena, now=now)
    owners = {progress.step: progress.owner for progress in StepProgress.objects.all()}
    assert owners == {Step.FORM: chandra, Step.PLAN: lena}


def test_a_step_whose_owner_left_can_be_taken_over(as_, lena, chandra, adriaan, cared_for, now):
    with pytest.raises(StepHasSomeone):
        actions.take_over_step(by=lena, trajectory=cared_for, step=Step.FORM, now=now)
    end_login(by=adriaan, login=chandra, now=now)
    page = as_(lena).get(reverse("trajectory:all")).content.decode()
    assert "was van Chandra" in page
    as_(lena).post(reverse("trajectory:take_over_step", args=[cared_for.pk, int(Step.FORM)]))
    assert StepProgress.objects.get(step=Step.FORM).owner == lena
    assert not left_behind_for(lena)


def test_an_administrator_chooses_who_takes_over(as_, adriaan, alice, lena, trajectory, now):
    end_login(by=adriaan, login=alice, now=now)
    page = as_(adriaan).get(reverse("trajectory:all")).content.decode()
    assert "Kies wie het overneemt" in page
    as_(adriaan).post(hand_over_page(trajectory), {"to": str(lena.pk)})
    trajectory.refresh_from_db()
    assert trajectory.owner == lena


def test_the_page_of_a_login_tells_what_it_leads_and_passes_it_on(as_, adriaan, alice, lena, trajectory):
    client, page = as_(adriaan), reverse("administration:login", args=[alice.pk])
    told = client.get(page).content.decode()
    assert trajectory.title in told
    assert "wie kunnen mensen bellen?" in told, "where the name of this colleague stands"
    client.post(reverse("trajectory:hand_over_all", args=[alice.pk]), {"to": str(lena.pk)})
    trajectory.refresh_from_db()
    assert trajectory.owner == lena
    assert "Leidt deze trajecten" not in client.get(page).content.decode()


def test_ending_a_login_does_not_force_a_choice(as_, adriaan, alice, trajectory):
    as_(adriaan).post(reverse("administration:login", args=[alice.pk]), {"do": "end"})
    alice.refresh_from_db()
    assert not alice.is_active
    assert trajectory.title in as_(adriaan).get(reverse("administration:login", args=[alice.pk])).content.decode()


def test_nobody_chosen_is_said(as_, adriaan, alice, trajectory):
    page = as_(adriaan).post(reverse("trajectory:hand_over_all", args=[alice.pk]), {"to": ""}, follow=True)
    assert "Kies een collega die trajecten leidt." in page.content.decode()


def test_only_who_leads_can_be_given_it(alice, chandra, adriaan, lena, trajectory, now):
    with pytest.raises(LeadsNoTrajectories):
        actions.hand_over(by=alice, trajectory=trajectory, to=chandra, now=now)
    end_login(by=adriaan, login=lena, now=now)
    with pytest.raises(LeadsNoTrajectories):
        actions.hand_over(by=alice, trajectory=trajectory, to=lena, now=now)


def test_the_name_of_who_left_is_pointed_at_where_residents_read_it(as_, lena, alice, adriaan, trajectory, now):
    page = reverse("trajectory:show", args=[trajectory.pk])
    assert "werkt hier niet meer" not in as_(lena).get(page).content.decode()
    end_login(by=adriaan, login=alice, now=now)
    assert "Alice werkt hier niet meer." in as_(lena).get(page).content.decode()


def test_the_purpose_page_fills_in_nobody_for_a_lead_who_left(as_, lena, alice, adriaan, trajectory, now):
    end_login(by=adriaan, login=alice, now=now)
    page = reverse("trajectory:purpose", args=[trajectory.pk])
    assert "kies een collega" in as_(lena).get(page).content.decode()
    as_(lena).post(page, {"title": "X", "owner": "", "knowledge_sought": "a", "sought_from": "b", "intended_use": "c"})
    trajectory.refresh_from_db()
    assert trajectory.title != "X"


def test_who_may_not_take_over_sees_nothing_of_it(as_, chandra, alice, adriaan, trajectory, now):
    end_login(by=adriaan, login=alice, now=now)
    assert LEFT not in as_(chandra).get(reverse("trajectory:all")).content.decode()
    assert as_(chandra).post(hand_over_page(trajectory), {"to": str(chandra.pk)}).status_code == 403


def test_another_organisation_finds_nothing(as_, bob, alice, adriaan, cared_for, now):
    end_login(by=adriaan, login=alice, now=now)
    assert LEFT not in as_(bob).get(reverse("trajectory:all")).content.decode()
    assert as_(bob).post(hand_over_page(cared_for), {"to": str(bob.pk)}).status_code == 404
    assert as_(bob).post(reverse("trajectory:hand_over_all", args=[alice.pk]), {"to": str(bob.pk)}).status_code == 404
    assert as_(bob).post(reverse("trajectory:take_over_step", args=[cared_for.pk, 4])).status_code == 404
    with pytest.raises(OtherOrganisation):
        actions.hand_over(by=alice, trajectory=cared_for, to=bob, now=now)


def test_much_left_behind_takes_as_many_queries_as_a_little(
    as_, lena, alice, adriaan, trajectory, organise, now, django_assert_max_num_queries
):
    end_login(by=adriaan, login=alice, now=now)
    client, page = as_(lena), reverse("trajectory:all")
    with django_assert_max_num_queries(20) as few:
        client.get(page)
    with organise():
        Trajectory.objects.bulk_create(
            Trajectory(organisation=alice.organisation, title=f"T{n}", slug=f"t{n}", owner=alice, created_at=now)
            for n in range(15)
        )
    with django_assert_max_num_queries(len(few)):
        client.get(page)
