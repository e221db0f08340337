"""The fictional organisations and who works there."""

from datetime import datetime, timedelta

from doorleefd.administration.actions import grant_role
from doorleefd.demo.content import municipality
from doorleefd.demo.content.shapes import municipality as shapes
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role

PASSWORD = "samen-verder-2026"  # noqa: S105 — of the fictional municipality, printed at every start
ROLES = {
    shapes.Role.LEAD: Role.LEAD,
    shapes.Role.CODER: Role.RESEARCHER,
    shapes.Role.EXPERT: Role.EXPERT,
    shapes.Role.COLLECTOR: Role.COLLECTOR,
    shapes.Role.MANAGER: Role.MANAGER,
    shapes.Role.PROFESSIONAL: Role.PROFESSIONAL,
    shapes.Role.PRIVACY_OFFICER: Role.PRIVACY_OFFICER,
    shapes.Role.ADMINISTRATOR: Role.ADMINISTRATOR,
}
Staff = dict[str, Login]


def is_filled() -> bool:
    """Whether there is any organisation: the demo never comes beside a real one."""
    return Organisation.objects.exists()


def logins() -> list[tuple[str, str, str]]:
    """Name, function and e-mail address of everyone in the demo who is really there."""
    there = set(Login.objects.values_list("email", flat=True))
    return [(one.name, one.function, one.email) for one in municipality().staff if one.email in there]


def found_organisations(told: shapes.Municipality, *, now: datetime) -> Staff:
    """Make every organisation and login; logins by their key."""
    organisations = {one.key: found_organisation(by=HOUSE, told=one, now=now) for one in told.organisations}
    return {
        one.key: hire(by=HOUSE, told=one, organisation=organisations[one.organisation], now=now) for one in told.staff
    }


def give_a_role(staff: Staff, *, now: datetime) -> None:
    """The administrator gave a researcher one role more; the privacy officer did not look at it yet."""
    grant_role(by=staff["jelle"], login=staff["chandra"], role=Role.COLLECTOR, now=now - timedelta(days=1))


@action(may="demo.fill", audit="demo organisation made")
def found_organisation(*, by: House, told: shapes.Organisation, now: datetime) -> Organisation:
    """One fictional organisation."""
    return Organisation.objects.create(
        name=told.name,
        slug=told.key,
        phone=told.phone,
        email=f"samen@{told.domain}",
        small_cell_limit=told.small_cell_limit,
    )


@action(may="demo.fill", audit="demo login made", on="organisation")
def hire(*, by: House, told: shapes.Staff, organisation: Organisation, now: datetime) -> Login:
    """One fictional login with its roles, and the password of the demo."""
    login = Login(
        organisation=organisation, name=told.name, email=told.email, decides_on_benefit=told.decides_on_benefit
    )
    login.set_password(PASSWORD)
    login.save()
    for role in told.roles:
        RoleGrant.objects.create(organisation=organisation, login=login, role=ROLES[role], granted_at=now)
    return login
