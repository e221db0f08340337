"""What employees began and nobody finished: a package that was not handed over, an answer or a report that never went
out. Never the same night: what someone wrote a short while ago is being worked on.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from doorleefd.foundation.models import Organisation
from doorleefd.respond.models import Answer, ReportVersion
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.rights.retention.holding import had_their_time, running
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_of_organisation


def packages_due(organisation: Organisation, on: date) -> QuerySet[HandingOver]:
    """A package says for whom it is, and that may be a person who asked for it."""
    waiting = HandingOver.objects.filter(trajectory__in=running(organisation), handed_on=None)
    return waiting.annotate(last=Coalesce("looked_at_on", "prepared_on")).filter(last__lte=_until(organisation, on))


def remove_packages(ids: Collection[UUID], now: datetime) -> None:
    HandingOver.objects.filter(pk__in=ids).delete()


def answers_due(organisation: Organisation, on: date) -> QuerySet[Answer]:
    drafts = Answer.objects.filter(trajectory__in=had_their_time(running(organisation), on), published_at=None)
    return drafts.filter(written_at__date__lte=_until(organisation, on))


def remove_answers(ids: Collection[UUID], now: datetime) -> None:
    Answer.objects.filter(pk__in=ids).delete()


def reports_due(organisation: Organisation, on: date) -> QuerySet[ReportVersion]:
    drafts = ReportVersion.objects.filter(trajectory__in=had_their_time(running(organisation), on), is_final=False)
    return drafts.filter(at__date__lte=_until(organisation, on))


def remove_reports(ids: Collection[UUID], now: datetime) -> None:
    ReportVersion.objects.filter(pk__in=ids).delete()


def _until(organisation: Organisation, on: date) -> date:
    return on - timedelta(days=days_of_organisation(OwnTerm.Kind.DRAFT, organisation))
