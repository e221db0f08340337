"""Who reads what people told: chosen by the lead, and for what was told before, only with the officer's yes."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.not_read_again import keep_ended
from doorleefd.trajectory.queries.readers import other_officers, refused_to_open
from doorleefd.trajectory.refusals import ReadsEarlierAlready, ReadsNoMore, ReadsNothingEarlier, SayWhyEarlier
from doorleefd.trajectory.resting import refuse_archived
from doorleefd.trajectory.told import something_was_told


def choose_readers(trajectory: Trajectory, readers: Sequence[Login], *, now: datetime) -> None:
    """Inside an action: these read from now on, and nobody else.

    Whoever is new reads what is told from tomorrow on: of a story only the day is known, and who told something this
    morning said yes to the readers of this morning. So did whoever is telling now on a page that is open, or was
    until a moment ago. Before it first opens and anything was told there is nothing to keep from anyone.
    """
    chosen = Reader.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    ended = chosen.exclude(login__in=readers)
    keep_ended(trajectory, list(ended.values_list("login", flat=True)), on=localdate(now))
    ended.delete()
    there = set(chosen.values_list("login", flat=True))
    reads_from = _first_day(trajectory, now=now)
    Reader.objects.bulk_create(
        Reader(organisation_id=trajectory.organisation_id, trajectory=trajectory, login=login, reads_from=reads_from)
        for login in readers
        if login.pk not in there
    )


def begin_anew(login: Login, now: datetime) -> None:
    """Inside an action: who could not read for a while reads what is told from tomorrow on, as who is chosen today.

    Whoever told something meanwhile was not told this name.
    """
    for reader in Reader.objects.filter(organisation=login.organisation_id, login=login).select_related("trajectory"):
        if reads_from := _first_day(reader.trajectory, now=now):
            keep_ended(reader.trajectory, [login.pk], on=localdate(now))
            reader.reads_from, reader.earlier_since, reader.earlier_by, reader.earlier_why = reads_from, None, None, ""
            reader.save(update_fields=["reads_from", "earlier_since", "earlier_by", "earlier_why"])


def _first_day(trajectory: Trajectory, *, now: datetime) -> date | None:
    """From when on somebody reads who is chosen now; None where nobody can have said yes to the readers of before."""
    was_open = trajectory.takes_contributions or trajectory.opened_at is not None
    return localdate(now) + timedelta(days=1) if was_open or something_was_told(trajectory) else None


@action(may="trajectory.open_earlier", audit="earlier stories opened to a reader", on="reader")
def open_earlier(*, by: Login, reader: Reader, why: str, now: datetime) -> Reader:
    """Let who was chosen later read what was told before too; who told it reads that beside the code.

    Raises InArchive, SayWhyEarlier, NotForYourself, AnotherOfficerDecides, ReadsNoMore, ReadsEarlierAlready.
    """
    if not why.strip():
        raise SayWhyEarlier
    if refused := refused_to_open(by, reader, others=other_officers(by)):
        raise refused
    reader = _locked(reader)
    if not reader.waits_for_earlier:
        raise ReadsEarlierAlready
    reader.earlier_since, reader.earlier_by, reader.earlier_why = localdate(now), by, why.strip()
    reader.save(update_fields=["earlier_since", "earlier_by", "earlier_why"])
    return reader


@action(may="trajectory.open_earlier", audit="earlier stories closed to a reader", on="reader")
def close_earlier(*, by: Login, reader: Reader, now: datetime) -> Reader:
    """Take that yes back: from now on this reader opens what was told since the choice, and nothing before.

    A backup of before knows of the yes alone: put back, it takes this colleague from the readers, to be chosen anew.
    Raises InArchive, ReadsNoMore, ReadsNothingEarlier.
    """
    reader = _locked(reader)
    if reader.earlier_since is None:
        raise ReadsNothingEarlier
    keep_ended(reader.trajectory, [reader.login_id], on=localdate(now))
    reader.earlier_since, reader.earlier_by, reader.earlier_why = None, None, ""
    reader.save(update_fields=["earlier_since", "earlier_by", "earlier_why"])
    return reader


def _locked(reader: Reader) -> Reader:
    """As it is now: of two who say yes at once, the second finds the reason of the first.

    Raises ReadsNoMore, InArchive.
    """
    now = Reader.objects.select_for_update(of=("self",)).select_related("trajectory").filter(pk=reader.pk).first()
    if now is None:
        raise ReadsNoMore
    refuse_archived(now.trajectory)
    return now
