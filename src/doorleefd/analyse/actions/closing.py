"""What a colleague does not want to read unasked."""

from collections.abc import Iterable
from datetime import datetime

from doorleefd.collect.models import Heavy
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login


@action(may="analyse.choose_closed", audit="own reading choice changed")
def choose_closed(*, by: Login, kinds: Iterable[str], now: datetime) -> Login:
    """Keep which kinds of heavy stories stay closed until asked for."""
    by.kept_closed = [kind for kind in Heavy.values if kind in set(kinds)]
    by.save(update_fields=["kept_closed"])
    return by
