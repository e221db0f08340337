"""A login that nobody uses is ended, and of one that was closed long ago no name stays."""

from datetime import timedelta

import pytest

from doorleefd.administration.actions.logins import NameIsGone, end_login, reopen_login
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role
from doorleefd.rights.retention import kinds
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import names_left_in

pytestmark = pytest.mark.django_db


def test_a_login_that_nobody_used_is_ended_and_an_administrator_never(alice, adriaan, now, night):
    night(now.date() + timedelta(days=366))
    assert not Login.objects.get(pk=alice.pk).is_active
    assert Login.objects.get(pk=adriaan.pk).is_active


def test_a_login_that_was_opened_again_counts_from_that_day(alice, adriaan, organise, now, night):
    with organise():
        Login.objects.filter(pk=alice.pk).update(last_login=now)
    end_login(by=adriaan, login=alice, now=now)
    later = now + timedelta(days=400)
    alice.refresh_from_db()
    reopen_login(by=adriaan, login=alice, recognised=True, now=later)
    night((later + timedelta(days=364)).date())
    assert Login.objects.get(pk=alice.pk).is_active
    night((later + timedelta(days=365)).date())
    assert not Login.objects.get(pk=alice.pk).is_active


def test_the_last_privacy_officer_who_works_here_is_never_shut_out_by_itself(hire, veenbeek, organise, now, night):
    femke, fatima = (hire(veenbeek, name, Role.PRIVACY_OFFICER) for name in ("Femke", "Fatima"))
    a_year_on = now + timedelta(days=366)
    night(a_year_on.date())
    assert Login.objects.filter(pk__in=(femke.pk, fatima.pk), is_active=True).count() == 2
    with organise():
        Login.objects.filter(pk=fatima.pk).update(last_login=a_year_on)
    night(a_year_on.date())
    assert not Login.objects.get(pk=femke.pk).is_active
    assert Login.objects.get(pk=fatima.pk).is_active


def test_of_a_login_that_was_closed_long_ago_the_function_stays(chandra, adriaan, now, night):
    end_login(by=adriaan, login=chandra, now=now)
    night((now + timedelta(days=729)).date())
    chandra.refresh_from_db()
    assert "@login.invalid" not in chandra.email
    night((now + timedelta(days=730)).date())
    chandra.refresh_from_db()
    assert (chandra.name, chandra.email) == (str(Role.RESEARCHER.label), f"{chandra.pk}@login.invalid")
    assert AuditEntry.objects.filter(verb="login ended", subject_id=str(chandra.pk)).exists()


def test_a_name_stays_while_a_running_trajectory_says_it_and_is_no_word_of_answers_after(
    chandra, adriaan, trajectory, organise, now, night
):
    end_login(by=adriaan, login=chandra, now=now)
    running = Trajectory.objects.filter(pk=trajectory.pk)
    with organise():
        running.update(contact_name=f"{chandra.name} of een collega", readers="De onderzoekers")
    night((now + timedelta(days=730)).date())
    assert [found.name for found in names_left_in(running.get())] == [chandra.name]
    with organise():
        running.update(contact_name="De onderzoeker")
    night((now + timedelta(days=731)).date())
    chandra.refresh_from_db()
    assert chandra.name_is_gone
    assert not names_left_in(running.get()), "a function is no name"
    with pytest.raises(NameIsGone):
        reopen_login(by=adriaan, login=chandra, recognised=True, now=now)


def test_a_login_that_was_opened_again_keeps_its_name(chandra, adriaan, now, night):
    end_login(by=adriaan, login=chandra, now=now)
    reopen_login(by=adriaan, login=chandra, recognised=True, now=now)
    (names,) = (kind for kind in kinds.KINDS if kind.key == "closed")
    assert not names.due(chandra.organisation, (now + timedelta(days=3000)).date()).exists()
