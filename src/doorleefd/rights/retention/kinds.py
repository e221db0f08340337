"""Each kind of data that goes when its time is over: which rows, on which day, and how they go."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.administration.actions.logins import end_login, forget_name
from doorleefd.analyse.actions.local_names import destroy_names
from doorleefd.analyse.models import AccusationNote, LocalName
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution, Recording, Version, WordsOpened
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.respond.models import Answer
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.retention.accused import accused_due, forget_accused
from doorleefd.rights.retention.holding import had_their_time, is_held, not_held, running
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.queries import still_named
from doorleefd.trajectory.terms import days_by_trajectory, days_of_organisation
from doorleefd.vault.models import ContactDetail, IdentityOpened

Term = OwnTerm.Kind
Due = Callable[[Organisation, date], QuerySet[Any]]
Remove = Callable[[Collection[UUID], datetime], None]
TOLD, NAMES, LOOKED_UP = "told", "names", "looked_up"


@dataclass(frozen=True)
class Kind:
    """`due` gives the rows whose time is over on a day; `path` leads from such a row to its trajectory, if it has one;
    `remove` takes some of them away, within an action. `term` is where the days can be chosen.
    """

    key: str
    title: str | Promise
    why: str | Promise
    due: Due
    remove: Remove
    path: str = ""
    term: OwnTerm.Kind | None = None


def _told_due(organisation: Organisation, on: date) -> QuerySet[Contribution]:
    told = Version.objects.of_house().filter(part__contribution=OuterRef("pk"), kind=Version.Kind.TOLD)
    rows = Contribution.objects.of_house().filter(trajectory__in=had_their_time(running(organisation), on))
    return rows.filter(Exists(told)).filter(not_held(participation="participation"))


def _remove_told(ids: Collection[UUID], now: datetime) -> None:
    """The words as told, and whole stories that nobody accepted: of these nothing without names was made.

    What was accepted stays without names, with the marks on it: mask spans keep the offsets.
    """
    rows = Contribution.objects.of_house().filter(pk__in=ids)
    unread = list(rows.exclude(review=Contribution.Review.ACCEPTED).values_list("pk", flat=True))
    searching.forget(unread)
    Contribution.objects.of_house().filter(pk__in=unread).delete()
    Recording.objects.of_house().filter(part__contribution__in=ids).delete()
    Version.objects.of_house().filter(part__contribution__in=ids, kind=Version.Kind.TOLD).delete()
    # Who is meant stands there as in the words: the case stays, without it.
    AccusationNote.objects.of_house().filter(contribution__in=ids).delete()


def _recordings_due(organisation: Organisation, on: date) -> QuerySet[Recording]:
    """So many days after a person looked, by the term of each trajectory; or with the words themselves."""
    trajectories = running(organisation)
    usual, own = days_of_organisation(Term.RECORDING, organisation), days_by_trajectory(Term.RECORDING, organisation)
    contribution = "part__contribution__"
    late = Q(**{f"{contribution}trajectory__in": had_their_time(trajectories, on)})
    for days in {usual, *own.values()}:
        of_days = [each.pk for each in trajectories if own.get(each.pk, usual) == days]
        until = {f"{contribution}reviewed_at__date__lte": on - timedelta(days=days)}
        late |= Q(**{f"{contribution}trajectory__in": of_days, **until}) & _written_out(contribution)
    # The organisation first: there are few recordings at a time, and the search begins with them.
    found = Recording.objects.of_house().filter(organisation=organisation)
    return found.filter(late, not_held(participation=f"{contribution}participation"))


def _written_out(contribution: str) -> Q:
    """Accepted; or set aside and told in words too. What was set aside can be taken back: so of those, what was told in
    nothing but sound stays for as long as the words of others do (law 11).
    """
    in_words = Version.objects.of_house().filter(
        part=OuterRef("part"), kind=Version.Kind.TOLD, is_current=True, length__gt=0
    )
    review = f"{contribution}review"
    return Q(**{review: Contribution.Review.ACCEPTED}) | Q(Exists(in_words), **{review: Contribution.Review.SET_ASIDE})


def _remove_recordings(ids: Collection[UUID], now: datetime) -> None:
    Recording.objects.of_house().filter(pk__in=ids).delete()


def _contacts_due(organisation: Organisation, on: date) -> QuerySet[ContactDetail]:
    """So many days after the last answer, by the term of each trajectory; without an answer, with the words."""
    trajectories = running(organisation)
    usual, own = days_of_organisation(Term.CONTACT, organisation), days_by_trajectory(Term.CONTACT, organisation)
    published = Answer.objects.filter(trajectory__in=trajectories).exclude(published_at=None).order_by()
    last = dict(published.values_list("trajectory").annotate(last=Max("published_at")))
    over = set(had_their_time(trajectories, on))
    for pk, at in last.items():
        if localdate(at) + timedelta(days=own.get(pk, usual)) <= on:
            over.add(pk)
    rows = ContactDetail.objects.of_house().filter(participation__trajectory__in=over)
    return rows.filter(not_held(participation="participation"))


def _remove_contacts(ids: Collection[UUID], now: datetime) -> None:
    ContactDetail.objects.of_house().filter(pk__in=ids).delete()


def _names_due(organisation: Organisation, on: date) -> QuerySet[LocalName]:
    """Names that staff wrote down to be taken out, once there is nothing left to take them out of.

    Those for the whole organisation serve every story to come: they stay until an employee removes them.
    """
    found = LocalName.objects.of_house().filter(organisation=organisation)
    return found.filter(trajectory__in=had_their_time(running(organisation), on))


def _remove_names(ids: Collection[UUID], now: datetime) -> None:
    destroy_names(LocalName.objects.of_house().filter(pk__in=ids))


def _requests_due(organisation: Organisation, on: date) -> QuerySet[RightsRequest]:
    until = on - timedelta(days=days_of_organisation(Term.REQUEST, organisation))
    found = RightsRequest.objects.filter(organisation=organisation, answered_on__lte=until)
    return found.none() if is_held(organisation) else found


def _remove_requests(ids: Collection[UUID], now: datetime) -> None:
    RightsRequest.objects.filter(pk__in=ids).delete()


def _accounts_due(organisation: Organisation, on: date) -> QuerySet[Login]:
    """Logins that nobody used; an administrator's never, or nobody could open one again."""
    until = on - timedelta(days=days_of_organisation(Term.ACCOUNT, organisation))
    administers = RoleGrant.objects.filter(login=OuterRef("pk"), role=Role.ADMINISTRATOR, revoked_at=None)
    found = Login.objects.filter(organisation=organisation, is_active=True).exclude(Exists(administers))
    used = found.annotate(used=Coalesce("last_login", Min("grants__granted_at")))
    return used.filter(used__date__lte=until)


def _end_accounts(ids: Collection[UUID], now: datetime) -> None:
    """As an administrator ends one; the name goes later (`_ended_logins_due`)."""
    for login in Login.objects.filter(pk__in=ids):
        end_login(by=HOUSE, login=login, now=now)


def _ended_logins_due(organisation: Organisation, on: date) -> QuerySet[Login]:
    """Logins that ended so long ago that it no longer matters who it was, only in which function.

    Not while a running trajectory names one of them to residents or colleagues: who leads it is told so, and mends it.
    """
    until = on - timedelta(days=days_of_organisation(Term.CLOSED, organisation))
    found = Login.objects.filter(organisation=organisation, is_active=False, ended_on__lte=until)
    if is_held(organisation):
        return found.none()
    return found.exclude(pk__in=still_named(found, organisation))


def _forget_names(ids: Collection[UUID], now: datetime) -> None:
    for login in Login.objects.filter(pk__in=ids):
        forget_name(by=HOUSE, login=login, now=now)


def _words_opened_due(organisation: Organisation, on: date) -> QuerySet[WordsOpened]:
    until = _openings_until(organisation, on)
    rows = WordsOpened.objects.filter(contribution__trajectory__in=running(organisation), at__date__lte=until)
    return rows.filter(not_held(participation="contribution__participation"))


def _remove_words_opened(ids: Collection[UUID], now: datetime) -> None:
    WordsOpened.objects.filter(pk__in=ids).delete()


def _identity_opened_due(organisation: Organisation, on: date) -> QuerySet[IdentityOpened]:
    until = _openings_until(organisation, on)
    rows = IdentityOpened.objects.filter(participation__trajectory__in=running(organisation), at__date__lte=until)
    return rows.filter(not_held(participation="participation"))


def _remove_identity_opened(ids: Collection[UUID], now: datetime) -> None:
    IdentityOpened.objects.filter(pk__in=ids).delete()


def _openings_until(organisation: Organisation, on: date) -> date:
    return on - timedelta(days=days_of_organisation(Term.OPENING, organisation))


KINDS: tuple[Kind, ...] = (
    Kind(
        Term.RECORDING,
        _("Opnamen"),
        _("Om op te schrijven wat iemand zei. Daarna is het geluid niet meer nodig."),
        _recordings_due,
        _remove_recordings,
        "part__contribution__trajectory",
        Term.RECORDING,
    ),
    Kind(
        Term.CONTACT,
        _("Contactgegevens"),
        _("Om het antwoord te brengen, en om te bellen bij zorgen."),
        _contacts_due,
        _remove_contacts,
        "participation__trajectory",
        Term.CONTACT,
    ),
    Kind(
        TOLD,
        _("Woorden zoals verteld"),
        _("Om na te kijken wat er staat. Wat zonder namen is goedgekeurd, blijft als bewijs onder de inzichten."),
        _told_due,
        _remove_told,
        "trajectory",
    ),
    Kind(
        NAMES,
        _("Namen om weg te halen"),
        _("Om ze bij het nakijken weg te halen uit wat mensen vertelden. Zonder die woorden zijn ze niet meer nodig."),
        _names_due,
        _remove_names,
        "trajectory",
    ),
    Kind(
        Term.REQUEST,
        _("Verzoeken over eigen gegevens"),
        _("Om te laten zien dat er op tijd en eerlijk geantwoord is. Ze leiden naar niemand meer."),
        _requests_due,
        _remove_requests,
        "",
        Term.REQUEST,
    ),
    Kind(
        Term.ACCOUNT,
        _("Logins die niemand gebruikt"),
        _("Een vergeten login is een open deur. Hij gaat dicht; een beheerder kan hem weer openen."),
        _accounts_due,
        _end_accounts,
        "",
        Term.ACCOUNT,
    ),
    Kind(
        Term.CLOSED,
        _("Namen van gesloten logins"),
        _("Om na te vragen wat iemand deed. Daarna staat er alleen nog in welke functie."),
        _ended_logins_due,
        _forget_names,
        "",
        Term.CLOSED,
    ),
    Kind(
        Term.ACCUSED,
        _("Beschuldigingen"),
        _("Om te behandelen wat over een medewerker verteld is. De zaak blijft, zonder naam en zonder wat er stond."),
        accused_due,
        forget_accused,
        "contribution__trajectory",
        Term.ACCUSED,
    ),
    Kind(
        Term.OPENING,
        _("Wie woorden opende"),
        _("Zodat de verteller en de privacyfunctionaris zien wie wanneer las. De verteller ziet de functie."),
        _words_opened_due,
        _remove_words_opened,
        "contribution__trajectory",
        Term.OPENING,
    ),
    Kind(
        LOOKED_UP,
        _("Wie contactgegevens opende"),
        _("Zodat de verteller en de privacyfunctionaris zien wie wanneer keek. De verteller ziet de functie."),
        _identity_opened_due,
        _remove_identity_opened,
        "participation__trajectory",
        Term.OPENING,
    ),
)
