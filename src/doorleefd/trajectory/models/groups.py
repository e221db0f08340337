"""The groups that must be heard (R076)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class Group(OrganisationModel):
    """A subgroup one wants to hear, with how many (R076). A teller may say to belong to it."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(_("groep"), max_length=80)
    shown_as = models.CharField(_("zoals een verteller het leest"), max_length=120)
    target = models.PositiveSmallIntegerField(_("hoeveel mensen wil je horen?"), default=0)
    is_important = models.BooleanField(_("belangrijk voor dit traject"), default=True)
    why_missed = models.TextField(_("waarom horen jullie deze groep niet genoeg?"), max_length=2000, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "name"], name="group_name")]

    def __str__(self) -> str:
        return self.name
