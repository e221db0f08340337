"""A trajectory as a whole: its purpose, promise and steps, and all that was told and found in it."""

from dataclasses import dataclass
from enum import StrEnum

from .analysis import Deviating, Finding, Insight, Memo, Pattern, Recommendation, Reflection, Theme
from .answer import Decision, Evaluation, Feedback, GeneralAnswer, LaidBefore, OpenQuestion, PersonalAnswer, Reaction
from .finding import DesignReview, Freedom, Place
from .form import Form
from .invitation import Invitation
from .planning import Planning
from .preconditions import Activity, Aims, Indicator, LookedBack, TakingPart
from .telling import Contribution
from .who import Who


class StepName(StrEnum):
    """The six steps of the method (R027)."""

    PURPOSE = "purpose"
    WHO = "who"
    FORM = "form"
    PLAN = "plan"
    COLLECT = "collect"
    USE = "use"


class StepStatus(StrEnum):
    OPEN = "open"
    DONE = "done"
    BRIDGED = "bridged"


class TrajectoryState(StrEnum):
    BEGUN = "begun"
    COLLECTING = "collecting"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Purpose:
    """The three boxes (R037 to R039), and how residents read what it is for."""

    want_to_know: str
    from_whom: str
    used_for: str
    public_sentence: str | None = None


@dataclass(frozen=True)
class Room:
    """Room for change: who decides, what can change, what cannot, and the day of the answer (R041)."""

    decides: str
    can_change: str
    cannot_change: str
    answer_on: int


@dataclass(frozen=True)
class Promise:
    """What must stand before people are invited."""

    contact: str
    contact_phone: str
    aftercare_name: str
    aftercare_phone: str
    aftercare_hours: str
    lawful_basis: str
    lawful_basis_note: str
    keep_days: int
    compensation: str
    compensation_how: str


@dataclass(frozen=True)
class Group:
    """A subgroup with how many should be heard at least; `label` is how people read it who may belong to it."""

    key: str
    name: str
    label: str
    target: int


@dataclass(frozen=True)
class Gate:
    """A gate that was passed openly: which rule, by whom, when, and why (law 10)."""

    rule: str
    by: str
    day: int
    reason: str


@dataclass(frozen=True)
class Step:
    name: StepName
    status: StepStatus
    owner: str
    day: int
    note: str
    gate: Gate | None = None


@dataclass(frozen=True)
class LaterReader:
    """Who was chosen to read on day `day`; `why` the officer let them read earlier stories, empty where not."""

    reader: str
    day: int
    why: str = ""


@dataclass(frozen=True)
class Trajectory:
    key: str
    organisation: str
    title: str
    state: TrajectoryState
    begun_on: int
    lead: str
    purpose: Purpose
    subject: str | None = None
    reviewers: tuple[str, ...] = ()
    later_readers: tuple[LaterReader, ...] = ()
    address_form: str = "u"
    name_list: tuple[str, ...] = ()
    who: Who | None = None
    room: Room | None = None
    promise: Promise | None = None
    form: Form | None = None
    planning: Planning | None = None
    invitation: Invitation | None = None
    freedom: Freedom | None = None
    places: tuple[Place, ...] = ()
    design_reviews: tuple[DesignReview, ...] = ()
    groups: tuple[Group, ...] = ()
    activities: tuple[Activity, ...] = ()
    taking_part: TakingPart | None = None
    aims: Aims | None = None
    indicators: tuple[Indicator, ...] = ()
    looked_back: LookedBack | None = None
    steps: tuple[Step, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    themes: tuple[Theme, ...] = ()
    memos: tuple[Memo, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    findings: tuple[Finding, ...] = ()
    insights: tuple[Insight, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    deviating: tuple[Deviating, ...] = ()
    decisions: tuple[Decision, ...] = ()
    laid_before: LaidBefore | None = None
    feedback: Feedback | None = None
    general_answer: GeneralAnswer | None = None
    personal_answers: tuple[PersonalAnswer, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
