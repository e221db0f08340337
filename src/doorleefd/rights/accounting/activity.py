"""An activity of the register: one processing, in the parts of art. 30 of the GDPR."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from doorleefd.foundation.models.login import Role
from doorleefd.rights.models import RegisterText
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Entry:
    """One part of an activity. `by` wrote it on `at`; empty where the trajectory itself says it.

    `asks` says what is still to be added by someone who knows.
    """

    part: RegisterText.Part
    text: str
    asks: str = ""
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Activity:
    """One processing. `number` is its name in the log of processing (`accounting.processing`)."""

    number: UUID
    name: str
    entries: tuple[Entry, ...]
    trajectory: Trajectory | None = None

    @property
    def asks(self) -> list[str]:
        """Everything that is still to be added."""
        return [entry.asks for entry in self.entries if entry.asks]


def lines(*texts: object) -> str:
    """Each that says something, on a line of its own."""
    return "\n".join(str(text).strip() for text in texts if text)


def functions(*roles: Role) -> dict[str, str]:
    """Who holds one of the roles, for a sentence with `%(who)s`."""
    return {"who": get_text_list([str(role.label) for role in roles], _("en"))}
