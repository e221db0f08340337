"""What must stand before people share what they lived through, by activity (R191 to R207)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.activities import Activity


class Precondition(OrganisationModel):
    """What someone said of one precondition of an activity. No row: what follows by itself, or nothing yet."""

    class Item(models.TextChoices):
        EQUAL = "equal", _("Mensen zijn een volwaardige gesprekspartner")
        CLEAR = "clear", _("Vooraf is duidelijk waarvoor het is")
        LIMITS = "limits", _("Wij zeggen eerlijk wat niet kan veranderen")
        COMPENSATION = "compensation", _("De vergoeding is vooraf duidelijk")
        SAFE = "safe", _("Het is veilig om te vertellen")
        STIGMA = "stigma", _("Onze woorden zetten niemand weg")
        ORGANISED = "organised", _("De organisatie klopt")
        PLAIN = "plain", _("De taal is gewoon en niet betuttelend")
        FORM = "form", _("De vorm past bij wie meedoet")
        ONLINE_OR_NOT = "online_or_not", _("Online of samen op een plek: er is over nagedacht")
        LOCATION = "location", _("De plek is goed te bereiken en prettig")
        PRE_READ = "pre_read", _("Iemand van buiten las alles vooraf")
        LISTENING = "listening", _("Wij luisteren open")
        GUIDANCE = "guidance", _("Er is iemand die goed kan begeleiden")
        AFTERCARE = "aftercare", _("De nazorg is geregeld")
        PRIVACY = "privacy", _("Vooraf is verteld wat er met de inbreng gebeurt")

    class State(models.TextChoices):
        MET = "met", _("geregeld")
        NOT_APPLICABLE = "not_applicable", _("niet van toepassing")
        ACTION = "action", _("actie nodig")

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="preconditions")
    item = models.CharField(max_length=16, choices=Item)
    state = models.CharField(max_length=14, choices=State)
    owner = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "activity", "item"], name="precondition_once")]
