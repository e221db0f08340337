"""Each kind of data that goes when its time is over: which rows, on which day, and how they go."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.local_names import destroy_names
from doorleefd.analyse.models import LocalName
from doorleefd.collect.models import Contribution, Recording, Version
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Permission
from doorleefd.respond.models import Answer
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.retention.accused import accused_due, forget_accused
from doorleefd.rights.retention.drafts import (
    answers_due,
    packages_due,
    remove_answers,
    remove_packages,
    remove_reports,
    reports_due,
)
from doorleefd.rights.retention.holding import had_their_time, is_held, not_held, running
from doorleefd.rights.retention.logins import accounts_due, end_accounts, ended_logins_due, forget_names
from doorleefd.rights.retention.told import (
    identity_opened_due,
    remove_identity_opened,
    remove_told,
    remove_words_opened,
    told_due,
    words_opened_due,
)
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_by_trajectory, days_of_organisation
from doorleefd.vault.models import USE_OF, ContactDetail

Term = OwnTerm.Kind
Due = Callable[[Organisation, date], QuerySet[Any]]
Remove = Callable[[Collection[UUID], datetime], None]
TOLD, NAMES, LOOKED_UP, ANSWERS, REPORTS = "told", "names", "looked_up", "answers", "reports"


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


def _recordings_due(organisation: Organisation, on: date) -> QuerySet[Recording]:
    """So many days after a person first looked, by the term of each trajectory; or with the words themselves."""
    trajectories = running(organisation)
    usual, own = days_of_organisation(Term.RECORDING, organisation), days_by_trajectory(Term.RECORDING, organisation)
    contribution = "part__contribution__"
    late = Q(**{f"{contribution}trajectory__in": had_their_time(trajectories, on)})
    for days in {usual, *own.values()}:
        of_days = [each.pk for each in trajectories if own.get(each.pk, usual) == days]
        until = on - timedelta(days=days)
        # What nobody looked at by itself, as a flood that was set aside, counts from that.
        looked_at = Q(looked_on__lte=until) | Q(**{f"{contribution}reviewed_at__date__lte": until})
        late |= Q(looked_at, **{f"{contribution}trajectory__in": of_days}) & _written_out(contribution)
    # The organisation first: there are few recordings at a time, and the search begins with them.
    found = Recording.objects.of_house().filter(organisation=organisation)
    return found.filter(late, not_held(participation=f"{contribution}participation"))


def _written_out(contribution: str) -> Q:
    """Accepted, or told in words too, also while it waits for a next review. What was set aside can be taken back: so
    what was told in nothing but sound stays for as long as the words of others do (law 11).
    """
    in_words = Version.objects.of_house().filter(
        part=OuterRef("part"), kind=Version.Kind.TOLD, is_current=True, length__gt=0
    )
    return Q(**{f"{contribution}review": Contribution.Review.ACCEPTED}) | Q(Exists(in_words))


def _remove_recordings(ids: Collection[UUID], now: datetime) -> None:
    Recording.objects.of_house().filter(pk__in=ids).delete()


def _contacts_due(organisation: Organisation, on: date) -> QuerySet[ContactDetail]:
    """So many days after the last answer, by the term of each trajectory; without an answer, with the words.

    What was left after that answer waits for the next one.
    """
    trajectories = running(organisation)
    usual, own = days_of_organisation(Term.CONTACT, organisation), days_by_trajectory(Term.CONTACT, organisation)
    published = Answer.objects.filter(trajectory__in=trajectories).exclude(published_at=None).order_by()
    last = dict(published.values_list("trajectory").annotate(last=Max("published_at")))
    long_ago = [pk for pk, at in last.items() if localdate(at) + timedelta(days=own.get(pk, usual)) <= on]
    of = "participation__trajectory"
    since = published.filter(trajectory=OuterRef(of), published_at__date__gte=OuterRef("since"))
    answered = Q(Exists(since), **{f"{of}__in": long_ago})
    rows = ContactDetail.objects.of_house().filter(answered | Q(**{f"{of}__in": had_their_time(trajectories, on)}))
    return rows.filter(not_held(participation="participation"))


def _remove_contacts(ids: Collection[UUID], now: datetime) -> None:
    rows = ContactDetail.objects.of_house().filter(pk__in=ids)
    for use in USE_OF.values():
        # Nobody said no: what was said stays said, and there is nothing left to reach anyone by.
        of_use = rows.filter(use=use).values("participation")
        Permission.objects.filter(participation__in=of_use, use=use).update(given=False)
    rows.delete()


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
        told_due,
        remove_told,
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
        accounts_due,
        end_accounts,
        "",
        Term.ACCOUNT,
    ),
    Kind(
        Term.CLOSED,
        _("Namen van gesloten logins"),
        _("Om na te vragen wat iemand deed. Daarna staat er alleen nog in welke functie."),
        ended_logins_due,
        forget_names,
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
        words_opened_due,
        remove_words_opened,
        "contribution__trajectory",
        Term.OPENING,
    ),
    Kind(
        LOOKED_UP,
        _("Wie contactgegevens opende"),
        _("Zodat de verteller en de privacyfunctionaris zien wie wanneer keek. De verteller ziet de functie."),
        identity_opened_due,
        remove_identity_opened,
        "participation__trajectory",
        Term.OPENING,
    ),
    Kind(
        ANSWERS,
        _("Concepten van antwoorden"),
        _("Om het antwoord te schrijven. Wat gepubliceerd is, blijft."),
        answers_due,
        remove_answers,
        "trajectory",
        Term.DRAFT,
    ),
    Kind(
        REPORTS,
        _("Concepten van verslagen"),
        _("Om het verslag te schrijven. Wat definitief is, blijft."),
        reports_due,
        remove_reports,
        "trajectory",
        Term.DRAFT,
    ),
    Kind(
        Term.DRAFT,
        _("Pakketten die niemand overdroeg"),
        _("Om een pakket klaar te zetten. Ging het de deur niet uit, dan is voor wie het was niet meer nodig."),
        packages_due,
        remove_packages,
        "trajectory",
        Term.DRAFT,
    ),
)
