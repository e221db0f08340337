"""The report of a trajectory: which voices may stand in it, the versions that were kept, and who got one.

A version is blocks in their order; a quote in it is a reference and no words, so that whoever takes words back takes
them out of every version at once, and of every file that is made of it from then on (law 5).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import CoreInsight, Fragment, QuoteQuerySet
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Trajectory


class ReportVoiceQuerySet(QuoteQuerySet["ReportVoice"]):
    goes_out = True


class ReportVoice(OrganisationModel):
    """A voice that `by` chose for the report beside an insight, and found that nobody can be recognised by (law 7)."""

    insight = models.ForeignKey(CoreInsight, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = ReportVoiceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "insight", "fragment"], name="in_report_once")]


class ReportVersion(OrganisationModel):
    """The report as it stood when it was kept, in the language of who kept it; `is_final` once nothing is open."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="report_versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=8)
    is_final = models.BooleanField(default=False)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="report_number")]


class ReportBlock(OrganisationModel):
    """One piece of a version. Staff text: what repeats words that are withdrawn later gets a gap (law 5)."""

    class Kind(models.TextChoices):
        HEADING = "heading"
        SUBHEADING = "subheading"
        TEXT = "text"
        FACT = "fact"
        NOTE = "note"
        QUOTE = "quote"

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="blocks")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    label = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["organisation", "version", "order"], name="report_block_order")]


class ReportQuoteQuerySet(QuoteQuerySet["ReportQuote"]):
    goes_out = True
    kept_of_earlier = True


class ReportQuote(OrganisationModel):
    """The voice that a block quotes. A block of that kind without one stands for words that were taken back."""

    block = models.OneToOneField(ReportBlock, on_delete=models.CASCADE, related_name="+")
    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")

    objects = ReportQuoteQuerySet.as_manager()


class ReportSending(OrganisationModel):
    """That a version went out as a file: to whom, when, and the digest of the file (SHA-256, hexadecimal).

    The file itself is not kept: it is made of the version again, without what was taken back since. `settled` are the
    blocks (their ids) that nobody is asked to remove any more: they were empty in the file that went out, or who got
    it was asked since, the last time on `asked_on`.
    """

    class Ending(models.TextChoices):
        PDF = "pdf", "PDF"
        DOCX = "docx", "Word"
        ODT = "odt", "OpenDocument"

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="sendings")
    to = models.CharField(_("aan wie?"), max_length=160)
    on = models.DateField(_("wanneer?"))
    ending = models.CharField(_("als welk bestand?"), max_length=4, choices=Ending, default=Ending.PDF)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    asked_on = models.DateField(null=True)
    settled = models.JSONField(default=list)

    class Meta:
        ordering = ["-on", "pk"]
        indexes = [models.Index(fields=["organisation", "version"], name="sendings_of_version")]


class DownloadedQuoteQuerySet(QuoteQuerySet["DownloadedQuote"]):
    goes_out = True
    kept_of_earlier = True


class DownloadedQuote(OrganisationModel):
    """That a voice stood in a report which someone who works here took along as a file, on which day.

    Where that file went, nobody noted: the teller is told no more than this.
    """

    fragment = models.ForeignKey(Fragment, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()

    objects = DownloadedQuoteQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "fragment", "on"], name="downloaded_once_a_day")]
