"""The demo is filled through the product's own actions, and every screen has something true to show."""

import pytest
from django.urls import reverse

from doorleefd.administration.actions import revoke_role
from doorleefd.analyse.models import FrozenFigure
from doorleefd.analyse.queries.by_group import themes_for_all
from doorleefd.analyse.queries.concluding import standing_insights
from doorleefd.collect.models import Contribution
from doorleefd.demo.content import trajectory as told_trajectory
from doorleefd.demo.filling import fill, is_filled, logins
from doorleefd.demo.filling.copies import EXERCISE, PUT_AWAY
from doorleefd.engines.advice.level import Level
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.respond.accusations.queries import cases_of
from doorleefd.respond.models import CheckAnswer, Decision, Evaluation, MemberCheck, Reaction, ReportVoice
from doorleefd.rights.models import RightsRequest
from doorleefd.trajectory.models import Trajectory


@pytest.fixture
def filled(db, now):
    fill(now=now)


@pytest.mark.django_db
def test_it_is_whole(filled, client):
    made = Trajectory.objects.get(slug="van-dagbesteding-naar-beschut-werk")
    told = told_trajectory("beschut-werk")
    said_along = sum(bool(each.text) for each in (*told.reactions, *told.evaluations))
    contributions = Contribution.objects.of_house().filter(trajectory=made)
    corrected = CheckAnswer.objects.of_house().filter(participation__trajectory=made, verdict="corrects").count()
    assert corrected == 1
    assert contributions.count() == len(told.contributions) + said_along + corrected
    assert Decision.objects.count() == len(told.decisions)
    assert Reaction.objects.of_house().count() == len(told.reactions)
    assert Evaluation.objects.of_house().count() == len(told.evaluations)
    alice = Login.objects.get(email="alice@veenbeek.example")
    assert {each.standing.level for each in standing_insights(made, viewer=alice)} == {Level.COLLECTIVE}
    assert is_filled()
    assert len(logins()) == Login.objects.count()


@pytest.mark.django_db
def test_a_member_check_runs_a_correction_waits_and_a_case_is_of_the_role(filled, now):
    (running,) = MemberCheck.objects.filter(until__gt=now.date())
    said = CheckAnswer.objects.of_house().filter(participation__trajectory=running.trajectory)
    chosen = ReportVoice.objects.of_house().filter(insight__trajectory=running.trajectory)
    assert (said.count(), chosen.count()) == (1, 2)
    asked = RightsRequest.objects.get(kind="correct")
    assert (asked.is_known_who, asked.carried_out_on, asked.answered_on) == (True, None, None)
    officer = Login.objects.get(email="fenna@veenbeek.example")
    assert cases_of(officer).count() == 1
    jelle = Login.objects.get(email="jelle@veenbeek.example")
    revoke_role(by=jelle, login=officer, role=Role.PRIVACY_OFFICER, now=now)
    former = Login.objects.get(pk=officer.pk)
    assert not cases_of(former)


@pytest.mark.django_db
def test_every_page_of_the_menu_opens_for_each_who_works_there(filled, client):
    for login in Login.objects.filter(organisation__slug="veenbeek"):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        for address in ("/vandaag/", "/trajecten/", "/zoeken/", "/antwoorden/"):
            assert client.get(address).status_code == 200, (login.name, address)


@pytest.mark.django_db
def test_a_manager_follows_the_findings_back_to_numbers_of_people(filled, client):
    """Whatever hides beside them: the figures of the patterns are what others decide with."""
    made = Trajectory.objects.get(slug="van-dagbesteding-naar-beschut-werk")
    mirjam = Login.objects.get(email="mirjam@veenbeek.example")
    client.force_login(mirjam, backend="allauth.account.auth_backends.AuthenticationBackend")
    kept = FrozenFigure.objects.filter(pattern__trajectory=made)
    figures = [f"{figure.people} van hoogstens {figure.of_people} mensen" for figure in kept]
    assert len(figures) >= 3
    for page in ("analyse:patterns", "home:thread", "respond:report"):
        text = client.get(reverse(page, args=[made.pk])).content.decode()
        assert sum(figure in text for figure in figures) >= 3, page
    table = themes_for_all(made).table
    assert sum(total is not None for total in table.row_totals) >= 3


@pytest.mark.django_db
def test_there_is_an_exercise_and_one_in_the_archive(filled):
    assert Trajectory.objects.get(is_practice=True).title == EXERCISE
    assert Trajectory.objects.get(state="archived").title == PUT_AWAY
