"""What a person fills in about a trajectory, by page: the shape between a form and an action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.engines.advice.level import PurposeKind
from doorleefd.engines.advice.roles import Role
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Function


@dataclass(frozen=True)
class Boxes:
    """The three boxes of the first screen (R037, R038). `draft` is the id the trajectory gets: sent twice is one."""

    draft: UUID
    knowledge_sought: str
    sought_from: str
    intended_use: str
    is_practice: bool = False


@dataclass(frozen=True)
class LastWords:
    """What stays open when a trajectory ends, and the question that comes next (R290)."""

    open_still: str
    next_question: str


@dataclass(frozen=True)
class ResourceAnswers:
    """Something to read, hear or ask (R023); `steps` are numbers."""

    name: str
    about: str
    link: str
    dated: str
    steps: list[int]
    checked_on: date | None


@dataclass(frozen=True)
class Purpose:
    """Step 1 in full: its name, who leads, and the three boxes."""

    title: str
    owner: Login
    knowledge_sought: str
    sought_from: str
    intended_use: str


@dataclass(frozen=True)
class Sentence:
    """The purpose as the sentence builder made it and someone edited it (R039)."""

    knowledge_sought: str
    intended_use: str
    own_role: str
    place: str


@dataclass(frozen=True)
class KindsOfUse:
    """What kind of use it is (R043), and what experience does there (R011), which may stay open."""

    kinds: Sequence[PurposeKind]
    functions: Sequence[Function] = ()


@dataclass(frozen=True)
class Background:
    """Whose request it is and where it stands (R028, R029, R042)."""

    own_role: str
    commissioned_by: str
    phase: str
    scale: str


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
    readers: Sequence[Login]
    deciders_do_not_read: bool
    read_within_days: int
    basis: str
    keep_until: date | None
    compensation: str
    address_form: str
    look_within_days: int = 1
    compensation_how: str = ""


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
    why_missed: str = ""


@dataclass(frozen=True)
class Experience:
    """The exact experience one looks for (R045 to R047); `recent_months` is None where it may be of any time."""

    from_situation: str
    to_situation: str
    service: str
    place: str
    recent_months: int | None
    condition: str
    condition_reason: str


@dataclass(frozen=True)
class Chosen:
    """What a person chose beside the advice, and why (R051, R060)."""

    choice: str
    rationale: str


@dataclass(frozen=True)
class ExpertProfile:
    """What an expert by experience must know and be able to do (R058)."""

    expert_knowledge: str
    expert_skills: str
    expert_roles: Sequence[Role] = ()


@dataclass(frozen=True)
class OwnExpertise:
    """How at home one is in collecting experiences (R061, R062)."""

    has_collected_before: bool
    knows_how_to_begin: bool
    works_with: str


@dataclass(frozen=True)
class Viewpoint:
    """The vision, and what there is of each source of knowledge (R008 to R014)."""

    vision: str
    experiential: str
    scientific: str
    professional: str
    mostly_formal: bool


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
    needs: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class TakesPart:
    """How far people take part (R246 to R248); `by_group` holds the rung of each group that differs, by its id."""

    room: str
    rung: str
    why: str
    doing: str
    opened_up: str
    bridged_by: str
    made_room_by: str
    by_group: tuple[tuple[UUID, str], ...]
