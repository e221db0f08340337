"""Where the name of an accused colleague stands in a story, who looks, and where the computer sees one beside a job.

The computer only hints: that someone is accused is for a person to say (law 6).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Accusation, AccusationNote, NobodyAccused
from doorleefd.analyse.reviewing import Mark, Marks, proposed, without_overlap
from doorleefd.collect.models import ColleagueNamed, Contribution, Version
from doorleefd.engines.deidentification import EntityType
from doorleefd.engines.deidentification.colleagues import BLAME, JOB
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.sealing import opened

SHORTEST_PART = 3
NEAR = 40
BESIDE = re.compile(
    rf"\b(?:mijn|onze|haar|zijn|die|de|een|my|our|her|his|the|a|an)[ ]+(?:\w+[ -])?\w*{JOB}\b", re.IGNORECASE
)


class NotSaidWhether(Refusal):
    sentence = _(
        "De computer vraagt of hier een medewerker wordt beschuldigd. Antwoord eerst ja of nee: dat staat boven het "
        "verhaal."
    )


class NameNotMasked(Refusal):
    sentence = _(
        "De naam van de medewerker die beschuldigd wordt, staat er nog. Haal hem overal weg, ook waar alleen een deel "
        "van de naam staat."
    )


def places_of(name: str, words: str) -> list[tuple[int, int]]:
    """Where a name stands, whole in any letter case; and each part of it that is written as a name."""
    if not name.split():
        return []
    parts = [part for part in name.split() if len(part) >= SHORTEST_PART and part[0].isupper()]
    whole = re.finditer(_as_word(r"\s+".join(map(re.escape, name.split()))), words, re.IGNORECASE)
    apart = (re.finditer(_as_word(re.escape(part)), words) for part in parts)
    return sorted({match.span("name") for match in chain(whole, *apart)})


def _as_word(pattern: str) -> str:
    return rf"(?<!\w)(?P<name>{pattern})(?:['’]?s)?(?!\w)"


def refuse_unmasked(contribution: Contribution, masked: Iterable[str]) -> None:
    """Before a review is accepted: no named colleague who is accused stands in it. Raises NameNotMasked."""
    notes = AccusationNote.objects.of_house().filter(contribution=contribution).exclude(name=None)
    names = [note.name for note in opened(notes)]
    if any(places_of(name, words) for name in names for words in masked):
        raise NameNotMasked


@dataclass(frozen=True)
class Hint:
    """Why the computer asks whether a colleague is accused: the name of one who works here, or words of blame where a
    name stands beside a job ("mijn consulent")."""

    jobs: tuple[str, ...]
    is_colleague: bool

    def __bool__(self) -> bool:
        return bool(self.jobs) or self.is_colleague


NO_HINT = Hint((), is_colleague=False)


def hint_in(contribution: Contribution, told: Sequence[Version], *, viewer: Login) -> Hint:
    """What the computer asks of whoever reviews this; nothing once a person answered, yes or no, for these words."""
    # Two reviewers are asked the same: what a sharper engine finds beside it, or a list keeps, is no ground to ask.
    blaming = [one for one in told if BLAME.search(one.words) and BESIDE.search(one.words)]
    jobs = named_near_a_job(blaming, proposed(blaming)) if blaming else ()
    named = ColleagueNamed.objects.filter(organisation=viewer.organisation_id, contribution=contribution)
    hint = Hint(tuple(jobs), is_colleague=named.exists())
    answered = hint and (accusations_in(contribution, viewer=viewer) or _nobody_accused(contribution, told))
    return NO_HINT if answered else hint


def refuse_unanswered(contribution: Contribution, told: Sequence[Version], *, by: Login) -> None:
    """Before a review is accepted: a person said whether a colleague is accused. Raises NotSaidWhether."""
    if hint_in(contribution, told, viewer=by):
        raise NotSaidWhether


def seen_of(told: Iterable[Version]) -> list[str]:
    """Which words an answer was given to."""
    return sorted(version.pk.hex for version in told)


def _nobody_accused(contribution: Contribution, told: Iterable[Version]) -> bool:
    said = NobodyAccused.objects.filter(organisation=contribution.organisation_id, contribution=contribution).first()
    return said is not None and said.seen == seen_of(told)


def privacy_officers(organisation_id: UUID) -> QuerySet[Login]:
    """Who looks at an accusation where nobody else was named, or no more; nobody who decides on benefit (law 1)."""
    here = Login.objects.filter(organisation=organisation_id, is_active=True, decides_on_benefit=False)
    return here.filter(grants__role=Role.PRIVACY_OFFICER, grants__revoked_at=None).distinct()


def accusations_in(contribution: Contribution, *, viewer: Login) -> list[Accusation]:
    """The cases that were made of this story, for whoever reviews it."""
    if not viewer.has_perm("analyse.review"):
        return []
    found = Accusation.objects.filter(organisation=viewer.organisation_id, contribution=contribution)
    return list(found.order_by("marked_on", "pk"))


def accusation_in(contribution: Contribution, pk: UUID, *, viewer: Login) -> Accusation:
    """One of them. Raises Accusation.DoesNotExist."""
    for each in accusations_in(contribution, viewer=viewer):
        if each.pk == pk:
            return each
    raise Accusation.DoesNotExist


def names_accused_in(contribution: Contribution, *, viewer: Login) -> list[str]:
    """Who is meant, for whoever reviews the story and reads it there."""
    notes = AccusationNote.objects.visible_to(viewer, Purpose.REVIEW).filter(contribution=contribution)
    return [note.name for note in notes.exclude(name=None).unsealed()]


def with_names(marks: Marks, told: Sequence[Version], names: Iterable[str]) -> dict[UUID, list[Mark]]:
    """The marks, and every place of these names among them: marked by a person."""
    listed = list(names)
    return {
        version.part_id: without_overlap(
            [
                *marks.get(version.part_id, ()),
                *(
                    Mark(start, end, EntityType.PERSOON)
                    for name in listed
                    for start, end in places_of(name, version.words)
                ),
            ]
        )
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
