"""Saying yes and no to each use of the own words, as easily as they were told (R209)."""

from datetime import datetime

from doorleefd.collect.actions.recording import forget_recordings
from doorleefd.foundation.acting import action
from doorleefd.foundation.listing import Purpose
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Permission, Teller, Use
from doorleefd.people.queries import basis_of, permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions.refusals import refuse_others
from doorleefd.rights.actions.words import review_anew
from doorleefd.rights.repeated import hold_texts_of
from doorleefd.vault.actions import forget_contact
from doorleefd.vault.models import ContactDetail


@action(may="rights.withdraw", audit="own permission changed")
def answer_permission(
    *,
    by: Teller,
    participation: Participation,
    use: Use,
    given: bool,
    said: HowSaid,
    now: datetime,
) -> None:
    """Say yes or no to one use of the own words. Yes on the internet is also yes in reports, and no in reports is
    also no on the internet: nobody who says no to being quoted is quoted after all. Raises NotYours.
    """
    refuse_others(by, participation)
    follows = {(Use.REPORT, False): Use.PUBLISH, (Use.PUBLISH, True): Use.REPORT}.get((use, given))
    held = permissions_of(participation)
    changed = [use, follows] if follows and held.get(follows, False) != given else [use]
    if not given and any(held.get(each) for each in changed):
        hold_texts_of(participation, now=now)
    for each in changed:
        _answer(by, participation, each, given=given, said=said, now=now)
    if use is Use.SENSITIVE and not given and held.get(use) is not False:
        # Said once more, it was read with that "no" already: nothing goes back to review.
        review_anew(participation)


@action(may="rights.withdraw", audit="everything withdrawn")
def withdraw_all(
    *,
    by: Teller,
    participation: Participation,
    said: HowSaid,
    now: datetime,
) -> None:
    """Say no to every use at once; from now on the words appear nowhere. The code still works.

    How to reach someone goes with it: there is nothing left to tell them. Raises NotYours.
    """
    refuse_others(by, participation)
    reachable = ContactDetail.objects.visible_to(by, Purpose.RIGHTS).filter(participation=participation)
    for use in list(reachable.values_list("use", flat=True)):
        forget_contact(by=by, participation=participation, use=Use(use), said=said, now=now)
    given = list(Permission.objects.filter(participation=participation, given=True).values_list("use", flat=True))
    hold_texts_of(participation, now=now)
    for use in given:
        _answer(by, participation, Use(use), given=False, said=said, now=now)
    if Use.SENSITIVE in given:
        # Who takes part again later did not say yes again to what is told of health, faith or origin.
        review_anew(participation)


def _answer(by: Teller, participation: Participation, use: Use, *, given: bool, said: HowSaid, now: datetime) -> None:
    """On the basis on which it was asked before; a first yes of one's own is an explicit one (R209).

    A no to the recording removes it at once (R208).
    """
    if use is Use.RECORDING and not given:
        forget_recordings(by=by, participation=participation, now=now)
    change_permission(
        by=by,
        participation=participation,
        use=use,
        given=given,
        basis=basis_of(participation, use) or Basis.EXPLICIT_CONSENT,
        said=said,
        now=now,
    )
