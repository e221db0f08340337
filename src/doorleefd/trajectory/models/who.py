"""Step 2: which experience, one story or a larger picture, with whom, what one can oneself, and from which view."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.models.answered import TrajectoryAnswers


class Experience(TrajectoryAnswers):
    """The exact experience one looks for (R045 to R047). A situation is kept as words, so that it stays as chosen."""

    from_situation = models.CharField(max_length=80, blank=True)
    to_situation = models.CharField(max_length=80, blank=True)
    service = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)
    recent_months = models.PositiveSmallIntegerField(null=True, blank=True)
    condition = models.CharField(max_length=200, blank=True)
    condition_reason = models.TextField(max_length=2000, blank=True)


class LevelChoice(TrajectoryAnswers):
    """One story or a larger picture, with the reason, and what the rules said then (R048 to R050, R060)."""

    class Level(models.TextChoices):
        INDIVIDUAL = "individual", _("Eén verhaal: wat iemand meemaakt en ervan leerde")
        COLLECTIVE = "collective", _("Een groter beeld: wat veel mensen delen")
        BOTH = "both", _("Allebei, als twee sporen naast elkaar")

    level = models.CharField(max_length=10, choices=Level)
    rationale = models.TextField(max_length=2000)
    advised = models.JSONField(default=list)
    reasons = models.JSONField(default=list)


class WhomChoice(TrajectoryAnswers):
    """What the task asks for, whom one chose and why, and what the rules said then (R051 to R060).

    `signals`, `advised` and `reasons` hold keys of `engines.advice.who`. An expert's profile stands here too (R058),
    with roles of `engines.advice.roles` (R179).
    """

    class Whom(models.TextChoices):
        PEOPLE = "people", _("Mensen die het zelf meemaken")
        EXPERT = "expert", _("Een ervaringsdeskundige")
        BOTH = "both", _("Allebei: mensen vertellen, een ervaringsdeskundige denkt mee")

    signals = models.JSONField(default=list)
    whom = models.CharField(max_length=8, choices=Whom, blank=True)
    rationale = models.TextField(max_length=2000, blank=True)
    advised = models.CharField(max_length=8, blank=True)
    reasons = models.JSONField(default=list)
    expert_roles = models.JSONField(default=list, blank=True)
    expert_knowledge = models.TextField(max_length=2000, blank=True)
    expert_skills = models.TextField(max_length=2000, blank=True)

    @property
    def has_expert(self) -> bool:
        return self.whom in (self.Whom.EXPERT, self.Whom.BOTH)


class OwnExpertise(TrajectoryAnswers):
    """How at home one is in collecting experiences, and with whom one works together (R061, R062)."""

    has_collected_before = models.BooleanField()
    knows_how_to_begin = models.BooleanField()
    works_with = models.CharField(max_length=200, blank=True)


class Viewpoint(TrajectoryAnswers):
    """What there is of each of the three sources of knowledge (R008, R010), and who the experts are (R014).

    The vision itself is `Trajectory.vision` (R012, R013).
    """

    experiential = models.TextField(max_length=2000, blank=True)
    scientific = models.TextField(max_length=2000, blank=True)
    professional = models.TextField(max_length=2000, blank=True)
    mostly_formal = models.BooleanField(default=False)
