"""Activities with their preconditions, how far people take part, and what one wants to reach."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """One precondition as someone judged it; `day` counts from now."""

    item: str
    state: str
    note: str = ""
    owner: str | None = None
    day: int | None = None


@dataclass(frozen=True)
class Activity:
    """A way in which people were heard; `kind` is "online" for the open page itself."""

    kind: str
    name: str = ""
    starts: int | None = None
    ends: int | None = None
    where: str = "place"
    place: str = ""
    collector: str = ""
    independence: str = ""
    needs: tuple[str, ...] = ()
    went: str = ""
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True)
class GroupRung:
    group: str
    rung: str


@dataclass(frozen=True)
class TakingPart:
    """How far people take part."""

    room: str
    rung: str
    why: str
    doing: str
    opened_up: str
    bridged_by: str
    made_room_by: str
    group_rungs: tuple[GroupRung, ...] = ()


@dataclass(frozen=True)
class Aims:
    """What one wants to reach, and how one looks; `evaluate_on` counts from now."""

    result: str
    growth: str
    why: str
    followed_how: str
    evaluated_how: str
    evaluate_on: int


@dataclass(frozen=True)
class Indicator:
    """What must change. `seen` is what one saw on the way, on day `seen_on`; `outcome` and `came_out` come last."""

    change: str
    content_when: str
    noticed_by: str
    side: str
    seen: str = ""
    seen_on: int = 0
    outcome: str = ""
    came_out: str = ""


@dataclass(frozen=True)
class LookedBack:
    result_came: str
    growth_came: str
    what_worked: str
    what_did_not: str
    day: int
