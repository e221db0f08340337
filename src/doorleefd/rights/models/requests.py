"""A request that an employee took in: what is asked, how it was checked who asks, and what came of it. Never a name."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.people.models import Channel, Contributor, Participation
from doorleefd.vault.models import ContactDetail


class RightsRequest(OrganisationModel):
    """One request. Who asks stands in the organisation's own file, under `filed_as`; here only which code, while it
    runs (`Asker`). Its log is the audit rows about it, without words.
    """

    class Kind(models.TextChoices):
        SEE = "see", _("inzien")
        CORRECT = "correct", _("verbeteren")
        RESTRICT = "restrict", _("stilzetten")
        OBJECT = "object", _("bezwaar")
        ERASE = "erase", _("weghalen")
        CARRY = "carry", _("meenemen")

    class CameBy(models.TextChoices):
        PHONE = "phone", _("telefoon")
        LETTER = "letter", _("brief")
        EMAIL = "email", _("e-mail")
        COUNTER = "counter", _("aan de balie")

    class Checked(models.TextChoices):
        CODE = "code", _("met de code")
        CONTACT = "contact", _("met de gegevens die de verteller achterliet")
        OTHER = "other", _("anders")

    class Outcome(models.TextChoices):
        DONE = "done", _("uitgevoerd")
        PARTLY = "partly", _("deels uitgevoerd")
        REFUSED = "refused", _("geweigerd")
        NOT_FOUND = "not_found", _("niet te vinden")

    class UsedAgain(models.TextChoices):
        """How much of what who objected told is used again after a no."""

        NONE = "none", _("niets")
        SOME = "some", _("een deel")
        ALL = "all", _("alles")

    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind)
    came_by = models.CharField(max_length=7, choices=CameBy)
    received_on = models.DateField()
    filed_as = models.CharField(max_length=60, blank=True)
    due_on = models.DateField()
    recorded_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")

    extended_on = models.DateField(null=True)
    extended_because = models.TextField(blank=True, max_length=1000)

    checked = models.CharField(max_length=7, choices=Checked, blank=True)
    checked_how = models.TextField(blank=True, max_length=1000)
    checked_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    checked_on = models.DateField(null=True)
    # That whoever asks answered on the very number or address that was compared: who tried it, when, and how.
    called_back_way = models.CharField(max_length=6, choices=ContactDetail.Way, blank=True)
    called_back_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    called_back_on = models.DateField(null=True)
    # How often contact details were compared, and how often a code: whoever may guess for ever learns who told.
    tries = models.PositiveSmallIntegerField(default=0)
    code_tries = models.PositiveSmallIntegerField(default=0)

    carried_out_on = models.DateField(null=True)
    # Who got words of who asks before that, for the letter: rows of `GoneOut`, without a word. After erasing nobody can
    # look it up any more.
    gone_out = models.JSONField(default=list, blank=True)
    outcome = models.CharField(max_length=9, choices=Outcome, blank=True)
    weighed = models.TextField(blank=True, max_length=2000)
    # What the refusal of an objection set going again, for the letter: after the answer nobody can look up whose words
    # they were. NONE also where nothing stood still for this request.
    used_again = models.CharField(max_length=4, choices=UsedAgain, default=UsedAgain.NONE)
    answer = models.TextField(blank=True, max_length=2000)
    answered_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    answered_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "number"], name="request_number")]
        indexes = [
            models.Index(
                fields=["organisation", "due_on"], condition=models.Q(answered_on=None), name="requests_to_answer"
            ),
            models.Index(fields=["organisation", "-answered_on"], name="requests_answered"),
        ]

    @property
    def is_open(self) -> bool:
        return self.answered_on is None

    @property
    def is_known_who(self) -> bool:
        """Whether it was checked who asks, with something that leads to a code."""
        return self.checked in (self.Checked.CODE, self.Checked.CONTACT)

    @property
    def channel(self) -> Channel:
        """How a yes or a no that follows from it was given."""
        return HEARD_BY[self.came_by]


HEARD_BY: dict[Any, Channel] = {
    RightsRequest.CameBy.PHONE: Channel.PHONE,
    RightsRequest.CameBy.LETTER: Channel.PAPER,
    RightsRequest.CameBy.EMAIL: Channel.PAPER,
    RightsRequest.CameBy.COUNTER: Channel.CONVERSATION,
}


class Asker(OrganisationModel):
    """Whose words a running request is about, and what showed it; `route` is the way of the address or number that was
    compared. Gone once it is answered: from then on it leads to nobody."""

    request = models.ForeignKey(RightsRequest, on_delete=models.CASCADE, related_name="askers")
    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="+")
    shown_by = models.CharField(max_length=7, choices=RightsRequest.Checked, default=RightsRequest.Checked.CODE)
    route = models.CharField(max_length=6, choices=ContactDetail.Way, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "request", "contributor"], name="asks_once")]


class StillWhileWeighed(OrganisationModel):
    """Words that stand still because an objection is weighed, and for no other reason: after it they go on, or go."""

    request = models.ForeignKey(RightsRequest, on_delete=models.CASCADE, related_name="+")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "request", "participation"], name="still_while_weighed_once"
            )
        ]
