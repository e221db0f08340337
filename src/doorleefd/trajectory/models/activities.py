"""How people are heard: online telling, which is there from the start, and what the lead adds (R087, R191)."""

from datetime import date
from uuid import UUID, uuid5

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.catalogue import FORMS, METHODS
from doorleefd.trajectory.catalogue.entry import Words
from doorleefd.trajectory.models.trajectory import Trajectory

ONLINE = "online"
KINDS: dict[str, Words] = {ONLINE: _("Online vertellen"), **{entry.slug: entry.name for entry in (*FORMS, *METHODS)}}
"""What an activity can be: online telling, and the forms and methods of the catalogue by their slug (R087, R089)."""


class Activity(OrganisationModel):
    """One way, moment or period in which people share what they lived through. Staff text."""

    class Where(models.TextChoices):
        PLACE = "place", _("op een plek")
        ONLINE = "online", _("online")
        PHONE = "phone", _("aan de telefoon")
        PAPER = "paper", _("op papier")

    class Independence(models.TextChoices):
        INDEPENDENT = "independent", _("nee")
        DECIDES = "decides", _("ja")
        UNKNOWN = "", _("weet ik nog niet")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="activities")
    kind = models.CharField(max_length=24, choices=list(KINDS.items()))
    name = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    where = models.CharField(max_length=6, choices=Where, default=Where.PLACE)
    place = models.CharField(max_length=200, blank=True)
    collector = models.CharField(max_length=120, blank=True)
    # Whether the collector decides on benefit, place or support of who tells (R067).
    independence = models.CharField(max_length=11, choices=Independence, blank=True, default=Independence.UNKNOWN)
    # What those who come need, as they said beforehand: noted for the activity, never for a person (R172).
    needs = models.JSONField(default=list, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    went = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = [models.F("starts_on").asc(nulls_last=True), "name", "pk"]
        indexes = [models.Index(fields=["organisation", "trajectory"], name="activities_of_trajectory")]

    def __str__(self) -> str:
        return self.name or str(KINDS[self.kind])

    @property
    def is_online_telling(self) -> bool:
        return self.kind == ONLINE

    def has_begun(self, today: date) -> bool:
        """Whether it can be confirmed: its first day has come, or the open page was once open."""
        if self.is_online_telling:
            return self.trajectory.opened_at is not None
        return self.starts_on is not None and self.starts_on <= today


def online_telling_id(trajectory: Trajectory) -> UUID:
    """The one identifier of online telling in a trajectory, so that it can be looked at before it has a row."""
    return uuid5(trajectory.pk, ONLINE)
