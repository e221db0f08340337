"""Writes about who can be reached, and each opening of it."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.roles import acting_as
from doorleefd.foundation.sealing import Sealed, seal
from doorleefd.people.actions import NotYours, change_permission
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.vault.addresses import checked
from doorleefd.vault.models import USE_OF, ContactDetail, IdentityOpened
from doorleefd.vault.rules import REACHING, has_second_factor

SHORTEST_REASON = 10


class NotReachable(Refusal):
    """The address does not fit its way; the sentence says what does."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class KeyIsGone(Refusal):
    sentence = _("Deze gegevens zijn gewist.")


class NeedsSecondFactor(Refusal):
    sentence = _(
        "Je gaat zien wie iemand is. Zet daarvoor eerst inloggen in twee stappen aan. "
        "Dat kan bij je account, onder 'Inloggen in twee stappen'."
    )


class NeedsReason(Refusal):
    sentence = _("Schrijf in een paar woorden waarom je deze gegevens nodig hebt.")


class NoContact(Refusal):
    sentence = _("Deze persoon wil nu geen bericht, gaf geen gegevens of liet het verhaal stilzetten.")


@action(may="vault.keep_contact", audit="contact details kept", on="participation", for_a_teller=True)
def keep_contact(
    *,
    by: Teller,
    participation: Participation,
    use: Use,
    way: ContactDetail.Way,
    address: str,
    said: HowSaid,
    now: datetime,
) -> ContactDetail:
    """Keep how someone wants to hear (Use.CONTACT) or may be called in worry (Use.AFTERCARE), in place of what was.

    The permission is recorded in the same breath. Raises NotYours, NotReachable, KeyIsGone.
    """
    _refuse_anothers(by, participation)
    plain = _fitting(address, way)
    change_permission(by=by, participation=participation, use=use, given=True, basis=Basis.CONSENT, said=said, now=now)
    key_id = by.contributor.key_id
    sealed = _sealed_for(by, plain)
    _remove(participation, use)
    return ContactDetail.objects.create(
        organisation_id=participation.organisation_id,
        contributor=by.contributor,
        participation=participation,
        use=use,
        way=way,
        key_id=key_id,
        address=sealed,
        since=localdate(now),
    )


def _fitting(address: str, way: ContactDetail.Way) -> str:
    """The address as it is kept. Raises NotReachable."""
    try:
        return checked(address, way=way)
    except ValidationError as error:
        raise NotReachable(error.messages[0]) from error


def _sealed_for(teller: Teller, address: str) -> Sealed:
    """An address that opens with the key of this teller alone. Raises KeyIsGone."""
    key_id = teller.contributor.key_id
    key = keys.open_keys([key_id]).get(key_id)
    if key is None:
        raise KeyIsGone
    return seal(address, key_id=key_id, key=key)


@action(may="vault.keep_contact", audit="contact details forgotten", on="participation", for_a_teller=True)
def forget_contact(
    *,
    by: Teller,
    participation: Participation,
    use: Use,
    said: HowSaid,
    now: datetime,
) -> None:
    """Take away the details that were given for one use, and the permission with them. Raises NotYours."""
    _refuse_anothers(by, participation)
    change_permission(by=by, participation=participation, use=use, given=False, basis=Basis.CONSENT, said=said, now=now)
    _remove(participation, use)


@action(may="vault.open_contact", audit="contact details opened", on="participation")
def open_contact(
    *, by: Login, participation: Participation, purpose: Purpose, reason: str, now: datetime
) -> ContactDetail:
    """Show how someone can be reached, and keep that this was seen, by whom and why (R283).

    `purpose` is Purpose.CONTACT (to bring the message asked for) or Purpose.HANDLE (worry, aftercare).
    Raises NeedsSecondFactor, NeedsReason, NoContact.
    """
    if not has_second_factor(by):
        raise NeedsSecondFactor
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    if purpose not in USE_OF:
        raise NoContact
    found = ContactDetail.objects.visible_to(by, purpose).filter(participation=participation).unsealed()
    if not found:
        raise NoContact
    IdentityOpened.objects.create(
        organisation_id=participation.organisation_id,
        login=by,
        as_role=acting_as(by, *REACHING),
        participation=participation,
        reason=reason.strip()[:200],
        at=now,
    )
    return found[0]


def _refuse_anothers(by: Teller, participation: Participation) -> None:
    if participation.contributor_id != by.contributor.pk:
        raise NotYours


def _remove(participation: Participation, use: Use) -> None:
    details = ContactDetail.objects.of_house().filter(organisation_id=participation.organisation_id)
    details.filter(participation=participation, use=use).delete()
