"""First contact: what people read when they are asked to take part (R082 to R085)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.models.answered import TrajectoryAnswers


class AskedTo(models.TextChoices):
    """The role that is asked of people (R083)."""

    SHARE = "share", _("vertellen wat zij meemaken")
    THINK_ALONG = "think_along", _("meedenken over wat beter kan")
    ADVISE = "advise", _("advies geven")


class FirstContact(TrajectoryAnswers):
    """The sentences that the lead writes; the rest of an invitation is known already.

    Short, for they also stand on a poster. `english` holds the same, and some answers of the trajectory, in English:
    text by name of the field.
    """

    knowledge = models.CharField(max_length=200)
    asked_to = models.CharField(max_length=12, choices=AskedTo)
    yields = models.CharField(max_length=200, blank=True)
    effort = models.CharField(max_length=120, blank=True)
    when_where = models.CharField(max_length=200, blank=True)
    english = models.JSONField(default=dict, blank=True)
