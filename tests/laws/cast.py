"""Who stands in the marked house: two organisations, everyone who works there, and a trajectory of each."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from django.utils.timezone import localdate

from doorleefd.collect.models import Contribution
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation, Teller
from doorleefd.trajectory.models import Group, Reader, Trajectory

NOW = datetime(2026, 6, 15, 10, 30, tzinfo=UTC)


@dataclass
class House:
    """What was made: logins by their name, codes and contributions by their state."""

    veenbeek: Organisation
    zandwoude: Organisation
    trajectory: Trajectory
    elsewhere: Trajectory
    logins: dict[str, Login] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    participations: dict[str, Participation] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)


STAFF = {
    "alice": (Role.LEAD,),
    "chandra": (Role.RESEARCHER,),
    "ravi": (Role.EXPERT,),
    "manon": (Role.MANAGER,),
    "collector": (Role.COLLECTOR,),
    "professional": (Role.PROFESSIONAL,),
    "partner": (Role.PARTNER,),
    "network": (Role.NETWORK,),
    "femke": (Role.PRIVACY_OFFICER,),
    "adriaan": (Role.ADMINISTRATOR,),
    # Decides on benefit and holds every role besides: law 1 is stronger than any role.
    "kees": tuple(Role),
}


def teller(house: House, state: str) -> Teller:
    return Teller(house.participations[state].contributor)


def cast() -> House:
    with writing():
        veenbeek = Organisation.objects.create(name="Gemeente Veenbeek", slug="veenbeek", phone="0123 45 67 89")
        zandwoude = Organisation.objects.create(name="Gemeente Zandwoude", slug="zandwoude")
        logins = {name: _login(veenbeek, name, roles) for name, roles in STAFF.items()}
        logins["bob"] = _login(zandwoude, "bob", tuple(Role))
        return House(
            veenbeek=veenbeek,
            zandwoude=zandwoude,
            trajectory=_trajectory(veenbeek, logins["alice"], logins["chandra"]),
            elsewhere=_trajectory(zandwoude, logins["bob"]),
            logins=logins,
        )


def _login(organisation: Organisation, name: str, roles: tuple[Role, ...]) -> Login:
    login = Login(
        organisation=organisation,
        name=name.title(),
        email=f"{name}@{organisation.slug}.example",
        decides_on_benefit=name == "kees",
    )
    login.set_unusable_password()
    login.save()
    RoleGrant.objects.bulk_create(
        RoleGrant(organisation=organisation, login=login, role=role, granted_at=NOW) for role in roles
    )
    return login


def _trajectory(organisation: Organisation, owner: Login, *others: Login) -> Trajectory:
    made = Trajectory.objects.create(
        organisation=organisation,
        title="Van dagbesteding naar beschut werk",
        slug="beschut-werk",
        owner=owner,
        state=Trajectory.State.OPEN,
        knowledge_sought="Wat de stap moeilijk of makkelijk maakt",
        sought_from="Mensen in de dagbesteding",
        intended_use="Onze brieven veranderen",
        who_decides="De wethouder Sociaal",
        can_change="Brieven en begeleiding",
        cannot_change="De wet",
        answer_by=date(localdate().year + 1, 10, 1),
        subject="de stap naar beschut werk",
        readers="Alice en Chandra",
        contact_name="Alice",
        contact_phone="0123 45 67 89",
        contact_hours="op werkdagen",
        aftercare_name="Marja",
        aftercare_phone="0123 45 67 80",
        aftercare_hours="op werkdagen",
        basis=Trajectory.Basis.CONSENT,
        keep_until=date(localdate().year + 2, 10, 1),
        created_at=NOW,
        opened_at=NOW,
    )
    Reader.objects.bulk_create(
        Reader(organisation=organisation, trajectory=made, login=login) for login in (owner, *others)
    )
    Group.objects.create(organisation=organisation, trajectory=made, name="Jongeren", shown_as="Jongeren", target=8)
    return made
