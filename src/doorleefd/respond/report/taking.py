"""Taking a report along as a file: which voices stood in it is kept, and told to their tellers (GDPR art. 15)."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.analyse.models import Fragment
from doorleefd.foundation.acting import action
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.models import DownloadedQuote
from doorleefd.respond.report.shapes import Piece
from doorleefd.trajectory.models import Trajectory


@action(may="respond.see", audit="report downloaded", on="trajectory")
def note_download(*, by: Login, trajectory: Trajectory, pieces: Iterable[Piece], now: datetime) -> None:
    """Keep which voices stand in the file that is made now, once a day. No word is read.

    A report goes to others: a voice of which the look was taken back does not stand in it.
    """
    quoted = {piece.fragment for piece in pieces if piece.fragment}
    shown = Fragment.objects.visible_to(by, Purpose.QUOTE).filter(pk__in=quoted).exclude(looked_on=None)
    DownloadedQuote.objects.bulk_create(
        (
            DownloadedQuote(organisation_id=trajectory.organisation_id, fragment=fragment, on=localdate(now))
            for fragment in shown
        ),
        ignore_conflicts=True,
    )
