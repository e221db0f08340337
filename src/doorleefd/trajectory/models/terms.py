"""How long data is kept where an organisation or a trajectory chose its own term (R213; GDPR art. 5(1)(e))."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class OwnTerm(OrganisationModel):
    """So many days for one kind of data, with the reason; of one trajectory, or of the whole organisation.

    `by` is empty where a restore set it again.
    """

    class Kind(models.TextChoices):
        RECORDING = "recording", _("opnamen")
        CONTACT = "contact", _("contactgegevens")
        REQUEST = "request", _("verzoeken over eigen gegevens")
        ACCOUNT = "account", _("logins die niemand gebruikt")
        CLOSED = "closed", _("namen van gesloten logins")
        ACCUSED = "accused", _("beschuldigingen")
        OPENING = "opening", _("wie wat opende")
        DRAFT = "draft", _("concepten en klaargezette pakketten")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    days = models.PositiveIntegerField(_("hoeveel dagen?"), validators=[MinValueValidator(1)])
    reason = models.CharField(_("waarom deze termijn?"), max_length=300)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "trajectory"], name="own_term_of_trajectory"),
            models.UniqueConstraint(
                fields=["organisation", "kind"], condition=models.Q(trajectory=None), name="own_term_of_organisation"
            ),
        ]
