"""The cast of every test: two organisations, the people who work there, and someone who tells."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest


def pytest_collection_modifyitems(items):
    """Every test with a database gets both: the rows and the key store."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker and "databases" not in marker.kwargs:
            item.add_marker(pytest.mark.django_db(databases=["default", "keys"], **marker.kwargs), append=False)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb):
    """On SQLite the tables may be there already, in the folder that goes with this process."""
    from tests import made_before

    return made_before.on_sqlite() or django_db_keepdb


@pytest.fixture(scope="session")
def tables_made_before(django_db_modify_db_settings):
    """A copy of the tables, or the lock of whoever makes them."""
    from tests import made_before

    return made_before.laid_ready() if made_before.on_sqlite() else None


@pytest.fixture(scope="session")
def django_db_setup(tables_made_before, django_db_setup, django_db_blocker):
    """Both databases, with the tables of the migrations."""
    from tests import made_before

    if tables_made_before:
        with django_db_blocker.unblock():
            made_before.kept(tables_made_before)


@pytest.fixture(scope="session", autouse=True)
def master_key():
    from doorleefd.foundation.keystore import master

    master.make_master_key()


@pytest.fixture(autouse=True)
def in_dutch():
    """A page that one test asked in English leaves its language to whatever runs next in this process."""
    from django.utils import translation

    translation.activate("nl")


@pytest.fixture(autouse=True)
def nothing_sealed_yet():
    """The last seal of the log stands in a file too, which outlives the rows that a test takes back."""
    from django.conf import settings

    (Path(settings.EPOCH_FOLDER) / "audit-head").unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def nobody_guessed_yet(monkeypatch):
    """Wrong codes, wrong passwords and recordings of one test do not slow down the next."""
    from doorleefd.collect.share import recordings
    from doorleefd.foundation import guessing
    from doorleefd.foundation.throttle import Throttle
    from doorleefd.people import opening

    monkeypatch.setattr(opening, "GUESSES", Throttle("codes", most=10, window=timedelta(hours=1)))
    for name in ("OF_ADDRESS", "OF_NAME", "OF_KNOWN"):
        was = getattr(guessing, name)
        fresh = Throttle(was.name, most=was.most, window=was.window, ceiling=was.ceiling, least=was.least)
        monkeypatch.setattr(guessing, name, fresh)
    monkeypatch.setattr(recordings, "SPOKEN", Throttle("recordings", most=20, window=timedelta(minutes=10)))


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
            keep_until=date(2027, 10, 1),
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
