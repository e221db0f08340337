"""The cast of every test: two organisations, the people who work there, and someone who tells."""

import threading
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

pytest_plugins = ["tests.ground", "tests.put_back"]


@pytest.fixture
def now():
    return datetime(2026, 6, 15, 10, 30, tzinfo=UTC)


@pytest.fixture
def today(now):
    return now.date()


@pytest.fixture
def organise(db):
    """Make rows of the cast: writes outside actions, as only a fixture may."""
    from doorleefd.foundation.guard import writing

    return writing


@pytest.fixture
def veenbeek(organise):
    from doorleefd.foundation.models import Organisation

    with organise():
        return Organisation.objects.create(name="Gemeente Veenbeek", slug="veenbeek", phone="0123 45 67 89")


@pytest.fixture
def zandwoude(organise):
    from doorleefd.foundation.models import Organisation

    with organise():
        return Organisation.objects.create(name="Gemeente Zandwoude", slug="zandwoude")


@pytest.fixture
def hire(organise, now):
    """Make a login: `hire(organisation, "Alice", Role.LEAD)`."""
    from doorleefd.foundation.models import Login, RoleGrant

    def make(organisation, name, *roles, decides_on_benefit=False):
        with organise():
            login = Login(
                organisation=organisation,
                name=name,
                email=f"{name.lower()}@{organisation.slug}.example",
                decides_on_benefit=decides_on_benefit,
            )
            login.set_password("een-lang-wachtwoord")
            login.save()
            for role in roles:
                RoleGrant.objects.create(organisation=organisation, login=login, role=role, granted_at=now)
        return login

    return make


@pytest.fixture
def alice(hire, veenbeek):
    """Leads trajectories in Veenbeek."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Alice", Role.LEAD)


@pytest.fixture
def chandra(hire, veenbeek):
    """Codes, as a researcher."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Chandra", Role.RESEARCHER)


@pytest.fixture
def ravi(hire, veenbeek):
    """Codes, as an expert by experience."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Ravi", Role.EXPERT)


@pytest.fixture
def manon(hire, veenbeek):
    """A manager, who decides on recommendations and not on anyone's benefit."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Manon", Role.MANAGER)


@pytest.fixture
def kees(hire, veenbeek):
    """Decides on benefit, and also leads: law 1 holds all the same."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Kees", Role.LEAD, Role.PROFESSIONAL, decides_on_benefit=True)


@pytest.fixture
def femke(hire, veenbeek):
    """The privacy officer."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Femke", Role.PRIVACY_OFFICER)


@pytest.fixture
def adriaan(hire, veenbeek):
    """The administrator."""
    from doorleefd.foundation.models.login import Role

    return hire(veenbeek, "Adriaan", Role.ADMINISTRATOR)


@pytest.fixture
def bob(hire, zandwoude):
    """Does everything, in another organisation."""
    from doorleefd.foundation.models.login import Role

    return hire(zandwoude, "Bob", *Role)


@pytest.fixture
def trajectory(organise, veenbeek, alice, chandra, now):
    """An open trajectory of Veenbeek."""
    from django.utils.timezone import localdate

    from doorleefd.trajectory.models import Group, Reader, Trajectory

    with organise():
        made = Trajectory.objects.create(
            organisation=veenbeek,
            title="Van dagbesteding naar beschut werk",
            slug="beschut-werk",
            owner=alice,
            state=Trajectory.State.OPEN,
            knowledge_sought="Wat de stap naar beschut werk moeilijk of makkelijk maakt",
            sought_from="Mensen in de dagbesteding",
            intended_use="Onze brieven en onze begeleiding veranderen",
            who_decides="De wethouder Sociaal",
            can_change="Brieven en begeleiding",
            cannot_change="De wet",
            answer_by=date(2026, 10, 1),
            subject="de stap naar beschut werk",
            readers="Alice en Chandra",
            contact_name="Alice",
            contact_phone="0123 45 67 89",
            contact_hours="op werkdagen van 9 tot 17 uur",
            aftercare_name="Marja",
            aftercare_phone="0123 45 67 80",
            aftercare_hours="op werkdagen van 9 tot 17 uur",
            basis=Trajectory.Basis.CONSENT,
            # Of the real clock, which the server of a journey has: words that go soon take nothing new.
            keep_until=date(localdate().year + 2, 10, 1),
            recruiter_decides=Trajectory.Decides.NO,
            collector_decides=Trajectory.Decides.NO,
            created_at=now,
            opened_at=now,
        )
        for login in (alice, chandra):
            Reader.objects.create(organisation=veenbeek, trajectory=made, login=login)
        for order, name in enumerate(["Jongeren", "Psychische klachten"]):
            Group.objects.create(
                organisation=veenbeek, trajectory=made, name=name, shown_as=name, target=8, order=order
            )
    return made


@pytest.fixture
def tell(now):
    """Tell something: `tell(trajectory, "Ik kreeg een brief.", report=True)`; gives what was received.

    `spoken` is the sound of a recording that comes with the first answer.
    """
    from doorleefd.collect.actions import receive
    from doorleefd.collect.tellings import Recorded, Telling, Told
    from doorleefd.foundation.actors import Visitor
    from doorleefd.people.models import Channel, Use

    def telling(
        trajectory, *answers, report=False, publish=False, channel=Channel.OPEN_PAGE, groups=(), on=None, spoken=None
    ):
        aspects = ["experience", "meaning", "cause", "help"]
        recordings = {"experience": Recorded(spoken, "audio/webm")} if spoken else {}
        recording_allowed = {Use.RECORDING: True} if spoken else {}
        return receive(
            by=Visitor(trajectory.organisation_id),
            trajectory=trajectory,
            telling=Telling(
                sending=uuid4(),
                told=[
                    Told(words, aspect=aspect, recording=recordings.get(aspect))
                    for words, aspect in zip(answers, aspects, strict=False)
                ],
                channel=channel,
                told_on=on or now.date(),
                uses={Use.TAKE_PART: True, Use.REPORT: report, Use.PUBLISH: publish, **recording_allowed},
                text_version="1",
                groups=groups,
            ),
            now=now,
        )

    return telling


@pytest.fixture
def look(organise, chandra, today):
    """Chandra looks at every fragment there is, and finds that nobody can be recognised: `look()`."""
    from doorleefd.analyse.models import Fragment

    def looked():
        with organise():
            Fragment.objects.of_house().update(looked_by=chandra, looked_on=today)

    return looked


@pytest.fixture
def data_folder():
    from django.conf import settings

    return Path(settings.DATA_FOLDER)


@pytest.fixture
def at_once():
    """Call all of these at one moment, each on its own connection: `at_once(first, second)` gives what they raised.

    Asks for `django_db(transaction=True)`.
    """
    from django.db import connection, connections

    # SQLite lets one writer in at a time; a database in memory does not let the others wait, so they do it here.
    turn = threading.Lock() if connection.vendor == "sqlite" else nullcontext()

    def called(*calls):
        start, raised = threading.Barrier(len(calls)), []

        def one(call):
            start.wait()
            try:
                with turn:
                    call()
            except Exception as error:
                raised.append(error)
            finally:
                connections.close_all()

        threads = [threading.Thread(target=one, args=[call]) for call in calls]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        return raised

    return called
