"""How far people take part, for all and by group, beside how much can change (R246 to R249)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import ladder
from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.answered import TrajectoryAnswers
from doorleefd.trajectory.models.groups import Group


class Rung(models.TextChoices):
    """The ladder of participation, from below; values are those of `engines.advice.ladder`."""

    INFORM = ladder.Rung.INFORM.value, _("informeren")
    CONSULT = ladder.Rung.CONSULT.value, _("raadplegen")
    ADVISE = ladder.Rung.ADVISE.value, _("adviseren")
    CO_PRODUCE = ladder.Rung.CO_PRODUCE.value, _("coproduceren")
    CO_DECIDE = ladder.Rung.CO_DECIDE.value, _("meebeslissen")


class Participating(TrajectoryAnswers):
    """The rung for everyone, how much can change, and the three questions of the method for that rung (R247)."""

    class Room(models.TextChoices):
        NONE = ladder.Room.NONE.value, _("geen: het ligt al vast")
        LIMITED = ladder.Room.LIMITED.value, _("een beetje: binnen vaste grenzen")
        OPEN = ladder.Room.OPEN.value, _("veel: de uitkomst staat nog open")

    room = models.CharField(max_length=8, choices=Room, blank=True)
    rung = models.CharField(max_length=12, choices=Rung)
    why = models.TextField(max_length=2000, blank=True)
    doing = models.TextField(max_length=2000, blank=True)
    opened_up = models.TextField(max_length=2000, blank=True)
    bridged_by = models.TextField(max_length=2000, blank=True)
    made_room_by = models.TextField(max_length=2000, blank=True)


class GroupRung(OrganisationModel):
    """A group that takes part further, or less far, than everyone."""

    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="takes_part")
    rung = models.CharField(max_length=12, choices=Rung)
