"""Words that a teller gives along with a choice on the code page: a contribution like any other (law 3)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from doorleefd.collect.actions import receive_many
from doorleefd.collect.actions.preparing import digests_of_sendings
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Channel, Participation, Teller

LONGEST_ALONG = 2000
ALONG = CORRECTION, EVALUATION, REACTION = "correction", "evaluation", "reaction"


SAID_ALONG = Q(Exists(Part.objects.of_house().filter(aspect__in=ALONG, contribution=OuterRef("pk"))))
"""Of contributions: those that came along with a choice."""


@dataclass(frozen=True)
class Along:
    """All that one person gave along with one choice, as staff read it: without what identifies, once reviewed."""

    words: str = ""
    waits_for_review: bool = False
    is_set_aside: bool = False
    """Whether a person read some of it and kept it out."""


def stories_of(participation: Participation, *, teller: Teller) -> QuerySet[Contribution]:
    """What the teller told, without the words that came along with a choice: of the answer, the telling, the report."""
    return Contribution.objects.visible_to(teller, Purpose.RIGHTS).filter(~SAID_ALONG, participation=participation)


def said_along(
    aspect: str, participations: Iterable[UUID], *, viewer: Login, among: Q | None = None
) -> dict[UUID, Along]:
    """All that each of these people gave along with this choice, by participation; what was added on another day stands
    behind what was said before. `among` says of which contributions. Two queries."""
    parts = Part.objects.of_house().filter(aspect=aspect, contribution__participation__in=list(participations))
    given = (parts.filter(among) if among else parts).select_related("contribution")
    listed = list(given.order_by("contribution__told_on", "contribution"))
    readable = Version.objects.visible_to(viewer, Purpose.ANALYSE).filter(part__in=[part.pk for part in listed])
    words = {version.part_id: version.words for version in opened(readable)}
    of_each: dict[UUID, list[Part]] = defaultdict(list)
    for part in listed:
        of_each[part.contribution.participation_id].append(part)
    return {
        whose: Along(
            "\n\n".join(words[part.pk] for part in said if part.pk in words),
            any(part.contribution.review == Contribution.Review.WAITING for part in said),
            any(part.contribution.review == Contribution.Review.SET_ASIDE for part in said),
        )
        for whose, said in of_each.items()
    }


def has_said_along(aspect: str, participation: Participation, *, teller: Teller) -> bool:
    """Whether words of this person that came along with this choice are kept. One query."""
    own = Part.objects.visible_to(teller, Purpose.RIGHTS)
    return own.filter(aspect=aspect, contribution__participation=participation).exists()


def tell_along(
    *,
    by: Teller,
    participation: Participation,
    said: str,
    question: str,
    aspect: str,
    about: str,
    now: datetime,
    channel: Channel = Channel.OPEN_PAGE,
    recorded_by: Login | None = None,
) -> Contribution:
    """Keep the words under the same code, to be reviewed like all words; the same words about the same are one.

    `recorded_by` wrote them down for the teller, who said them by this channel. Within an action.

    Raises TakesNothingNew.
    """
    sending = uuid5(participation.pk, f"{about} {said}")
    telling = Telling(
        sending=sending,
        told=(Told(said, question=question, aspect=aspect),),
        channel=channel,
        told_on=localdate(now),
        uses={},
        text_version="",
        origin=Version.Origin.STAFF if recorded_by else Version.Origin.TELLER,
        contributor=by.contributor,
        recorded_by=recorded_by,
    )
    receive_many(by=by, trajectory=participation.trajectory, tellings=[telling], now=now)
    return Contribution.objects.of_house().get(
        organisation_id=participation.organisation_id, sending=digests_of_sendings([sending])[0]
    )
