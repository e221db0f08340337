"""Erasing someone: first said, then done, and done again in a backup that was put back (R214)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from doorleefd.collect import searching
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.keystore import keys
from doorleefd.people.models import Contributor, Participation, Permission, Teller
from doorleefd.respond.accusations.actions import close_cases_of
from doorleefd.rights.actions.refusals import NotAsked, NotYours
from doorleefd.rights.repeated import hold_texts_of


def erase(*, by: Teller, contributor: Contributor, now: datetime) -> None:
    """Say first that it must happen, then do it: killed in between, `finish_erasing` ends it. Raises NotYours."""
    ask_to_be_erased(by=by, contributor=contributor, now=now)
    carry_out_erasure(by=by, contributor=contributor, now=now)


@action(may="rights.erase", audit="erasure asked", on="contributor")
def ask_to_be_erased(*, by: Teller, contributor: Contributor, now: datetime) -> Contributor:
    """Keep that someone is to be erased, before anything is destroyed. Raises NotYours."""
    if by.contributor != contributor:
        raise NotYours
    return _to_be_erased(contributor, now=now)


@action(may="rights.erase", audit="contributor erased", on="contributor", irreversible=True)
def carry_out_erasure(*, by: Teller | House, contributor: Contributor, now: datetime) -> None:
    """Destroy the key of someone's words, then remove the rows. It can be repeated, and cannot be undone.

    Raises NotYours, NotAsked.
    """
    if isinstance(by, Teller) and by.contributor != contributor:
        raise NotYours
    if not contributor.is_to_be_erased:
        raise NotAsked
    keys.destroy_keys([contributor.key_id])
    contributions = Contribution.objects.of_house().filter(participation__contributor=contributor)
    searching.forget(contributions.values_list("pk", flat=True))
    _rows, of_each = contributor.delete()
    # None where another process was first: the minute ends what was asked, and so may the one who asked it.
    counted(of_each.get(Contributor._meta.label, 0))


def finish_erasing(*, now: datetime) -> int:
    """End the erasures that were asked and killed half-way; how many."""
    unfinished = list(Contributor.objects.filter(is_to_be_erased=True))
    for contributor in unfinished:
        carry_out_erasure(by=HOUSE, contributor=contributor, now=now)
    return len(unfinished)


def erase_again(*, erased: Collection[UUID], now: datetime) -> int:
    """After a backup was put back: erase those whose key was destroyed since it was made; how many.

    What staff wrote is compared with their words where those can still be read.
    """
    doomed = [contributor for contributor in Contributor.objects.iterator() if contributor.key_id in erased]
    for contributor in doomed:
        mark_erased_since(by=HOUSE, contributor=contributor, now=now)
        carry_out_erasure(by=HOUSE, contributor=contributor, now=now)
    return len(doomed)


@action(may="rights.erase_again", audit="erased since the backup", on="contributor", for_a_teller=True)
def mark_erased_since(*, by: House, contributor: Contributor, now: datetime) -> Contributor:
    """Keep that someone in a restored backup was erased since."""
    return _to_be_erased(contributor, now=now)


def _to_be_erased(contributor: Contributor, *, now: datetime) -> Contributor:
    # Here and not with the erasing: that destroys the key, which no rollback brings back, and may be cut off after it.
    for participation in Participation.objects.filter(contributor=contributor).select_related("trajectory"):
        hold_texts_of(participation, now=now)
    close_cases_of(Contribution.objects.of_house().filter(participation__contributor=contributor), now=now)
    # From here on nobody reads their words, also where this is killed before the key is gone.
    Permission.objects.filter(participation__contributor=contributor).update(given=False)
    contributor.is_to_be_erased = True
    contributor.save(update_fields=["is_to_be_erased"])
    return contributor
