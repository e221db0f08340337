"""Where the name of an accused colleague stands in a story, who looks, and where the computer sees one beside a job.

The computer only hints: that someone is accused is for a person to say (law 6).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.kept_out import names_lost_in
from doorleefd.analyse.models import Accusation, NobodyAccused
from doorleefd.analyse.reviewing import Mark, Marks, proposed, without_overlap
from doorleefd.collect.models import ColleagueNamed, Contribution, Version
from doorleefd.engines.deidentification import EntityType
from doorleefd.engines.deidentification.colleagues import BLAME, JOB
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.trajectory.models import Reader, Trajectory

Outcome = Accusation.Outcome
NEAR = 40
BESIDE = re.compile(
    rf"\b(?:mijn|onze|haar|zijn|die|de|een|my|our|her|his|the|a|an)[ ]+(?:\w+[ -])?\w*{JOB}\b", re.IGNORECASE
)


class NotSaidWhether(Refusal):
    sentence = _(
        "De computer vraagt of hier een medewerker wordt beschuldigd. Antwoord eerst ja of nee: dat staat boven het "
        "verhaal."
    )


@dataclass(frozen=True)
class Hint:
    """Why the computer asks whether a colleague is accused: the name of one who works here, or words of blame where a
    name stands beside a job ("mijn consulent"); or that someone was, whose name went before a review took it out."""

    jobs: tuple[str, ...]
    is_colleague: bool
    is_forgotten: bool = False

    def __bool__(self) -> bool:
        return bool(self.jobs) or self.is_colleague or self.is_forgotten


NO_HINT = Hint((), is_colleague=False)


def hint_in(contribution: Contribution, told: Sequence[Version], *, viewer: Login) -> Hint:
    """What the computer asks of whoever reviews this; nothing once a person answered, yes or no, for these words."""
    return hints_in({contribution: told}, viewer=viewer)[contribution]


def hints_in(told: Mapping[Contribution, Sequence[Version]], *, viewer: Login) -> dict[Contribution, Hint]:
    """The same for each of these stories; in a fixed number of queries."""
    here = viewer.organisation_id
    named = ColleagueNamed.objects.filter(organisation=here, contribution__in=list(told))
    naming = set(named.values_list("contribution", flat=True))
    cases, lost = _by_story(accusations_in(told, viewer=viewer)), _by_story(names_lost_in(told, organisation_id=here))
    hints = {
        story: Hint(_jobs_in(versions), is_colleague=story.pk in naming, is_forgotten=bool(lost[story.pk]))
        for story, versions in told.items()
    }
    asked = [story for story, hint in hints.items() if hint]
    nobody = NobodyAccused.objects.filter(organisation=here, contribution__in=asked)
    nobody_in = dict(nobody.values_list("contribution", "seen"))
    for story in asked:
        if _is_accused(cases[story.pk], lost[story.pk]) or nobody_in.get(story.pk) == seen_of(told[story]):
            hints[story] = NO_HINT
    return hints


def refuse_unanswered(contribution: Contribution, told: Sequence[Version], *, by: Login) -> None:
    """Before a review is accepted: a person said whether a colleague is accused. Raises NotSaidWhether."""
    if hint_in(contribution, told, viewer=by):
        raise NotSaidWhether


def seen_of(told: Iterable[Version]) -> list[str]:
    """Which words an answer was given to."""
    return sorted(version.pk.hex for version in told)


def _jobs_in(told: Sequence[Version]) -> tuple[str, ...]:
    # Two reviewers are asked the same: what a sharper engine finds beside it, or a list keeps, is no ground to ask.
    blaming = [one for one in told if BLAME.search(one.words) and BESIDE.search(one.words)]
    return tuple(named_near_a_job(blaming, proposed(blaming))) if blaming else ()


def _by_story(cases: Iterable[Accusation]) -> defaultdict[UUID | None, list[Accusation]]:
    of_each: defaultdict[UUID | None, list[Accusation]] = defaultdict(list)
    for case in cases:
        of_each[case.contribution_id].append(case)
    return of_each


def _is_accused(cases: Iterable[Accusation], lost: Collection[Accusation]) -> bool:
    """Whether a person said so since the last case of which the name was lost."""
    since = max((each.marked_on for each in lost), default=date.min)
    standing = (each for each in cases if each.outcome != Outcome.TAKEN_BACK and each not in lost)
    return any(each.marked_on >= since for each in standing)


def privacy_officers(organisation_id: UUID) -> QuerySet[Login]:
    """Who looks at an accusation where nobody else was named, or no more; nobody who decides on benefit (law 1)."""
    here = Login.objects.filter(organisation=organisation_id, is_active=True, decides_on_benefit=False)
    return here.filter(grants__role=Role.PRIVACY_OFFICER, grants__revoked_at=None).distinct()


def readers_from_any_day(trajectory: Trajectory) -> QuerySet[Reader]:
    """Who was chosen to read what is told there, from whichever day: where another can, that one handles no case."""
    return Reader.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def is_handled_apart(contribution: Contribution) -> bool:
    """Whether somebody can handle a case of this story who does not read the stories of that trajectory."""
    found = Login.objects.filter(organisation=contribution.organisation_id, is_active=True, decides_on_benefit=False)
    named = ColleagueNamed.objects.filter(contribution=contribution).values("login")
    reading = readers_from_any_day(contribution.trajectory).values("login")
    return found.exclude(pk__in=named).exclude(pk__in=reading).exists()


def accusations_in(contributions: Iterable[Contribution], *, viewer: Login) -> list[Accusation]:
    """The cases that were made of these stories, for whoever reviews them; one query."""
    if not viewer.has_perm("analyse.review"):
        return []
    found = Accusation.objects.filter(organisation=viewer.organisation_id, contribution__in=list(contributions))
    return list(found.select_related("contribution", "marked_by").order_by("marked_on", "pk"))


@dataclass(frozen=True)
class Marked:
    """A case that was made of a story, as its review shows it."""

    case: Accusation
    may_be_taken_back: bool


def marked_in(contribution: Contribution, *, viewer: Login, today: date) -> list[Marked]:
    """The cases of this story that were not taken back as a mistake, for whoever reviews it."""
    cases = accusations_in([contribution], viewer=viewer)
    return [
        Marked(each, may_be_taken_back=each.may_be_taken_back(by=viewer, today=today))
        for each in cases
        if each.outcome != Outcome.TAKEN_BACK
    ]


def accusation_in(contribution: Contribution, pk: UUID, *, viewer: Login) -> Accusation:
    """One of them. Raises Accusation.DoesNotExist."""
    for each in accusations_in([contribution], viewer=viewer):
        if each.pk == pk:
            return each
    raise Accusation.DoesNotExist


def with_marks(marks: Marks, more: Marks, told: Sequence[Version]) -> dict[UUID, list[Mark]]:
    """Both of each part that was told, without overlap."""
    return {
        version.part_id: without_overlap([*marks.get(version.part_id, ()), *more.get(version.part_id, ())])
        for version in told
    }


def named_near_a_job(told: Sequence[Version], proposals: Marks) -> list[str]:
    """Words such as "mijn consulent" beside which the computer sees the name of a person; a hint, nothing more."""
    found: dict[str, None] = {}
    for version in told:
        people = [mark for mark in proposals.get(version.part_id, ()) if mark.type == EntityType.PERSOON]
        for job in BESIDE.finditer(version.words):
            if any(mark.start <= job.end() + NEAR and job.start() <= mark.end + NEAR for mark in people):
                found.setdefault(job.group().lower())
    return list(found)
