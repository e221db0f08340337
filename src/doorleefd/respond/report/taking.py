"""Taking a report along as a file: which voices stood in it is kept, and told to their tellers (GDPR art. 15)."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.respond.models import DownloadedQuote
from doorleefd.respond.report.shapes import Piece
from doorleefd.respond.report.speaking import quoted_in
from doorleefd.trajectory.models import Trajectory


@action(may="respond.see", audit="report downloaded", on="trajectory")
def note_download(*, by: Login, trajectory: Trajectory, pieces: Iterable[Piece], now: datetime) -> None:
    """Keep which voices stand in the file that is made now, once a day. No word is read.

    A report goes to others: a voice of which the look was taken back does not stand in it.
    """
    DownloadedQuote.objects.bulk_create(
        (
            DownloadedQuote(organisation_id=trajectory.organisation_id, fragment_id=fragment, on=localdate(now))
            for fragment in quoted_in(pieces, viewer=by)
        ),
        ignore_conflicts=True,
    )
