"""What was decided, and the answer to each person about their own words (law 12)."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment, QuoteQuerySet, Recommendation
from doorleefd.collect.models import Contribution
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose, WordsQuerySet
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.roles import READS_CLOSELY
from doorleefd.people.models import Participation, takes_part
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.models import ContactDetail


class Decision(OrganisationModel):
    """What is done with a recommendation (R237). A revised decision is a next number; none is overwritten."""

    class Outcome(models.TextChoices):
        ADOPTED = "adopted", _("overgenomen")
        PARTLY = "partly", _("deels overgenomen")
        NOT_ADOPTED = "not_adopted", _("niet overgenomen")

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    outcome = models.CharField(_("wat is besloten?"), max_length=11, choices=Outcome)
    what_we_do = models.TextField(_("wat gaan jullie doen, in gewone woorden?"), blank=True, max_length=2000)
    what_we_do_not = models.TextField(_("wat gaan jullie niet doen, in gewone woorden?"), blank=True, max_length=2000)
    reason = models.TextField(_("waarom?"), max_length=2000)
    owner = models.CharField(_("wie zorgt ervoor?"), max_length=160)
    decided_by = models.CharField(_("wie heeft dit besloten?"), max_length=160)
    decided_on = models.DateField(_("datum van het besluit"))
    starts_on = models.DateField(_("vanaf wanneer merken mensen het?"), null=True, blank=True)
    wrong_assumption = models.TextField(_("welke aanname klopte niet?"), blank=True, max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "recommendation", "number"], name="decision_number")
        ]


class DecisionVoiceQuerySet(QuoteQuerySet["DecisionVoice"]):
    goes_out = True


class DecisionVoice(OrganisationModel):
    """A consented voice that was read when the decision was taken (R287)."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")

    objects = DecisionVoiceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "decision", "fragment"], name="voice_once")]


class Answer(OrganisationModel):
    """The feedback of a trajectory: what did and what did not change, and why (R238, R242).

    `for_unused` answers those whose words led to nothing (R239, law 12). Published, it never changes; a
    later answer is a next number.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="answers")
    number = models.PositiveSmallIntegerField()
    opening = models.TextField(_("wat hebben jullie gehoord?"), max_length=2000)
    did_change = models.TextField(_("wat verandert er?"), max_length=4000)
    did_not_change = models.TextField(_("wat verandert er niet, en waarom niet?"), max_length=4000)
    for_unused = models.TextField(
        _("wat zeggen jullie tegen mensen van wie de woorden tot niets leidden?"), max_length=2000
    )
    what_next = models.TextField(_("wat gebeurt er hierna?"), blank=True, max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="answer_number")]

    @property
    def mark(self) -> str:
        """Which draft this is: it differs after every change."""
        return f"{self.number} {self.written_at.isoformat()}"


class ReactionQuerySet(WordsQuerySet["Reaction"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        if viewer.kind == "teller" and purpose is Purpose.RIGHTS:
            return Q(participation__contributor=viewer.contributor)  # type: ignore[attr-defined]
        if viewer.kind == "login" and purpose is Purpose.HANDLE and READS_CLOSELY.test(viewer):
            return Q(takes_part(participation="participation"))
        return NOTHING


class Reaction(OrganisationModel):
    """ "Was dit goed zo?": a yes or a no (R215). What is said with it is a contribution like any other, and so is
    read by nobody else before a person has reviewed it (law 3).
    """

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="+")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    was_good = models.BooleanField()
    day = models.DateField()

    objects = ReactionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "answer", "participation"], name="reacted_once")]


class ReactionWords(OrganisationModel):
    """Which contribution was said with a reaction, however often someone adds words: of which answer they speak."""

    reaction = models.ForeignKey(Reaction, on_delete=models.CASCADE, related_name="said")
    contribution = models.OneToOneField(Contribution, on_delete=models.CASCADE, related_name="of_reaction")


class EvaluationQuerySet(WordsQuerySet["Evaluation"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        if viewer.kind == "teller" and purpose is Purpose.RIGHTS:
            return Q(participation__contributor=viewer.contributor)  # type: ignore[attr-defined]
        if viewer.kind == "login" and purpose is Purpose.HANDLE and READS_CLOSELY.test(viewer):
            return Q(takes_part(participation="participation"))
        return NOTHING

    def counting(self, trajectory: Trajectory) -> Self:
        """Those of who takes part now, for whoever may see figures: to be aggregated, never to be read."""
        mine = self.of_house().filter(organisation_id=trajectory.organisation_id, participation__trajectory=trajectory)
        return mine.filter(takes_part(participation="participation"))


class Evaluation(OrganisationModel):
    """ "Hoe was het om dit te vertellen?" (R103, R215): one for each person and subject, changed whenever they like.

    What they say we could do better is a contribution like any other (law 3).
    """

    class HowItWas(models.TextChoices):
        GOOD = "good", _("Het deed mij goed")
        FINE = "fine", _("Het ging gewoon")
        HARD_BUT_GOOD = "hard_but_good", _("Het was moeilijk, en toch goed om te doen")
        TOO_HARD = "too_hard", _("Het was te moeilijk")

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    how_it_was = models.CharField(max_length=13, choices=HowItWas, blank=True)
    contribution = models.ForeignKey(Contribution, on_delete=models.SET_NULL, null=True, related_name="+")
    day = models.DateField()

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "participation"], name="evaluated_once")]


class Message(OrganisationModel):
    """That someone was told of an answer, or asked to look at the report: in which way, on which day, never where.

    One for each person and answer or round of asking (R210, R239, R241). It is there before an e-mail leaves the
    house (`SENDING`): if the worker is killed in between, nobody knows whether it left, and it is never sent again
    by itself (`UNSURE`).
    """

    class State(models.TextChoices):
        SENDING = "sending", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        REFUSED = "refused", _("adres geweigerd")
        POSTPONED = "postponed", _("niet aangenomen door de mailserver")
        UNSURE = "unsure", _("onzeker of het aankwam")
        MADE_UP = "made_up", _("voorbeeldadres, niets verstuurd")
        BROUGHT = "brought", _("gedaan")

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, null=True, related_name="+")
    check_round = models.ForeignKey("respond.CheckRound", on_delete=models.CASCADE, null=True, related_name="+")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=6, choices=ContactDetail.Way)
    state = models.CharField(max_length=9, choices=State)
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "answer", "participation"], name="told_once"),
            models.UniqueConstraint(fields=["organisation", "check_round", "participation"], name="asked_once"),
            models.CheckConstraint(
                condition=Q(answer__isnull=False) ^ Q(check_round__isnull=False), name="message_about_one_thing"
            ),
        ]


class AftercareCall(OrganisationModel):
    """That someone who allowed it was called out of worry, on which day, by whom, and whether they were reached (R206).

    No words: what was said stays between the two.
    """

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    was_reached = models.BooleanField()
    day = models.DateField()
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    # When `by` had opened the number: what was asked later waits for a next call. Older rows know only the day.
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organisation", "participation", "-day"], name="calls_of_person")]
