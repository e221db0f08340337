"""The register of requests: what is due first, what is overdue, and what people did themselves with the code."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth

from doorleefd.administration.put_back import Gap, gaps_of
from doorleefd.foundation.models import AuditEntry, Login, Organisation, RoleGrant
from doorleefd.people.models import Basis, Participation, Use
from doorleefd.people.queries import basis_of
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.rules import ANSWERS
from doorleefd.vault.models import ContactDetail

SOON = timedelta(days=7)
A_MONTH = timedelta(days=31)
"""After a restore: for so long a request that it lost can be answered in time (`terms.TO_ANSWER`)."""
BY_CODE = (
    "own words carried away",
    "own words corrected",
    "own words restricted",
    "everything withdrawn",
    "own permission changed",
    "erasure asked",
)
"""What people do themselves with the code: kept with its day and how many, without who (law 13)."""


@dataclass(frozen=True)
class Due:
    """How many requests are overdue, and how many are due within a week; for whoever answers none, how many wait for
    nobody, the overdue ones among them."""

    late: int
    soon: int
    for_nobody: int = 0


@dataclass(frozen=True)
class Done:
    """How often people did one thing with the code in one month."""

    month: date
    verb: str
    times: int


def requests_of(viewer: Login) -> QuerySet[RightsRequest]:
    """Those to answer first, by the day they are due; then the answered ones, the latest first.

    Empty without `rights.answer_request`.
    """
    if not viewer.has_perm("rights.answer_request"):
        return RightsRequest.objects.none()
    found = RightsRequest.objects.filter(organisation=viewer.organisation_id)
    return found.order_by(F("answered_on").desc(nulls_first=True), "due_on", "number")


def request_of(pk: UUID, *, viewer: Login) -> RightsRequest:
    """Raises RightsRequest.DoesNotExist, also without `rights.answer_request`."""
    return (
        requests_of(viewer)
        .select_related("organisation", "recorded_by", "checked_by", "called_back_by", "answered_by")
        .get(pk=pk)
    )


def due_for(viewer: Login, *, today: date) -> Due:
    """For "Vandaag": one query, and for an administrator one more; nothing for whoever else answers no requests.

    Where nobody can answer, whoever gives out the roles is told how many wait: no word, and nobody's.
    """
    for_nobody = viewer.has_perm("administration.manage_logins") and nobody_answers(viewer.organisation)
    found = RightsRequest.objects.filter(organisation=viewer.organisation_id) if for_nobody else requests_of(viewer)
    still = found.filter(answered_on=None).order_by()
    counts = still.aggregate(
        every=Count("pk"),
        late=Count("pk", filter=Q(due_on__lt=today)),
        soon=Count("pk", filter=Q(due_on__gte=today, due_on__lte=today + SOON)),
    )
    return Due(counts["late"], counts["soon"], counts["every"] if for_nobody else 0)


def lost_for(viewer: Login, *, since: date | None = None) -> list[Gap]:
    """From which day to which day a backup that was put back lost requests, and what was done with older ones; those of
    restores `since` a day. None without `rights.answer_request`; one query."""
    if not viewer.has_perm("rights.answer_request"):
        return []
    return gaps_of(viewer.organisation_id, since=since)


def nobody_answers(organisation: Organisation) -> bool:
    """Whether nobody who works here may answer a request; one query."""
    held = RoleGrant.objects.filter(organisation=organisation, role__in=ANSWERS, revoked_at=None)
    return not held.filter(login__is_active=True, login__decides_on_benefit=False).exists()


def log_of(request: RightsRequest, *, viewer: Login) -> QuerySet[AuditEntry]:
    """Who did which step and when, the first first; no words."""
    rows = AuditEntry.objects.filter(organisation=viewer.organisation_id, subject_id=str(request.pk))
    return rows.filter(subject_kind=RightsRequest._meta.label_lower).select_related("login").order_by("at")


def can_be_refused(request: RightsRequest) -> bool:
    """Whether an objection may be answered with a no: not where the basis is a yes, which may always be taken back, and
    not while nobody knows whose it is, or surely knows: a no tells whoever named a number that its owner told."""
    if needs_call_back(request):
        return False
    found = Participation.objects.filter(contributor__in=request.askers.values("contributor"))
    return bool(found) and all(basis_of(each, Use.TAKE_PART) == Basis.PUBLIC_TASK for each in found)


def ways_left(request: RightsRequest) -> set[str]:
    """By which ways who asks can be reached, so that a new code can go there and nowhere else. One query, no address.

    Where someone answered on one of them, that one alone: nobody tried the others.
    """
    left = ContactDetail.objects.of_house().filter(organisation=request.organisation_id)
    asked = left.filter(contributor__in=request.askers.values("contributor"))
    found = set(asked.order_by().values_list("way", flat=True))
    return {request.called_back_way} if found and request.called_back_way else found


def needs_call_back(request: RightsRequest) -> bool:
    """Whether nothing but an address or number shows who asks, and nobody reached whoever asks there."""
    return request.called_back_on is None and request.askers.filter(shown_by=RightsRequest.Checked.CONTACT).exists()


def compared_way(request: RightsRequest) -> str:
    """By which way to call or write back: that of the address or number that was compared. Empty where none was."""
    asker = request.askers.filter(shown_by=RightsRequest.Checked.CONTACT).first()
    return asker.route if asker else ""


def done_with_the_code(viewer: Login, *, since: date) -> list[Done]:
    """What people did themselves, by month, the latest first; one query. Empty without `rights.answer_request`."""
    if not viewer.has_perm("rights.answer_request"):
        return []
    rows = AuditEntry.objects.filter(
        organisation=viewer.organisation_id, actor_kind="teller", verb__in=BY_CODE, day__gte=since
    )
    counted = rows.annotate(month=TruncMonth("day")).values("month", "verb").annotate(times=Count("pk"))
    return [Done(row["month"], row["verb"], row["times"]) for row in counted.order_by("-month", "verb")]
