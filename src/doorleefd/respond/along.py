"""Words that a teller gives along with a choice on the code page: a contribution like any other (law 3)."""

from datetime import datetime
from uuid import uuid5

from django.db.models import QuerySet
from django.utils.timezone import localdate

from doorleefd.collect.actions import receive_many
from doorleefd.collect.actions.preparing import digests_of_sendings
from doorleefd.collect.models import Contribution
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.respond.models import CheckAnswer, Evaluation, Reaction

LONGEST_ALONG = 2000


def stories_of(participation: Participation, *, teller: Teller) -> QuerySet[Contribution]:
    """What the teller told, without the words that came along with a choice: of the answer, the telling, the report."""
    own = Contribution.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    for said_along in (Reaction, Evaluation, CheckAnswer):
        rows = said_along.objects.visible_to(teller, Purpose.RIGHTS).exclude(contribution=None)
        own = own.exclude(pk__in=rows.values("contribution"))
    return own


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
) -> Contribution:
    """Keep the words under the same code, to be reviewed like all words; the same words about the same are one.

    Within an action. Raises TakesNothingNew.
    """
    sending = uuid5(participation.pk, f"{about} {said}")
    telling = Telling(
        sending=sending,
        told=(Told(said, question=question, aspect=aspect),),
        channel=channel,
        told_on=localdate(now),
        uses={},
        text_version="",
        contributor=by.contributor,
    )
    receive_many(by=by, trajectory=participation.trajectory, tellings=[telling], now=now)
    return Contribution.objects.of_house().get(
        organisation_id=participation.organisation_id, sending=digests_of_sendings([sending])[0]
    )
