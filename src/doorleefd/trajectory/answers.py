"""What a person fills in about a trajectory, by page: the shape between a form and an action."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.foundation.models import Login


@dataclass(frozen=True)
class Boxes:
    """The three boxes of the first screen (R037, R038). `draft` is the id the trajectory gets: sent twice is one."""

    draft: UUID
    knowledge_sought: str
    sought_from: str
    intended_use: str


@dataclass(frozen=True)
class Purpose:
    """Step 1 in full: its name, who leads, and the three boxes."""

    title: str
    owner: Login
    knowledge_sought: str
    sought_from: str
    intended_use: str


@dataclass(frozen=True)
class Room:
    """The room for change, and how residents will read it (R041)."""

    subject: str
    public_purpose: str
    who_decides: str
    can_change: str
    cannot_change: str
    answer_by: date | None


@dataclass(frozen=True)
class Preparation:
    """What must stand before anyone is asked: "Voordat je mensen vraagt"."""

    contact_name: str
    contact_phone: str
    contact_hours: str
    aftercare_name: str
    aftercare_phone: str
    aftercare_hours: str
    readers: str
    co_readers: str
    deciders_do_not_read: bool
    read_within_days: int
    basis: str
    keep_until: date | None
    compensation: str


@dataclass(frozen=True)
class Remark:
    """What was decided in a step, in words."""

    note: str


@dataclass(frozen=True)
class Care:
    """Who takes care of a step, and until when."""

    owner: Login | None
    due_on: date | None


@dataclass(frozen=True)
class GroupAnswers:
    """A group that must be heard, and how a teller reads it (R076)."""

    name: str
    shown_as: str
    target: int
    is_important: bool


@dataclass(frozen=True)
class ActivityAnswers:
    """What an activity is, when, where and by whom."""

    kind: str
    name: str
    starts_on: date | None
    ends_on: date | None
    where: str
    place: str
    collector: str
    independence: str


@dataclass(frozen=True)
class Said:
    """What someone says of one precondition; an empty `state` takes back what was said."""

    item: str
    state: str
    owner: Login | None
    due_on: date | None
    note: str


@dataclass(frozen=True)
class Check:
    """A checklist as it was filled in; `is_confirmed` says afterwards that it went so (R191)."""

    said: tuple[Said, ...]
    is_confirmed: bool
    went: str


@dataclass(frozen=True)
class Wanted:
    """What one wants to reach, and how one follows it and looks back (R258)."""

    result: str
    growth: str
    why: str
    followed_how: str
    evaluated_how: str
    evaluate_on: date | None


@dataclass(frozen=True)
class IndicatorAnswers:
    """What must change, when one is content, how one notices, from whose side (R032)."""

    change: str
    content_when: str
    noticed_by: str
    side: str


@dataclass(frozen=True)
class Outcome:
    """How it went with one indicator; `indicator` is its id."""

    indicator: UUID
    outcome: str
    came_out: str


@dataclass(frozen=True)
class CameOut:
    """What came of it all, beside what one wanted."""

    result_came: str
    growth_came: str
    what_worked: str
    what_did_not: str
    outcomes: tuple[Outcome, ...]
