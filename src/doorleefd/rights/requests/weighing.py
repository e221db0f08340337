"""While an objection is weighed nothing is done with the words (GDPR art. 18(1)(d)); after it they go on, or go."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.people.models import Basis, Contributor, Participation, Teller, Use
from doorleefd.people.queries import basis_of, permissions_of
from doorleefd.rights.actions import lift_restriction, restrict
from doorleefd.rights.models.requests import RightsRequest, StillWhileWeighed
from doorleefd.rights.requests.queries import can_be_refused, needs_call_back
from doorleefd.rights.requests.refusals import CannotBeRefused, NeedsCallBack, NeedsWeighing, NobodyKnown

UsedAgain = RightsRequest.UsedAgain
SHORTEST = 10


def stand_still(request: RightsRequest, contributor: Contributor, *, now: datetime) -> None:
    """Let the words of who objects stand still. What stood still before, by someone's own wish, is not noted."""
    if request.kind != RightsRequest.Kind.OBJECT:
        return
    weighed = Exists(StillWhileWeighed.objects.filter(participation=OuterRef("pk")))
    for participation in Participation.objects.filter(Q(restricted_on=None) | weighed, contributor=contributor):
        if participation.restricted_on is None:
            restrict(by=Teller(contributor), participation=participation, now=now)
        StillWhileWeighed.objects.get_or_create(
            organisation_id=request.organisation_id, request=request, participation=participation
        )


def is_weighed(participation: Participation) -> bool:
    """Whether an objection that runs let it stand still, and the teller did not ask for that besides.

    Then a refusal of the objection sets it going again; otherwise the teller alone does.
    """
    return StillWhileWeighed.objects.filter(participation=participation).exists()


def has_objected(contributor: Contributor) -> bool:
    """Whether an objection runs that is surely of this teller: made with the code, or by who was called back.

    Anyone may know an address or number, so who only named that is not told apart from another.
    """
    is_sure = Q(askers__shown_by=RightsRequest.Checked.CODE) | Q(called_back_on__isnull=False)
    return _open_objections(is_sure, askers__contributor=contributor).exists()


def may_be_refused(contributor: Contributor) -> bool:
    """Whether an objection that runs, of this teller as far as is known, can be answered with a no."""
    return any(can_be_refused(each) for each in _open_objections(askers__contributor=contributor))


def _open_objections(*asked: Q, **by: Contributor) -> QuerySet[RightsRequest]:
    """Those that are neither answered nor honoured, whatever lets the words stand still."""
    return RightsRequest.objects.filter(
        *asked, kind=RightsRequest.Kind.OBJECT, answered_on=None, carried_out_on=None, **by
    )


def go_on(request: RightsRequest, *, now: datetime) -> None:
    """Set going again what stands still for this request, of everyone who does not ask it any more."""
    stopped = StillWhileWeighed.objects.filter(request=request).exclude(
        participation__contributor__in=request.askers.values("contributor")
    )
    for still in stopped.select_related("participation__contributor"):
        _set_going(still, now)


def end_weighing(request: RightsRequest, *, now: datetime) -> None:
    """Set going again all that stands still for this request: it was weighed."""
    for still in StillWhileWeighed.objects.filter(request=request).select_related("participation__contributor"):
        _set_going(still, now)


def refuse_objection(request: RightsRequest, weighed: str, *, now: datetime) -> None:
    """Only where the basis is a public task, with compelling grounds; then the words are used again (art. 21(1)).

    How much of them is kept with the request: the letter says so when nobody knows any more whose words they were.

    Raises NobodyKnown, NeedsCallBack, CannotBeRefused, NeedsWeighing.
    """
    participations = Participation.objects.filter(contributor__in=request.askers.values("contributor"))
    if not participations:
        raise NobodyKnown
    if needs_call_back(request):
        raise NeedsCallBack
    if any(basis_of(each, Use.TAKE_PART) != Basis.PUBLIC_TASK for each in participations):
        raise CannotBeRefused
    if len(weighed.strip()) < SHORTEST:
        raise NeedsWeighing
    stood_still = set(StillWhileWeighed.objects.filter(request=request).values_list("participation", flat=True))
    end_weighing(request, now=now)
    request.used_again = _used_again(participations.all(), stood_still)
    request.save(update_fields=["used_again"])


def _used_again(participations: Iterable[Participation], stood_still: Collection[UUID]) -> UsedAgain:
    """How much of it all is used, as far as it `stood_still` for the objection that was weighed.

    What the teller stopped or let stand still, and what stands still for another objection, is not used.
    """
    is_used = {each.pk: _is_used(each) for each in participations}
    if not any(is_used[pk] for pk in is_used if pk in stood_still):
        return UsedAgain.NONE
    return UsedAgain.ALL if all(is_used.values()) else UsedAgain.SOME


def _is_used(participation: Participation) -> bool:
    return participation.restricted_on is None and permissions_of(participation).get(Use.TAKE_PART, False)


def _set_going(still: StillWhileWeighed, now: datetime) -> None:
    """Unless another request weighs it still."""
    whose = still.participation
    still.delete()
    if not StillWhileWeighed.objects.filter(participation=whose).exists():
        lift_restriction(by=Teller(whose.contributor), participation=whose, now=now)
