"""Who works here: a login with its roles. People who tell have none (law 9)."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models.organisation import Organisation, OrganisationModel

NOBODY = "login.invalid"
"""Where no mail ever comes (RFC 2606): in the address of whose name is forgotten."""


class LoginManager(BaseUserManager["Login"]):
    def get_by_natural_key(self, email: str | None) -> "Login":
        return self.get(email__iexact=email)


class Login(AbstractBaseUser):
    """A member of staff, an expert by experience or a partner.

    `decides_on_benefit` marks whoever decides on benefit, place or support: that login opens no single
    contribution (law 1).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="logins")
    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=120)
    decides_on_benefit = models.BooleanField(_("beslist over uitkering, plek of hulp"), default=False)
    is_active = models.BooleanField(_("kan inloggen"), default=True)

    changed_on = models.DateField(null=True, editable=False)
    """When it was last ended, opened again, marked as deciding or unmarked: so that a restore knows what is later."""

    ended_on = models.DateField(null=True, editable=False)
    """The day from which it lets nobody in any more; empty again once the name is gone too."""

    known_as = models.CharField(max_length=512, blank=True, editable=False)
    """Who this is at the login server of the organisation, from the first time on; empty before."""

    objects: ClassVar[LoginManager] = LoginManager()

    # Kinds of heavy stories that this reader does not want to be shown unasked.
    kept_closed = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["known_as"], condition=~models.Q(known_as=""), name="login_known_as_once"),
        ]

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    kind = "login"
    is_staff = False
    is_superuser = False

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    @property
    def name_is_gone(self) -> bool:
        """Whether a function stands here in the place of a name: this login is nobody's any more."""
        return self.email.endswith(f"@{NOBODY}")

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles that hold now; read once for each request, so that a revoked role stops at once."""
        held = RoleGrant.objects.filter(login=self, revoked_at=None)
        return frozenset(held.values_list("role", flat=True))

    def has_perm(self, permission: str, subject: Any = None) -> bool:
        return self.is_active and rules.has_perm(permission, self, subject)


class Role(models.TextChoices):
    """What someone is here for (R024), with the privacy officer and network coordinator of the design."""

    LEAD = "lead", _("trajectleider")
    RESEARCHER = "researcher", _("onderzoeker")
    EXPERT = "expert", _("ervaringsdeskundige")
    COLLECTOR = "collector", _("interviewer")
    PROFESSIONAL = "professional", _("uitvoerend professional")
    MANAGER = "manager", _("manager")
    PARTNER = "partner", _("partnerorganisatie")
    PRIVACY_OFFICER = "privacy_officer", _("privacyfunctionaris")
    NETWORK = "network", _("netwerkcoördinator")
    ADMINISTRATOR = "administrator", _("beheerder")


class RoleGrant(OrganisationModel):
    """A role that a login holds from one moment until it is revoked."""

    login = models.ForeignKey(Login, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    granted_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "login", "role"],
                condition=models.Q(revoked_at=None),
                name="role_held_once",
            )
        ]

    def revoke(self, at: datetime) -> None:
        self.revoked_at = at
        self.save(update_fields=["revoked_at"])
