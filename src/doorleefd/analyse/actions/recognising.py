"""Saying of voices that nobody can be recognised by them: from then on others than the analysts may read them."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.analyse.models import Fragment, Pattern
from doorleefd.analyse.recognising import NobodyLooked
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login


@action(may="analyse.code", audit="voices looked at", on="pattern")
def let_others_read(
    *,
    by: Login,
    pattern: Pattern,
    offered: Sequence[Fragment],
    chosen: Sequence[Fragment],
    nobody_recognised: bool,
    now: datetime,
) -> None:
    """Of the voices that were offered, let others read those that were chosen, and no others. Raises NobodyLooked.

    One that is chosen no more leaves every page, report and export at once: someone could be recognised after all.
    """
    known = Fragment.objects.visible_to(by, Purpose.ANALYSE)
    here = known.filter(pk__in=[voice.pk for voice in offered])
    wanted = [voice.pk for voice in chosen]
    fresh = here.filter(pk__in=wanted, looked_on=None)
    if fresh.exists() and not nobody_recognised:
        raise NobodyLooked
    looked = keep_look(list(fresh), by=by, now=now)
    counted(looked + take_look_back(list(here.exclude(pk__in=wanted))))


def keep_look(voices: Sequence[Fragment], *, by: Login, now: datetime) -> int:
    """Within the action of who looked: nobody can be recognised by these. The first look stays; gives how many."""
    unlooked = Fragment.objects.of_house().filter(pk__in=[voice.pk for voice in voices], looked_on=None)
    return unlooked.update(looked_by=by, looked_on=localdate(now))


def take_look_back(voices: Sequence[Fragment]) -> int:
    """Within the action of who looked again: someone could be recognised by these after all. Gives how many."""
    looked = Fragment.objects.of_house().filter(pk__in=[voice.pk for voice in voices], looked_on__isnull=False)
    return looked.update(looked_by=None, looked_on=None)
