"""What one wants to reach, how one notices, and later what came of it (R032, R033, R258)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.answered import TrajectoryAnswers
from doorleefd.trajectory.models.trajectory import Trajectory


class Prevaluation(TrajectoryAnswers):
    """Beforehand: the result, what one wants to learn, and how one follows and looks back."""

    result = models.TextField(max_length=2000, blank=True)
    growth = models.TextField(max_length=2000, blank=True)
    why = models.TextField(max_length=2000, blank=True)
    followed_how = models.TextField(max_length=2000, blank=True)
    evaluated_how = models.TextField(max_length=2000, blank=True)
    evaluate_on = models.DateField(null=True, blank=True)


class LookBack(TrajectoryAnswers):
    """Afterwards: what came of it, beside what one wanted."""

    result_came = models.TextField(max_length=2000, blank=True)
    growth_came = models.TextField(max_length=2000, blank=True)
    what_worked = models.TextField(max_length=2000, blank=True)
    what_did_not = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Indicator(OrganisationModel):
    """One thing that must change: when one is content, how one notices, and from whose side. Then how it went."""

    class Side(models.TextChoices):
        PEOPLE = "people", _("mensen die het meemaken")
        STAFF = "staff", _("wie ermee werkt")
        POLICY = "policy", _("beleid en bestuur")
        PARTNERS = "partners", _("organisaties waar wij mee werken")

    class Outcome(models.TextChoices):
        REACHED = "reached", _("ja")
        PARTLY = "partly", _("voor een deel")
        NOT = "not", _("nee")
        UNKNOWN = "unknown", _("wij weten het niet")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="indicators")
    change = models.CharField(max_length=300)
    content_when = models.CharField(max_length=300)
    noticed_by = models.CharField(max_length=300, blank=True)
    side = models.CharField(max_length=8, choices=Side, default=Side.PEOPLE)
    order = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=7, choices=Outcome, blank=True)
    came_out = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["organisation", "trajectory"], name="indicators_of_trajectory")]

    def __str__(self) -> str:
        return self.change


class InterimNote(OrganisationModel):
    """On the way: what one sees of an indicator on a day. Following is not judging: that comes with looking back."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="interim_notes")
    day = models.DateField()
    text = models.TextField(max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-day", "pk"]
        indexes = [models.Index(fields=["organisation", "indicator", "-day"], name="interim_notes_of_indicator")]
