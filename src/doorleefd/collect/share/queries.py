"""What the pages of telling read besides the trajectory."""

from doorleefd.collect.actions.receive import digest_of_sending
from doorleefd.collect.models import Contribution
from doorleefd.collect.tellings import Telling
from doorleefd.trajectory.models import Trajectory


def is_kept(telling: Telling, *, trajectory: Trajectory) -> bool:
    """Whether this very sending was received before. Tells nothing about what it holds."""
    kept = Contribution.objects.filter(organisation=trajectory.organisation_id)
    return kept.filter(sending=digest_of_sending(telling.sending)).exists()
