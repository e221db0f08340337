"""Writes about participations, permissions and needs."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login, Organisation
from doorleefd.people.models import (
    Basis,
    ConsentText,
    Participation,
    Permission,
    PermissionEvent,
    SaidBy,
    Teller,
    ToldNeed,
    Use,
)
from doorleefd.people.said import HowSaid
from doorleefd.trajectory.models import Trajectory


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
    said: HowSaid,
    now: datetime,
) -> Permission:
    """Record a "yes" or a "no" for one use; the event is kept for good, the permission is what holds now (R209).

    Of two at the same moment one waits for the other. Raises NotYours when a teller names someone else's
    participation, or one that was erased meanwhile.
    """
    if by.kind == "teller" and participation.contributor != by.contributor:  # type: ignore[attr-defined]
        raise NotYours
    # Not against rows that only refer to it: those hold on to it already where an address is kept along with the yes.
    if not Participation.objects.select_for_update(no_key=True).filter(pk=participation.pk).first():
        raise NotYours
    _note_what_was_said(participation, use, said, given=given, basis=basis, by=by, now=now)
    return Permission.objects.update_or_create(
        organisation_id=participation.organisation_id,
        participation=participation,
        use=use,
        defaults={"given": given},
    )[0]


def _note_what_was_said(
    participation: Participation, use: Use, said: HowSaid, *, given: bool, basis: Basis, by: Actor, now: datetime
) -> None:
    """One more event, after all that were said before it."""
    last = participation.permission_events.order_by("-order").first()
    staff = by if isinstance(by, Login) else None
    PermissionEvent.objects.create(
        organisation_id=participation.organisation_id,
        participation=participation,
        use=use,
        given=given,
        basis=basis,
        said_by=SaidBy.of(participation.speaks, given=given),
        text_version=said.text_version,
        how=said.how,
        day=said.on or localdate(now),
        was_read_aloud=said.was_read_aloud,
        taken_by=said.taken_by or staff,
        recorded_by=said.recorded_by or said.taken_by or staff,
        order=last.order + 1 if last else 0,
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


@action(may="people.keep_consent_text", audit="consent text kept", on="organisation", for_a_teller=True)
def keep_consent_text(
    *,
    by: Actor,
    organisation: Organisation,
    version: str,
    language: str,
    text: str,
    now: datetime,
    trajectory: Trajectory | None = None,
) -> ConsentText:
    """Keep what people read before their yes, once for each version and language (R209).

    The first story under a text brings this about: its hour would be that of the story. Or the first sheet of paper
    with it, which may be signed and entered when the text is another one.
    """
    told = {"text": text, "first_used": localdate(now), "trajectory": trajectory}
    kept, _new = ConsentText.objects.get_or_create(
        organisation=organisation, version=version, language=language, defaults=told
    )
    return kept
