"""Every write about a report: which voices stand in it, its versions, and who got one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate
from django.utils.translation import get_language

from doorleefd.analyse.actions.recognising import keep_look
from doorleefd.analyse.freezing import freeze_figures
from doorleefd.analyse.holding import HELD
from doorleefd.analyse.models import CoreInsight, Fragment
from doorleefd.analyse.recognising import NobodyLooked
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.respond.checking.actions import refuse_unchecked
from doorleefd.respond.models import (
    DownloadedQuote,
    ReportBlock,
    ReportQuote,
    ReportSending,
    ReportVersion,
    ReportVoice,
)
from doorleefd.respond.report.refusals import MustBeAsked, NotFinal, NotQuotable, ReportIsHeld, ReportUnchanged
from doorleefd.respond.report.shapes import Report
from doorleefd.respond.report.speaking import pieces_in
from doorleefd.respond.report.versions import gaps_in, is_to_be_asked
from doorleefd.respond.report.whole import report_of
from doorleefd.trajectory.models import Trajectory

KEPT, MADE_FINAL = "report kept", "report made final"


@dataclass(frozen=True)
class Sent:
    """A sending as it was filled in; `digest` is that of the file (SHA-256, hexadecimal)."""

    to: str
    on: date
    ending: ReportSending.Ending
    digest: str


@action(may="respond.report", audit="report voices chosen", on="insight")
def choose_voices(
    *, by: Login, insight: CoreInsight, voices: Sequence[Fragment], nobody_recognised: bool, now: datetime
) -> None:
    """Let these voices stand in the report beside an insight, and no others. Raises NotQuotable, NobodyLooked.

    Who chooses says that nobody can be recognised by them: a lone voice may stand, after that look (law 7).
    """
    if voices and not nobody_recognised:
        raise NobodyLooked
    quotable = Fragment.objects.visible_to(by, Purpose.QUOTE).filter(
        pk__in=[voice.pk for voice in voices], version__part__contribution__trajectory=insight.trajectory_id
    )
    if quotable.count() != len(voices):
        raise NotQuotable
    keep_look(voices, by=by, now=now)
    chosen = ReportVoice.objects.of_house().filter(organisation=insight.organisation_id, insight=insight)
    # One that is quotable no more stays: it is not shown, and comes back with its teller's yes.
    chosen.filter(fragment__in=Fragment.objects.visible_to(by, Purpose.QUOTE)).exclude(fragment__in=voices).delete()
    known = set(chosen.values_list("fragment", flat=True))
    ReportVoice.objects.bulk_create(
        ReportVoice(organisation_id=insight.organisation_id, insight=insight, fragment=voice, by=by, at=now)
        for voice in voices
        if voice.pk not in known
    )
    counted(len(voices))


@action(may="respond.report", audit=KEPT, on="trajectory")
def keep_report(*, by: Login, trajectory: Trajectory, now: datetime) -> ReportVersion:
    """Keep the report of now as a version, for oneself. Raises ReportUnchanged."""
    last = _locked_last(trajectory)
    report = report_of(trajectory, viewer=by)
    if last and pieces_in(last) == list(report.pieces):
        raise ReportUnchanged
    return _keep(trajectory, report, last, by=by, now=now)


@action(may="respond.send_report", audit=MADE_FINAL, on="trajectory")
def finalise_report(*, by: Login, trajectory: Trajectory, now: datetime) -> ReportVersion:
    """Keep the report of now as one that may go out; its figures stand still from now on (law 5).

    Raises CheckNotChosen, CheckIsRunning, CorrectionsOpen, ReportIsHeld.
    """
    refuse_unchecked(trajectory, now=now)
    last = _locked_last(trajectory)
    freeze_figures(trajectory, day=localdate(now))
    report = report_of(trajectory, viewer=by)
    if any(HELD in piece.label or HELD in piece.text for piece in report.pieces):
        raise ReportIsHeld
    return _keep(trajectory, report, last, by=by, now=now, is_final=True)


@action(may="respond.send_report", audit="report sent", on="version")
def note_sending(*, by: Login, version: ReportVersion, sent: Sent, now: datetime) -> ReportSending:
    """Keep to whom a final version went, when, and the digest of its file. Raises NotFinal.

    What is taken back by today stood in no file of today, unless someone took a file along with those words in it
    since the version was made. Of an earlier day that is not known: who got that one is asked.
    """
    if not version.is_final:
        raise NotFinal
    lacked = gaps_in(version, viewer=by) - _taken_along(version) if sent.on == localdate(now) else set()
    return ReportSending.objects.create(
        organisation_id=version.organisation_id,
        version=version,
        to=sent.to.strip(),
        on=sent.on,
        ending=sent.ending,
        digest=sent.digest,
        by=by,
        at=now,
        settled=sorted(map(str, lacked)),
    )


@action(may="respond.send_report", audit="report sending removed", on="sending")
def remove_sending(*, by: Login, sending: ReportSending, now: datetime) -> None:
    """Take away what was written by mistake. Raises MustBeAsked."""
    if is_to_be_asked(sending, gaps_in(sending.version, viewer=by)):
        raise MustBeAsked
    sending.delete()


@action(may="respond.send_report", audit="removal of report asked", on="sending")
def ask_to_remove(*, by: Login, sending: ReportSending, now: datetime) -> ReportSending:
    """Keep that who got a version was asked to remove it, since words in it were taken back (R214)."""
    sending.asked_on = localdate(now)
    sending.settled = sorted({*sending.settled, *map(str, gaps_in(sending.version, viewer=by))})
    sending.save(update_fields=["asked_on", "settled"])
    return sending


def _taken_along(version: ReportVersion) -> set[UUID]:
    """The blocks whose words stood in a file that someone took along since the version was made."""
    taken = DownloadedQuote.objects.of_house().filter(on__gte=localdate(version.at))
    quotes = ReportQuote.objects.of_house().filter(organisation=version.organisation_id, block__version=version)
    return set(quotes.filter(fragment__in=taken.values("fragment")).values_list("block", flat=True))


def _locked_last(trajectory: Trajectory) -> ReportVersion | None:
    # The row of the trajectory is locked, so that two versions do not take the same number.
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    return ReportVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()


def _next_number(trajectory: Trajectory, last: ReportVersion | None) -> int:
    """One that no version had as far back as the log goes: a draft that is removed may have been printed.

    The log counts those too. What was printed before that bears its own day.
    """
    made = AuditEntry.objects.filter(
        organisation=trajectory.organisation_id, subject_id=str(trajectory.pk), verb__in=[KEPT, MADE_FINAL]
    )
    return max(made.count(), last.number if last else 0) + 1


def _keep(
    trajectory: Trajectory,
    report: Report,
    last: ReportVersion | None,
    *,
    by: Login,
    now: datetime,
    is_final: bool = False,
) -> ReportVersion:
    version = ReportVersion.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        number=_next_number(trajectory, last),
        title=report.title,
        language=get_language() or "nl",
        is_final=is_final,
        by=by,
        at=now,
    )
    blocks = [
        ReportBlock(
            organisation_id=trajectory.organisation_id,
            version=version,
            order=order,
            kind=piece.kind,
            label=piece.label,
            text=piece.text,
        )
        for order, piece in enumerate(report.pieces)
    ]
    ReportBlock.objects.bulk_create(blocks)
    ReportQuote.objects.bulk_create(
        ReportQuote(organisation_id=trajectory.organisation_id, block=block, fragment_id=piece.fragment)
        for block, piece in zip(blocks, report.pieces, strict=True)
        if piece.fragment
    )
    return version
