"""What the statements are made from: settings, trajectories, and what the organisation filled in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from doorleefd.collect.models import Version
from doorleefd.foundation.models import Organisation
from doorleefd.rights.models import StatementFacts
from doorleefd.rights.models.retention import Hold
from doorleefd.rights.retention.holding import holds_now
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import Terms, terms_of

Worded = Callable[[str, str], str]
ASKED = (Trajectory.State.OPEN, Trajectory.State.PAUSED, Trajectory.State.CLOSED)


@dataclass(frozen=True)
class Ground:
    """Everything that is known of an organisation when a statement is written."""

    organisation: Organisation
    facts: StatementFacts
    trajectories: Sequence[Trajectory]
    terms: Terms
    holds: Sequence[Hold]

    def worded(self, formal: str, familiar: str) -> str:
        """Of two texts, the one in the form in which the organisation speaks to people."""
        return familiar if self.is_informal else formal

    @property
    def is_informal(self) -> bool:
        """Whether it says "je"."""
        return self.organisation.address_form == Organisation.Address.INFORMAL

    @property
    def reachable(self) -> str:
        """How to reach the organisation; empty where it filled in nothing."""
        return " · ".join(filter(None, (self.organisation.phone, self.organisation.email)))


def ground_of(organisation: Organisation) -> Ground:
    """In four queries; facts that nobody filled in are empty ones, not kept.

    What is in the archive belongs to it for as long as words as told are kept of it.
    """
    facts = StatementFacts.objects.of(organisation).first() or StatementFacts(organisation=organisation)
    told = Version.objects.of_house().filter(kind=Version.Kind.TOLD, part__contribution__trajectory=OuterRef("pk"))
    is_kept = Q(state=Trajectory.State.ARCHIVED) & Exists(told)
    asked = Trajectory.objects.of(organisation).filter(Q(state__in=ASKED) | is_kept, is_practice=False)
    trajectories = list(asked.order_by("-opened_at", "pk"))
    return Ground(organisation, facts, trajectories, terms_of(organisation.pk), holds_now(organisation.pk))
