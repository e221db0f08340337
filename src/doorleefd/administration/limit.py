"""Which limit for small numbers an organisation may choose: one under which no two views can be subtracted (law 7).

Numbers are shown from the limit on, or rounded down to a multiple of it. Read under 3, 4 and 5 the same number tells
itself. What is shown under a multiple of the limit follows from what was shown under the limit itself: so that is the
only way it moves, once numbers may have been seen. The rooms that know of numbers say whether, in `AppConfig.ready`.
What cannot come down may not be typed too high either: 5000 would hide everything for good.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login, Organisation

LOWEST_LIMIT = 3
HIGHEST_LIMIT = 50
BOUNDS = gettext_lazy(
    "Van een kleinere groep tonen wij geen aantal. Nooit lager dan 3. Hoger dan 50 kun je niet kiezen."
)

Counted = Callable[[Organisation], bool]
"""Whether numbers of an organisation may have been seen."""
_sources: list[Counted] = []


def counted_by(source: Counted) -> None:
    _sources.append(source)


class LimitRefused(Refusal):
    """The limit may not become this."""


class LimitTooLow(LimitRefused):
    sentence = gettext_lazy("De ondergrens voor kleine aantallen is nooit lager dan 3.")


class LimitTooHigh(LimitRefused):
    sentence = gettext_lazy(
        "De ondergrens voor kleine aantallen is ten hoogste 50. Bij een hogere grens is bijna geen aantal meer te zien."
    )


class LimitByDecider(LimitRefused):
    sentence = gettext_lazy(
        "Wie beslist over uitkering, plek of hulp, verandert de ondergrens niet. Vraag een beheerder die dat niet doet."
    )


class LimitTellsOfFew(LimitRefused):
    def __init__(self, limit: int) -> None:
        if not _can_rise(limit):
            super().__init__(_stays(limit))
            return
        said = _(
            "Er is al een traject open geweest. Kies %(limit)s of een veelvoud daarvan, zoals %(double)s. Bij een "
            "ander getal kan iemand aantallen van eerder en nu vergelijken, en zien om hoe weinig mensen het gaat."
        )
        super().__init__(said % {"limit": limit, "double": 2 * limit})


def may_follow(limit: int, new: int) -> bool:
    """Whether all that is shown under `new` follows from what was shown under `limit`."""
    return limit <= new <= HIGHEST_LIMIT and new % limit == 0


def refuse_limit(new: int, *, by: Actor, organisation: Organisation) -> None:
    """Within an action. Raises LimitTooLow, LimitTooHigh, LimitByDecider, LimitTellsOfFew."""
    if new < LOWEST_LIMIT:
        raise LimitTooLow
    # The row in memory may hold what was typed already; nobody changes it beside us.
    now = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if new == now.small_cell_limit:
        return
    if new > HIGHEST_LIMIT:
        raise LimitTooHigh
    if _decides(by):
        raise LimitByDecider
    if _is_counted(now) and not may_follow(now.small_cell_limit, new):
        raise LimitTellsOfFew(now.small_cell_limit)


def explained(organisation: Organisation, *, viewer: Login) -> str:
    """What the field of the limit says beforehand; of the limit that is kept."""
    limit = organisation.small_cell_limit
    if _decides(viewer):
        return f"{BOUNDS} {LimitByDecider.sentence}"
    if not _is_counted(organisation):
        later = _(
            "Is er een traject open geweest, dan kan het alleen nog omhoog, naar een veelvoud van wat er dan staat."
        )
        return f"{BOUNDS} {later}"
    if not _can_rise(limit):
        return f"{BOUNDS} {_stays(limit)}"
    only_up = _(
        "Er is al een traject open geweest. Daarom kan dit alleen nog omhoog, naar een veelvoud van %(limit)s, zoals "
        "%(double)s. Daarna kan het niet meer terug."
    )
    return f"{BOUNDS} {only_up % {'limit': limit, 'double': 2 * limit}}"


def _can_rise(limit: int) -> bool:
    return may_follow(limit, 2 * limit)


def _stays(limit: int) -> str:
    said = _(
        "Er is al een traject open geweest. Dan kan het alleen nog naar een veelvoud, en een veelvoud van %(limit)s is "
        "hoger dan 50. Daarom blijft dit %(limit)s."
    )
    return said % {"limit": limit}


def _is_counted(organisation: Organisation) -> bool:
    return any(counted(organisation) for counted in _sources)


def _decides(by: Actor) -> bool:
    return isinstance(by, Login) and by.decides_on_benefit
