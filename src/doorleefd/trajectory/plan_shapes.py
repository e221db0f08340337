"""The shapes of a plan: what each subject hands to `plan_of`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A question of the plan and its answer; an empty answer is a gap. `note` says who and when, or nothing."""

    question: str
    answer: str
    note: str = ""


@dataclass(frozen=True)
class Section:
    """One part of the plan."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class PromisedPage:
    """A page as residents read it."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The plan, and the promise to tellers as it reads with it."""

    title: str
    organisation: str
    lead: str
    sections: tuple[Section, ...]
    promise_version: str
    promised: tuple[PromisedPage, ...]
