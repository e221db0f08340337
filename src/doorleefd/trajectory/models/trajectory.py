"""A trajectory: one question that is taken through six steps (R026)."""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, Organisation, OrganisationModel

NOTHING_GIVEN = ("niets", "niks", "geen ")


class Trajectory(OrganisationModel):
    """Purpose, room for change and what tellers are promised. Staff text, in plain words."""

    class State(models.TextChoices):
        DRAFT = "draft", _("in voorbereiding")
        OPEN = "open", _("open voor verhalen")
        PAUSED = "paused", _("even dicht")
        CLOSED = "closed", _("afgerond")
        ARCHIVED = "archived", _("in het archief")

    class Basis(models.TextChoices):
        CONSENT = "consent", _("toestemming")
        PUBLIC_TASK = "public_task", _("taak van algemeen belang")

    class Vision(models.TextChoices):
        INCLUSION = "inclusion", _("inclusie: het systeem verbeteren")
        RECOVERY = "recovery", _("herstel: elkaar steunen")

    class Decides(models.TextChoices):
        NO = "no", _("nee")
        YES = "yes", _("ja")

    class CameAs(models.TextChoices):
        COPY = "copy", _("kopie")
        NEXT = "next", _("vervolg")

    title = models.CharField(_("titel"), max_length=120)
    slug = models.SlugField(
        _("adres van de open pagina"),
        validators=[RegexValidator(r"^[a-z0-9-]+$", _("Alleen kleine letters, cijfers en streepjes."))],
    )
    owner = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+", verbose_name=_("trajectleider"))
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)

    knowledge_sought = models.TextField(_("wat wil je weten?"), blank=True)
    sought_from = models.TextField(_("van wie?"), blank=True)
    intended_use = models.TextField(_("wat ga je ermee doen?"), blank=True)
    who_decides = models.CharField(_("wie beslist?"), max_length=200, blank=True)
    can_change = models.TextField(_("wat kan veranderen?"), blank=True)
    cannot_change = models.TextField(_("wat kan niet veranderen?"), blank=True)
    answer_by = models.DateField(_("uiterlijk wanneer hoort iedereen wat je doet?"), null=True, blank=True)

    subject = models.CharField(_("het onderwerp, zoals inwoners het noemen"), max_length=120, blank=True)
    public_purpose = models.CharField(_("wij willen dit weten om …"), max_length=200, blank=True)
    readers = models.TextField(_("wie leest alles?"), blank=True)
    deciders_do_not_read = models.BooleanField(_("wie over hulp beslist, leest niet mee"), default=True)
    contact_name = models.CharField(_("wie kunnen mensen bellen?"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telefoonnummer"), max_length=40, blank=True)
    contact_hours = models.CharField(_("wanneer?"), max_length=120, blank=True)
    aftercare_name = models.CharField(_("wie helpt als het iemand raakt?"), max_length=120, blank=True)
    aftercare_phone = models.CharField(_("telefoonnummer van de nazorg"), max_length=40, blank=True)
    aftercare_hours = models.CharField(_("wanneer is de nazorg er?"), max_length=120, blank=True)
    basis = models.CharField(_("grondslag"), max_length=12, choices=Basis, blank=True)
    keep_until = models.DateField(_("tot wanneer bewaren jullie de verhalen?"), null=True, blank=True)
    address_form = models.CharField(_("aanspreekvorm"), max_length=2, choices=Organisation.Address, blank=True)
    compensation = models.CharField(_("wat krijgen mensen ervoor?"), max_length=200, blank=True)
    compensation_how = models.CharField(_("hoe krijgen mensen dat?"), max_length=200, blank=True)
    # The same as tellers read it in English, by name of the field (`own_words.IN_TELLING`).
    english = models.JSONField(default=dict, blank=True)
    read_within_days = models.PositiveSmallIntegerField(
        _("binnen hoeveel werkdagen leest iemand een verhaal?"), default=5
    )
    look_within_days = models.PositiveSmallIntegerField(
        _("binnen hoeveel werkdagen kijkt iemand als een verhaal zorgen geeft?"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
    )
    # Do those who ask or collect decide on someone's money, place or support, and what was arranged (R067, law 10)?
    recruiter_decides = models.CharField(max_length=3, choices=Decides, blank=True)
    collector_decides = models.CharField(max_length=3, choices=Decides, blank=True)
    measures = models.JSONField(default=list, blank=True)
    told_beforehand = models.BooleanField(_("wie wij vragen, hoort dit vooraf"), default=False)
    vision = models.CharField(max_length=10, choices=Vision, default=Vision.INCLUSION)

    # Nothing told in an exercise counts anywhere; it never becomes a real one, and is erased as a whole.
    is_practice = models.BooleanField(_("dit is een oefening"), default=False)
    came_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    came_as = models.CharField(max_length=4, choices=CameAs, blank=True)
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "slug"], name="trajectory_slug")]
        indexes = [models.Index(fields=["organisation", "state", "-created_at"], name="trajectory_list")]

    def __str__(self) -> str:
        return self.title

    @property
    def gives_something(self) -> bool:
        """Whether people get something for it: staff write "niets" or "geen vergoeding" where they do not."""
        return bool(self.compensation.strip()) and not self.compensation.strip().casefold().startswith(NOTHING_GIVEN)

    @property
    def is_informal(self) -> bool:
        """Whether tellers are called "je": as this trajectory chose, else as the organisation does."""
        return (self.address_form or self.organisation.address_form) == Organisation.Address.INFORMAL

    @property
    def takes_contributions(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def may_be_archived(self) -> bool:
        """Whether nobody waits for anything in it."""
        return self.state in (self.State.DRAFT, self.State.CLOSED)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing in it changes: it is closed, or in the archive."""
        return self.state in (self.State.CLOSED, self.State.ARCHIVED)
