"""What an organisation says of itself to the public: the facts that only it knows, and each version of the text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel


class StatementKind(models.TextChoices):
    """The three statements; the value stands in their address."""

    PRIVACY = "privacy", _("Privacy")
    ACCESSIBILITY = "toegankelijkheid", _("Toegankelijkheid")
    COOKIES = "cookies", _("Cookies")


class StatementFacts(OrganisationModel):
    """What the statements need and no other screen asks. Staff text on the organisation, public as it is."""

    class Outcome(models.TextChoices):
        FULLY = "fully", _("alles voldoet")
        PARTLY = "partly", _("een deel voldoet")

    postal_address = models.TextField(_("postadres"), max_length=300, blank=True)
    officer_contact = models.CharField(_("hoe bereiken mensen de privacyfunctionaris?"), max_length=200, blank=True)
    suppliers = models.TextField(_("wie beheert de computers, en wie ziet nog meer gegevens?"), blank=True)
    access_contact = models.CharField(_("waar meldt iemand dat een pagina niet werkt?"), max_length=200, blank=True)
    access_answer_days = models.PositiveSmallIntegerField(
        _("binnen hoeveel werkdagen antwoord je daarop?"), null=True, blank=True
    )
    access_findings = models.TextField(_("wat werkt bij jullie nog niet goed?"), blank=True)
    audited_by = models.CharField(_("wie onderzocht de pagina's?"), max_length=120, blank=True)
    audited_on = models.DateField(_("wanneer?"), null=True, blank=True)
    audit_outcome = models.CharField(_("wat kwam eruit?"), max_length=6, choices=Outcome, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation"], name="one_set_of_statement_facts")]


class StatementVersion(OrganisationModel):
    """A statement as it stood from one day on, in Dutch. `content` is `statements.shape.Statement` as JSON."""

    kind = models.CharField(max_length=16, choices=StatementKind)
    number = models.PositiveIntegerField()
    since = models.DateField()
    content = models.JSONField()

    class Meta:
        ordering = ["kind", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "number"], name="statement_version_number")
        ]
