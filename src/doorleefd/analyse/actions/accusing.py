"""Marking at the review that a colleague is accused: from then on there is a case, and the name must go."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.accused import privacy_officers, readers_from_any_day, seen_of
from doorleefd.analyse.actions.reviewing import told_and_waiting
from doorleefd.analyse.models import Accusation, AccusationDuty, AccusationNote, AccusationStep, NobodyAccused
from doorleefd.analyse.models.accusations import WORKING_DAYS
from doorleefd.collect.looking import working_days_after
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.engines.deidentification.whereabouts import places_of
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal

Step = AccusationStep.Kind


class NameNotThere(Refusal):
    sentence = _("Deze naam staat niet zo in het verhaal. Typ hem precies zoals hij er staat.")


class NobodyLooks(Refusal):
    sentence = _(
        "Er is nog niemand die hiernaar mag kijken. Vraag je beheerder om iemand te kiezen bij Instellingen, "
        "Beschuldigingen."
    )


class OnlyAnExercise(Refusal):
    sentence = _("Dit is een oefening. Daarin wordt van niemand een zaak gemaakt.")


class TakenUpAlready(Refusal):
    sentence = _("Iemand deed hier al iets mee. Vraag wie de zaak behandelt om haar af te sluiten, met een reden.")


class MarkStands(Refusal):
    sentence = _(
        "Dit kan alleen wie het aanwees, op dezelfde dag en voordat het verhaal akkoord is. De verteller las al dat "
        "iemand ernaar kijkt. Klopt het niet? Zeg het wie de zaak behandelt: die sluit haar af met een reden."
    )


@dataclass(frozen=True)
class Accused:
    """Who is meant, as it stands in the story (empty where no name stands there), what kind, and what to know."""

    name: str
    kind: Accusation.Kind
    words: str = ""


@action(may="analyse.review", audit="accusation marked", on="contribution")
def mark_accusation(*, by: Login, contribution: Contribution, accused: Accused, now: datetime) -> Accusation:
    """Make a case for the person whom the organisation named. The name stands sealed in it, and nowhere else.

    Raises AlreadyReviewed, NameNotThere, NobodyLooks, OnlyAnExercise.
    """
    told = told_and_waiting(contribution, by, None)
    name = " ".join(accused.name.split())
    if name and not any(places_of(name, version.words) for version in told):
        raise NameNotThere
    if contribution.trajectory.is_practice:
        raise OnlyAnExercise
    duty = AccusationDuty.objects.filter(organisation=contribution.organisation_id).select_related("holder").first()
    today = localdate(now)
    made = Accusation.objects.create(
        organisation_id=contribution.organisation_id,
        contribution=contribution,
        kind=accused.kind,
        is_named=bool(name),
        marked_by=by,
        marked_on=today,
        due_on=working_days_after(today, duty.working_days if duty else WORKING_DAYS),
        handler=_handler(contribution, duty),
    )
    # Where someone said before that nobody is accused, that holds no longer.
    NobodyAccused.objects.filter(organisation=made.organisation_id, contribution=contribution).delete()
    add_step(made, Step.MARKED, by=by, now=now, name=name, words=accused.words.strip())
    return made


@action(may="analyse.review", audit="nobody is accused", on="contribution")
def accuse_nobody(
    *, by: Login, contribution: Contribution, now: datetime, seen: Collection[UUID] | None = None
) -> NobodyAccused:
    """Keep that a person read it and no colleague is accused in it, where the computer asked (law 6).

    It holds for the words that were `seen`. Raises AlreadyReviewed, ToldAnew.
    """
    told = told_and_waiting(contribution, by, seen)
    said, _new = NobodyAccused.objects.update_or_create(
        organisation_id=contribution.organisation_id,
        contribution=contribution,
        defaults={"by": by, "on": localdate(now), "seen": seen_of(told)},
    )
    return said


@action(may="analyse.review", audit="accusation unmarked", on="accusation")
def unmark_accusation(*, by: Login, accusation: Accusation, now: datetime) -> Accusation:
    """Take one's own mark of today back that was a mistake, while nobody did anything with it.

    The case stays, closed and without a name: whoever handles it and the teller, who may have read it, see that it was.
    Raises TakenUpAlready, MarkStands.
    """
    case = Accusation.objects.select_for_update(no_key=True, of=("self",)).get(pk=accusation.pk)
    if case.steps.exclude(kind=Step.MARKED).exists():
        raise TakenUpAlready
    if not case.may_be_taken_back(by=by, today=localdate(now)):
        raise MarkStands
    add_step(case, Step.UNMARKED, by=by, now=now)
    case.closed_on, case.outcome = localdate(now), Accusation.Outcome.TAKEN_BACK
    case.save(update_fields=["closed_on", "outcome"])
    forget_written([case])
    return case


def forget_written(cases: Collection[Accusation] | QuerySet[Accusation]) -> None:
    """Remove who is meant and what was written about it, within the action that does so. The case stays."""
    AccusationNote.objects.of_house().filter(step__accusation__in=cases).delete()


def add_step(
    accusation: Accusation, kind: str, *, by: Login | None, now: datetime, name: str = "", words: str = ""
) -> AccusationStep:
    """Keep a step; what was written with it sealed with the key of whoever told. Within an action."""
    last = accusation.steps.aggregate(last=Max("order"))["last"]
    step = AccusationStep.objects.create(
        organisation_id=accusation.organisation_id,
        accusation=accusation,
        kind=kind,
        by=by,
        day=localdate(now),
        order=0 if last is None else last + 1,
    )
    if accusation.contribution is not None and (name or words):
        _write(step, accusation.contribution, name, words)
    return step


def _write(step: AccusationStep, contribution: Contribution, name: str, words: str) -> None:
    key_id = contribution.participation.contributor.key_id
    key = keys.open_keys([key_id])[key_id]
    AccusationNote.objects.create(
        organisation_id=step.organisation_id,
        step=step,
        contribution=contribution,
        key_id=key_id,
        name=seal(name, key_id=key_id, key=key) if name else None,
        words=seal(words, key_id=key_id, key=key),
    )


def _handler(contribution: Contribution, duty: AccusationDuty | None) -> Login | None:
    """The one whom the organisation named, while that one may; None stands for the privacy officer who takes it up.

    Nobody gets a case of a story in which that one is named; nor, where another can, of a trajectory that one reads.
    """
    holder = duty.holder if duty else None
    named = set(ColleagueNamed.objects.filter(contribution=contribution).values_list("login", flat=True))
    reading = set(readers_from_any_day(contribution.trajectory).values_list("login", flat=True))
    if holder and (not holder.is_active or holder.decides_on_benefit or holder.pk in named):
        holder = None
    officers = set(privacy_officers(contribution.organisation_id).values_list("pk", flat=True)) - named
    if holder and (holder.pk not in reading or not officers - reading):
        return holder
    if not officers:
        raise NobodyLooks
    return None
