"""Local names: what a reviewer of this trajectory always masks, and what always stays (R279)."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import REVIEWS, has, opens_contributions
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.trajectory.models import READS_ALL, Reader, Trajectory

ANSWERS_REQUESTS = has(Role.PRIVACY_OFFICER, Role.LEAD) & opens_contributions


class LocalNameQuerySet(SealedQuerySet["LocalName"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """For whoever reads every story there; and for whoever answers someone who asks which lists bear their name.

        A name stands there without the story or the day that it comes from: who was chosen later and does not read the
        earlier stories sees no list (R207). What stays in every trajectory names nobody: whoever was chosen in one of
        them sees it.
        """
        if purpose is Purpose.REVIEW and REVIEWS.test(viewer):
            return _listed(_chosen(viewer), _chosen(viewer).filter(READS_ALL))
        if purpose is Purpose.RIGHTS and ANSWERS_REQUESTS.test(viewer):
            return Q()
        return NOTHING

    def for_engine(self, viewer: Actor) -> Self:
        """Also what `viewer` does not see, of where `viewer` reads some story: to look for in it, never to show.

        Whoever reads a story gets every name in it proposed, and hears of no other.
        """
        reads = _listed(_chosen(viewer), _chosen(viewer)) if REVIEWS.test(viewer) else NOTHING
        return self.of_house().filter(reads, organisation=viewer.organisation_id)


def _chosen(viewer: Actor) -> QuerySet[Reader]:
    return Reader.objects.filter(organisation=viewer.organisation_id, login=viewer.pk)  # type: ignore[attr-defined]


def _listed(anywhere: QuerySet[Reader], there: QuerySet[Reader]) -> Q:
    """What stays everywhere, for who reads anywhere; and the lists of the trajectories that someone reads."""
    return Q(Exists(anywhere), trajectory=None) | Q(trajectory__in=there.values("trajectory"))


class LocalName(SealedModel):
    """A name or word as it stands in stories. Without a trajectory it holds for the whole organisation.

    Names of local people are personal data of people who tell nothing here: each is sealed with a key of its own, which
    is destroyed when the name goes. Those of a trajectory go with its words as told (rights.retention), those of the
    organisation stay until an employee removes them. No digest is kept, not even a keyed one: with the key of today it
    would still tell, of an old backup, whether a name had been on a list. Doubles are found by opening the list.
    """

    class Kind(models.TextChoices):
        PERSON = "PERSOON", _("persoon: altijd weghalen")
        ORGANISATION = "ORGANISATIE", _("organisatie: altijd weghalen")
        PLACE = "PLAATS", _("plaats of buurt: altijd weghalen")
        ALLOWED = "allowed", _("mag blijven staan")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=11, choices=Kind)
    text: Any = SealedField()

    objects = LocalNameQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "trajectory"], name="local_names_of")]
