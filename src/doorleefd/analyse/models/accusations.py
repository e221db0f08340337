"""An accusation against someone who works here: a case of its own, without words, for one person (law 1, law 13).

The name and what is written about it are sealed with the key of whoever told; they go when the story goes.
"""

from datetime import date
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import ColleagueNamed, Contribution, words_visible
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.models.login import Role, RoleGrant
from doorleefd.foundation.models.organisation import OrganisationQuerySet
from doorleefd.foundation.roles import REVIEWS, opens_contributions
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.people.models import takes_part

WORKING_DAYS = 10


class AccusationDuty(OrganisationModel):
    """Who looks at accusations, and within how many working days. Without a holder: the privacy officer."""

    holder = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    working_days = models.PositiveSmallIntegerField(
        default=WORKING_DAYS, validators=[MinValueValidator(1), MaxValueValidator(60)]
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation"], name="accusation_duty_once")]


def handled_by(viewer: Login, *, to: str = "") -> Q:
    """The cases of one login; `to` is "" for the case itself, else a path that ends in "__".

    A case without a person, or whose person left, decides on benefit by now or was an officer then and is none now, is
    the privacy officer's who is not named in that story. Who handed a case on sees it never again: the one who is
    accused does not read along. Who passed on the cases of a colleague read none of them, and so is not shut out.
    """
    if not opens_contributions.test(viewer):
        return NOTHING
    mine = Q(**{f"{to}handler": viewer}) & ~_came_in_a_role_lost(to)
    if Role.PRIVACY_OFFICER in viewer.roles:
        named = ColleagueNamed.objects.filter(login=viewer, contribution=OuterRef(f"{to}contribution"))
        mine |= of_officers(to) & ~Q(Exists(named))
    handed_on = AccusationStep.objects.filter(
        accusation=OuterRef(f"{to}pk"), kind=AccusationStep.Kind.HANDED_ON, by=viewer
    )
    return mine & Q(~Exists(handed_on))


def of_officers(to: str = "") -> Q:
    """The cases that are the privacy officer's: without a person, or whose person left, decides on benefit by now, or
    got it or took it up as an officer and is none any more."""
    left = Q(**{f"{to}handler__is_active": False}) | Q(**{f"{to}handler__decides_on_benefit": True})
    return Q(**{f"{to}handler": None}) | left | _came_in_a_role_lost(to)


def _came_in_a_role_lost(to: str) -> Q:
    """Where the one who handles it was a privacy officer on the day it last came to someone, and is none now; not of
    whom the organisation named to look at all cases."""
    came = AccusationStep.objects.filter(accusation=OuterRef(OuterRef(f"{to}pk")), kind__in=TAKES_OVER)
    day = Subquery(came.order_by("-order").values("day")[:1])
    officer = RoleGrant.objects.filter(login=OuterRef(f"{to}handler"), role=Role.PRIVACY_OFFICER)
    then = officer.filter(granted_at__date__lte=day, revoked_at__date__gte=day)
    lost = Q(Exists(then)) & ~Q(Exists(officer.filter(revoked_at=None)))
    return lost & ~Q(Exists(AccusationDuty.objects.filter(holder=OuterRef(f"{to}handler"))))


class AccusationQuerySet(OrganisationQuerySet["Accusation"]):
    def for_handler(self, viewer: Login) -> Self:
        """The cases that this login handles."""
        return self.filter(organisation=viewer.organisation_id).filter(handled_by(viewer))


class Accusation(OrganisationModel):
    """One case: which kind, until when, what came of it. `contribution` goes when the story goes; the case stays."""

    class Kind(models.TextChoices):
        TREATMENT = "treatment", _("hoe iemand is behandeld")
        MISTAKE = "mistake", _("een fout in het werk")
        PRIVACY = "privacy", _("hoe er met gegevens is omgegaan")
        BOUNDARY = "boundary", _("over een grens gaan, of discrimineren")
        OTHER = "other", _("iets anders")

    class Outcome(models.TextChoices):
        SPOKEN = "spoken", _("besproken met de medewerker")
        CHANGED = "changed", _("er is iets veranderd in hoe wij werken")
        COMPLAINT = "complaint", _("verder als klacht of melding")
        UNFOUNDED = "unfounded", _("niet komen vast te staan")
        NO_ACCUSATION = "no_accusation", _("bij nader inzien wordt niemand beschuldigd")
        GONE = "gone", _("de verteller nam het verhaal terug")
        NO_MORE = "no_more", _("de verteller wil alleen dat de naam weg is")
        TAKEN_BACK = "taken_back", _("per vergissing aangewezen, en dezelfde dag teruggenomen")

    class Because(models.TextChoices):
        """Why nobody is accused after all; the teller reads it, so it is none of somebody's own words."""

        NOT_HERE = "not_here", _("wie genoemd wordt, werkt hier niet")
        NO_BLAME = "no_blame", _("er wordt niemand iets verweten")
        TWICE = "twice", _("er is al een zaak over")

    contribution = models.ForeignKey(Contribution, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    is_named = models.BooleanField()
    # A review took the name out of the words while it was known here; else, once forgotten, a person is asked anew.
    # None: from before this was kept.
    is_name_out = models.BooleanField(null=True, default=False)
    marked_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    marked_on = models.DateField()
    due_on = models.DateField()
    handler = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    # Since when nothing is done with it, as the colleague asked (GDPR art. 18).
    rests_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=13, choices=Outcome, blank=True)
    because = models.CharField(max_length=8, choices=Because, blank=True)

    objects = AccusationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "contribution"], name="accusations_in_story"),
            models.Index(fields=["organisation", "due_on"], condition=Q(closed_on=None), name="accusations_open"),
        ]

    @property
    def is_open(self) -> bool:
        return self.closed_on is None

    @property
    def is_nobodys(self) -> bool:
        """Whether no one handles it yet, or no more (`of_officers`): a privacy officer takes it up."""
        return self.handler is None or Accusation.objects.filter(of_officers(), pk=self.pk).exists()

    def may_be_taken_back(self, *, by: Login, today: date) -> bool:
        """Whether it is one's own mark of today, in a story that still waits for its review.

        Later, or by another, it would let a promise vanish that the teller has read.
        """
        waits = self.contribution is not None and self.contribution.review == Contribution.Review.WAITING
        return self.is_open and waits and self.marked_by == by and self.marked_on == today


class NobodyAccused(OrganisationModel):
    """That a person read these words and says that no colleague is accused in them, where the computer asked (law 6).

    `seen` holds the ids of the told versions, in hexadecimal digits: of other words it says nothing.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    seen = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "contribution"], name="nobody_accused_once")]


class AccusationStep(OrganisationModel):
    """What was done in a case, by whom and on which day: the log, without words. A teller stands in no log."""

    class Kind(models.TextChoices):
        MARKED = "marked", _("aangewezen bij het nakijken")
        TAKEN_UP = "taken_up", _("opgepakt")
        HANDED_ON = "handed_on", _("overgedragen")
        PASSED_ON = "passed_on", _("doorgegeven omdat een collega vertrekt")
        TOLD = "told", _("aan de medewerker verteld")
        REACTED = "reacted", _("reactie van de medewerker opgeschreven")
        CORRECTED = "corrected", _("naam verbeterd op verzoek van de medewerker")
        ERASED = "erased", _("naam gewist, met wat erover geschreven was")
        RESTED = "rested", _("stilgezet op verzoek van de medewerker")
        WENT_ON = "went_on", _("weer verder")
        OBJECTED = "objected", _("bezwaar van de medewerker gewogen")
        NO_MORE = "no_more", _("de verteller wil niet meer dan dat de naam weg is")
        CLOSED = "closed", _("afgesloten")
        UNMARKED = "unmarked", _("aanwijzing teruggenomen: het was een vergissing")
        SHOWN = "shown", _("aan de medewerker laten zien wat wij bewaren")

    accusation = models.ForeignKey(Accusation, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=9, choices=Kind)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    day = models.DateField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "accusation", "order"], name="accusation_step_order")
        ]


TAKES_OVER = (AccusationStep.Kind.TAKEN_UP, AccusationStep.Kind.HANDED_ON, AccusationStep.Kind.PASSED_ON)
"""Steps by which a case comes to someone."""


class AccusationNoteQuerySet(SealedQuerySet["AccusationNote"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """For whoever handles the case, while the teller takes part; for who reviews, what the review wrote."""
        if not isinstance(viewer, Login):
            return NOTHING
        if purpose is Purpose.HANDLE:
            still_told = Q(takes_part(participation="contribution__participation"))
            return still_told & handled_by(viewer, to="step__accusation__")
        if purpose is Purpose.REVIEW and REVIEWS.test(viewer):
            written = Q(step__kind=AccusationStep.Kind.MARKED)
            return written & words_visible(viewer, purpose, to="contribution__")
        return NOTHING


class AccusationNote(SealedModel):
    """What was written at a step, and at the first step who is meant. Sealed with the key of whoever told."""

    step = models.OneToOneField(AccusationStep, on_delete=models.CASCADE, related_name="+")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    name: Any = SealedField(null=True)
    words: Any = SealedField()

    objects = AccusationNoteQuerySet.as_manager()
