"""The words as told, and who opened them or looked up how to reach who told: when they go, and how."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.analyse.models import AccusationNote
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution, Recording, Version, WordsOpened
from doorleefd.foundation.models import Organisation
from doorleefd.rights.retention.holding import had_their_time, not_held, running
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_of_organisation
from doorleefd.vault.models import IdentityOpened


def told_due(organisation: Organisation, on: date) -> QuerySet[Contribution]:
    return _told_in(had_their_time(running(organisation), on))


def _told_in(trajectories: Collection[UUID]) -> QuerySet[Contribution]:
    told = Version.objects.of_house().filter(part__contribution=OuterRef("pk"), kind=Version.Kind.TOLD)
    rows = Contribution.objects.of_house().filter(trajectory__in=trajectories)
    return rows.filter(Exists(told)).filter(not_held(participation="participation"))


def remove_told(ids: Collection[UUID], now: datetime) -> None:
    """The words as told, and whole stories that nobody accepted: of these nothing without names was made.

    What was accepted stays without names, with the marks on it: mask spans keep the offsets. Of what was corrected and
    not read since nothing stays either: the version without names says what its teller said otherwise.
    """
    rows = Contribution.objects.of_house().filter(pk__in=ids)
    unread = list(_going_whole(rows).values_list("pk", flat=True))
    searching.forget(unread)
    Contribution.objects.of_house().filter(pk__in=unread).delete()
    Recording.objects.of_house().filter(part__contribution__in=ids).delete()
    Version.objects.of_house().filter(part__contribution__in=ids, kind=Version.Kind.TOLD).delete()
    # Who is meant stands there as in the words: the case stays, without it.
    AccusationNote.objects.of_house().filter(contribution__in=ids).delete()


def _going_whole(told: QuerySet[Contribution]) -> QuerySet[Contribution]:
    return told.exclude(review=Contribution.Review.ACCEPTED)


def words_opened_due(organisation: Organisation, on: date) -> QuerySet[WordsOpened]:
    """After their own term, or with a story that goes whole: in the same night, before it (`actions.IN_ORDER`)."""
    trajectories = running(organisation)
    whole = _going_whole(_told_in(had_their_time(trajectories, on)))
    gone = Q(at__date__lte=_openings_until(organisation, on)) | Q(contribution__in=whole.values("pk"))
    rows = WordsOpened.objects.filter(gone, contribution__trajectory__in=trajectories)
    return rows.filter(not_held(participation="contribution__participation"))


def remove_words_opened(ids: Collection[UUID], now: datetime) -> None:
    WordsOpened.objects.filter(pk__in=ids).delete()


def identity_opened_due(organisation: Organisation, on: date) -> QuerySet[IdentityOpened]:
    until = _openings_until(organisation, on)
    rows = IdentityOpened.objects.filter(participation__trajectory__in=running(organisation), at__date__lte=until)
    return rows.filter(not_held(participation="participation"))


def remove_identity_opened(ids: Collection[UUID], now: datetime) -> None:
    IdentityOpened.objects.filter(pk__in=ids).delete()


def _openings_until(organisation: Organisation, on: date) -> date:
    return on - timedelta(days=days_of_organisation(OwnTerm.Kind.OPENING, organisation))
