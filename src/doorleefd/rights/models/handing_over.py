"""A package of a trajectory that is handed over, by whom, to whom, and who looked at it first. Never its content."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment, QuoteQuerySet
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Trajectory


class HandingOver(OrganisationModel):
    """One package. `looked_at` is the digest (SHA-256, hexadecimal) of what was looked at: when the content changed
    since, since words were withdrawn or a decision was taken, it is looked at again before it goes.
    """

    class Purpose(models.TextChoices):
        WOO = "woo", _("Woo-verzoek")
        ARCHIVE = "archive", _("archief")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(_("waarvoor?"), max_length=7, choices=Purpose)
    to = models.CharField(_("aan wie?"), max_length=160)
    filed_as = models.CharField(_("zaaknummer"), max_length=60, blank=True)
    with_quotes = models.BooleanField(default=False)
    prepared_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    prepared_on = models.DateField()
    looked_at = models.CharField(max_length=64, blank=True)
    looked_at_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    looked_at_on = models.DateField(null=True)
    handed_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    handed_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organisation", "trajectory", "-prepared_on"], name="handed_of_trajectory")]


class HandedQuoteQuerySet(QuoteQuerySet["HandedQuote"]):
    goes_out = True
    kept_of_earlier = True


class HandedQuote(OrganisationModel):
    """That a fragment went along in a package on a day. It leads to nobody once its words are erased; who got the
    package was asked to remove it on `asked_on`, since the words were taken back.
    """

    handing = models.ForeignKey(HandingOver, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.SET_NULL, null=True, related_name="+")
    on = models.DateField()
    asked_on = models.DateField(null=True)

    objects = HandedQuoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "handing", "fragment", "on"], name="handed_quote_once")
        ]
        indexes = [models.Index(fields=["organisation"], condition=models.Q(asked_on=None), name="handed_not_asked")]
