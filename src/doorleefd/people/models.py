"""Who took part, as far as counting and permission need it. Never a name: that lives in the vault (law 1)."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Group, Need, Trajectory

if TYPE_CHECKING:
    from uuid import UUID


class Channel(models.TextChoices):
    """How someone's words came in; shown beside a quote, with the month."""

    OPEN_PAGE = "open_page", _("open pagina")
    CONVERSATION = "conversation", _("gesprek")
    PHONE = "phone", _("telefoon")
    PAPER = "paper", _("papier")
    GROUP = "group", _("groepsgesprek")
    IMPORT = "import", _("eerder opgehaald")


class Contributor(OrganisationModel):
    """One person in one organisation, known by a code alone. `key_id` names the key of all their words."""

    key_id = models.UUIDField(unique=True, editable=False)
    since = models.DateField()
    # Said before anything is destroyed, so that an erasure that is killed half-way is ended within a minute.
    is_to_be_erased = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["organisation"], condition=models.Q(is_to_be_erased=True), name="to_be_erased")]


class PersonalCode(OrganisationModel):
    """The code of a contributor, only as a keyed digest (R281). Three words and two digits."""

    contributor = models.OneToOneField(Contributor, on_delete=models.CASCADE, related_name="code")
    digest = models.CharField(max_length=64, unique=True)
    key_version = models.PositiveIntegerField()
    # So that a restored backup knows which code came later.
    times_replaced = models.PositiveIntegerField(default=0)
    # Whoever wrote the story down, read it in or made this code had it in hand; until its owner takes another.
    was_seen_by_staff = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["organisation"], condition=models.Q(times_replaced__gt=0), name="code_replaced")
        ]


class Participation(OrganisationModel):
    """One contributor in one trajectory: how they came in, for whom they speak, what they need (R079, R172)."""

    is_counted_from = True

    class Speaker(models.TextChoices):
        """Under 16 a parent or guardian says yes too (GDPR art. 8, UAVG art. 5); under 12 they tell for the child."""

        SELF = "self", _("over zichzelf")
        YOUNG = "young", _("over zichzelf, 12 tot en met 15 jaar")
        RELATIVE = "relative", _("als naaste, over iemand anders")
        REPRESENTATIVE = "representative", _("als vertegenwoordiger, voor iemand anders")

    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="participations")
    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=12, choices=Channel)
    speaks = models.CharField(max_length=14, choices=Speaker, default=Speaker.SELF)
    was_helped = models.BooleanField(_("iemand hielp bij het vertellen"), default=False)
    since = models.DateField()
    # Whether two codes may be one person: on an open page codes are not people ("hoogstens 41 mensen").
    is_known_person = models.BooleanField(default=False)
    # From that day on the words are kept and used for nothing, until it is lifted (GDPR art. 18).
    restricted_on = models.DateField(null=True)
    # The day on which that ended last: a backup of before it must not let the words stand still again.
    lifted_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "trajectory", "contributor"], name="takes_part_once"),
        ]
        # Asked on each page with a number of people; where everyone is known, it is empty.
        indexes = [
            models.Index(
                fields=["organisation", "trajectory"], condition=models.Q(is_known_person=False), name="may_be_twice"
            )
        ]


class Membership(OrganisationModel):
    """A participation in a group of its trajectory."""

    is_counted_from = True

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="memberships")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "participation", "group"], name="member_once")]
        indexes = [models.Index(fields=["organisation", "group"], name="members_of_group")]


class ToldNeed(OrganisationModel):
    """One thing that someone needs to take part well; it goes with them to each session (R172). No words, no reason."""

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="needs")
    need = models.CharField(max_length=12, choices=Need)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "participation", "need"], name="need_once")]


class Use(models.TextChoices):
    """What someone's words may be used for, each asked apart (facts 2.4)."""

    TAKE_PART = "take_part", _("meedoen")
    SENSITIVE = "sensitive", _("wat ik vertel over gezondheid, geloof of afkomst")
    REPORT = "report", _("zinnen in verslagen")
    PUBLISH = "publish", _("zinnen op internet")
    CONTACT = "contact", _("bericht krijgen")
    AFTERCARE = "aftercare", _("bellen bij zorgen")
    RECORDING = "recording", _("mijn opname beluisteren")


class Basis(models.TextChoices):
    CONSENT = "consent", _("toestemming")
    EXPLICIT_CONSENT = "explicit_consent", _("uitdrukkelijke toestemming")
    PUBLIC_TASK = "public_task", _("taak van algemeen belang")


class SaidBy(models.TextChoices):
    """Who said the yes or no."""

    SELF = "self", _("de persoon zelf")
    WITH_PARENT = "with_parent", _("de persoon zelf, en een ouder of voogd")
    REPRESENTATIVE = "representative", _("een vertegenwoordiger")

    @classmethod
    def of(cls, speaks: str, *, given: bool) -> "SaidBy":
        """Who says yes, and who says no: every page that asks a yes of someone of 12 to 15 asks it of a parent or
        guardian with it; a yes is taken back alone."""
        if speaks == Participation.Speaker.REPRESENTATIVE:
            return cls.REPRESENTATIVE
        return cls.WITH_PARENT if speaks == Participation.Speaker.YOUNG and given else cls.SELF


class PermissionEvent(OrganisationModel):
    """One "yes" or "no", kept for good: for what, on which basis, with which text, how, by and to whom (R209)."""

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="permission_events")
    use = models.CharField(max_length=10, choices=Use)
    given = models.BooleanField()
    basis = models.CharField(max_length=18, choices=Basis)
    text_version = models.CharField(max_length=40)
    how = models.CharField(max_length=12, choices=Channel)
    day = models.DateField()
    said_by = models.CharField(max_length=14, choices=SaidBy, default=SaidBy.SELF)
    was_read_aloud = models.BooleanField(_("de tekst is voorgelezen"), default=False)
    # Who heard it, or took the paper; and who wrote that down.
    taken_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    order = models.PositiveIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "participation", "order"], name="permission_event_order")
        ]


class StillCount(OrganisationModel):
    """How many people were counted on a day, to be shown rounded; it stands until enough of them changed (law 7).

    `what` is counted, `part` a part of it by name ("" is the whole). Numbers alone, of nobody.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=60)
    part = models.CharField(max_length=60, blank=True)
    people = models.PositiveIntegerField()
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "trajectory", "what", "part"], name="still_count_once")
        ]


class ConsentText(OrganisationModel):
    """What stood there when people said yes: the text behind the `text_version` of permission events, once (R209).

    `trajectory` is the one that printed it or asked it first; None where it is asked of everyone, behind the code.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.SET_NULL, null=True, related_name="+")
    version = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    text = models.TextField()
    first_used = models.DateField()

    class Meta:
        ordering = ["-first_used", "version", "language"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "version", "language"], name="consent_text_once")
        ]

    @property
    def title(self) -> str:
        """How the page was called: the first paragraph."""
        return self.text.partition("\n")[0]


class Permission(OrganisationModel):
    """What holds now, for each use: the row that the queries join (law 3)."""

    is_counted_from = True

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="permissions")
    use = models.CharField(max_length=10, choices=Use)
    given = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "participation", "use"], name="permission_now")]
        # Asked for each contribution that a page counts: SQLite takes it only without the organisation in front.
        indexes = [models.Index(fields=["participation", "use"], condition=models.Q(given=True), name="permitted_now")]


def permitted(use: Use, *, participation: str) -> models.Exists:
    """A condition: the participation that `participation` leads to allows this use now."""
    return models.Exists(Permission.objects.filter(participation=models.OuterRef(participation), use=use, given=True))


def takes_part(*, participation: str) -> models.Exists:
    """A condition: whoever `participation` leads to takes part now, and did not have it restricted (art. 18)."""
    return models.Exists(
        Permission.objects.filter(
            participation=models.OuterRef(participation),
            use=Use.TAKE_PART,
            given=True,
            participation__restricted_on=None,
        )
    )


class Teller:
    """A contributor who showed the code: may do with the own words what the law gives (R214)."""

    kind = "teller"

    def __init__(self, contributor: Contributor) -> None:
        self.contributor = contributor

    @property
    def organisation_id(self) -> "UUID":
        return self.contributor.organisation_id
