"""Decisions and answers as they may be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.timezone import localdate

from doorleefd.analyse.models import PatternFragment, Recommendation
from doorleefd.analyse.queries.voices import Voice, voices_of
from doorleefd.collect.models import Contribution
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login, Organisation
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.along import SAID_ALONG
from doorleefd.respond.following import lines_of
from doorleefd.respond.models import Answer, Decision, DecisionVoice, Reaction
from doorleefd.trajectory.models import Trajectory


def recommendations_of(trajectory: Trajectory, *, viewer: Login) -> QuerySet[Recommendation]:
    """The recommendations of a trajectory, with their insight."""
    mine = Recommendation.objects.filter(organisation=viewer.organisation_id, insight__trajectory=trajectory)
    return mine.select_related("insight").order_by("insight__at", "at")


def recommendation_of(pk: UUID, *, trajectory: Trajectory) -> Recommendation:
    """Raises Recommendation.DoesNotExist."""
    mine = Recommendation.objects.filter(organisation=trajectory.organisation_id, insight__trajectory=trajectory)
    return mine.select_related("insight__trajectory__organisation").get(pk=pk)


def decision_of(pk: UUID, *, viewer: Login) -> Decision:
    """Raises Decision.DoesNotExist, for another organisation too."""
    mine = Decision.objects.filter(organisation=viewer.organisation_id)
    return mine.select_related("recommendation__insight__trajectory").get(pk=pk)


def voices_beside(decision: Decision, *, viewer: Actor, purpose: Purpose) -> list[UUID]:
    """The fragments that were read when the decision was taken, as far as their tellers still allow it (R210)."""
    voices = DecisionVoice.objects.visible_to(viewer, purpose).filter(decision=decision)
    return list(voices.for_others().values_list("fragment", flat=True))


def published_answer(trajectory: Trajectory) -> Answer | None:
    """The answer that holds now, or none yet."""
    return trajectory.answers.exclude(published_at=None).order_by("-number").first()


def draft_answer(trajectory: Trajectory) -> Answer | None:
    """The answer that is being written, or none."""
    return trajectory.answers.filter(published_at=None).order_by("-number").first()


def answers_out(organisation: Organisation) -> Sequence[Answer]:
    """The newest published answer of each trajectory, newest first; an exercise is none of these."""
    out = (
        Answer.objects.filter(organisation=organisation, trajectory__is_practice=False)
        .exclude(published_at=None)
        .select_related("trajectory")
    )
    newest: dict[UUID, Answer] = {}
    for answer in out.order_by("-published_at"):
        newest.setdefault(answer.trajectory_id, answer)
    return list(newest.values())


def reaction_of(participation: Participation, answer: Answer, *, teller: Teller) -> Reaction | None:
    """What the teller said of this answer; the words stand among the teller's own."""
    own = Reaction.objects.visible_to(teller, Purpose.RIGHTS)
    return own.filter(participation=participation, answer=answer).first()


def waits_for_an_answer(trajectory: Trajectory) -> bool:
    """Whether anyone has a code behind which no answer stands: none was given, or they first told on a later day."""
    mine = Participation.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    answer = published_answer(trajectory)
    if answer is None or answer.published_at is None:
        return mine.exists()
    told = Contribution.objects.of_house().filter(~SAID_ALONG, participation=OuterRef("pk"))
    day = localdate(answer.published_at)
    return mine.filter(Exists(told.filter(told_on__gt=day)), ~Exists(told.filter(told_on__lte=day))).exists()


def answers_in(trajectory: Trajectory) -> list[Answer]:
    """The published answers of a trajectory, newest first."""
    return list(trajectory.answers.exclude(published_at=None))


def quotable_for(recommendation: Recommendation, *, viewer: Actor, limit: int = 12) -> list[Voice]:
    """Voices behind a recommendation whose tellers allow quoting: to be read before one decides (R287)."""
    evidence = PatternFragment.objects.visible_to(viewer, Purpose.QUOTE).filter(
        pattern__finding_patterns__finding__insight_findings__insight=recommendation.insight_id
    )
    rows = evidence.for_others().order_by("fragment__marked_at", "pk")
    fragments = list(dict.fromkeys(rows.values_list("fragment", flat=True)))
    return voices_of(fragments[:limit], viewer=viewer, purpose=Purpose.QUOTE)


def wrong_assumptions_of(trajectory: Trajectory) -> list[Decision]:
    """Decisions that say which assumption turned out wrong, newest first (R287)."""
    decisions = Decision.objects.filter(recommendation__insight__trajectory=trajectory).exclude(wrong_assumption="")
    return list(decisions.select_related("recommendation").order_by("-decided_on", "pk"))


@dataclass(frozen=True)
class PublicLine:
    """What was learned and done, with a voice that may be on the internet, for everyone to read."""

    insight: str
    decisions: Sequence[Decision]
    voices: Sequence[Voice]


def public_lines(trajectory: Trajectory, *, viewer: Actor) -> list[PublicLine]:
    """The lines of a trajectory for the public page; only voices whose tellers allow publishing."""
    return [
        PublicLine(
            insight=line.insight.sentence,
            decisions=line.decisions,
            voices=voices_of(
                [
                    fragment
                    for decision in line.decisions
                    for fragment in voices_beside(decision, viewer=viewer, purpose=Purpose.PUBLISH)
                ],
                viewer=viewer,
                purpose=Purpose.PUBLISH,
            ),
        )
        for line in lines_of(trajectory)
        if line.decisions
    ]
