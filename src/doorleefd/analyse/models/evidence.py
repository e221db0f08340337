"""From a fragment to a recommendation. Evidence is a chain of references; no words are copied (law 5)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models.quoting import QuoteQuerySet
from doorleefd.collect.models import EvidenceQuerySet, Version
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Trajectory


class Theme(OrganisationModel):
    """A theme in the tree of a trajectory (R225)."""

    is_counted_from = True

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="themes")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="children")
    name = models.CharField(_("thema"), max_length=80)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "name"], name="theme_name")]

    def __str__(self) -> str:
        return self.name


class Memo(OrganisationModel):
    """What a coder wants to remember about a theme. Staff text: it may not repeat a teller (law 5)."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="memos")
    author = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=10_000)
    written_at = models.DateTimeField()


class FragmentQuerySet(QuoteQuerySet["Fragment"]):
    fragment_path = ""
    path = "version__part__contribution__"
    version_path = "version__"
    kept_of_earlier = True


class Fragment(OrganisationModel):
    """A range of an accepted de-identified version; `digest` is a keyed digest of the words in it."""

    is_counted_from = True

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    marked_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()
    # Who found that nobody can be recognised by these words, and on which day: before that only analysts read them.
    looked_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    looked_on = models.DateField(null=True)

    objects = FragmentQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "version", "start", "end"], name="fragment_range"),
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="fragment_not_empty"),
        ]


class CodingQuerySet(EvidenceQuerySet["Coding"]):
    path = "fragment__version__part__contribution__"
    version_path = "fragment__version__"


class Coding(OrganisationModel):
    """That a fragment is about a theme, according to one coder."""

    is_counted_from = True

    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = CodingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "fragment", "theme", "by"], name="coded_once")]
        indexes = [models.Index(fields=["organisation", "theme"], name="codings_of_theme")]


class Pattern(OrganisationModel):
    """What repeats, and for how many people: a set of fragments, gathered by their themes (R226)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="patterns")
    name = models.CharField(_("patroon"), max_length=160)
    description = models.TextField(_("wat zie je steeds terug?"), blank=True, max_length=4000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.name


class PatternTheme(OrganisationModel):
    """A theme that a pattern is made of."""

    pattern = models.ForeignKey(Pattern, on_delete=models.CASCADE, related_name="pattern_themes")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "pattern", "theme"], name="pattern_theme_once")]


class PatternFragmentQuerySet(QuoteQuerySet["PatternFragment"]):
    """Its path is that of every quote."""


class PatternFragment(OrganisationModel):
    """A fragment that is evidence for a pattern."""

    is_counted_from = True

    pattern = models.ForeignKey(Pattern, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")

    objects = PatternFragmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "pattern", "fragment"], name="pattern_fragment_once")
        ]


class Finding(OrganisationModel):
    """What lies under the experiences: a bottleneck, or its sister, what works (R227, R286)."""

    class Kind(models.TextChoices):
        BOTTLENECK = "bottleneck", _("knelpunt")
        WORKS = "works", _("wat werkt")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=10, choices=Kind)
    sentence = models.CharField(_("in één zin"), max_length=300)
    explanation = models.TextField(_("waardoor komt het?"), blank=True, max_length=4000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "at"]

    def __str__(self) -> str:
        return self.sentence


class FindingPattern(OrganisationModel):
    """A pattern that shows a finding."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="finding_patterns")
    pattern = models.ForeignKey(Pattern, on_delete=models.PROTECT, related_name="finding_patterns")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "finding", "pattern"], name="finding_pattern_once")
        ]


class CoreInsight(OrganisationModel):
    """One sentence that holds more widely (R228). Whether it is collective is worked out, never set (law 8)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="insights")
    sentence = models.CharField(_("kerninzicht, in één zin"), max_length=300)
    explanation = models.TextField(_("toelichting"), blank=True, max_length=4000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.sentence


class InsightFinding(OrganisationModel):
    """A finding that an insight rests on."""

    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="insight_findings")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="insight_findings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "insight", "finding"], name="insight_finding_once")
        ]


class SharedReflection(OrganisationModel):
    """People with lived experience read an insight together (R233, law 8).

    `sentence` is what they confirmed; once the insight says something else, the confirmation no longer holds.
    """

    class Outcome(models.TextChoices):
        RECOGNISED = "recognised", _("herkend")
        CHANGED = "changed", _("herkend, met andere woorden")
        NOT_RECOGNISED = "not_recognised", _("niet herkend")

    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="reflections")
    held_on = models.DateField(_("datum"))
    contributors_present = models.PositiveSmallIntegerField(_("hoeveel vertellers waren erbij?"), default=0)
    others_present = models.CharField(_("wie waren er nog meer?"), max_length=300, blank=True)
    what_was_read = models.TextField(_("wat is er gelezen?"), max_length=2000)
    what_changed = models.TextField(_("wat is er veranderd?"), blank=True, max_length=2000)
    who_disagrees = models.TextField(_("wie ziet het anders, en hoe?"), blank=True, max_length=2000)
    outcome = models.CharField(_("wat was de uitkomst?"), max_length=14, choices=Outcome)
    sentence = models.CharField(max_length=300)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on"]


class ReflectionExpert(OrganisationModel):
    """An expert by experience who was there."""

    reflection = models.ForeignKey(SharedReflection, on_delete=models.CASCADE, related_name="experts")
    expert = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "reflection", "expert"], name="expert_there_once")
        ]


class DeviatingVoiceQuerySet(QuoteQuerySet["DeviatingVoice"]):
    """Its path is that of every quote."""


class DeviatingVoice(OrganisationModel):
    """A fragment that says otherwise, on the same page as the insight (R232)."""

    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")
    weighed = models.TextField(_("hoe is dit meegewogen?"), max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = DeviatingVoiceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "insight", "fragment"], name="deviates_once")]


class Recommendation(OrganisationModel):
    """What professionals can do differently, or what must change in policy and processes (R229)."""

    class Audience(models.TextChoices):
        PROFESSIONALS = "professionals", _("voor professionals")
        POLICY = "policy", _("voor beleid en werkwijze")

    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="recommendations")
    audience = models.CharField(_("voor wie?"), max_length=13, choices=Audience)
    sentence = models.CharField(_("aanbeveling, in één zin"), max_length=300)
    explanation = models.TextField(_("toelichting"), blank=True, max_length=4000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.sentence
