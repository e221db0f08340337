"""Where one finds people: the directory of an organisation, and what a trajectory chose from it (R063 to R081)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.listed import Listed
from doorleefd.trajectory.models.trajectory import Trajectory


class FindingPlace(Listed):
    """A place where one finds people, as this organisation knows it (R063)."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", _("gemeente, UWV en andere uitvoerders")
        NATIONAL = "national", _("landelijke cliënten- en belangenorganisaties")
        LOCAL = "local", _("lokale organisaties en netwerken")
        EXPERTS = "experts", _("netwerken van ervaringsdeskundigen")
        PANEL = "panel", _("organisaties met een panel")
        OWN = "own", _("eigen organisatie en partners")

    class Meets(models.TextChoices):
        PEOPLE = "people", _("mensen zonder vaste rol")
        COUNCIL = "council", _("leden van een raad")
        EXPERTS = "experts", _("ervaringsdeskundigen")
        MIXED = "mixed", _("van alles wat")

    kind = models.CharField(_("soort"), max_length=12, choices=Kind)
    region = models.CharField(_("regio"), max_length=80, blank=True)
    for_whom = models.CharField(_("wie vind je er?"), max_length=300, blank=True)
    meets = models.CharField(_("wie spreek je er vooral?"), max_length=8, choices=Meets, default=Meets.PEOPLE)
    note = models.TextField(_("goed om te weten"), blank=True, max_length=2000)
    fact = models.CharField(_("een getal"), max_length=300, blank=True)
    fact_on = models.DateField(_("van wanneer is dat getal?"), null=True, blank=True)
    contact = models.CharField(_("contact"), max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="finding_place_name")]


class ChosenPlace(OrganisationModel):
    """A place that a trajectory turns to: who asks whom, what was agreed, and how many responded (R080)."""

    class Answer(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")
        UNKNOWN = "unknown", _("dat weten we nog niet")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="chosen_places")
    place = models.ForeignKey(FindingPlace, on_delete=models.PROTECT, related_name="+")
    approach = models.CharField(_("wie vraagt wie?"), max_length=300, blank=True)
    decides = models.CharField(max_length=8, choices=Answer, default=Answer.UNKNOWN)
    has_experience = models.CharField(max_length=8, choices=Answer, default=Answer.UNKNOWN)
    months_ago = models.PositiveSmallIntegerField(_("hoeveel maanden geleden is het hooguit?"), null=True, blank=True)
    measure = models.CharField(_("wat doe je daaraan?"), max_length=300, blank=True)
    agreements = models.TextField(_("afspraken"), blank=True, max_length=2000)
    agreed_with = models.CharField(_("afgesproken met"), max_length=120, blank=True)
    agreed_on = models.DateField(_("afgesproken op"), null=True, blank=True)
    approached = models.PositiveIntegerField(_("hoeveel mensen zijn gevraagd?"), null=True, blank=True)
    responded = models.PositiveIntegerField(_("hoeveel mensen reageerden?"), null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "place"], name="chosen_once")]


class DesignReview(OrganisationModel):
    """What experts by experience said of the design before people were asked (R081)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="design_reviews")
    reviewed_by = models.CharField(_("wie keken mee?"), max_length=200)
    reviewed_on = models.DateField(_("wanneer?"))
    reaches = models.CharField(max_length=8, choices=ChosenPlace.Answer, default=ChosenPlace.Answer.UNKNOWN)
    right_places = models.CharField(max_length=8, choices=ChosenPlace.Answer, default=ChosenPlace.Answer.UNKNOWN)
    remarks = models.TextField(_("wat zeiden zij?"), blank=True, max_length=2000)
    changed = models.TextField(_("wat hebben jullie veranderd?"), blank=True, max_length=2000)

    class Meta:
        indexes = [models.Index(fields=["organisation", "trajectory", "-reviewed_on"], name="design_review_list")]
