"""The member check: the report is laid before who told, before it is final (R210)."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import CoreInsight, Fragment
from doorleefd.collect.models import Contribution, EvidenceQuerySet
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose, WordsQuerySet
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.roles import READS_CLOSELY
from doorleefd.people.models import Channel, Participation, takes_part
from doorleefd.trajectory.models import Trajectory


class MemberCheck(OrganisationModel):
    """Whether the report of a trajectory is laid before who told, until when, or why not.

    `met_on` is the first day on which someone met it, on the own page or on paper: not who (law 13).
    """

    trajectory = models.OneToOneField(Trajectory, on_delete=models.CASCADE, related_name="member_check")
    is_held = models.BooleanField()
    until = models.DateField(null=True)
    why_not = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    met_on = models.DateField(null=True)

    @property
    def last_day(self) -> date | None:
        """The last day on which people could or can look: the one that was chosen, or that of closing before it."""
        closed_at = self.trajectory.closed_at
        return min(self.until, localdate(closed_at)) if self.until and closed_at else self.until


class CheckAnswerQuerySet(WordsQuerySet["CheckAnswer"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        if viewer.kind == "teller" and purpose is Purpose.RIGHTS:
            return Q(participation__contributor=viewer.contributor)  # type: ignore[attr-defined]
        if viewer.kind == "login" and purpose is Purpose.HANDLE and READS_CLOSELY.test(viewer):
            return Q(takes_part(participation="participation"))
        return NOTHING


class CheckAnswer(OrganisationModel):
    """What one person said of the own part of the report; a later answer takes the place of the earlier.

    What should be otherwise is a contribution like any other (law 3). `handled` says, in words of staff that this
    person reads, what was done with it.
    """

    class Verdict(models.TextChoices):
        AGREES = "agrees", _("klopt")
        CORRECTS = "corrects", _("klopt niet")

    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict)
    contribution = models.ForeignKey(Contribution, on_delete=models.SET_NULL, null=True, related_name="+")
    how = models.CharField(max_length=12, choices=Channel)
    day = models.DateField()
    recorded_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    handled = models.TextField(blank=True, max_length=1000)
    handled_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    handled_on = models.DateField(null=True)

    objects = CheckAnswerQuerySet.as_manager()


class CheckedQuoteQuerySet(EvidenceQuerySet["CheckedQuote"]):
    path = "fragment__version__part__contribution__"
    version_path = "fragment__version__"


class CheckedQuote(OrganisationModel):
    """A quote that was in the own part of the report when this person answered.

    `digest` is the keyed one of the words of then: once these are others, nobody checked them.
    """

    answer = models.ForeignKey(CheckAnswer, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, default="")

    objects = CheckedQuoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "answer", "fragment"], name="checked_quote_once")
        ]


class CheckedInsight(OrganisationModel):
    """An insight in the own part, with the sentence of then: once it says something else, nobody checked it."""

    answer = models.ForeignKey(CheckAnswer, on_delete=models.CASCADE, related_name="insights")
    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="+")
    sentence = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "answer", "insight"], name="checked_insight_once")
        ]


class CheckRound(OrganisationModel):
    """One time that people are told by message that they can look: the first is the invitation, the rest remind."""

    member_check = models.ForeignKey(MemberCheck, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "member_check", "number"], name="check_round_number")
        ]

    @property
    def trajectory(self) -> Trajectory:
        return self.member_check.trajectory
