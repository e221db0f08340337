"""An exercise: says so everywhere, counts nowhere, goes as a whole, and never becomes real."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.urls import reverse

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation import upkeep
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.keystore.models import DataKey
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Contributor
from doorleefd.respond.models import Answer
from doorleefd.respond.queries import answers_out
from doorleefd.rights.practice.actions import NoExercise, ask_to_erase_exercise, erase_exercise, erase_untouched
from doorleefd.trajectory.actions import begin_trajectory, close_trajectory
from doorleefd.trajectory.answers import Boxes
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db
SAID = "Dit is een oefening."


@pytest.fixture
def as_(client):
    def log_in(login):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return log_in


@pytest.fixture
def exercise(trajectory, organise):
    """The open trajectory of the cast, as an exercise."""
    with organise():
        Trajectory.objects.filter(pk=trajectory.pk).update(is_practice=True)
    trajectory.refresh_from_db()
    return trajectory


@pytest.fixture
def other(organise, veenbeek, alice, now):
    """A real one beside it."""
    with organise():
        return Trajectory.objects.create(
            organisation=veenbeek, title="Echt", slug="echt", owner=alice, state="open", created_at=now, opened_at=now
        )


def page_of(exercise):
    return f"/vertel/{exercise.organisation.slug}/{exercise.slug}/"


def erase_page(trajectory):
    return reverse("rights:erase_exercise", args=[trajectory.pk])


def test_one_begins_an_exercise_with_a_tick_or_as_a_copy(as_, alice, other):
    boxes = {"draft": str(uuid4()), "knowledge_sought": "Proberen", "way": "begin", "is_practice": "on"}
    as_(alice).post(reverse("trajectory:begin"), boxes)
    assert Trajectory.objects.get(title="Proberen").is_practice
    as_(alice).post(reverse("trajectory:copy", args=[other.pk]), {"title": "Oefen", "meant_for": "oefenen"})
    assert Trajectory.objects.get(came_from=other).is_practice


def test_a_copy_of_an_exercise_may_be_real(as_, alice, exercise):
    as_(alice).post(reverse("trajectory:copy", args=[exercise.pk]), {"title": "Nu echt", "meant_for": "echt"})
    assert not Trajectory.objects.get(came_from=exercise).is_practice


def test_the_same_draft_sent_again_stays_an_exercise(alice, now):
    draft = uuid4()
    begin_trajectory(by=alice, boxes=Boxes(draft, "A", "", "", is_practice=True), now=now)
    begin_trajectory(by=alice, boxes=Boxes(draft, "A", "", "", is_practice=False), now=now)
    assert Trajectory.objects.get(pk=draft).is_practice


def test_no_form_of_the_trajectory_can_make_it_real(as_, alice, exercise):
    for name in ("purpose", "room", "preparation"):
        as_(alice).post(reverse(f"trajectory:{name}", args=[exercise.pk]), {"title": "Echt", "is_practice": ""})
    exercise.refresh_from_db()
    assert exercise.is_practice


def test_every_public_page_says_so(client, exercise, tell):
    assert SAID in client.get(page_of(exercise)).content.decode()
    assert SAID in client.post(page_of(exercise), {"page": "1"}).content.decode()
    received = tell(exercise, "Ik kreeg een brief.")
    sent = {"code": received.code, "participation": str(received.contributor.participations.get().pk)}
    for address in ("/code/", "/code/verhaal/", "/code/toestemming/", "/code/weghalen/", "/code/nodig/"):
        assert SAID in client.post(address, sent).content.decode(), address


def test_a_real_one_says_nothing_of_the_kind(client, trajectory):
    assert SAID not in client.get(page_of(trajectory)).content.decode()


def test_every_staff_page_says_so(as_, alice, exercise):
    for name in ("trajectory:show", "trajectory:plan", "analyse:themes", "respond:decisions", "home:thread"):
        assert SAID in as_(alice).get(reverse(name, args=[exercise.pk])).content.decode(), name


def test_it_counts_nowhere_outside(as_, client, alice, exercise, other, tell, organise, now):
    tell(exercise, "De lichtblauwe brief kwam te laat.", report=True, publish=True)
    with organise():
        Answer.objects.create(
            organisation=exercise.organisation,
            trajectory=exercise,
            number=1,
            by=alice,
            written_at=now,
            published_at=now,
        )
    assert exercise.title not in client.get("/").content.decode()
    assert list(answers_out(exercise.organisation)) == []
    assert exercise.title not in client.get("/wat-wij-deden/veenbeek/").content.decode()
    assert client.get(f"/wat-wij-deden/veenbeek/{exercise.slug}/").status_code == 404
    today = as_(alice).get(reverse("home:today")).content.decode()
    assert exercise.title not in today
    assert other.title in today
    assert exercise.title not in as_(alice).post(reverse("home:find"), {"text": "dagbesteding"}).content.decode()


def test_one_action_erases_everything_with_its_keys(as_, alice, exercise, other, tell):
    tell(exercise, "Weg.")
    tell(other, "Blijft.")
    key = Contributor.objects.get(participations__trajectory=exercise).key_id
    kept = Contributor.objects.get(participations__trajectory=other)
    client = as_(alice)
    assert "Wis alles" in client.get(erase_page(exercise)).content.decode()
    client.post(erase_page(exercise))
    assert not DataKey.objects.using("keys").filter(pk=key).exists()
    assert DataKey.objects.using("keys").filter(pk=kept.key_id).exists()
    assert list(Contributor.objects.all()) == [kept]
    assert Contribution.objects.of_house().count() == 1
    assert list(Trajectory.objects.all()) == [other]


def test_nothing_that_belongs_to_it_is_left(alice, exercise, tell, now):
    tell(exercise, "Weg.", groups=list(exercise.groups.all()))
    close_trajectory(by=alice, trajectory=exercise, answered=False, reason="klaar", now=now)
    rooms = [app for app in apps.get_app_configs() if app.name.startswith("doorleefd.")]
    rows = [model for app in rooms if "foundation" not in app.name for model in app.get_models()]
    assert sum(model._base_manager.count() for model in rows) > 10
    erase_exercise(by=alice, trajectory=exercise, now=now)
    assert {model for model in rows if model._base_manager.exists()} == set()
    assert AuditEntry.objects.filter(verb="exercise erased").exists()


def test_killed_half_way_the_night_ends_what_concerns_people(alice, exercise, tell, now):
    tell(exercise, "Weg.")
    ask_to_erase_exercise(by=alice, trajectory=exercise, now=now)
    upkeep.scrub(now=now)
    assert not Contributor.objects.exists()


def test_a_real_one_is_never_erased_so(as_, alice, other, tell, now):
    tell(other, "Blijft.")
    with pytest.raises(NoExercise):
        erase_exercise(by=alice, trajectory=other, now=now)
    assert as_(alice).get(erase_page(other)).status_code == 404
    assert as_(alice).post(erase_page(other)).status_code == 404
    assert Version.objects.of_house().exists()


def test_an_exercise_nobody_touched_for_a_month_goes_at_night(exercise, now):
    assert erase_untouched(now=now + timedelta(days=30)) == 0
    assert erase_untouched(now=now + timedelta(days=31)) == 1
    assert not Trajectory.objects.exists()


def test_a_telling_or_a_change_keeps_it_another_month(exercise, tell, alice, now):
    tell(exercise, "Nog iets.", on=now.date() + timedelta(days=25))
    assert erase_untouched(now=now + timedelta(days=50)) == 0
    close_trajectory(by=alice, trajectory=exercise, answered=True, now=now + timedelta(days=50))
    assert erase_untouched(now=now + timedelta(days=75)) == 0
    assert erase_untouched(now=now + timedelta(days=81)) == 1


def test_a_real_one_stays_however_long_nobody_touches_it(other, now):
    assert erase_untouched(now=now + timedelta(days=400)) == 0


def test_only_a_lead_erases_it_and_another_organisation_finds_nothing(as_, chandra, bob, exercise, now):
    assert as_(chandra).post(erase_page(exercise)).status_code == 403
    assert as_(bob).post(erase_page(exercise)).status_code == 404
    with pytest.raises(NotAllowed):
        erase_exercise(by=chandra, trajectory=exercise, now=now)
