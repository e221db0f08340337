"""What was decided, the answer to everyone, and what they thought of it."""

from collections.abc import Iterable
from datetime import datetime

from doorleefd.demo.content.shapes import answer as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.findings import Conclusions
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.demo.filling.telling import Fragments, Tellers, accept
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.actions import Decided, decide, publish_answer, react, write_answer
from doorleefd.respond.models import Answer, Decision
from doorleefd.rights.evaluating import evaluate
from doorleefd.rights.queries.evaluation import evaluation_of
from doorleefd.trajectory.models import Trajectory

OUTCOMES = {
    shapes.Outcome.ADOPTED: Decision.Outcome.ADOPTED,
    shapes.Outcome.PARTLY: Decision.Outcome.PARTLY,
    shapes.Outcome.NOT: Decision.Outcome.NOT_ADOPTED,
}


def answer(
    told: ToldTrajectory,
    made: Trajectory,
    tellers: Tellers,
    fragments: Fragments,
    found: Conclusions,
    *,
    staff: Staff,
    now: datetime,
) -> None:
    """Decide, answer everyone, and let some say whether it was good so."""
    if told.feedback is None or told.general_answer is None:
        return
    lines = {line.recommendation: line for line in told.feedback.lines}
    for decision in told.decisions:
        _decide(decision, lines[decision.recommendation], fragments, found, staff, now)
    at = moment(now, told.feedback.day)
    written = write_answer(
        by=staff["alice"],
        trajectory=made,
        opening=told.feedback.opening.strip(),
        did_change=_joined(line.did_change for line in told.feedback.lines),
        did_not_change=_joined(f"{line.did_not_change.strip()} {line.why_not.strip()}" for line in told.feedback.lines),
        for_unused=told.general_answer.text.strip(),
        what_next=told.feedback.closing.strip(),
        now=at,
    )
    published = publish_answer(by=staff["alice"], answer=written, now=at)
    for reaction in told.reactions:
        _react(reaction, tellers, published, staff=staff, now=now)
    for evaluation in told.evaluations:
        _evaluate(evaluation, tellers, made, staff=staff, now=now)


def _react(reaction: shapes.Reaction, tellers: Tellers, answer: Answer, *, staff: Staff, now: datetime) -> None:
    """Someone says whether it was good so; their words are reviewed like any other."""
    contributor = tellers[reaction.contribution].contributor
    at = moment(now, reaction.day)
    given = react(
        by=Teller(contributor),
        answer=answer,
        participation=Participation.objects.get(contributor=contributor, trajectory=answer.trajectory),
        was_good=reaction.good,
        words=reaction.text,
        now=at,
    )
    for said in given.said.all():
        accept(said.contribution, reaction.masks, by=staff["chandra"], at=at)


def _evaluate(
    evaluation: shapes.Evaluation, tellers: Tellers, made: Trajectory, *, staff: Staff, now: datetime
) -> None:
    """Someone says how it was to tell; what could be better is reviewed like any other words."""
    contributor = tellers[evaluation.contribution].contributor
    at = moment(now, evaluation.day)
    participation = Participation.objects.get(contributor=contributor, trajectory=made)
    evaluate(
        by=Teller(contributor),
        participation=participation,
        how_it_was=evaluation.how.value,
        words=evaluation.text,
        now=at,
    )
    given = evaluation_of(participation, teller=Teller(contributor))
    if given and given.contribution:
        accept(given.contribution, evaluation.masks, by=staff["chandra"], at=at)


def _decide(
    decision: shapes.Decision,
    line: shapes.FeedbackLine,
    fragments: Fragments,
    found: Conclusions,
    staff: Staff,
    now: datetime,
) -> None:
    at = moment(now, decision.day)
    manager = staff["mirjam"]
    decide(
        by=manager,
        recommendation=found.recommendations[decision.recommendation],
        decided=Decided(
            outcome=OUTCOMES[decision.outcome],
            what_we_do=line.did_change.strip(),
            what_we_do_not=line.did_not_change.strip(),
            reason=(line.why_not or decision.reason).strip(),
            owner=staff[decision.owner].name,
            decided_by=manager.name,
            decided_on=at.date(),
            wrong_assumption=decision.wrong_assumption.strip(),
            voices=[fragments[voice.contribution, voice.quote] for voice in decision.voices],
            nobody_recognised=True,
        ),
        now=at,
    )


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(text.strip() for text in texts if text.strip())
