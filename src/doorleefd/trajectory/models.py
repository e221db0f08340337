"""A trajectory: one question that is taken through six steps (R026, R027)."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel


class Trajectory(OrganisationModel):
    """Purpose, room for change and what tellers are promised. Staff text, in plain words."""

    class State(models.TextChoices):
        DRAFT = "draft", _("in voorbereiding")
        OPEN = "open", _("open voor verhalen")
        PAUSED = "paused", _("even dicht")
        CLOSED = "closed", _("afgerond")

    class Basis(models.TextChoices):
        CONSENT = "consent", _("toestemming")
        PUBLIC_TASK = "public_task", _("taak van algemeen belang")

    class Vision(models.TextChoices):
        INCLUSION = "inclusion", _("inclusie: het systeem verbeteren")
        RECOVERY = "recovery", _("herstel: elkaar steunen")

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
    readers = models.CharField(_("wie leest alles?"), max_length=200, blank=True)
    co_readers = models.CharField(_("wie leest daarna mee?"), max_length=200, blank=True)
    deciders_do_not_read = models.BooleanField(_("wie over hulp beslist, leest niet mee"), default=True)
    contact_name = models.CharField(_("wie kunnen mensen bellen?"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telefoonnummer"), max_length=40, blank=True)
    contact_hours = models.CharField(_("wanneer?"), max_length=120, blank=True)
    aftercare_name = models.CharField(_("wie helpt als het iemand raakt?"), max_length=120, blank=True)
    aftercare_phone = models.CharField(_("telefoonnummer van de nazorg"), max_length=40, blank=True)
    aftercare_hours = models.CharField(_("wanneer is de nazorg er?"), max_length=120, blank=True)
    basis = models.CharField(_("grondslag"), max_length=12, choices=Basis, blank=True)
    keep_until = models.DateField(_("tot wanneer bewaren jullie de verhalen?"), null=True, blank=True)
    compensation = models.CharField(_("wat krijgen mensen ervoor?"), max_length=200, blank=True)
    read_within_days = models.PositiveSmallIntegerField(
        _("binnen hoeveel werkdagen leest iemand een verhaal?"), default=5
    )
    vision = models.CharField(max_length=10, choices=Vision, default=Vision.INCLUSION)

    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "slug"], name="trajectory_slug")]
        indexes = [models.Index(fields=["organisation", "state", "-created_at"], name="trajectory_list")]

    def __str__(self) -> str:
        return self.title

    @property
    def takes_contributions(self) -> bool:
        return self.state == self.State.OPEN


class Step(models.IntegerChoices):
    """The six steps, by their fixed names (R027)."""

    PURPOSE = 1, _("Doel")
    WHO = 2, _("Wie")
    FORM = 3, _("Vorm")
    PLAN = 4, _("Plan")
    COLLECT = 5, _("Ophalen")
    USE = 6, _("Benutten en terugkoppelen")


class StepProgress(OrganisationModel):
    """How far one step is; a bridged step says with which reason it was passed (law 10)."""

    class State(models.TextChoices):
        LATER = "later", _("later")
        OPEN = "open", _("bezig")
        DONE = "done", _("klaar")
        BRIDGED = "bridged", _("verder met reden")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="steps")
    step = models.PositiveSmallIntegerField(choices=Step)
    state = models.CharField(max_length=8, choices=State, default=State.LATER)
    owner = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    note = models.TextField(_("wat is er besloten?"), blank=True, max_length=2000)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["step"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "step"], name="one_row_a_step")]


class GatePassed(OrganisationModel):
    """A gate that was passed with a reason; it shows in plan and report (law 10, R040, R240)."""

    class Gate(models.TextChoices):
        PURPOSE_UNCLEAR = "purpose_unclear", _("Mensen benaderen terwijl het doel nog niet helder is")
        CLOSING_WITHOUT_ANSWER = "closing_without_answer", _("Afronden zonder antwoord aan de vertellers")
        STEP_NOT_DONE = "step_not_done", _("Verder terwijl een eerdere stap nog open is")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="gates_passed")
    gate = models.CharField(max_length=24, choices=Gate)
    step = models.PositiveSmallIntegerField(choices=Step, null=True)
    reason = models.TextField(max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Group(OrganisationModel):
    """A subgroup one wants to hear, with how many (R076). A teller may say to belong to it."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(_("groep"), max_length=80)
    shown_as = models.CharField(_("zoals een verteller het leest"), max_length=120)
    target = models.PositiveSmallIntegerField(_("hoeveel mensen wil je horen?"), default=0)
    is_important = models.BooleanField(_("belangrijk voor dit traject"), default=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "name"], name="group_name")]

    def __str__(self) -> str:
        return self.name


class PlanVersion(OrganisationModel):
    """The one-page plan as it stood when it was kept (R163, R170)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="plan_versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    agreed_with = models.CharField(_("afgestemd met"), max_length=200, blank=True)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="plan_number")]
