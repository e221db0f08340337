"""When what is written in a case goes: who is meant, what it is about and what the colleague said. The case stays."""

from django.db.models import Q

from doorleefd.analyse.models import Accusation
from doorleefd.collect.models import Contribution
from doorleefd.people.models import takes_part

Outcome = Accusation.Outcome
FORGOTTEN_AT_ONCE = (Outcome.UNFOUNDED, Outcome.NO_ACCUSATION, Outcome.GONE, Outcome.NO_MORE, Outcome.TAKEN_BACK)
"""Outcomes after which nothing holds against anyone: what is written goes when the case is closed, not a term later."""


def needed_for_review() -> Q:
    """Cases of a story that waits for review: until the name is out of it, it is looked for there."""
    waits = Q(contribution__review=Contribution.Review.WAITING)
    return waits & Q(takes_part(participation="contribution__participation"))


def is_needed_for_review(case: Accusation) -> bool:
    return Accusation.objects.filter(needed_for_review(), pk=case.pk).exists()
