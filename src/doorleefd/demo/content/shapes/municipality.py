"""The fictional organisations and their logins."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    LEAD = "lead"
    CODER = "coder"
    EXPERT = "expert"
    COLLECTOR = "collector"
    MANAGER = "manager"
    PROFESSIONAL = "professional"
    PRIVACY_OFFICER = "privacy_officer"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Organisation:
    key: str
    name: str
    department: str
    about: str
    domain: str
    phone: str
    address: str
    small_cell_limit: int
    retention_days: int


@dataclass(frozen=True)
class Staff:
    key: str
    organisation: str
    name: str
    email: str
    roles: tuple[Role, ...]
    function: str
    decides_on_benefit: bool = False


@dataclass(frozen=True)
class Municipality:
    """Every organisation and login of the demo; the first organisation is the one that the demo is about."""

    organisations: tuple[Organisation, ...]
    staff: tuple[Staff, ...]
