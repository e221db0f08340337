"""What was done to the logins here: who may come in, in which role, and who could have come in as another.

The rows of the log hold ids and closed words; whom it was about, and which role, is looked up when someone reads them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.administration.put_back import PUT_BACK
from doorleefd.administration.verbs import ACTORS, in_dutch
from doorleefd.foundation.models import AuditEntry, Login, RoleGrant

GRANTED, INVITED, REVOKED = "role granted", "login invited", "role revoked"
SEEN = "changes of logins looked at"
LINKS = ("link for a password shown", "link for a password made on the server")
CHANGES = (
    *(GRANTED, INVITED, REVOKED, *LINKS, "login invited again", "login ended", "login opened again"),
    *("marked as deciding on benefit", "mark of deciding on benefit removed", "login shut again since the backup"),
    PUT_BACK,
)
TO_MYSELF: dict[str, Promise] = {
    "login invited again": gettext_lazy("Er is gevraagd om je een link voor een nieuw wachtwoord te mailen."),
    "link for a password shown": gettext_lazy(
        "Een ander zag een link op het scherm waarmee je wachtwoord te kiezen was."
    ),
    "link for a password made on the server": gettext_lazy(
        "Er is een link gemaakt waarmee je wachtwoord opnieuw te kiezen was."
    ),
    "login ended": gettext_lazy("Je login is gestopt. Je wachtwoord en je tweede stap vervielen."),
    "login opened again": gettext_lazy("Je login ging weer open."),
    "login shut again since the backup": gettext_lazy("Je login is beperkt na het terugzetten van een back-up."),
}
"""Acts of another by which a password or a second step begins anew; in the words of the one whose they are."""

LONG_ENOUGH = timedelta(days=30)
"""So long it is told at each login: whoever came in first as another cannot read it away."""

LATE = timedelta(days=30)
"""A row bears the moment at which its act began by the clock of then, and is there for others once the act is whole.

So much later at most: the clock of the server may have been set back. Rows that go at the end of their term are older.
"""

MOST = 1000
Moment = tuple[str, str, datetime | None]


@dataclass(frozen=True)
class Told:
    """A row of the log with the names that belong to it: who did it, to whom, and which roles."""

    entry: AuditEntry
    person: Login | None
    roles: str

    @property
    def who(self) -> str:
        if self.entry.login:
            return self.entry.login.name
        return str(ACTORS.get(self.entry.actor_kind, self.entry.actor_kind))

    @property
    def what(self) -> str:
        return in_dutch(self.entry.verb)

    @property
    def about(self) -> str:
        """Whom, and which roles; empty where the row is about no login."""
        return ": ".join(part for part in (self.person.name if self.person else "", self.roles) if part)

    @property
    def is_to_oneself(self) -> bool:
        return _is_to_oneself(self.entry)


@dataclass(frozen=True)
class Unseen:
    """What a privacy officer did not look at yet: how many acts, and those in which someone gave the own login a role.

    `count` stops at 1,000.
    """

    count: int
    to_oneself: list[Told]


@dataclass(frozen=True)
class ToMyself:
    """One act of another on one's own login: the day, what it was, and in which function; never who."""

    day: date
    what: str
    function: str


def told(entries: Sequence[AuditEntry]) -> list[Told]:
    """The rows with their names, in order; two queries however many. All of them of one organisation."""
    about = [entry for entry in entries if entry.subject_kind == Login._meta.label_lower and entry.subject_id]
    if not about:
        return [Told(entry, None, "") for entry in entries]
    people = Login.objects.filter(organisation__in={entry.organisation_id for entry in about})
    known = {str(login.pk): login for login in people.filter(pk__in={entry.subject_id for entry in about})}
    moments = {entry.at for entry in about if entry.at}
    grants = RoleGrant.objects.filter(Q(granted_at__in=moments) | Q(revoked_at__in=moments), login__in=known.values())
    by_moment: dict[Moment, list[str]] = {}
    for grant in grants.order_by("role"):
        for kind, at in ((GRANTED, grant.granted_at), (REVOKED, grant.revoked_at)):
            by_moment.setdefault((kind, str(grant.login_id), at), []).append(grant.get_role_display())
    return [_with_names(entry, known, by_moment) for entry in entries]


def changes_of(viewer: Login) -> QuerySet[AuditEntry]:
    """What was done to the logins of the viewer's organisation, the newest first; for who may see it."""
    if not viewer.has_perm("administration.see_changes"):
        return AuditEntry.objects.none()
    rows = AuditEntry.objects.filter(organisation=viewer.organisation_id, verb__in=CHANGES).exclude(at=None)
    return rows.select_related("login").order_by("-at", "verb", "id")


def until(newest: AuditEntry) -> Q:
    """This row and what stands under it in `changes_of`."""
    same = Q(at=newest.at, verb__gt=newest.verb) | Q(at=newest.at, verb=newest.verb, id__gte=newest.pk)
    return Q(at__lt=newest.at) | same


def lately(newest: AuditEntry, *, viewer: Login) -> int:
    """How many rows there are until this one, of the time in which another can still come in between."""
    return changes_of(viewer).filter(until(newest), at__gt=_moment(newest) - LATE).count()


def new_to(viewer: Login) -> QuerySet[AuditEntry]:
    """What this privacy officer did not say to have looked at, the newest first.

    The row of having looked tells up to which row, and how many there were of late. Are there more now, then one came
    in between, nobody can tell which, and all of that while is new again.
    """
    every = changes_of(viewer)
    looked = AuditEntry.objects.filter(
        organisation=viewer.organisation_id, actor_kind=viewer.kind, verb=SEEN, login=viewer
    ).order_by("-day", "-at")
    last = looked.first()
    newest = every.filter(pk=last.subject_id).first() if last else None
    if not last or not newest:
        return every
    if lately(newest, viewer=viewer) > last.count:
        return every.filter(at__gt=_moment(newest) - LATE)
    return every.exclude(until(newest))


def unseen_by(viewer: Login) -> Unseen:
    """For the page of today of a privacy officer; nothing for another. Six queries at most."""
    if not viewer.has_perm("administration.watch_changes"):
        return Unseen(0, [])
    rows = list(new_to(viewer)[:MOST])
    return Unseen(len(rows), told([row for row in rows if _is_to_oneself(row)]))


def done_to(login: Login, *, since: datetime | None) -> list[ToMyself]:
    """What others did since, by which someone could have a new way into this login; all of it without `since`."""
    rows = AuditEntry.objects.filter(
        organisation=login.organisation_id,
        actor_kind__in=("login", "house"),
        verb__in=TO_MYSELF,
        subject_id=str(login.pk),
    ).exclude(login=login)
    if since:
        rows = rows.filter(day__gte=since.date(), at__gt=since)
    return [
        ToMyself(localdate(row.at) if row.at else row.day, str(TO_MYSELF[row.verb]), _function(row))
        for row in rows.order_by("-day", "-at", "id")
    ]


def told_since(previous: datetime | None, *, now: datetime) -> datetime:
    """From when on someone is told: since the login before this one, and thirty days at least."""
    return min(previous, now - LONG_ENOUGH) if previous else now - LONG_ENOUGH


def _moment(row: AuditEntry) -> datetime:
    """When it was; `changes_of` holds none without."""
    assert row.at is not None
    return row.at


def _function(row: AuditEntry) -> str:
    if row.actor_kind == "login":
        return _("een beheerder")
    return _("wie de server beheert") if row.verb in LINKS else str(ACTORS["house"])


def _is_to_oneself(entry: AuditEntry) -> bool:
    return entry.verb == GRANTED and entry.login_id is not None and entry.subject_id == str(entry.login_id)


def _with_names(entry: AuditEntry, known: dict[str, Login], by_moment: dict[Moment, list[str]]) -> Told:
    """A role is given or taken at the very moment of its row, and with an invitation come roles."""
    kind = GRANTED if entry.verb == INVITED else entry.verb
    roles = by_moment.get((kind, entry.subject_id, entry.at), [])
    return Told(entry, known.get(entry.subject_id), ", ".join(roles))
