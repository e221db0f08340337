"""What the privacy officer does with what was done to the logins: having looked at it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.administration.changes import SEEN, lately, new_to, until
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.models import AuditEntry, Login


class SomethingCameIn(Refusal):
    sentence = _("Er kwam net iets bij. Kijk nog eens.")


@action(may="administration.watch_changes", audit=SEEN, on="newest")
def look_at_changes(*, by: Login, newest: AuditEntry, shown: int, now: datetime) -> AuditEntry:
    """Up to `newest` no change is new to `by` any more, who saw all `shown` that were; `newest` is new itself.
    Raises SomethingCameIn.

    The row tells how many changes there were of late, so that one that still comes in between is new (`new_to`).
    """
    counted(lately(newest, viewer=by))
    new = new_to(by)
    if new.filter(until(newest)).count() != shown or not new.filter(pk=newest.pk).exists():
        raise SomethingCameIn
    return newest
