"""Names and contact details, sealed. No other room has a way back to who someone is (law 1)."""

from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.people.models import Contributor, Use, permitted, takes_part


class ContactDetailQuerySet(SealedQuerySet["ContactDetail"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """For what it was given for, while that is allowed; for one's own rights. Each opening is logged."""
        if viewer.kind == "teller" and purpose is Purpose.RIGHTS:
            return Q(contributor=viewer.contributor)  # type: ignore[attr-defined]
        if viewer.kind != "login" or getattr(viewer, "decides_on_benefit", True):
            return NOTHING
        use = USE_OF.get(purpose)
        return may_be_used(use) if use else NOTHING

    def to_message(self, organisation_id: UUID) -> Self:
        """Those to whom the house itself sends the message that they asked for."""
        return self.of_house().filter(organisation_id=organisation_id).filter(may_be_used(Use.CONTACT))


USE_OF = {Purpose.CONTACT: Use.CONTACT, Purpose.HANDLE: Use.AFTERCARE}


def may_be_used(use: Use) -> Q:
    """Details that were given for this use, of someone who still allows it, and takes part (law 3).

    Of what stands still no message is sent (GDPR art. 18). A call out of worry has a yes of its own (art. 18(2)): no
    request that anyone may send in takes it away. About the request itself one writes by the way on which it came.
    """
    worries = use == Use.AFTERCARE
    there = (
        permitted(Use.TAKE_PART, participation="participation")
        if worries
        else takes_part(participation="participation")
    )
    return Q(permitted(use, participation="participation"), there, use=use)


class ContactDetail(SealedModel):
    """How someone wants to hear, or may be called in worry; only when they asked for it (R239)."""

    class Way(models.TextChoices):
        EMAIL = "email", _("e-mail")
        SMS = "sms", _("sms")
        LETTER = "letter", _("brief")
        PHONE = "phone", _("bellen")

    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="+")
    participation = models.ForeignKey("people.Participation", on_delete=models.CASCADE, related_name="+")
    # What it was given for: a number for worries is never used for a message.
    use = models.CharField(max_length=10, choices=[(use.value, use.label) for use in (Use.CONTACT, Use.AFTERCARE)])
    way = models.CharField(max_length=6, choices=Way)
    address: Any = SealedField()
    since = models.DateField()

    objects = ContactDetailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "participation", "use"], name="one_way_to_hear"),
        ]


class IdentityOpened(OrganisationModel):
    """That a login opened someone's contact details, when and why (R283). No details."""

    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    # What the teller is told: the function, and never who (`docs/security.md`).
    as_role = models.CharField(max_length=20, choices=Role, blank=True)
    participation = models.ForeignKey("people.Participation", on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()
