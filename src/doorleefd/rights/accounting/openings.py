"""Who opened told words or contact details: for the privacy officer by login, for the teller by function (R283)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.administration.put_back import Gap, gaps_of
from doorleefd.collect.imports.models import ImportedPerson
from doorleefd.collect.models import Contribution, Version, WordsOpened
from doorleefd.foundation.listing import NOTHING
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation
from doorleefd.ui.paging import WithoutTotal
from doorleefd.vault.models import IdentityOpened

CONTACT = "contact"
KINDS = {**{what.value: what.label for what in WordsOpened.What}, CONTACT: gettext_lazy("contactgegevens")}
PURPOSES = dict(WordsOpened._meta.get_field("purpose").flatchoices)


@dataclass(frozen=True)
class OpeningFilter:
    """Which openings; an empty part leaves nothing out."""

    since: date | None = None
    until: date | None = None
    login: UUID | None = None
    kind: str = ""


class Opening(NamedTuple):
    """One line for the privacy officer: never of whom, nor a way to what was told."""

    at: datetime
    who: str
    kind: str
    trajectory: str
    why: str
    answers: int
    pk: UUID

    @property
    def what(self) -> str:
        return str(KINDS[self.kind])

    @property
    def reason(self) -> str:
        """Typed by whoever opened it, where that was asked; else the purpose of whoever opened words."""
        return self.why if self.kind == CONTACT else str(PURPOSES.get(self.why, self.why))


@dataclass(frozen=True)
class OwnOpening:
    """One line for the teller: the day and the function, never the hour or who."""

    day: date
    function: str
    what: str
    why: str


class Openings(WithoutTotal):
    """The openings of the viewer's organisation in pages, newest first; each line the values of an `Opening`.

    Empty without `rights.see_openings`. How many there are is told to nobody: the lines of who erased all go along.
    """

    def __init__(self, viewer: Login, *, chosen: OpeningFilter, per_page: int) -> None:
        super().__init__(_lines(*_openings(viewer, chosen)), per_page)


def _openings(viewer: Login, chosen: OpeningFilter) -> tuple[QuerySet[WordsOpened], QuerySet[IdentityOpened]]:
    words = WordsOpened.objects.filter(_asked(viewer, chosen))
    contact = IdentityOpened.objects.filter(_asked(viewer, chosen))
    if chosen.kind == CONTACT:
        words = words.none()
    elif chosen.kind:
        words, contact = words.filter(what=chosen.kind), contact.none()
    return words, contact


def _lines(words: QuerySet[WordsOpened], contact: QuerySet[IdentityOpened]) -> QuerySet[Any, tuple[Any, ...]]:
    of_words = words.annotate(why=Coalesce(NullIf("reason", Value("")), "purpose")).values_list(
        "at", "login__name", "what", "contribution__trajectory__title", "why", "count", "pk"
    )
    of_contact = contact.annotate(kind=Value(CONTACT), count=Value(1)).values_list(
        "at", "login__name", "kind", "participation__trajectory__title", "reason", "count", "pk"
    )
    return of_words.union(of_contact, all=True).order_by("-at", "pk")


def gaps_for(viewer: Login, chosen: OpeningFilter) -> list[Gap]:
    """Of which days a backup that was put back lost openings; none without `rights.see_openings`."""
    if not viewer.has_perm("rights.see_openings"):
        return []
    return gaps_of(viewer.organisation_id, since=chosen.since, until=chosen.until)


def gaps_since(participation: Participation) -> list[Gap]:
    """The same for the teller: since that person told."""
    return gaps_of(participation.organisation_id, since=participation.since)


def words_openings(participation: Participation) -> list[OwnOpening]:
    """When the teller's words were opened as they were told: a line for each day, function and kind."""
    rows = WordsOpened.objects.filter(contribution__participation=participation).order_by("at")
    lines = [OwnOpening(_day(row.at), _function(row.as_role), row.get_what_display(), _why(row)) for row in rows]
    return sorted(set(lines), key=lambda line: (line.day, line.function, line.what))


def was_written_down(participation: Participation) -> bool:
    """Whether someone of the house wrote down (a part of) what was told, who knew it then without opening it."""
    entered = Contribution.objects.of_house().filter(participation=participation).exclude(entered_by=None)
    told = Version.objects.of_house().filter(part__contribution=OuterRef("pk"), kind=Version.Kind.TOLD)
    by_hand = entered.exclude(Exists(told.filter(origin=Version.Origin.IMPORT)))
    if was_read_in(participation):
        # Once the words as told had their time, nothing says any more which of them came in with the file.
        by_hand = by_hand.filter(Exists(told))
    heard = Version.objects.of_house().filter(part__contribution__participation=participation)
    return by_hand.exists() or heard.exclude(recorded_by=None).exists()


def was_read_in(participation: Participation) -> bool:
    """Whether the teller came in with a file, in which whoever read it in could see the words."""
    return ImportedPerson.objects.filter(participation=participation).exists()


def _why(row: WordsOpened) -> str:
    return row.reason or row.get_purpose_display()


def contact_openings(participation: Participation) -> list[OwnOpening]:
    """When someone looked up how to reach the teller, and why."""
    rows = IdentityOpened.objects.filter(participation=participation).order_by("at")
    lines = [OwnOpening(_day(row.at), _function(row.as_role), str(KINDS[CONTACT]), row.reason) for row in rows]
    return sorted(set(lines), key=lambda line: (line.day, line.function, line.why))


def _asked(viewer: Login, chosen: OpeningFilter) -> Q:
    """The conditions on either kind of opening, within the viewer's organisation."""
    asked = Q(organisation=viewer.organisation_id) if viewer.has_perm("rights.see_openings") else NOTHING
    if chosen.since:
        asked &= Q(at__gte=_begin(chosen.since))
    if chosen.until:
        asked &= Q(at__lt=_begin(chosen.until + timedelta(days=1)))
    if chosen.login:
        asked &= Q(login=chosen.login)
    return asked


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _day(at: datetime) -> date:
    return timezone.localtime(at).date()


def _function(role: str) -> str:
    return str(Role(role).label) if role else _("medewerker")
