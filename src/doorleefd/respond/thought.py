"""What tellers thought: of the answer, and of the telling itself (R103, R215). As staff may read it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.still import Counts, Still, still_count
from doorleefd.respond.along import EVALUATION, REACTION, Along, said_along
from doorleefd.respond.models import Answer, Evaluation, Reaction
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import at_least


@dataclass(frozen=True)
class Heard:
    """A reaction as staff read it; `words` are all that was said with it, as far as it was reviewed."""

    was_good: bool
    words: str
    waits_for_review: bool


MOST_READ = 200
EVALUATED = "evaluated"


def reactions_to(answer: Answer, *, viewer: Login) -> list[Heard]:
    """What tellers said of an answer, at most two hundred, in no order that tells who; three queries."""
    given = Reaction.objects.visible_to(viewer, Purpose.HANDLE).filter(answer=answer).order_by("pk")[:MOST_READ]
    reactions = list(given)
    people = [each.participation_id for each in reactions]
    said = said_along(REACTION, people, viewer=viewer, among=Q(contribution__of_reaction__reaction__answer=answer))
    along = [said.get(each.participation_id, Along()) for each in reactions]
    return [
        Heard(reaction.was_good, each.words, each.waits_for_review)
        for reaction, each in zip(reactions, along, strict=True)
    ]


@dataclass(frozen=True)
class HowItWas:
    """One answer to how it was to tell, and how many people gave it, in words that tell nothing about a few."""

    label: str
    people: str


@dataclass(frozen=True)
class Evaluated:
    """How it was to tell: figures apart from words, so that nobody reads who found it hard."""

    figures: Sequence[HowItWas]
    words: Sequence[str]
    """Of those who take part, reviewed; in no order that tells who."""
    wait_for_review: bool


def evaluations_counted(trajectory: Trajectory) -> dict[str, Counts]:
    """How many said how it was to tell, and what; one query. Only for disclosure."""
    given = Counter(Evaluation.objects.counting(trajectory).exclude(how_it_was="").values_list("how_it_was", flat=True))
    return {EVALUATED: Counts(given.total(), given)}


def evaluated_in(trajectory: Trajectory, *, viewer: Login) -> Evaluated:
    """What tellers said of the telling; five queries. Small figures are hidden, and cannot be worked out (law 7)."""
    read = Evaluation.objects.visible_to(viewer, Purpose.HANDLE).filter(participation__trajectory=trajectory)
    people = list(read.exclude(contribution=None).order_by("pk").values_list("participation", flat=True)[:MOST_READ])
    said = said_along(EVALUATION, people, viewer=viewer)
    along = [said.get(person, Along()) for person in people]
    return Evaluated(
        figures=_figures(still_count(trajectory, EVALUATED)),
        words=[each.words for each in along if each.words],
        wait_for_review=any(each.waits_for_review for each in along),
    )


def _figures(still: Still) -> list[HowItWas]:
    """Each figure by itself, rounded down and standing still: neither a total nor who answers or leaves tells of one.

    None before the first count, when fewer than the limit answered.
    """
    answers = Evaluation.HowItWas if still.day else ()
    return [HowItWas(str(each.label), at_least(still.people.get(each, 0), below=still.limit)) for each in answers]
