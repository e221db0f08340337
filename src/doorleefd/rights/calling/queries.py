"""Who of the organisation may take a yes back for someone."""

from dataclasses import dataclass
from typing import Any

from doorleefd.administration.queries import logins_of
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.rights.rules import STOPS_FOR


@dataclass(frozen=True)
class Colleague:
    """Someone to put a caller through to."""

    name: str
    functions: str


def who_may_stop_for(viewer: Login) -> list[Colleague]:
    """The colleagues who may, by name: nobody who decides on benefit, place or support (law 1). Two queries."""
    logins: Any = logins_of(viewer.organisation, viewer=viewer).filter(is_active=True, decides_on_benefit=False)
    held = [(login.name, [grant.role for grant in login.held if grant.role in STOPS_FOR]) for login in logins]
    return [Colleague(name, ", ".join(str(Role(role).label) for role in roles)) for name, roles in held if roles]
