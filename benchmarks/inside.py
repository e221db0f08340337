"""What a benchmark asks of a house from within, in a process of its own: `python -m benchmarks.inside WHAT < JSON`."""

import json
import sys
from datetime import timedelta
from uuid import uuid4

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks import filling  # noqa: E402
from benchmarks.measuring import milliseconds  # noqa: E402
from doorleefd.collect.actions import receive  # noqa: E402
from doorleefd.collect.share.story import Story, note_of  # noqa: E402
from doorleefd.collect.tellings import Telling, Told  # noqa: E402
from doorleefd.foundation.actors import Visitor  # noqa: E402
from doorleefd.foundation.backup.repeating import LISTS  # noqa: E402
from doorleefd.foundation.backup.shelf import WITHDRAWN, own_shelf, workspace  # noqa: E402
from doorleefd.foundation.guard import counted_tables, writing  # noqa: E402
from doorleefd.foundation.models import LastChange, Login, RoleGrant  # noqa: E402
from doorleefd.foundation.models.login import Role  # noqa: E402
from doorleefd.foundation.sessions import SessionStore  # noqa: E402
from doorleefd.people.models import Channel, Use  # noqa: E402
from doorleefd.trajectory.models import Trajectory  # noqa: E402
from doorleefd.trajectory.public_text import promise_of  # noqa: E402


def notes(count: int, words: str) -> dict:
    """The sealed notes of so many people who have read over their answers and only have to press "Stuur"."""
    trajectory, now = Trajectory.objects.get(), timezone.now()
    agreed = promise_of(trajectory).version
    stories = [Story(sending=str(uuid4()), agreed_to=agreed, answers={"experience": words}) for _ in range(count)]
    return {"notes": [note_of(story, trajectory=trajectory, now=now) for story in stories]}


def fill(up_to: int) -> dict:
    """Let there be so many contributions."""
    filling.fill(Trajectory.objects.get(), by=Login.objects.get(name="Chandra"), up_to=up_to, now=timezone.now())
    return {}


def change() -> dict:
    """Let everything be counted anew, as after a change of each table."""
    with writing():
        LastChange.objects.renew(counted_tables(), None)
    return {}


def places() -> dict:
    """Where the pages are, sessions of two who work here, and a code of someone who told."""
    trajectory = Trajectory.objects.get()
    return {
        "trajectory": str(trajectory.pk),
        "pattern": str(trajectory.patterns.get().pk),
        "officer": f"{settings.SESSION_COOKIE_NAME}={_session(_officer(trajectory))}",
        "cookie": f"{settings.SESSION_COOKIE_NAME}={_session(Login.objects.get(name='Chandra'))}",
        "code": _code(trajectory),
    }


def _officer(trajectory: Trajectory) -> Login:
    """The privacy officer."""
    with writing():
        of = {"organisation": trajectory.organisation}
        login, _is_new = Login.objects.get_or_create(**of, name="Femke", email="femke@veenbeek.example")
        RoleGrant.objects.get_or_create(
            **of, login=login, role=Role.PRIVACY_OFFICER, defaults={"granted_at": timezone.now()}
        )
    return login


def _session(login: Login) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(login.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = login.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _code(trajectory: Trajectory) -> str:
    telling = Telling(
        sending=uuid4(),
        told=[Told("Ik kreeg een brief.", aspect="experience")],
        channel=Channel.OPEN_PAGE,
        told_on=timezone.localdate(),
        uses={Use.TAKE_PART: True},
        text_version="1",
    )
    return receive(
        by=Visitor(trajectory.organisation_id), trajectory=trajectory, telling=telling, now=timezone.now()
    ).code


def lists(people: int) -> dict:
    """Let so many people take a yes back; how long it takes to see that the list changed, and to write it, in s."""
    filling.withdraw(Trajectory.objects.get(), people=people, today=timezone.localdate())
    beside, shelf = LISTS[WITHDRAWN], own_shelf()
    shelf.make_folders()
    numbers = iter(range(100))

    def write() -> None:
        with workspace() as work:
            beside.write(shelf, work / beside.kind, timezone.now() + timedelta(seconds=next(numbers)))

    return {
        "look": milliseconds(beside.sign, times=5, warm_up=1) / 1000,
        "write": milliseconds(write, times=5, warm_up=1) / 1000,
    }


ASKED = {"notes": notes, "fill": fill, "places": places, "change": change, "lists": lists}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(ASKED[sys.argv[1]](**json.load(sys.stdin))) + "\n")
