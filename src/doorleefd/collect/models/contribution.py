"""A contribution: an ordered list of parts, each with versions that never change (law 2)."""

from datetime import date
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models.heavy import Heavy
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose, WordsQuerySet
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.roles import READS_CLOSELY, REVIEWS
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.people.models import Channel, Participation, Use, permitted, takes_part
from doorleefd.trajectory.models import READS_ALL, Reader, Trajectory

Row = TypeVar("Row", bound=OrganisationModel)


def words_visible(viewer: Actor, purpose: Purpose, *, to: str) -> Q:
    """The one rule for a teller's words (law 3), for a model from which `to` leads to the contribution.

    `to` is "" for the contribution itself, else a path that ends in "__". Published words need no login.
    """
    participation = f"{to}participation"
    takes_part_now = Q(takes_part(participation=participation))
    reviewed = Q(**{f"{to}review": Contribution.Review.ACCEPTED})
    if viewer.kind == "teller":
        own = Q(**{f"{participation}__contributor": viewer.contributor})  # type: ignore[attr-defined]
        if purpose is Purpose.RIGHTS:
            return own
    may_publish = Q(permitted(Use.PUBLISH, participation=participation))
    if purpose is Purpose.PUBLISH:
        return takes_part_now & reviewed & may_publish
    if viewer.kind != "login":
        return NOTHING
    if purpose is Purpose.REVIEW and REVIEWS.test(viewer):
        return takes_part_now & ~Q(**{f"{to}review": Contribution.Review.SET_ASIDE}) & given_to_read(viewer, to=to)
    if purpose is Purpose.ANALYSE and READS_CLOSELY.test(viewer):
        return takes_part_now & reviewed
    if purpose is Purpose.QUOTE:
        return takes_part_now & reviewed & (Q(permitted(Use.REPORT, participation=participation)) | may_publish)
    return NOTHING


def given_to_read(viewer: Actor, *, to: str) -> Q:
    """Stories of trajectories in which someone was chosen to read, as tellers were told when they said yes (R207).

    Who was chosen later gets what rests on a yes of since, or all with the officer's yes. Nobody gets what names them.
    """
    chosen = Reader.objects.filter(organisation=viewer.organisation_id, login=viewer.pk)  # type: ignore[attr-defined]
    named = ColleagueNamed.objects.filter(organisation=viewer.organisation_id, login=viewer.pk)  # type: ignore[attr-defined]
    since = chosen.filter(trajectory=OuterRef(f"{to}trajectory"), reads_from__lte=outer_day_of_yes(to))
    may_read = Q(**{f"{to}trajectory__in": chosen.filter(READS_ALL).values("trajectory")}) | Q(Exists(since))
    return may_read & ~Q(**{f"{to}pk__in": named.values("contribution")})


def outer_day_of_yes(to: str = "") -> Coalesce:
    """For a subquery: the `day_of_yes` of the story of the outer row."""
    return Coalesce(OuterRef(f"{to}yes_on"), OuterRef(f"{to}told_on"))


def words_counted(*, to: str) -> Q:
    """Whose words count: those who take part now, once reviewed. For figures only; no word is shown."""
    takes_part_now = Q(takes_part(participation=f"{to}participation"))
    return takes_part_now & Q(**{f"{to}review": Contribution.Review.ACCEPTED})


class EvidenceQuerySet(WordsQuerySet[Row]):
    """Rows that lead to a teller's words: `path` goes from the row to the contribution.

    `version_path` goes to the version that a row rests on, which must be the current one.
    """

    path = ""
    version_path: str | None = None

    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        return words_visible(viewer, purpose, to=self.path) & self._rests_on_current()

    def counting(self, organisation_id: UUID) -> Self:
        """The rows that count, for whoever may see figures: to be aggregated, never to be read."""
        return (
            self.of_house()
            .filter(organisation_id=organisation_id)
            .filter(words_counted(to=self.path) & self._rests_on_current())
        )

    def _rests_on_current(self) -> Q:
        return Q() if self.version_path is None else Q(**{f"{self.version_path}is_current": True})


WRITTEN_OF = (Channel.CONVERSATION, Channel.PHONE, Channel.GROUP)
"""Where someone talks and an employee writes; on paper the teller wrote."""


def unchecked_reports(path: str) -> Q:
    """As `Contribution.is_unchecked_report`, for rows with a path to the contribution ("part__contribution__")."""
    of_a_talk = Q(**{f"{path}entered_by__isnull": False, f"{path}channel__in": WRITTEN_OF})
    return (of_a_talk | Q(**{f"{path}is_retold": True})) & Q(**{f"{path}agreed_on__isnull": True})


class Contribution(OrganisationModel):
    """What one person told at one time. Its words stand in the versions of its parts."""

    is_counted_from = True

    class Review(models.TextChoices):
        WAITING = "waiting", _("nog niet nagekeken")
        ACCEPTED = "accepted", _("nagekeken")
        SET_ASIDE = "set_aside", _("apart gelegd")

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")
    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=12, choices=Channel)
    told_on = models.DateField()
    # The day of the yes it rests on, where that is earlier: told more under one code, or sent the morning after.
    yes_on = models.DateField(null=True)
    review = models.CharField(max_length=9, choices=Review, default=Review.WAITING)
    reviewed_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    needs_a_person = models.BooleanField(_("vraagt om een menselijke blik"), default=False)
    # The computer suggested it and no person has looked yet; and the last day to do so (R206, law 6).
    look_is_suggested = models.BooleanField(default=False)
    look_by = models.DateField(null=True)
    # When a person last said that it asks for aftercare: a call before that knew nothing of it.
    asked_at = models.DateTimeField(null=True)
    content_notes = models.JSONField(default=list, blank=True)
    in_flood = models.BooleanField(_("kwam in een golf binnen"), default=False)
    entered_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    # Something of it stands there now as an employee wrote it down of a talk, whoever wrote the rest.
    is_retold = models.BooleanField(default=False)
    # When the teller said that what an employee wrote down is right, as it stands now (R210).
    agreed_on = models.DateField(null=True)
    # A keyed digest of the sending, so that what is sent twice is one (law 11).
    sending = models.CharField(max_length=64)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "sending"], name="sent_once")]
        indexes = [
            models.Index(
                fields=["organisation", "trajectory", "review", "told_on", "id"], name="contributions_to_read"
            ),
            models.Index(fields=["organisation", "trajectory", "review", "participation"], name="people_to_count"),
            models.Index(fields=["organisation", "participation"], name="contributions_of_person"),
            # With the review in it, or SQLite takes the wider index of all that waits.
            models.Index(
                fields=["organisation", "trajectory", "review", "told_on", "id"],
                condition=Q(needs_a_person=True),
                name="to_look_at_first",
            ),
            models.Index(
                fields=["organisation", "trajectory", "review", "told_on", "id"],
                condition=Q(in_flood=True),
                name="contributions_in_flood",
            ),
            models.Index(
                fields=["organisation", "trajectory", "review", "yes_on"],
                condition=Q(yes_on__isnull=False),
                name="contributions_on_older_yes",
            ),
        ]

    @property
    def heavy(self) -> str:
        """What the teller said beforehand that it holds, in words; empty where nothing was said."""
        return ", ".join(str(Heavy(note).label) for note in self.content_notes)

    @property
    def is_report(self) -> bool:
        """Whether an employee wrote something of it down of a talk: the teller says whether it is right (R210)."""
        return self.is_retold or self.is_of_a_talk

    @property
    def is_of_a_talk(self) -> bool:
        """Whether an employee wrote all of it down of a talk."""
        return self.entered_by_id is not None and self.channel in WRITTEN_OF

    @property
    def is_unchecked_report(self) -> bool:
        """Whether nobody who was there said yet that it is right: that stands by it wherever it is shown (R210)."""
        return self.is_report and self.agreed_on is None

    @property
    def day_of_yes(self) -> date:
        """When the teller said the yes that these words rest on."""
        return self.yes_on or self.told_on

    @property
    def month(self) -> Any:
        """The month it was told in: as near as anyone is shown."""
        return self.told_on.replace(day=1)


class ColleagueNamed(OrganisationModel):
    """That the name of someone who works here stands in a story: who that is does not read it as it was told.

    The computer found it in the words (`engines.deidentification.colleagues`); no word is kept here.
    """

    is_counted_from = True

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    login = models.ForeignKey(Login, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "login", "contribution"], name="colleague_named_once")
        ]


class PartQuerySet(EvidenceQuerySet["Part"]):
    path = "contribution__"


class Part(OrganisationModel):
    """One question and its answer, or one turn in a talk; `question` is the question as it was asked."""

    is_counted_from = True

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField()
    aspect = models.CharField(max_length=20, blank=True)
    question = models.CharField(max_length=300, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["organisation", "contribution", "order"], name="part_order")]


class VersionQuerySet(SealedQuerySet["Version"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """Told words for review and for the teller; for all else the accepted de-identified version."""
        rule = words_visible(viewer, purpose, to="part__contribution__")
        if purpose in (Purpose.REVIEW, Purpose.RIGHTS):
            return rule
        return rule & Q(kind=Version.Kind.DEIDENTIFIED, is_current=True)


class Version(SealedModel):
    """The words of a part: as told, or without what identifies. Immutable, with its origin (law 2, law 6).

    `is_current` marks the version that counts within its kind; a correction makes a newer one.
    """

    is_counted_from = True

    class Kind(models.TextChoices):
        TOLD = "told", _("zoals verteld")
        DEIDENTIFIED = "deidentified", _("zonder wat herkenbaar maakt")

    class Origin(models.TextChoices):
        TELLER = "teller", _("door de verteller")
        STAFF = "staff", _("opgeschreven door een medewerker")
        IMPORT = "import", _("ingelezen")
        MACHINE = "machine", _("voorstel van de computer")
        PERSON = "person", _("door een mens")

    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    origin = models.CharField(max_length=8, choices=Origin)
    words: Any = SealedField()
    length = models.PositiveIntegerField()
    # Of words that someone spoke and another wrote down for them: how they came, and who wrote.
    how = models.CharField(max_length=12, choices=Channel, blank=True)
    recorded_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    # What was told may expire while the words without names stay (DESIGN, decision 1).
    made_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    accepted_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    is_current = models.BooleanField(default=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "part", "number"], name="version_number")]
        indexes = [models.Index(fields=["organisation", "part", "kind", "is_current"], name="current_version")]


class MaskSpan(OrganisationModel):
    """Where a de-identified version differs from what was told: exact offsets both ways, no words."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    told_start = models.PositiveIntegerField()
    told_end = models.PositiveIntegerField()
    type = models.CharField(max_length=15)
    is_suggestion = models.BooleanField()

    class Meta:
        ordering = ["start"]
        indexes = [models.Index(fields=["organisation", "version", "start"], name="mask_spans_of_version")]
