"""Writes about participations, permissions and needs."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login, Organisation
from doorleefd.people.models import (
    Basis,
    Channel,
    ConsentText,
    Participation,
    Permission,
    PermissionEvent,
    SaidBy,
    Teller,
    ToldNeed,
    Use,
)


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


@action(may="people.change_permission", audit="permission changed", on="participation", for_a_teller=True)
def change_permission(
    *,
    by: Actor,
    participation: Participation,
    use: Use,
    given: bool,
    basis: Basis,
    text_version: str,
    how: Channel,
    now: datetime,
    taken_by: Login | None = None,
    recorded_by: Login | None = None,
    said_on: date | None = None,
    was_read_aloud: bool = False,
) -> Permission:
    """Record a "yes" or a "no" for one use; the event is kept for good, the permission is what holds now (R209).

    `taken_by` heard it from the teller, where staff writes it down for one: `recorded_by`, where that is another.
    `said_on` is the day of the signature or the talk, where that is not today.

    Of two at the same moment one waits for the other. Raises NotYours when a teller names someone else's
    participation, or one that was erased meanwhile.
    """
    if by.kind == "teller" and participation.contributor != by.contributor:  # type: ignore[attr-defined]
        raise NotYours
    # Not against rows that only refer to it: those hold on to it already where an address is kept along with the yes.
    if not Participation.objects.select_for_update(no_key=True).filter(pk=participation.pk).first():
        raise NotYours
    staff = by if isinstance(by, Login) else None
    said: dict[str, Any] = {
        "use": use,
        "given": given,
        "basis": basis,
        "text_version": text_version,
        "how": how,
        "day": said_on or now.date(),
        "was_read_aloud": was_read_aloud,
        "taken_by": taken_by or staff,
        "recorded_by": recorded_by or taken_by or staff,
    }
    _note_what_was_said(participation, said)
    return Permission.objects.update_or_create(
        organisation_id=participation.organisation_id,
        participation=participation,
        use=use,
        defaults={"given": given},
    )[0]


def _note_what_was_said(participation: Participation, said: dict[str, Any]) -> None:
    """One more event, after all that were said before it; `said` is what was said, how, on which day and to whom."""
    last = participation.permission_events.order_by("-order").first()
    PermissionEvent.objects.create(
        organisation_id=participation.organisation_id,
        participation=participation,
        said_by=SaidBy.of(participation.speaks, given=said["given"]),
        order=last.order + 1 if last else 0,
        **said,
    )


@action(may="people.tell_needs", audit="own needs changed")
def tell_needs(*, by: Teller, participation: Participation, needs: Iterable[str], now: datetime) -> None:
    """Keep what someone needs to take part well, instead of what was kept (R172). Raises NotYours."""
    if participation.contributor != by.contributor:
        raise NotYours
    # One at a time: two pages sent at once would both add.
    if not Participation.objects.select_for_update(no_key=True).filter(pk=participation.pk).first():
        raise NotYours
    ToldNeed.objects.filter(organisation=participation.organisation_id, participation=participation).delete()
    ToldNeed.objects.bulk_create(
        ToldNeed(organisation=participation.organisation, participation=participation, need=need)
        for need in dict.fromkeys(needs)
    )


@action(may="people.keep_consent_text", audit="consent text kept", on="organisation")
def keep_consent_text(
    *, by: Actor, organisation: Organisation, version: str, language: str, text: str, now: datetime
) -> ConsentText:
    """Keep what people read before their yes, once for each version and language (R209)."""
    kept, _new = ConsentText.objects.get_or_create(
        organisation=organisation, version=version, language=language, defaults={"text": text, "first_used": now.date()}
    )
    return kept
