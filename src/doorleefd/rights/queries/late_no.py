"""What a "no" costs that sends words back to review, where someone may not read them before they go."""

from dataclasses import dataclass
from datetime import date

from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.trajectory.terms import LAST_DAYS, is_too_near


@dataclass(frozen=True)
class LateNo:
    """Until when the words are kept, and whether they are still there to be read once more."""

    kept_until: date
    has_words: bool


def late_no(participation: Participation, *, teller: Teller, today: date) -> LateNo | None:
    """Where a "no" to what is sensitive, or to everything, may leave nothing of what was read already.

    None where someone can read it in time, where nothing was accepted yet and where that "no" was said. A few queries.
    """
    end = participation.trajectory.keep_until
    if end is None or not is_too_near(end, today=today) or not permissions_of(participation).get(Use.SENSITIVE):
        return None
    mine = Contribution.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    accepted = mine.filter(review=Contribution.Review.ACCEPTED)
    told = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(kind=Version.Kind.TOLD)
    return LateNo(end, told.filter(part__contribution__in=accepted).exists()) if accepted.exists() else None


def some_go_unread(viewer: Login, *, today: date) -> bool:
    """Whether in the viewer's organisation such a "no" may come so late: said before a code is typed, of nobody. One
    query."""
    near = {"trajectory__keep_until__lte": today + LAST_DAYS, "review": Contribution.Review.ACCEPTED}
    return Contribution.objects.of_house().filter(organisation=viewer.organisation_id, **near).exists()
