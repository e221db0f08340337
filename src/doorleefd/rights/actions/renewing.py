"""Another code for the same words; the old one, lost or seen by another, opens nothing any more."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.people import codes
from doorleefd.people.models import Contributor, PersonalCode, Teller


class CodeIsTaken(Refusal):
    sentence = _("Deze code kan niet meer. Hieronder staat een andere. Schrijf die op.")


@action(may="rights.renew_code", audit="own code replaced")
def renew_code(*, by: Teller, sending: UUID, now: datetime) -> str:
    """In the place of the code of now that of `sending`, which its owner has in hand already. Raises CodeIsTaken."""
    code = codes.code_for(sending)
    if codes.contributor_with(code):
        raise CodeIsTaken
    take_code(by.contributor, code, was_seen_by_staff=False)
    return code


def free_sending() -> UUID:
    """One whose code belongs to nobody."""
    sending = uuid4()
    while codes.contributor_with(codes.code_for(sending)):
        sending = uuid4()
    return sending


def take_code(contributor: Contributor, code: str, *, was_seen_by_staff: bool) -> None:
    """Within an action: from now on this is the code of these words, also after a backup is put back."""
    version, digest = codes.digest_of(code)
    PersonalCode.objects.filter(contributor=contributor).update(
        digest=digest,
        key_version=version,
        times_replaced=F("times_replaced") + 1,
        was_seen_by_staff=was_seen_by_staff,
    )
