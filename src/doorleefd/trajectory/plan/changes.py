"""What changed between two plans (R170)."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorleefd.trajectory.plan_shapes import Plan, Section


@dataclass(frozen=True)
class Change:
    """A question that is answered otherwise; empty before for what is new, empty after for what went."""

    question: str
    before: str
    after: str


def changes_between(before: Plan, after: Plan) -> list[Change]:
    """In the order of the plan now, and then what went. A question that only moved to another part did not change."""
    was, now = _answers(before), _answers(after)
    questions = [*now, *(question for question in was if question not in now)]
    changes = (Change(question, was.get(question, ""), now.get(question, "")) for question in questions)
    return [change for change in changes if change.before != change.after]


def _answers(plan: Plan) -> dict[str, str]:
    """Each question with its answer, its note behind it; a table is one answer. Asked twice, both answers count."""
    found: dict[str, str] = {}
    for question, answer in _asked(plan.sections):
        found[question] = f"{found[question]}\n{answer}" if question in found else answer
    return found


def _asked(sections: Sequence[Section]) -> Sequence[tuple[str, str]]:
    lines = [
        (line.question, "\n".join(filter(None, [line.answer, line.note]))) for part in sections for line in part.lines
    ]
    tables = [
        (table.caption, "\n".join(" · ".join(filter(None, row)) for row in table.rows))
        for part in sections
        for table in part.tables
    ]
    return [*lines, *tables]
