"""What a teller said of the telling itself, for that teller alone."""

from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.models import Evaluation


def evaluation_of(participation: Participation, *, teller: Teller) -> Evaluation | None:
    """How it was to tell, or nothing yet."""
    own = Evaluation.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    return own.select_related("contribution").first()


def said_with(evaluation: Evaluation, *, teller: Teller) -> str:
    """What the teller said could be better, as told last."""
    told = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(
        part__contribution=evaluation.contribution_id, kind=Version.Kind.TOLD, is_current=True
    )
    return "".join(version.words for version in told.unsealed())
