"""Who tells nothing here and stands on a list of names (`analyse.models.LocalName`): what we hold, and erasing it.

Such a list is sealed and has no register by name: it is opened and compared. Only what bears the name that was asked
for is shown; who it is about is a person's judgement, since two people may bear one name (GDPR art. 15, 17 and 21).
"""

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from doorleefd.analyse.actions.local_names import destroy_names
from doorleefd.analyse.models import LocalName
from doorleefd.engines.documents import Block, Facts, Heading, Paragraph
from doorleefd.engines.dutch.lemmas import folded
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.rights.carrying.shape import shown
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.requests import refusals
from doorleefd.rights.requests.actions import is_carried_out
from doorleefd.rights.requests.identity import refuse_answered
from doorleefd.rights.requests.queries import needs_call_back
from doorleefd.vault.actions import NeedsSecondFactor
from doorleefd.vault.rules import has_second_factor

Kind = RightsRequest.Kind
TO_SEE, TO_GO = (Kind.SEE, Kind.CARRY), (Kind.ERASE, Kind.OBJECT)


@action(may="rights.answer_request", audit="request: name looked for on lists", on="request")
def look_for_name(*, by: Login, request: RightsRequest, name: str, now: datetime) -> list[LocalName]:
    """The rows that bear this name: the same, a part of it, or with more; the same ones first. Every look is logged.

    Raises NeedsSecondFactor, AlreadyAnswered, NotThisKind, NotChecked, NeedsCallBack.
    """
    _refuse_unless(request, by, *TO_SEE, *TO_GO)
    sought = _words(name)
    rows = LocalName.objects.visible_to(by, Purpose.RIGHTS).select_related("trajectory").unsealed()
    found = [row for row in rows if _within(sought, _words(row.text)) or _within(_words(row.text), sought)]
    counted(len(found))
    return sorted(found, key=lambda row: (_words(row.text) != sought, row.text.casefold()))


@action(may="rights.answer_request", audit="request: names on lists handed out", on="request")
def hand_out_names(*, by: Login, request: RightsRequest, chosen: Collection[UUID], now: datetime) -> dict[str, Any]:
    """What stands on the lists about who asks, to give to that person and nobody else (art. 15 and 20).

    Raises NeedsSecondFactor, AlreadyAnswered, NotThisKind, NotChecked, NeedsCallBack, NothingChosen.
    """
    _refuse_unless(request, by, *TO_SEE)
    rows = _chosen(by, chosen)
    counted(len(rows))
    _done_for_a_stranger(request, now)
    return {
        "organisation": request.organisation.name,
        "names": [
            {
                "name": row.text,
                "kept_as": row.get_kind_display(),
                "subject": (row.trajectory.subject or row.trajectory.title) if row.trajectory else "",
                "kept_until": row.trajectory.keep_until if row.trajectory else None,
            }
            for row in rows
        ],
    }


@action(may="rights.answer_request", audit="request: names on lists erased", on="request", irreversible=True)
def erase_names(*, by: Login, request: RightsRequest, chosen: Collection[UUID], now: datetime) -> int:
    """Take who asks off the lists, for good; how many rows (art. 17 and 21).

    Raises NeedsSecondFactor, AlreadyAnswered, NotThisKind, NotChecked, NeedsCallBack, NothingChosen.
    """
    _refuse_unless(request, by, *TO_GO)
    gone = destroy_names(_chosen(by, chosen))
    counted(gone)
    _done_for_a_stranger(request, now)
    return gone


def take_off_again(*, erased: Collection[UUID], now: datetime) -> int:
    """After a backup was put back: take off the lists whoever was taken off since. Nobody who told, so none counted."""
    for row in [row for row in LocalName.objects.of_house() if row.key_id in erased]:
        erase_name_again(by=HOUSE, name=row, now=now)
    return 0


@action(may="rights.erase_again", audit="name on a list erased since the backup", on="name", irreversible=True)
def erase_name_again(*, by: House, name: LocalName, now: datetime) -> None:
    """Take one off a list again."""
    destroy_names([name])


def blocks_of_names(held: dict[str, Any]) -> list[Block]:
    """The same to read."""
    blocks: list[Block] = [
        Paragraph(
            _(
                "Op een lijst met namen staat wat een medewerker uit verhalen weghaalt of laat staan, zodat niemand er "
                "iemand in herkent. Alleen wie verhalen nakijkt, ziet de lijst. Er staat niets anders bij dan dit."
            )
        )
    ]
    for row in held["names"]:
        until = shown(row["kept_until"]) if row["kept_until"] else _("tot een medewerker het weghaalt")
        facts = [(_("Waarvoor"), str(row["kept_as"])), (_("Bewaard tot"), until)]
        if row["subject"]:
            facts.insert(1, (_("Bij het onderwerp"), row["subject"]))
        blocks += [Heading(row["name"]), Facts(facts)]
    return blocks


def _refuse_unless(request: RightsRequest, by: Login, *kinds: RightsRequest.Kind) -> None:
    if not has_second_factor(by):
        raise NeedsSecondFactor
    refuse_answered(request)
    if request.kind not in kinds:
        raise refusals.NotThisKind
    if not request.checked:
        raise refusals.NotChecked
    if needs_call_back(request):
        raise refusals.NeedsCallBack


def _chosen(by: Login, chosen: Collection[UUID]) -> list[LocalName]:
    rows = LocalName.objects.visible_to(by, Purpose.RIGHTS).filter(pk__in=chosen)
    found = rows.select_related("trajectory").unsealed()
    if not found:
        raise refusals.NothingChosen
    return sorted(found, key=lambda row: row.text.casefold())


def _done_for_a_stranger(request: RightsRequest, now: datetime) -> None:
    """Whoever told here too is not done with the lists alone: the own words are carried out apart."""
    if not request.askers.exists():
        is_carried_out(request, now=now)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", folded(name))


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether these words stand in those, next to each other."""
    size = len(few)
    return bool(few) and any(list(many[at : at + size]) == list(few) for at in range(len(many) - size + 1))
