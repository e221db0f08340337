"""The cases of one login, what was written in one, and what the teller reads of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.accused import privacy_officers, readers_from_any_day
from doorleefd.analyse.models import Accusation, AccusationDuty, AccusationNote, AccusationStep, of_officers
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.engines.deidentification.whereabouts import places_of
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import acting_as
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Participation, Permission, Teller, Use, takes_part
from doorleefd.trajectory.models import Reader


@dataclass(frozen=True)
class Waiting:
    """How many cases are open, and how many of those are overdue."""

    open: int
    late: int


@dataclass(frozen=True)
class Written:
    """A step with what was written at it; nothing where nothing was, or where the story was taken back."""

    step: AccusationStep
    name: str
    words: str


@dataclass(frozen=True)
class OwnAccusation:
    """What the teller reads: whether the name is gone, who looks (function), until when, and what came of it."""

    case: Accusation
    is_masked: bool
    function: str | Promise


def cases_of(viewer: Login) -> QuerySet[Accusation]:
    """Those to do first, by the day they are due; then the closed ones, the latest first. One's own cases alone."""
    return Accusation.objects.for_handler(viewer).order_by(F("closed_on").desc(nulls_first=True), "due_on", "pk")


def case_of(pk: UUID, *, viewer: Login) -> Accusation:
    """Raises Accusation.DoesNotExist, also for whoever does not handle it."""
    return cases_of(viewer).select_related("handler").get(pk=pk)


def waiting_cases(viewer: Login, *, today: date) -> Waiting:
    """For "Vandaag": one query."""
    still = Accusation.objects.for_handler(viewer).filter(closed_on=None).order_by()
    counts = still.aggregate(open=Count("pk"), late=Count("pk", filter=Q(due_on__lt=today)))
    return Waiting(counts["open"], counts["late"])


def written_in(case: Accusation, *, viewer: Login) -> list[Written]:
    """The log of a case, the first step first, with what was written; a fixed number of queries however many steps.

    Nothing for whoever hands it on or takes it up first.
    """
    if not opens(case, viewer=viewer):
        return []
    notes = AccusationNote.objects.visible_to(viewer, Purpose.HANDLE).filter(step__accusation=case)
    by_step = {note.step_id: note for note in notes.unsealed()}
    steps = case.steps.select_related("by").order_by("order")
    return [
        Written(step, name=(by_step[step.pk].name or ""), words=by_step[step.pk].words)
        if step.pk in by_step
        else Written(step, name="", words="")
        for step in steps
    ]


def opens(case: Accusation, *, viewer: Login) -> bool:
    """Whether this login, who finds the case, may open it as it is now."""
    return not hands_on_first(case, viewer=viewer) and not is_taken_up_first(case)


def hands_on_first(case: Accusation, *, viewer: Login) -> bool:
    """Whether this login may not open the case, running or closed: it may be the one who is meant, or it reads the
    stories of that trajectory, where another can handle it."""
    if is_about(case, viewer=viewer):
        return True
    return reads_along(case, viewer=viewer) and another_can(case, viewer=viewer)


def is_taken_up_first(case: Accusation) -> bool:
    """Whether someone must take it up before its words open, so that one alone reads them; not where all is gone."""
    return case.is_nobodys and (case.is_open or case.contribution_id is not None)


def is_about(case: Accusation, *, viewer: Login) -> bool:
    """Whether who is meant bears a name of this login: then the case is not opened, and is handed on.

    The computer compares and shows nothing: whoever must read the name to know has read it.
    """
    notes = AccusationNote.objects.of_house().filter(step__accusation=case).exclude(name=None)
    # With capitals: in a name no part is an ordinary word.
    return any(places_of(viewer.name, note.name.title()) for note in opened(notes))


def is_masked(case: Accusation) -> bool:
    """Whether the name is out of the story: no review is accepted while it stands there."""
    return case.contribution is not None and case.contribution.review == Contribution.Review.ACCEPTED


def is_still_told(case: Accusation) -> bool:
    """Whether the story is there and its teller takes part: only then something is written or read about it."""
    told = Contribution.objects.of_house().filter(takes_part(participation="participation"), pk=case.contribution_id)
    return told.exists()


def stands_still(case: Accusation) -> bool:
    """Whether the teller, who takes part, let the story stand still: it was not taken back, and may count again."""
    told = Contribution.objects.of_house().filter(pk=case.contribution_id).exclude(participation__restricted_on=None)
    allows = Permission.objects.filter(participation=OuterRef("participation"), use=Use.TAKE_PART, given=True)
    return told.filter(Exists(allows)).exists()


def knows_of_it(case: Accusation) -> bool:
    """Whether the colleague was told."""
    return case.steps.filter(kind=AccusationStep.Kind.TOLD).exists()


def may_hear(case: Accusation) -> bool:
    """Whether a paper for the colleague is right: after the teller's no only for who knew already."""
    return knows_of_it(case) or is_still_told(case)


def keeps_something(case: Accusation) -> bool:
    """Whether more is kept than why it was erased, also where nobody may read it now."""
    kept = AccusationNote.objects.of_house().filter(step__accusation=case)
    return kept.exclude(step__kind=AccusationStep.Kind.ERASED).exists()


def can_take_over(case: Accusation, *, viewer: Login) -> QuerySet[Login]:
    """Colleagues to hand a case to: not oneself, not who decides on benefit, handed it on before or is named; nor,
    where another can, who reads the stories of that trajectory."""
    handed_on = case.steps.filter(kind=AccusationStep.Kind.HANDED_ON).values("by")
    found = Login.objects.filter(organisation=viewer.organisation_id, is_active=True, decides_on_benefit=False)
    cases = Accusation.objects.filter(pk=case.pk)
    able = found.exclude(pk=viewer.pk).exclude(pk__in=handed_on).exclude(pk__in=_named_in(cases)).order_by("name")
    apart = able.exclude(pk__in=_reading(case))
    return apart if apart.exists() else able


def reads_along(case: Accusation, *, viewer: Login) -> bool:
    """Whether this login was chosen to read the stories of that trajectory: it could look up who told it."""
    return viewer.has_perm("analyse.review") and _reading(case).filter(login=viewer).exists()


def another_can(case: Accusation, *, viewer: Login) -> bool:
    """Whether a colleague who does not read the stories of that trajectory can take it over."""
    return can_take_over(case, viewer=viewer).exclude(pk__in=_reading(case)).exists()


def _reading(case: Accusation) -> QuerySet[Reader, UUID]:
    if case.contribution is None:
        return Reader.objects.none().values_list("login", flat=True)
    return readers_from_any_day(case.contribution.trajectory).values_list("login", flat=True)


def cases_left_by(leaver: Login, *, viewer: Login) -> QuerySet[Accusation]:
    """The open cases in the name of someone, to be passed on: for counting, and without a look in them.

    Of the only privacy officer those in nobody's name too: nobody else sees them.
    """
    mine = Q(handler=leaver)
    if is_only_officer(leaver):
        mine |= of_officers()
    return Accusation.objects.filter(mine, organisation=viewer.organisation_id, closed_on=None)


def is_only_officer(login: Login) -> bool:
    """Whether nobody else looks where nobody was named."""
    return set(privacy_officers(login.organisation_id).values_list("pk", flat=True)) == {login.pk}


def surely_not_about(to: Login, cases: QuerySet[Accusation]) -> QuerySet[Accusation]:
    """Those that this login did not hand on before and is not named in: in others it may be the accused."""
    return cases.exclude(_may_be_about(to))


def _may_be_about(login: Login | OuterRef) -> Q:
    handed_on = AccusationStep.objects.filter(accusation=OuterRef("pk"), kind=AccusationStep.Kind.HANDED_ON, by=login)
    named = ColleagueNamed.objects.filter(contribution=OuterRef("contribution"), login=login)
    return Q(Exists(handed_on)) | Q(Exists(named))


def can_take_all(leaver: Login, *, viewer: Login) -> QuerySet[Login]:
    """Who can get some of those: not oneself, and nobody of whom each of them may be."""
    cases = cases_left_by(leaver, viewer=viewer)
    found = can_hold(leaver.organisation).exclude(pk__in=[leaver.pk, viewer.pk])
    return found.filter(Exists(cases.exclude(_may_be_about(OuterRef(OuterRef("pk"))))))


def seen_by_nobody(viewer: Login) -> QuerySet[Accusation]:
    """The open cases that nobody sees: their person left, and each privacy officer handed them on before, is named
    in the story or is not there. For counting; empty without `respond.choose_accusation_holder`."""
    if not viewer.has_perm("respond.choose_accusation_holder"):
        return Accusation.objects.none()
    cases = Accusation.objects.filter(of_officers(), organisation=viewer.organisation_id, closed_on=None)
    for officer in privacy_officers(viewer.organisation_id):
        cases = cases.exclude(pk__in=surely_not_about(officer, cases).values("pk"))
    return cases


def officers_after(leaver: Login, *, viewer: Login) -> QuerySet[Login]:
    """The privacy officers who see all of those once this login is closed."""
    found = privacy_officers(leaver.organisation_id).exclude(pk=leaver.pk)
    return _surely_others(found, leaver, viewer)


def _surely_others(found: QuerySet[Login], leaver: Login, viewer: Login) -> QuerySet[Login]:
    named = _named_in(cases_left_by(leaver, viewer=viewer))
    return found.exclude(pk__in=_handed_on(leaver, viewer)).exclude(pk__in=named)


def _named_in(cases: QuerySet[Accusation]) -> QuerySet[ColleagueNamed, UUID]:
    """Whose name the computer found in the stories of these cases."""
    stories = cases.exclude(contribution=None).values("contribution")
    return ColleagueNamed.objects.filter(contribution__in=stories).values_list("login", flat=True)


def _handed_on(leaver: Login, viewer: Login) -> QuerySet[AccusationStep, UUID]:
    steps = AccusationStep.objects.filter(accusation__in=cases_left_by(leaver, viewer=viewer))
    return steps.filter(kind=AccusationStep.Kind.HANDED_ON, by__isnull=False).values_list("by", flat=True)


def can_hold(organisation: Organisation) -> QuerySet[Login]:
    """Who may be named to look at all new cases (law 1)."""
    found = Login.objects.filter(organisation=organisation, is_active=True, decides_on_benefit=False)
    return found.order_by("name")


def duty_of(organisation: Organisation) -> AccusationDuty:
    """What the organisation chose; not kept yet where it chose nothing."""
    return AccusationDuty.objects.filter(organisation=organisation).first() or AccusationDuty(organisation=organisation)


def own_accusations(participation: Participation, *, teller: Teller) -> Sequence[OwnAccusation]:
    """The cases that were made of what someone told, for the page behind the code. Never a name."""
    found = Accusation.objects.filter(
        organisation=participation.organisation_id,
        contribution__participation=participation,
        contribution__participation__contributor=teller.contributor,
    )
    rows = found.select_related("contribution", "handler").prefetch_related("steps").order_by("marked_on", "pk")
    return [
        OwnAccusation(
            case=each,
            is_masked=is_masked(each),
            function=function_of(each),
        )
        for each in rows
    ]


def has_cases(teller: Teller) -> bool:
    """Whether a case was made of anything that someone told: of that something stays when the rest is erased."""
    own = Accusation.objects.filter(organisation=teller.organisation_id)
    return own.filter(contribution__participation__contributor=teller.contributor).exists()


def runs_about(participation: Participation) -> bool:
    """Whether someone looks at something that was told there: what a no does to it, is said before."""
    return Accusation.objects.filter(contribution__participation=participation, closed_on=None).exists()


def own_accusation(pk: UUID, *, teller: Teller) -> Accusation:
    """One of them. Raises Accusation.DoesNotExist."""
    own = Accusation.objects.filter(organisation=teller.organisation_id)
    return own.get(pk=pk, contribution__participation__contributor=teller.contributor)


def function_of(case: Accusation) -> str | Promise:
    """In which function someone looks at it: never who."""
    if case.handler is None or case.is_nobodys:
        return Role.PRIVACY_OFFICER.label
    held = acting_as(case.handler, Role.PRIVACY_OFFICER, Role.MANAGER, Role.LEAD, *Role)
    return Role(held).label if held else _("een collega")
