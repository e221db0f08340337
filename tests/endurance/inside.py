"""What a test asks of a house from within, in a process of its own: `python -m tests.endurance.inside WHAT < JSON`."""

import json
import sys
from dataclasses import replace
from datetime import date
from uuid import UUID

import django
from cryptography.exceptions import InvalidTag

django.setup()

from django.contrib.auth import SESSION_KEY  # noqa: E402
from django.utils import timezone  # noqa: E402

from doorleefd.administration.actions.logins import decide_from_now_on  # noqa: E402
from doorleefd.analyse.actions import accept_review  # noqa: E402
from doorleefd.analyse.actions.accusing import Accused, mark_accusation  # noqa: E402
from doorleefd.analyse.actions.local_names import keep_local_name, remove_local_name  # noqa: E402
from doorleefd.analyse.models import Accusation, AccusationNote, AccusationStep, LocalName  # noqa: E402
from doorleefd.collect.imports.actions import begin_reading_in, keep_choice, take_file  # noqa: E402
from doorleefd.collect.imports.actions.taking import file_of  # noqa: E402
from doorleefd.collect.imports.choosing import Terms  # noqa: E402
from doorleefd.collect.imports.queries import upload_of  # noqa: E402
from doorleefd.collect.models import Contribution, Version  # noqa: E402
from doorleefd.foundation import jobs  # noqa: E402
from doorleefd.foundation.guard import writing  # noqa: E402
from doorleefd.foundation.keystore import keys, master  # noqa: E402
from doorleefd.foundation.keystore.models import DataKey  # noqa: E402
from doorleefd.foundation.models import Job, Login, LoginSession, Organisation, RoleGrant  # noqa: E402
from doorleefd.foundation.models.login import Role  # noqa: E402
from doorleefd.foundation.running import preparing  # noqa: E402
from doorleefd.foundation.sessions import SINCE, SessionStore  # noqa: E402
from doorleefd.people import codes  # noqa: E402
from doorleefd.people.models import Basis, Contributor, Teller  # noqa: E402
from doorleefd.respond.accusations.actions import take_up  # noqa: E402
from doorleefd.respond.accusations.rights import erase_name, let_rest  # noqa: E402
from doorleefd.rights import actions as rights  # noqa: E402
from doorleefd.rights.requests.actions import new_code_of  # noqa: E402
from doorleefd.trajectory.models import Reader, Trajectory  # noqa: E402
from doorleefd.trajectory.not_read_again import keep_ended  # noqa: E402


def prepare() -> dict:
    """Tables, keys, static files, an organisation with a researcher, and an open trajectory."""
    preparing.keys()
    preparing.databases()
    preparing.static_files()
    now = timezone.now()
    with writing():
        veenbeek = Organisation.objects.create(name="Gemeente Veenbeek", slug="veenbeek", phone="0123 45 67 89")
        chandra = Login.objects.create(organisation=veenbeek, name="Chandra", email="chandra@veenbeek.example")
        for role in (Role.LEAD, Role.RESEARCHER):
            RoleGrant.objects.create(organisation=veenbeek, login=chandra, role=role, granted_at=now)
        trajectory = Trajectory.objects.create(
            organisation=veenbeek,
            title="Van dagbesteding naar beschut werk",
            slug="beschut-werk",
            owner=chandra,
            state=Trajectory.State.OPEN,
            knowledge_sought="Wat de stap moeilijk maakt",
            sought_from="Mensen in de dagbesteding",
            intended_use="Onze brieven veranderen",
            who_decides="De wethouder",
            can_change="Brieven",
            cannot_change="De wet",
            answer_by=date(now.year + 1, 10, 1),
            keep_until=date(now.year + 2, 10, 1),
            subject="de stap naar beschut werk",
            readers="Chandra",
            contact_name="Alice",
            contact_phone="0123 45 67 89",
            basis=Trajectory.Basis.CONSENT,
            created_at=now,
            opened_at=now,
        )
        Reader.objects.create(organisation=veenbeek, trajectory=trajectory, login=chandra)
    return {}


def count() -> dict:
    """How many contributions and keys there are."""
    held = set(Version.objects.of_house().values_list("key_id", flat=True))
    return {
        "contributions": Contribution.objects.of_house().count(),
        "people": Contributor.objects.count(),
        "keys": DataKey.objects.count(),
        "words_without_key": len(held - set(keys.open_keys(held))),
    }


def words_of(codes_given: list[str]) -> dict:
    """The words behind each code, every contribution apart."""
    return {"words": {code: _words(code) for code in codes_given}}


def _words(code: str) -> list[str]:
    contributor = codes.contributor_with(code)
    if contributor is None:
        return []
    versions = Version.objects.of_house().filter(part__contribution__participation__contributor=contributor)
    return [version.words for version in versions.filter(kind=Version.Kind.TOLD).unsealed()]


def review_all() -> dict:
    """Accept everything that waits, so that it stands in the search index."""
    chandra = Login.objects.get(name="Chandra")
    for contribution in Contribution.objects.of_house().filter(review=Contribution.Review.WAITING):
        accept_review(by=chandra, contribution=contribution, marks={}, now=timezone.now())
    return {}


def key_of(code: str) -> dict:
    """The data key of someone, open and as it is wrapped, and their sealed words: in hexadecimal digits."""
    key_id = codes.contributor_with(code).key_id
    versions = Version.objects.of_house().filter(key_id=key_id)
    return {**_key(key_id), "sealed": [version.words.box.hex() for version in versions]}


def _key(key_id: UUID) -> dict:
    """A data key, open and as it is wrapped."""
    wrapped = bytes(DataKey.objects.get(pk=key_id).wrapped).hex()
    return {"key_id": str(key_id), "open": keys.open_keys([key_id])[key_id].hex(), "wrapped": wrapped}


def keep_name(text: str) -> dict:
    """Put someone on the list of names of the trajectory; the key under which it stands there."""
    chandra, trajectory, now = Login.objects.get(name="Chandra"), Trajectory.objects.get(), timezone.now()
    by = {"by": chandra, "trajectory": trajectory, "now": now}
    return _key(keep_local_name(**by, text=text, kind=LocalName.Kind.PERSON, everywhere=False).key_id)


def remove_name() -> dict:
    """Take the one who stands on that list off it."""
    chandra = Login.objects.get(name="Chandra")
    remove_local_name(by=chandra, name=LocalName.objects.of_house().get(), now=timezone.now())
    return {}


def names_that_open() -> dict:
    """The names on lists that today's keys open."""
    try:
        return {"names": [name.text for name in LocalName.objects.of_house().unsealed()]}
    except FileNotFoundError:
        return {"names": []}


def what_opens() -> dict:
    """How many of the stored words today's epoch keys open, one version at a time."""
    opened = 0
    for version in Version.objects.of_house():
        try:
            opened += bool(keys.open_keys([version.key_id]))
        except FileNotFoundError:
            continue
    return {"opened": opened, "versions": Version.objects.of_house().count()}


def unwrapped_by_any(key_id: str, wrapped: str) -> dict:
    """Whether one of the epoch keys that are left opens a wrapped key that was kept somewhere."""
    box, label = bytes.fromhex(wrapped), UUID(key_id).bytes
    return {"opened": any(_opens(box, label, number) for number in master.epoch_numbers())}


def _opens(box: bytes, label: bytes, epoch: int) -> bool:
    try:
        master.unwrap(box, under=master.epoch_key(epoch), label=label)
    except InvalidTag:
        return False
    return True


def begin_import(rows: int, people: int) -> dict:
    """Put a file of so many rows of so many people in the queue, with everything chosen."""
    chandra, trajectory, now = Login.objects.get(name="Chandra"), Trajectory.objects.get(), timezone.now()
    lines = [f"Persoon {number % people};Brief nummer {number} maakte mij bang." for number in range(rows)]
    file = file_of("\r\n".join(["wie;wat vertelde u?", *lines]).encode())
    run = take_file(by=chandra, trajectory=trajectory, file=file, now=now)
    terms = Terms("Enquête", Basis.EXPLICIT_CONSENT, "1", True, False, now.date(), True)
    choice = replace(upload_of(run, viewer=chandra).choice, terms=terms)
    keep_choice(by=chandra, run=run, choice=choice, now=now)
    job = begin_reading_in(by=chandra, run=run, choice=choice, now=now)
    return {"job": str(job.pk), "columns": [str(column) for column in choice.columns]}


def read_in(rows: int, people: int) -> dict:
    """Read such a file in, here and now."""
    jobs.run(UUID(begin_import(rows, people)["job"]))
    return count()


def erase(code: str) -> dict:
    """What the code page does for whoever wants everything gone."""
    contributor = codes.contributor_with(code)
    rights.erase(by=Teller(contributor), contributor=contributor, now=timezone.now())
    return {}


def let_the_lease_run_out() -> dict:
    """As a minute would do; how far the killed worker was is set back, so that a test sees the next one begin."""
    with writing():
        Job.objects.filter(state=Job.State.RUNNING).update(lease_until=timezone.now() - jobs.LEASE, done=0)
    return {}


def shut_and_replace(code: str) -> dict:
    """Chandra decides from now on and researches no more, and someone has a new code."""
    chandra, now = Login.objects.get(name="Chandra"), timezone.now()
    with writing():
        decide_from_now_on(chandra, now=now)
        RoleGrant.objects.get(login=chandra, role=Role.RESEARCHER).revoke(now)
        return {"code": new_code_of(codes.contributor_with(code))}


def make_case() -> dict:
    """A colleague is accused in the one story, which is reviewed; Femke, the privacy officer, handles it."""
    chandra, now, story = Login.objects.get(name="Chandra"), timezone.now(), Contribution.objects.of_house().get()
    with writing():
        femke = Login.objects.create(organisation=chandra.organisation, name="Femke", email="femke@veenbeek.example")
        RoleGrant.objects.create(
            organisation=chandra.organisation, login=femke, role=Role.PRIVACY_OFFICER, granted_at=now
        )
    mark_accusation(
        by=chandra, contribution=story, accused=Accused("brief", Accusation.Kind.OTHER, "Iets over de brief."), now=now
    )
    with writing():
        Contribution.objects.of_house().update(review=Contribution.Review.ACCEPTED)
    take_up(by=femke, accusation=Accusation.objects.get(), now=now)
    return {}


def honour() -> dict:
    """The colleague gets the name erased and the case stilled; and Chandra reads the stories no more."""
    femke, now, case = Login.objects.get(name="Femke"), timezone.now(), Accusation.objects.get()
    erase_name(by=femke, accusation=case, reason="Het was een ander.", now=now)
    let_rest(by=femke, accusation=case, reason="Dat vroeg de medewerker.", now=now)
    trajectory = Trajectory.objects.get()
    with writing():
        reading = Reader.objects.filter(trajectory=trajectory)
        keep_ended(trajectory, list(reading.values_list("login", flat=True)), on=now.date())
        reading.delete()
    return {}


def case() -> dict:
    """What the case holds and how it stands, and how many read."""
    notes = AccusationNote.objects.of_house().unsealed()
    return {
        "written": [word for note in notes for word in (note.name, note.words) if word],
        "steps": list(AccusationStep.objects.values_list("kind", flat=True)),
        "rests": Accusation.objects.exclude(rests_on=None).exists(),
        "readers": Reader.objects.count(),
    }


def log_in() -> dict:
    """A session of Chandra, as a browser would hold it."""
    session = SessionStore()
    session[SESSION_KEY], session[SINCE] = str(Login.objects.get(name="Chandra").pk), timezone.now().isoformat()
    session.save()
    return {}


def who_may() -> dict:
    """What Chandra may, and how many browsers are logged in."""
    chandra = Login.objects.get(name="Chandra")
    return {
        "decides": chandra.decides_on_benefit,
        "roles": sorted(chandra.roles),
        "sessions": LoginSession.objects.count(),
    }


ASKED = {
    "shut_and_replace": shut_and_replace,
    "make_case": make_case,
    "honour": honour,
    "case": case,
    "log_in": log_in,
    "who_may": who_may,
    "begin_import": begin_import,
    "read_in": read_in,
    "erase": erase,
    "let_the_lease_run_out": let_the_lease_run_out,
    "unwrapped_by_any": unwrapped_by_any,
    "prepare": prepare,
    "count": count,
    "words_of": words_of,
    "review_all": review_all,
    "key_of": key_of,
    "keep_name": keep_name,
    "remove_name": remove_name,
    "names_that_open": names_that_open,
    "what_opens": what_opens,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(ASKED[sys.argv[1]](**json.load(sys.stdin))) + "\n")
