"""Names and contact details, sealed. No other room has a way back to who someone is (law 1)."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.people.models import Contributor, Use, permitted


class ContactDetailQuerySet(SealedQuerySet["ContactDetail"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """To send a message that was asked for; for one's own rights. Each opening is logged."""
        if viewer.kind == "teller" and purpose is Purpose.RIGHTS:
            return Q(contributor=viewer.contributor)  # type: ignore[attr-defined]
        if viewer.kind == "house":
            return Q(permitted(Use.CONTACT, participation="participation"))
        if viewer.kind != "login" or getattr(viewer, "decides_on_benefit", True):
            return NOTHING
        if purpose is Purpose.CONTACT:
            return Q(permitted(Use.CONTACT, participation="participation"))
        if purpose is Purpose.HANDLE:
            return Q(permitted(Use.AFTERCARE, participation="participation"))
        return NOTHING


class ContactDetail(SealedModel):
    """How someone wants to hear, only when they asked for it (R239)."""

    class Way(models.TextChoices):
        EMAIL = "email", _("e-mail")
        SMS = "sms", _("sms")
        LETTER = "letter", _("brief")
        PHONE = "phone", _("bellen")

    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="+")
    participation = models.ForeignKey("people.Participation", on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=6, choices=Way)
    address: Any = SealedField()
    since = models.DateField()

    objects = ContactDetailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "participation"], name="one_way_to_hear"),
        ]


class IdentityOpened(OrganisationModel):
    """That a login opened someone's contact details, when and why (R283). No details."""

    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    participation = models.ForeignKey("people.Participation", on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()
